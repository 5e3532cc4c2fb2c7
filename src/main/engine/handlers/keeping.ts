import { listBackups } from '../../vault/index.ts';
import type { ErasedPeople } from '../../store/index.ts';
import type { AppError } from '../../../shared/contract/errors.ts';
import { err, ok } from '../../../shared/lib/result.ts';
import type { Result } from '../../../shared/lib/result.ts';
import type { HandlersOf } from '../dispatch.ts';
import { confirmRule, readRule } from '../keeping/retention.ts';
import type { EngineContext } from './context.ts';

const NO_CANDIDATE = { ok: false, error: { code: 'not-found', what: 'candidate' } } as const;
// As many as a person reads before confirming a rule; how many there are is said beside.
const SHOWN = 200;

export function keepingHandlers(
  context: EngineContext,
): HandlersOf<'erasure'> & HandlersOf<'retention'> & HandlersOf<'audit'> {
  const { workspace, workspaceFile, emit, clock, erasedAtStart } = context;
  const { erasures } = workspace;
  const withCopies = (people: ErasedPeople) => ({
    ...people,
    backups: people.erased === 0 ? [] : [...listBackups(workspaceFile)],
  });
  const told = (people: ErasedPeople) => {
    emit('workspace.changed', {});
    return ok(withCopies(people));
  };
  return {
    'audit.latest': async ({ limit }) => {
      const entries = await workspace.audit.latest(limit);
      return ok({ entries: [...entries], total: await workspace.audit.count() });
    },
    'audit.check': async () => ok(await workspace.audit.check()),
    'erasure.preview': async ({ candidateId }) => {
      const preview = await erasures.preview(candidateId);
      return preview === undefined ? NO_CANDIDATE : ok(preview);
    },
    'erasure.run': ({ candidateIds }) =>
      whileIdle(context, async () => told(await erasures.erase(candidateIds, 'by-hand'))),
    'erasure.setHold': async ({ candidateId, isHeld }) => {
      if (!(await erasures.setHold(candidateId, isHeld))) return NO_CANDIDATE;
      emit('workspace.changed', {});
      return ok({ done: true });
    },
    'retention.get': async () => {
      const found = await readRule(workspace);
      return ok({
        ...(found !== undefined && { rule: found.rule }),
        isPaused: found?.isPaused ?? false,
        ...(erasedAtStart !== undefined && { atStart: withCopies(erasedAtStart) }),
        erased: (await erasures.list()).length,
      });
    },
    'retention.preview': async ({ rule }) => {
      const due = await erasures.findDue(rule);
      const isPurgeable = await erasures.isPurgeable();
      return ok({ total: due.length, due: due.slice(0, SHOWN), isPurgeable });
    },
    'retention.set': ({ rule }) =>
      whileIdle(context, async () => told(await confirmRule(workspace, rule, clock()))),
  };
}

// What is being read or checked belongs to somebody who may be gone when it is written.
async function whileIdle<Value>(
  { importer, rechecker, workspace }: EngineContext,
  work: () => Promise<Result<Value, AppError>>,
): Promise<Result<Value, AppError>> {
  if (importer.isRunning()) return err({ code: 'import-running' });
  if (rechecker.isRunning()) return err({ code: 'recheck-running' });
  const endTurn = workspace.takeTurn();
  if (endTurn === undefined) return err({ code: 'import-running' });
  try {
    return await work();
  } finally {
    endTurn();
  }
}
