import { unreachable } from '../../../shared/lib/unreachable.ts';
import type { IssuerTrust, RecipientMatch, Verdict } from '../../../shared/model/verdict.ts';
import type { CredentialCondition } from './condition.ts';

/** What is the same of many credentials, and is kept beside how fresh they are. */
export interface CredentialKind {
  readonly verdict: Verdict;
  readonly trust: IssuerTrust;
  readonly recipient: RecipientMatch;
}

/** Whether a credential of this kind is what is asked; nothing where more of it must be known to tell. */
export function fitsKind(
  condition: CredentialCondition,
): ((kind: CredentialKind) => boolean) | undefined {
  switch (condition.kind) {
    case 'verdict':
      return ({ verdict }) => verdict === condition.value;
    case 'trust':
      return ({ trust }) => trust === condition.value;
    case 'recipient':
      return ({ recipient }) => recipient === condition.value;
    case 'each':
      return fitsEach(condition.of);
    case 'either': {
      const told = condition.of.map(fitsKind);
      return told.includes(undefined) ? undefined : (kind) => told.some((fits) => fits?.(kind));
    }
    case 'issuer':
    case 'level':
    case 'lapse':
    case 'since':
    case 'before':
    case 'between':
    case 'within':
    case 'freshness':
      return undefined;
    default:
      return unreachable(condition);
  }
}

/** The same of all of several at once. */
export function fitsEach(
  conditions: readonly CredentialCondition[],
): ((kind: CredentialKind) => boolean) | undefined {
  const told = conditions.map(fitsKind);
  return told.includes(undefined) ? undefined : (kind) => told.every((fits) => fits?.(kind));
}
