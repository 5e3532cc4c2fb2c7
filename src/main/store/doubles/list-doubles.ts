import type { DoubleReason } from '../../../shared/model/double.ts';
import { readJson } from '../sql.ts';
import type { Sql } from '../sql.ts';
import { groupPairs } from './group-pairs.ts';
import type { GroupedPairs, Pair } from './group-pairs.ts';

/** Two people who may be one. */
export interface FoundDouble {
  readonly candidateIds: readonly [string, string];
  readonly reasons: readonly DoubleReason[];
}

/** Several people of whom any two may be one, for the same reasons. */
export interface FoundGroup {
  readonly candidateIds: readonly string[];
  /** Those of whom that is still to be judged; both by their places in `candidateIds`. */
  readonly pairs: readonly (readonly [number, number])[];
  readonly reasons: readonly DoubleReason[];
}

/** More are not looked through each time: the others come once these are judged. */
const PAIRS_READ = 10_000;

/** Pairs that are in no group, those with the most telling reasons first. */
export function listPairs(sql: Sql, limit: number): readonly FoundDouble[] {
  const pairs = grouped(sql).rest.slice(0, limit);
  const ids = idsOf(
    sql,
    pairs.flatMap(({ oneNo, otherNo }) => [oneNo, otherNo]),
  );
  return pairs.map(({ oneNo, otherNo, reasons }) => ({
    candidateIds: [ids.get(oneNo) ?? '', ids.get(otherNo) ?? ''],
    reasons: readJson<readonly DoubleReason[]>(reasons),
  }));
}

/** @param people So many in all; the first group is there however many it has. */
export function listGroups(sql: Sql, people: number): readonly FoundGroup[] {
  let room = people;
  const groups = grouped(sql).groups.filter((group, place) => {
    room -= group.people.length;
    return place === 0 || room >= 0;
  });
  const ids = idsOf(
    sql,
    groups.flatMap((group) => group.people),
  );
  return groups.map((group) => ({
    candidateIds: group.people.map((no) => ids.get(no) ?? ''),
    pairs: group.pairs.map(({ oneNo, otherNo }) => [
      group.people.indexOf(oneNo),
      group.people.indexOf(otherNo),
    ]),
    reasons: readJson<readonly DoubleReason[]>(group.reasons),
  }));
}

/**
 * How many things there are to judge: a group is one.
 *
 * @returns Asked at every change of anything: they are put together anew only where they are others than before.
 */
export function createCountDoubles(sql: Sql): () => number {
  let last = { said: '', count: 0 };
  return () => {
    const said = sayPairs(sql);
    if (said !== last.said) last = { said, count: countDoubles(sql) };
    return last.count;
  };
}

function countDoubles(sql: Sql): number {
  const { groups, rest } = grouped(sql);
  const all = sql.numbers('SELECT count(*) FROM double_pair')[0] ?? 0;
  return groups.length + rest.length + Math.max(0, all - PAIRS_READ);
}

/** All by which they are put together, as one text: a tenth of the time that it takes to put them together. */
function sayPairs(sql: Sql): string {
  const said = sql.get<{ pairs: string | null; apart: string | null; number: number }>(
    `SELECT (SELECT group_concat(one_no || ' ' || other_no || ' ' || reasons, '\n')
               FROM (SELECT * FROM double_pair ORDER BY weight DESC, one_no, other_no LIMIT ?)) AS pairs,
            (SELECT group_concat(one_no || ' ' || other_no)
               FROM (SELECT one_no, other_no FROM kept_apart LIMIT ?)) AS apart,
            (SELECT count(*) FROM double_pair) AS number`,
    PAIRS_READ,
    PAIRS_READ,
  );
  return said?.pairs ? [said.number, said.pairs, said.apart ?? ''].join('\n\n') : '';
}

// Where there is no pair, nothing else is read.
function grouped(sql: Sql): GroupedPairs {
  return sql.inTurn('doubles', () => {
    const pairs = sql.all<Pair>(
      `SELECT one_no AS oneNo, other_no AS otherNo, reasons FROM double_pair
        ORDER BY weight DESC, one_no, other_no LIMIT ?`,
      PAIRS_READ,
    );
    if (pairs.length === 0) return { groups: [], rest: [] };
    const apart = 'SELECT one_no AS oneNo, other_no AS otherNo FROM kept_apart LIMIT ?';
    return groupPairs(pairs, sql.all<Omit<Pair, 'reasons'>>(apart, PAIRS_READ));
  });
}

function idsOf(sql: Sql, numbers: readonly number[]): ReadonlyMap<number, string> {
  const rows = sql.all<{ no: number; id: string }>(
    'SELECT no, id FROM candidate WHERE no IN (SELECT value FROM json_each(?))',
    JSON.stringify([...new Set(numbers)]),
  );
  return new Map(rows.map(({ no, id }) => [no, id]));
}
