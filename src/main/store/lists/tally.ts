import { VERDICTS } from '../../../shared/model/verdict.ts';
import type { Verdict } from '../../../shared/model/verdict.ts';
import type { Sql } from '../sql.ts';

/** How many there are of what, as it is kept: read, never counted. */
export interface Tally {
  /** Goes up whenever a list may look otherwise. */
  readonly revision: number;
  readonly people: number;
  /** People who have a credential of that verdict. */
  readonly peopleWith: Readonly<Record<Verdict, number>>;
  readonly credentials: Readonly<Record<Verdict, number>>;
  /** People of whom something is for a person to judge. */
  readonly toLookAt: number;
  /** Credentials that stand with nobody. */
  readonly waiting: number;
}

export function readTally(sql: Sql): Tally {
  const rows = sql.all<{ what: string; count: number }>('SELECT what, count FROM tally');
  const counts = new Map(rows.map(({ what, count }) => [what, count]));
  const of = (what: string) => counts.get(what) ?? 0;
  return {
    revision: of('revision'),
    people: of('people'),
    peopleWith: byVerdict((verdict) => of(`people ${verdict}`)),
    credentials: byVerdict((verdict) => of(`credentials ${verdict}`)),
    toLookAt: of('people to look at'),
    waiting: of('waiting'),
  };
}

function byVerdict(count: (verdict: Verdict) => number): Readonly<Record<Verdict, number>> {
  const counts: Record<Verdict, number> = { verified: 0, lapsed: 0, unconfirmed: 0, rejected: 0 };
  for (const verdict of VERDICTS) counts[verdict] = count(verdict);
  return counts;
}

/** To be called by whoever adds credentials, in the same transaction; triggers count what becomes of them. */
export function countAdded(
  sql: Sql,
  added: readonly { readonly verdict: Verdict; readonly isWaiting: boolean }[],
): void {
  for (const [verdict, ones] of Map.groupBy(added, (one) => one.verdict)) {
    addTo(sql, `credentials ${verdict}`, ones.length);
  }
  addTo(sql, 'waiting', added.filter(({ isWaiting }) => isWaiting).length);
}

function addTo(sql: Sql, what: string, count: number): void {
  if (count > 0) sql.run('UPDATE tally SET count = count + ? WHERE what = ?', count, what);
}
