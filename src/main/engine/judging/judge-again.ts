import type { CredentialStore, Workspace } from '../../store/index.ts';
import type { Instant } from '../../../shared/lib/instant.ts';
import { formatInstant } from '../../../shared/lib/instant.ts';
import type { Check } from '../../../shared/model/check.ts';
import type { CredentialFacts } from '../../../shared/model/credential.ts';
import { runInSlices } from '../background/in-slices.ts';
import type { JudgeIssuers } from './judge-issuers.ts';

export interface JudgingAgain {
  readonly workspace: Pick<Workspace, 'credentials' | 'registries' | 'settings'>;
  readonly judgeIssuers: JudgeIssuers;
  readonly clock: () => Instant;
  /** Ends it after the slice in hand; the rest is done when the workspace is opened again. */
  readonly isClosed?: () => boolean;
}

type Stored = Awaited<ReturnType<CredentialStore['listToJudge']>>[number];
type Change = Parameters<CredentialStore['updateTrust']>[0][number];

/** Up to which change of whom the employer trusts every credential has been judged. */
const JUDGED_REVISION = 'judged-trust-revision';

// Read, judged and written before others have a turn: some 5 ms, or ten times that on a busy machine.
const SLICE = 8;

/**
 * Judges who issuers are again, after the employer has decided otherwise, without verifying anything
 * again. A decision does not come to the same for every credential: only those proven to be the
 * issuer's are trusted, and of those that hold one of the issuer's a part may count for nothing.
 *
 * Between two slices whoever waits for the thread has a turn.
 *
 * @param issuerIds Only whatever these issuers have issued, or issued a part of.
 * @returns How many came to something else.
 */
export async function judgeIssuersAgain(
  judging: JudgingAgain,
  issuerIds?: readonly string[],
): Promise<number> {
  const { registries, credentials } = judging.workspace;
  const revision = await registries.revision();
  let changed = 0;
  let after = '';
  const isDone = await runInSlices(async () => {
    const slice = await credentials.listToJudge({ issuerIds, after, limit: SLICE });
    changed += await judgeSlice(slice, judging);
    after = slice.at(-1)?.id ?? after;
    return slice.length === SLICE;
  }, judging.isClosed);
  if (isDone) await noteJudged(judging.workspace, revision, issuerIds === undefined);
  return changed;
}

/** Whether a change of whom the employer trusts was not heard on every credential yet. */
export async function isJudgingDue({
  registries,
  settings,
}: JudgingAgain['workspace']): Promise<boolean> {
  return ((await settings.get(JUDGED_REVISION)) ?? '0') !== (await registries.revision());
}

// A part was judged by a decision on that part; what was due before it is due still.
async function noteJudged(
  { settings }: JudgingAgain['workspace'],
  revision: string,
  isAll: boolean,
): Promise<void> {
  const judged = Number((await settings.get(JUDGED_REVISION)) ?? '0');
  if (isAll || judged === Number(revision) - 1) await settings.set(JUDGED_REVISION, revision);
}

async function judgeSlice(
  slice: readonly Stored[],
  { workspace, judgeIssuers, clock }: JudgingAgain,
): Promise<number> {
  const checkedAt = formatInstant(clock());
  const changes: Change[] = [];
  for (const stored of slice) {
    // oxlint-disable-next-line no-await-in-loop -- nothing is waited for but, now and then, a federation
    const { trust, skills } = await judgeIssuers(stored, checkedAt);
    const isMixed = hasInnerIssuers(stored.facts);
    if (!isMixed && isSameAnswer(trust.check, stored.trustCheck)) continue;
    const own = { credentialId: stored.id, issuerId: stored.issuerId, trust };
    changes.push(isMixed ? { ...own, skills } : own);
  }
  if (changes.length > 0) await workspace.credentials.updateTrust(changes);
  return changes.length;
}

function hasInnerIssuers({ achievements, results }: CredentialFacts): boolean {
  return [...achievements, ...results].some(({ issuer }) => issuer !== undefined);
}

// When it was asked does not matter here.
function isSameAnswer(one: Check, other: Check): boolean {
  return JSON.stringify({ ...one, checkedAt: '' }) === JSON.stringify({ ...other, checkedAt: '' });
}
