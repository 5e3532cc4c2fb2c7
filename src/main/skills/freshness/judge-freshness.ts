import table from '../../../../resources/half-lives.json' with { type: 'json' };
import type { Instant } from '../../../shared/lib/instant.ts';
import type { AgeingKind, Freshness, HalfLives } from '../../../shared/model/freshness.ts';

/** What holds for each kind until the employer sets it otherwise. */
export const DEFAULT_HALF_LIVES: HalfLives = table.months;

/**
 * Says how fresh a skill is: `fresh` until its half-life is over, `ageing` until it is over twice, then
 * `old`. Each half-life is counted in calendar months from the day of issue.
 *
 * @param issued ISO 8601: when it was awarded, or else from when it is valid.
 * @param now Instant to judge at.
 * @returns `undefined` where no date is stated, or one that is still to come.
 */
export function judgeFreshness(
  issued: string | undefined,
  kind: AgeingKind,
  halfLives: HalfLives,
  now: Instant,
): Freshness | undefined {
  return freshnessAt(issued, halfLives[kind], now);
}

/** The same by one half-life, in months; `null` does not age. */
export function freshnessAt(
  issued: string | undefined,
  halfLife: number | null,
  now: Instant,
): Freshness | undefined {
  const start = new Date(issued ?? Number.NaN);
  if (Number.isNaN(start.getTime()) || start.getTime() > now) return undefined;
  if (halfLife === null || now < addMonths(start, halfLife)) return 'fresh';
  return now < addMonths(start, 2 * halfLife) ? 'ageing' : 'old';
}

/** The same day so many months later, in UTC; the month's last day where it has no such day. */
function addMonths(start: Date, months: number): number {
  const moved = new Date(start);
  moved.setUTCDate(1);
  moved.setUTCMonth(moved.getUTCMonth() + months);
  const lastDay = new Date(
    Date.UTC(moved.getUTCFullYear(), moved.getUTCMonth() + 1, 0),
  ).getUTCDate();
  moved.setUTCDate(Math.min(start.getUTCDate(), lastDay));
  return moved.getTime();
}
