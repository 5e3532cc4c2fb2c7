import { basename, extname } from 'node:path';
import { compareCandidates, searchCandidates } from '../../screening/index.ts';
import type { ParsedInput } from '../../../shared/contract/contract.ts';
import type { CandidateView } from '../../../shared/contract/views.ts';
import type { AppError } from '../../../shared/contract/errors.ts';
import { err, ok } from '../../../shared/lib/result.ts';
import type { Result } from '../../../shared/lib/result.ts';
import type { HandlersOf } from '../dispatch.ts';
import { describeFailure } from '../write-file.ts';
import { changeAndSettle, placeWaiting, settlePeople } from '../importing/settle.ts';
import { matchAddresses } from '../importing/match-addresses.ts';
import { writeCopyOf } from '../keeping/subject-copy.ts';
import { speakIn } from '../workspaces/speak-in.ts';
import { getCandidate } from '../judging/with-findings.ts';
import type { EngineContext } from './context.ts';

const NO_CANDIDATE = { ok: false, error: { code: 'not-found', what: 'candidate' } } as const;
const DONE = { ok: true, value: { done: true } } as const;

export function candidateHandlers(context: EngineContext): HandlersOf<'candidates'> {
  const { candidates, screening } = context.workspace;
  return {
    'candidates.search': async (input) => {
      const blind = await context.blind.search();
      const { source = screening, veil } = blind ?? {};
      return ok(await searchCandidates(source, { ...input, veil }));
    },
    'candidates.get': async ({ candidateId }) => {
      const candidate =
        (await getCandidate(context, candidateId)) ?? (await getHeir(context, candidateId));
      return candidate === undefined ? NO_CANDIDATE : ok(candidate);
    },
    'candidates.present': async ({ candidateIds }) => {
      const present = await findPresent(context, candidateIds);
      return ok({ people: Array.from(present, ([askedId, id]) => ({ askedId, id })) });
    },
    'candidates.compare': async ({ candidateIds }) => {
      const present = await findPresent(context, candidateIds);
      return ok(await compareCandidates(screening, [...present.values()]));
    },
    'candidates.writeCopy': ({ language = 'en', ...input }) =>
      speakIn(language, () => writeCopy(context, input)),
    'candidates.create': async ({ name }) => {
      const candidateId = await candidates.create(name);
      context.emit('workspace.changed', {});
      return ok({ candidateId });
    },
    'candidates.rename': async ({ candidateId, name }) => {
      if (!(await candidates.rename(candidateId, name))) return NO_CANDIDATE;
      context.emit('workspace.changed', {});
      return DONE;
    },
    'candidates.setEmails': ({ candidateId, emails }) => setEmails(context, candidateId, emails),
  };
}

/** A new address may be whom a waiting credential was issued to, and confirms or refutes those held. */
async function setEmails(
  { workspace, clock, emit }: EngineContext,
  candidateId: string,
  emails: readonly string[],
): Promise<Result<{ done: true }, AppError>> {
  const isSet = await changeAndSettle(
    { workspace, clock },
    () => workspace.candidates.setEmails(candidateId, emails),
    (isThere) => (isThere ? [candidateId] : []),
  );
  if (!isSet) return NO_CANDIDATE;
  const settling = { workspace, clock, touched: new Set<string>() };
  await placeWaiting(settling);
  await settlePeople(settling);
  await matchAddresses(workspace);
  emit('workspace.changed', {});
  return DONE;
}

async function writeCopy(
  { workspace, workspaceFile, clock }: EngineContext,
  { candidateId, file }: ParsedInput<'candidates.writeCopy'>,
): Promise<Result<{ file: string }, AppError>> {
  const workspaceName = basename(workspaceFile, extname(workspaceFile));
  try {
    const name = await writeCopyOf({ workspace, clock, workspaceName }, candidateId, file);
    return name === undefined ? NO_CANDIDATE : ok({ file });
  } catch (cause) {
    return err({ code: 'file-not-written', file, reason: describeFailure(cause) });
  }
}

/** Those who are there, by the ids that were asked for, in their order. */
async function findPresent(
  { workspace: { candidates, doubles } }: EngineContext,
  candidateIds: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const there = await candidates.arePresent(candidateIds);
  const heirs = await doubles.heirsOf(candidateIds.filter((id) => !there.has(id)));
  return new Map(
    candidateIds.flatMap((id) => {
      const now = there.has(id) ? id : heirs.get(id);
      return now === undefined ? [] : [[id, now]];
    }),
  );
}

/** Whoever holds what was this person's: links of before a merge lead there. */
async function getHeir(
  context: EngineContext,
  candidateId: string,
): Promise<CandidateView | undefined> {
  const heir = (await context.workspace.doubles.heirsOf([candidateId])).get(candidateId);
  return heir === undefined ? undefined : getCandidate(context, heir);
}
