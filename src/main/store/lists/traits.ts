import { LAPSES } from '../../../shared/model/lapse.ts';
import type { Lapse } from '../../../shared/model/lapse.ts';
import { ISSUER_TRUSTS, RECIPIENT_MATCHES } from '../../../shared/model/verdict.ts';
import type { IssuerTrust, RecipientMatch } from '../../../shared/model/verdict.ts';
import type { Sql } from '../sql.ts';

/** What some credential of a person, other than a rejected one, is like. */
export type Trait = IssuerTrust | RecipientMatch | Lapse;

/** One bit each; what is written down so is never renumbered. */
const TRAITS: readonly Trait[] = [...ISSUER_TRUSTS, ...RECIPIENT_MATCHES, ...LAPSES];

const FIRST_LAPSE = ISSUER_TRUSTS.length + RECIPIENT_MATCHES.length;

export function traitBit(trait: Trait): number {
  return 1 << TRAITS.indexOf(trait);
}

/** What a credential's own column says of why it lapsed. */
export function lapseBits(lapses: readonly Lapse[]): number {
  return lapses.reduce((bits, lapse) => bits | traitBit(lapse), 0);
}

/** Traits, and the first and the last day of issue (days from 1970-01-01). */
export interface TraitSums {
  readonly traits: number;
  readonly newest: number | null;
  readonly oldest: number | null;
}

/** Sums up one person's credentials. */
export function sumUpTraits(sql: Sql, candidateNo: number): TraitSums {
  const rows = sql.all<{
    trust: IssuerTrust;
    recipient: RecipientMatch;
    lapse: number;
    day: number | null;
  }>(
    `SELECT trust, recipient, lapse, unixepoch(valid_from) / 86400 AS day
       FROM credential
      WHERE candidate_no = ? AND verdict <> 'rejected' AND superseded_by IS NULL`,
    candidateNo,
  );
  const days = rows.flatMap(({ day }) => day ?? []);
  return {
    traits: rows.reduce(
      (bits, { trust, recipient, lapse }) =>
        bits | traitBit(trust) | traitBit(recipient) | (lapse & (-1 << FIRST_LAPSE)),
      0,
    ),
    newest: days.length === 0 ? null : Math.max(...days),
    oldest: days.length === 0 ? null : Math.min(...days),
  };
}
