import type { CredentialStore } from '../store/index.ts';
import type { Instant } from '../../shared/lib/instant.ts';
import { formatInstant } from '../../shared/lib/instant.ts';
import type { Check } from '../../shared/model/check.ts';
import type { CredentialFacts } from '../../shared/model/credential.ts';
import type { JudgeIssuers } from './judge-issuers.ts';

export interface JudgingAgain {
  readonly credentials: CredentialStore;
  readonly judgeIssuers: JudgeIssuers;
  readonly clock: () => Instant;
}

type Change = Parameters<CredentialStore['updateTrust']>[0][number];

/**
 * Judges who issuers are again, after the employer has decided otherwise, without verifying anything
 * again. A decision does not come to the same for every credential: only those proven to be the
 * issuer's are trusted, and of those that hold one of the issuer's a part may count for nothing.
 *
 * @param issuerIds Only whatever these issuers have issued, or issued a part of.
 * @returns How many came to something else.
 */
export async function judgeIssuersAgain(
  { credentials, judgeIssuers, clock }: JudgingAgain,
  issuerIds?: readonly string[],
): Promise<number> {
  const checkedAt = formatInstant(clock());
  const changes: Change[] = [];
  for (const stored of await credentials.listToJudge(issuerIds)) {
    const { trust, skills } = await judgeIssuers(stored, checkedAt);
    const isMixed = hasInnerIssuers(stored.facts);
    if (!isMixed && isSameAnswer(trust.check, stored.trustCheck)) continue;
    const own = { credentialId: stored.id, issuerId: stored.issuerId, trust };
    changes.push(isMixed ? { ...own, skills } : own);
  }
  if (changes.length > 0) await credentials.updateTrust(changes);
  return changes.length;
}

function hasInnerIssuers({ achievements, results }: CredentialFacts): boolean {
  return [...achievements, ...results].some(({ issuer }) => issuer !== undefined);
}

// When it was asked does not matter here.
function isSameAnswer(one: Check, other: Check): boolean {
  return JSON.stringify({ ...one, checkedAt: '' }) === JSON.stringify({ ...other, checkedAt: '' });
}
