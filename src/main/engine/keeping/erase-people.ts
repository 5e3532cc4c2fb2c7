import { listBackups } from '../../vault/index.ts';
import type { ErasedPeople, NamedPerson, Workspace } from '../../store/index.ts';
import { err, ok } from '../../../shared/lib/result.ts';
import type { Result } from '../../../shared/lib/result.ts';
import { KEEPING_LINES } from '../../../shared/messages/keeping-lines.ts';
import type { ErasurePreview } from '../../../shared/model/erasure.ts';
import { inWorkspace } from '../workspaces/in-workspace.ts';
import type { WorkspaceFile } from '../workspaces/in-workspace.ts';
import { followRule } from './retention.ts';
import type { Followed } from './retention.ts';

/** What was deleted of the people named, or what would be. */
export interface NamedErasure extends ErasedPeople {
  readonly people: readonly (NamedPerson & { readonly preview: ErasurePreview })[];
  /** Beside the workspace; in these, who was deleted still is. */
  readonly backups: number;
}

/**
 * Deletes people for good: all who are named, or nobody, where one of the names is nobody's or several
 * people's. Somebody whom a hold protects stays.
 *
 * @param isConfirmed Where it is not, only what would go is found out.
 * @returns A sentence for a person where nothing could be done.
 */
export async function eraseNamed(
  options: WorkspaceFile,
  names: readonly string[],
  isConfirmed: boolean,
): Promise<Result<NamedErasure, string>> {
  return inTurn(options, async ({ erasures }) => {
    const people: NamedErasure['people'][number][] = [];
    for (const name of names) {
      const found = await erasures.findNamed(name);
      const [person] = found;
      const preview = person && (await erasures.preview(person.id));
      if (person === undefined || preview === undefined) return err(KEEPING_LINES.unknown(name));
      const ids = found.map(({ id }) => id);
      if (ids.length > 1) return err(KEEPING_LINES.several(name, ids));
      if (people.every(({ id }) => id !== person.id)) people.push({ ...person, preview });
    }
    const ids = people.map(({ id }) => id);
    const erased = isConfirmed ? await erasures.erase(ids, 'by-hand') : NOBODY;
    return ok({ ...erased, people, backups: listBackups(options.workspaceFile).length });
  });
}

const NOBODY: ErasedPeople = { erased: 0, isPurged: true };

/** Follows the rule of retention that was confirmed in a workspace. */
export async function followRuleOf(options: WorkspaceFile): Promise<Result<Followed, string>> {
  return inTurn(options, async (workspace) => ok(await followRule(workspace, options.clock())));
}

async function inTurn<Value>(
  file: WorkspaceFile,
  work: (workspace: Workspace) => Promise<Result<Value, string>>,
): Promise<Result<Value, string>> {
  return inWorkspace(file, async (workspace) => {
    const endTurn = workspace.takeTurn();
    if (endTurn === undefined) return err(KEEPING_LINES.busy);
    try {
      return await work(workspace);
    } finally {
      endTurn();
    }
  });
}
