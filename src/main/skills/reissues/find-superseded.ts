import type { Supersession } from '../../../shared/model/supersession.ts';
import { compareText } from '../../../shared/lib/compare-text.ts';

/** One of a person's credentials, as far as it can replace another or be replaced. */
export interface HeldCredential {
  /** Names it, and decides where nothing else does: the same whatever the order of import. */
  readonly key: string;
  /** Of the credential itself; absent where it has no id, or its issuer none. */
  readonly sameness: string | undefined;
  /** Of the verified credentials inside it. */
  readonly parts: readonly string[];
  /** ISO 8601, as written. */
  readonly validFrom: string | undefined;
  /** How far it counts (2 proves, 1 speaks for its skills, 0 neither). */
  readonly standing: number;
  /** Whether it is what its issuer issued, to this person: nothing else can replace anything. */
  readonly isAuthentic: boolean;
}

export interface Superseded {
  /** The `key` of the credential that counts instead. */
  readonly by: string;
  readonly how: Supersession;
}

/**
 * What makes two credentials the same one: the issuer's id and their own, percent-decoded and trimmed.
 *
 * @see https://www.imsglobal.org/spec/ob/v3p0/#credential-equality-and-comparison-algorithm
 */
export function samenessOf(
  issuerId: string | undefined,
  id: string | undefined,
): string | undefined {
  const [issuer, own] = [issuerId, id].map((one) => decode(one ?? ''));
  return issuer === undefined || issuer === '' || own === undefined || own === ''
    ? undefined
    : JSON.stringify([issuer, own]);
}

function decode(id: string): string {
  try {
    return decodeURIComponent(id).trim();
  } catch {
    // A stray percent sign encodes nothing.
    return id.trim();
  }
}

/**
 * Finds which of a person's credentials do not count, since another one counts for them: of those that
 * are the same, the one with the latest `validFrom` counts, even where it was withdrawn since; a part
 * that was also handed in alone counts with its whole, unless it says more alone.
 *
 * @returns By `key`; the same for the same credentials in any order.
 */
export function findSuperseded(
  credentials: readonly HeldCredential[],
): ReadonlyMap<string, Superseded> {
  const authentic = credentials.filter((one) => one.isAuthentic);
  const superseded = new Map<string, Superseded>();
  for (const same of groupBySameness(authentic).values()) {
    const [latest, ...others] = same.toSorted(compareIssues);
    if (latest === undefined) continue;
    for (const other of others) {
      const how = instantOf(other) < instantOf(latest) ? 'reissued' : 'copy';
      superseded.set(other.key, { by: latest.key, how });
    }
  }
  const counting = authentic.filter(({ key }) => !superseded.has(key));
  for (const one of counting) {
    const whole = findWhole(one, counting);
    if (whole !== undefined) superseded.set(one.key, { by: whole.key, how: 'part' });
  }
  return superseded;
}

function groupBySameness(
  credentials: readonly HeldCredential[],
): ReadonlyMap<string, readonly HeldCredential[]> {
  const groups = Map.groupBy(credentials, (one) => one.sameness ?? '');
  groups.delete('');
  return groups;
}

/** The one that counts first: the latest, then the one that counts for more. */
function compareIssues(left: HeldCredential, right: HeldCredential): number {
  const [first, second] = [instantOf(left), instantOf(right)];
  if (first !== second) return first > second ? -1 : 1;
  return right.standing - left.standing || compareText(left.key, right.key);
}

// What states no date is older than whatever does.
function instantOf({ validFrom }: HeldCredential): number {
  const instant = Date.parse(validFrom ?? '');
  return Number.isNaN(instant) ? Number.NEGATIVE_INFINITY : instant;
}

// A record of which this is a part, and not the other way round, whatever two records say of each other.
function findWhole(
  { key, sameness, standing, parts }: HeldCredential,
  others: readonly HeldCredential[],
): HeldCredential | undefined {
  if (sameness === undefined) return undefined;
  const wholes = others.filter(
    (other) =>
      other.key !== key &&
      other.parts.includes(sameness) &&
      !parts.includes(other.sameness ?? '') &&
      other.standing >= standing,
  );
  return wholes.toSorted(compareIssues)[0];
}
