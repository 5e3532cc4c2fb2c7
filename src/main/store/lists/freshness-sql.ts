import { dayNo, monthsBefore, writeDay } from '../../../shared/lib/days.ts';
import { AGEING_KINDS } from '../../../shared/model/freshness.ts';
import type { Freshness, HalfLives } from '../../../shared/model/freshness.ts';

/** What in a query says when something was issued, and the kind of its skill. */
interface Dated {
  readonly issued: string;
  readonly kind: string;
}

// As far as a date, as it is written, may stand from the one it is judged by: an offset, the end of a
// short month that a half-life leads into, a day that its month does not have.
const UNSURE_DAYS = 8;

const WRITTEN_DAY = `'[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]*'`;

/**
 * SQL for how fresh something is all day long: a word of `FRESHNESS`, `none`, or `unsure` where it takes
 * the instant to tell (`freshnessAt`). Comparing days takes a fifth of the time of reckoning with instants.
 *
 * @param today `YYYY-MM-DD`.
 */
export function sayFreshnessByDay(
  { issued, kind }: Dated,
  halfLives: HalfLives,
  today: string,
): string {
  const byKind = AGEING_KINDS.filter((one) => one !== 'general').map(
    (one) => `WHEN '${one}' THEN ${sayByHalfLife(issued, halfLives[one], today)}`,
  );
  return `CASE
    WHEN ${issued} IS NULL THEN 'none'
    WHEN ${issued} NOT GLOB ${WRITTEN_DAY} OR unixepoch(${issued}) IS NULL THEN 'unsure'
    ELSE CASE ${kind} ${byKind.join(' ')} ELSE ${sayByHalfLife(issued, halfLives.general, today)} END END`;
}

/** The same at one instant: a word of `FRESHNESS`, or NULL. */
export function sayFreshness(dated: Dated, halfLives: HalfLives, now: string): string {
  const cases = AGEING_KINDS.map((kind) => `WHEN '${kind}' THEN ${halfLives[kind] ?? 'NULL'}`);
  const halfLife = `CASE ${dated.kind} ${cases.join(' ')} ELSE ${halfLives.general ?? 'NULL'} END`;
  return `CASE ${sayFreshnessByDay(dated, halfLives, now.slice(0, 10))}
    WHEN 'fresh' THEN 'fresh' WHEN 'ageing' THEN 'ageing' WHEN 'old' THEN 'old' WHEN 'none' THEN NULL
    ELSE freshness(${dated.issued}, ${halfLife}, '${now}') END`;
}

/**
 * The same by the number of a day in UTC (days.ts), which is the written one or the one beside it.
 *
 * @param halfLife Months; `null` does not age.
 */
export function freshnessByDay(
  halfLife: number | null,
  today: string,
): (day: number) => Freshness | 'unsure' | 'none' {
  const bounds = boundsOf(halfLife, today);
  return (day) => {
    for (const { sure, unsure, before } of bounds) {
      if (day < sure) return before;
      if (day < unsure) return 'unsure';
    }
    return 'none';
  };
}

function sayByHalfLife(issued: string, halfLife: number | null, today: string): string {
  const cases = boundsOf(halfLife, today).map(
    ({ sure, unsure, before }) =>
      `WHEN ${issued} < '${writeDay(sure)}' THEN '${before}' WHEN ${issued} < '${writeDay(unsure)}' THEN 'unsure'`,
  );
  return `CASE ${cases.join(' ')} ELSE 'none' END`;
}

/** Up to which days something is so fresh. */
interface Bound {
  readonly before: Freshness;
  /** The first day of which it takes the instant to tell, and the first one behind those. */
  readonly sure: number;
  readonly unsure: number;
}

// The oldest first. Of days that are unsure by two bounds at once, the first one met says so.
function boundsOf(halfLife: number | null, today: string): readonly Bound[] {
  const fresh = bound(today, 'fresh');
  if (halfLife === null) return [fresh];
  return [
    bound(monthsBefore(today, 2 * halfLife), 'old'),
    bound(monthsBefore(today, halfLife), 'ageing'),
    fresh,
  ];
}

function bound(at: string, before: Freshness): Bound {
  const day = dayNo(at);
  return { before, sure: day - UNSURE_DAYS, unsure: day + UNSURE_DAYS };
}
