/** The three answers of DESIGN.md, never mixed, and the checks that they are computed from. */

export const VERDICTS = ['verified', 'lapsed', 'unconfirmed', 'rejected'] as const;
export type Verdict = (typeof VERDICTS)[number];

export const ISSUER_TRUSTS = ['trusted', 'known', 'unknown', 'blocked'] as const;
export type IssuerTrust = (typeof ISSUER_TRUSTS)[number];

export const RECIPIENT_MATCHES = ['confirmed', 'mismatch', 'unstated'] as const;
export type RecipientMatch = (typeof RECIPIENT_MATCHES)[number];

export const CHECK_OUTCOMES = ['pass', 'warn', 'fail', 'unknown', 'skipped'] as const;
export type CheckOutcome = (typeof CHECK_OUTCOMES)[number];

/** Every check, in the order in which people read them. Ids are stable. */
export const CHECK_IDS = [
  'document-structure',
  'context-integrity',
  'proof',
  'key-resolution',
  'issuer-binding',
  'algorithm-strength',
  'validity-period',
  'status',
  'nested-credentials',
  'recipient',
  'issuer-trust',
  'schema',
  'endorsements',
  'evidence',
  'issue-date',
  'shared-key',
  'other-person',
  'reuse',
] as const;
export type CheckId = (typeof CHECK_IDS)[number];

/** The checks that decide; the others inform and never move the verdict. */
const DECIDING: ReadonlySet<CheckId> = new Set<CheckId>([
  'document-structure',
  'context-integrity',
  'proof',
  'key-resolution',
  'issuer-binding',
  'algorithm-strength',
  'validity-period',
  'status',
  'nested-credentials',
]);

export function isDeciding(id: CheckId): boolean {
  return DECIDING.has(id);
}

/** A credential that fails only these was issued, but does not hold today. */
const LAPSING: ReadonlySet<CheckId> = new Set<CheckId>(['validity-period', 'status']);

/** These apply to every credential: one that was skipped, or is absent, is no pass. */
const MANDATORY: readonly CheckId[] = [
  'document-structure',
  'proof',
  'key-resolution',
  'issuer-binding',
  'validity-period',
];

/**
 * Adds the checks up: nothing is better than its weakest deciding check, and what is not
 * known to hold is `unconfirmed`.
 *
 * @param checks May hold several results of one id (one a proof, say): the worst counts.
 */
export function decideVerdict(checks: readonly Outcome[]): Verdict {
  let [isLapsed, isOpen] = [false, false];
  const held = MANDATORY.map(() => false);
  for (const { id, outcome } of checks) {
    if (!DECIDING.has(id)) continue;
    if (outcome === 'fail' && !LAPSING.has(id)) return 'rejected';
    isLapsed ||= outcome === 'fail';
    isOpen ||= outcome === 'unknown';
    const place = MANDATORY.indexOf(id);
    if (place < 0) continue;
    if (outcome === 'skipped') isOpen = true;
    else held[place] = true;
  }
  if (isLapsed) return 'lapsed';
  return isOpen || held.includes(false) ? 'unconfirmed' : 'verified';
}

interface Outcome {
  readonly id: CheckId;
  readonly outcome: CheckOutcome;
}

/** A skill counts as proven only when all three answers allow it (DESIGN.md). */
export function isProven(verdict: Verdict, recipient: RecipientMatch, trust: IssuerTrust): boolean {
  return verdict === 'verified' && recipient !== 'mismatch' && trust !== 'blocked';
}
