import { unreachable } from '../lib/unreachable.ts';
import type { Check, Finding } from './check.ts';
import type { Verification } from './credential.ts';
import { findReason } from './reason.ts';
import { CHECK_IDS } from './verdict.ts';
import type { CheckId, Verdict } from './verdict.ts';

/** In what way a credential is other than when it was checked before; worst first. */
export const CHANGE_KINDS = [
  'revoked',
  'suspended',
  'expired',
  'rejected',
  'lapsed',
  'unconfirmed',
  'verified',
  'noted',
] as const;
export type ChangeKind = (typeof CHANGE_KINDS)[number];

type Said = Pick<Finding, 'outcome' | 'code' | 'params'>;

/** What one check found before and finds now. */
export interface CheckChange {
  readonly id: CheckId;
  readonly before: readonly Said[];
  readonly after: readonly Said[];
}

/** What checking a credential again found that is other than before. */
export interface VerificationChange {
  readonly kind: ChangeKind;
  readonly before: Verdict;
  readonly after: Verdict;
  readonly checks: readonly CheckChange[];
}

/**
 * Compares what two verifications of one credential found. When and by which copy a thing was found is
 * no change; another outcome, the same for another reason, or another message by its issuer is.
 *
 * @returns `undefined` when nothing is other than before.
 */
export function findChange(
  before: Verification,
  after: Verification,
): VerificationChange | undefined {
  const checks = CHECK_IDS.flatMap((id) => {
    const was = saidOf(before.checks, id);
    const is = saidOf(after.checks, id);
    return keyOf(was) === keyOf(is) ? [] : [{ id, before: was, after: is }];
  });
  if (checks.length === 0 && before.verdict === after.verdict) return undefined;
  return { kind: kindOf(before, after), before: before.verdict, after: after.verdict, checks };
}

function saidOf(checks: readonly Check[], id: CheckId): Said[] {
  return checks
    .filter((check) => check.id === id)
    .map(({ outcome, code, params }) =>
      params === undefined ? { outcome, code } : { outcome, code, params },
    );
}

function keyOf(said: readonly Said[]): string {
  return said
    .map(({ outcome, code, params }) => `${outcome} ${code} ${messageOf(code, params)}`)
    .toSorted()
    .join();
}

// The issuer's own words; other params may name the day or the copy.
function messageOf(code: Finding['code'], params: Finding['params']): string {
  return code === 'status.message' ? (params?.['message'] ?? '') : '';
}

function kindOf(before: Verification, { verdict, checks }: Verification): ChangeKind {
  if (before.verdict === verdict) return 'noted';
  switch (verdict) {
    case 'lapsed':
      return lapseOf(findReason(verdict, checks)?.code);
    case 'verified':
    case 'unconfirmed':
    case 'rejected':
      return verdict;
    default:
      return unreachable(verdict);
  }
}

function lapseOf(code: Finding['code'] | undefined): ChangeKind {
  if (code === 'status.revoked') return 'revoked';
  if (code === 'status.suspended') return 'suspended';
  return code === 'validity.expired' ? 'expired' : 'lapsed';
}
