import { isProven } from '../../../shared/model/verdict.ts';
import type { IssuerTrust, RecipientMatch, Verdict } from '../../../shared/model/verdict.ts';

/** How far the skills of a credential count: proven where stated, credible, or not at all. */
export function standingOf(
  verdict: Verdict,
  recipient: RecipientMatch,
  trust: IssuerTrust,
): number {
  if (isProven(verdict, recipient, trust)) return 2;
  return verdict === 'rejected' || recipient === 'mismatch' || trust === 'blocked' ? 0 : 1;
}
