import type { Check } from './check.ts';
import type { Verdict } from './verdict.ts';

/** Why a credential that was issued does not hold. */
export const LAPSES = ['expired', 'not-yet-valid', 'revoked', 'suspended'] as const;
export type Lapse = (typeof LAPSES)[number];

const CODES: Readonly<Record<string, Lapse>> = {
  'validity.expired': 'expired',
  'validity.not-yet': 'not-yet-valid',
  'status.revoked': 'revoked',
  'status.suspended': 'suspended',
};

/** Every reason for which a credential is `lapsed`; one of another verdict has none. */
export function lapsesOf(
  verdict: Verdict,
  checks: readonly Pick<Check, 'code' | 'outcome'>[],
): readonly Lapse[] {
  if (verdict !== 'lapsed') return [];
  const found = checks.flatMap(({ code, outcome }) =>
    outcome === 'fail' ? (CODES[code] ?? []) : [],
  );
  return [...new Set(found)];
}
