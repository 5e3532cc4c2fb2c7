import { placeCredential } from '../../candidates/index.ts';
import { judgeRecipient } from '../../verify/index.ts';
import { formatInstant } from '../../../shared/lib/instant.ts';
import { writeInSlices } from './write-in-slices.ts';
import { firmIdentities, identitiesTaughtBy, judgeCandidateAgain } from '../judging/judging.ts';
import type { ImportRun } from './context.ts';
import { openDirectory } from './open-directory.ts';

/** The part of a run that settling needs; other changes of what is known are settled alike. */
export type Settling = Pick<ImportRun, 'workspace' | 'clock' | 'touched'>;

/**
 * Tries the credentials that wait in "Unassigned" again, against everybody known by now. Only
 * ever puts them with a person who is there.
 *
 * @returns How many found their person.
 */
export async function placeWaiting(run: Settling): Promise<number> {
  const { workspace } = run;
  const waiting = await workspace.credentials.listUnassignedIds();
  if (waiting.length === 0) return 0;
  const { directory } = await openDirectory(workspace);
  let placed = 0;
  for (const credentialId of waiting) {
    const stored = await workspace.credentials.get(credentialId);
    if (stored === undefined) continue;
    const { facts, container, verification } = stored;
    const placement = placeCredential(
      { facts, container, verdict: verification.verdict },
      directory,
    );
    if (placement.kind !== 'existing') continue;
    const { candidateId, reason } = placement;
    const known = firmIdentities(await workspace.candidates.identitiesOf(candidateId));
    const recipient = judgeRecipient(facts, known, formatInstant(run.clock()));
    const identities = identitiesTaughtBy(facts, verification.verdict, recipient);
    const move = { credentialId, candidateId, reason, recipient, identities };
    await workspace.credentials.assign([move]);
    run.touched.add(candidateId);
    placed += 1;
  }
  return placed;
}

/**
 * Judges the recipients of everybody touched again, now that all of the run's credentials have
 * said what they teach.
 */
export async function settlePeople({ workspace, clock, touched }: Settling): Promise<void> {
  const checkedAt = formatInstant(clock());
  await writeInSlices(workspace, [...touched], (candidateId) =>
    judgeCandidateAgain(workspace, candidateId, checkedAt),
  );
}

/**
 * Changes what is known of some people, and judges their recipients again by it, all or nothing: after a crash in
 * between somebody would be confirmed by an address that is no longer theirs.
 *
 * @param change Waits for nothing but the workspace.
 * @param whose Of whom it has changed anything: one or two.
 */
export function changeAndSettle<Value>(
  { workspace, clock }: Omit<Settling, 'touched'>,
  change: () => Promise<Value>,
  whose: (changed: Value) => readonly string[],
): Promise<Value> {
  return workspace.batch(async () => {
    const changed = await change();
    const checkedAt = formatInstant(clock());
    for (const candidateId of whose(changed)) {
      // oxlint-disable-next-line no-await-in-loop -- one after the other
      await judgeCandidateAgain(workspace, candidateId, checkedAt);
    }
    return changed;
  });
}

/**
 * The same after an import, in which each credential was judged by all that others than credentials
 * say of its person: only those left open, beside some that are confirmed, can be judged otherwise now.
 */
export async function settleImported({ workspace, clock, touched }: Settling): Promise<void> {
  const checkedAt = formatInstant(clock());
  await writeInSlices(workspace, [...touched], async (candidateId) => {
    if (!(await workspace.credentials.areSomeLeftOpen(candidateId))) return;
    await judgeCandidateAgain(workspace, candidateId, checkedAt);
  });
}
