import { DOUBLE_REASONS, DOUBLE_WEIGHTS } from '../../../shared/model/double.ts';
import type { DoubleReason } from '../../../shared/model/double.ts';
import { noteDown, pseudonym } from '../audit.ts';
import { candidateNoOf } from '../people/candidates.ts';
import type { StoreContext } from '../context.ts';
import type { Sql } from '../sql.ts';
import { findPartners } from './find-partners.ts';
import { createCountDoubles, listGroups, listPairs } from './list-doubles.ts';
import type { FoundDouble, FoundGroup } from './list-doubles.ts';
import { listMerged } from './list-merged.ts';
import type { MergedPerson } from './list-merged.ts';
import { mergePeople } from './merge.ts';
import { mergedNamesOf } from './merged-names.ts';
import { takeApart } from './take-apart.ts';

/** People who may be one: found, merged, kept apart. Nobody is merged but by a person's word. */
export interface DoubleStore {
  /**
   * Looks for the doubles of so many people of those in whom anything has changed by which doubles are found.
   *
   * @returns Whether anybody is left, and whether any pair is another than before.
   */
  look(people: number): Promise<{ readonly isMore: boolean; readonly hasChanged: boolean }>;
  /** Those who are in no group; those with the most telling reasons first. */
  list(limit: number): Promise<readonly FoundDouble[]>;
  /** Of three and more who have the same in common, and so many people in all, but the first one whole. */
  listGroups(people: number): Promise<readonly FoundGroup[]>;
  /** How many there are to judge; a group is one. */
  count(): Promise<number>;
  /**
   * Makes one of two: everything of the second becomes the first's, and the second is no more. Recipients
   * are to be judged again afterwards.
   *
   * @returns By what it can be taken back; nothing where either is not there, or both are one.
   */
  merge(keptId: string, goneId: string): Promise<string | undefined>;
  /**
   * Takes a merge back: both are again as they were, but for what was changed or moved on since.
   *
   * @returns Both ids; nothing where it was taken back before, or whoever was kept is deleted.
   */
  takeApart(mergeId: string): Promise<readonly [string, string] | undefined>;
  /** Who holds what was each person's who is no more, by that person; those of whom nobody does are left out. */
  heirsOf(goneIds: readonly string[]): Promise<ReadonlyMap<string, string>>;
  /** What those were called who were merged into a person. */
  mergedNames(candidateId: string): Promise<readonly string[]>;
  /** The last ones first. */
  listMerged(limit: number): Promise<readonly MergedPerson[]>;
  /** Remembers of each pair that two are two, or forgets it. @returns Whether all are there; else nothing is done. */
  keepApart(pairs: readonly (readonly [string, string])[], isApart: boolean): Promise<boolean>;
}

export function createDoubleStore(context: StoreContext): DoubleStore {
  const { sql } = context;
  const countDoubles = createCountDoubles(sql);
  return {
    look: async (people) => sql.transaction(() => look(sql, people)),
    list: async (limit) => listPairs(sql, limit),
    listGroups: async (people) => listGroups(sql, people),
    count: async () => countDoubles(),
    merge: async (keptId, goneId) => sql.transaction(() => mergePeople(context, keptId, goneId)),
    takeApart: async (mergeId) => sql.transaction(() => takeApart(context, mergeId)),
    heirsOf: async (goneIds) => heirsOf(sql, goneIds),
    mergedNames: async (candidateId) => mergedNamesOf(sql, candidateNoOf(sql, candidateId)),
    listMerged: async (limit) => listMerged(sql, limit),
    keepApart: async (pairs, isApart) => sql.transaction(() => keepApart(context, pairs, isApart)),
  };
}

// Of somebody who was merged, taken apart and merged again, the last merge tells.
function heirsOf(sql: Sql, goneIds: readonly string[]): ReadonlyMap<string, string> {
  if (goneIds.length === 0) return new Map();
  const rows = sql.all<{ goneId: string; keptId: string }>(
    `SELECT merged.moved ->> '$.person.id' AS goneId, kept.id AS keptId
       FROM merged_person AS merged JOIN candidate AS kept ON kept.no = merged.kept_no
      WHERE goneId IN (SELECT value FROM json_each(?)) ORDER BY merged.no`,
    JSON.stringify(goneIds),
  );
  return new Map(rows.map(({ goneId, keptId }) => [goneId, keptId]));
}

const WORK = 'SELECT candidate_no FROM double_work ORDER BY candidate_no LIMIT ?';

function look(sql: Sql, people: number): { isMore: boolean; hasChanged: boolean } {
  let hasChanged = false;
  const waiting = sql.numbers(WORK, people);
  for (const no of waiting) {
    if (lookAt(sql, no)) hasChanged = true;
    sql.run('DELETE FROM double_work WHERE candidate_no = ?', no);
  }
  return { isMore: sql.numbers(WORK, 1).length > 0, hasChanged };
}

interface PairRow {
  readonly oneNo: number;
  readonly otherNo: number;
  readonly reasons: string;
}

const PAIRS_OF = `
  SELECT one_no AS oneNo, other_no AS otherNo, reasons FROM double_pair WHERE one_no = ?
  UNION ALL SELECT one_no, other_no, reasons FROM double_pair WHERE other_no = ?`;

/** @returns Whether any of the person's pairs is another than before. */
function lookAt(sql: Sql, no: number): boolean {
  const before = new Map(
    sql.all<PairRow>(PAIRS_OF, no, no).map((row) => [partnerIn(row, no), row.reasons] as const),
  );
  const partners = findPartners(sql, no);
  const now = new Map(
    [...partners]
      .filter(([partner]) => !areApart(sql, no, partner))
      .map(([partner, reasons]) => [partner, inOrder(reasons)] as const),
  );
  let hasChanged = false;
  for (const partner of before.keys()) {
    if (now.has(partner)) continue;
    removePair(sql, no, partner);
    hasChanged = true;
  }
  for (const [partner, reasons] of now) {
    const written = JSON.stringify(reasons);
    if (before.get(partner) === written) continue;
    writePair(sql, [no, partner], reasons);
    hasChanged = true;
  }
  return hasChanged;
}

function partnerIn({ oneNo, otherNo }: PairRow, no: number): number {
  return oneNo === no ? otherNo : oneNo;
}

// The same from whichever of both it was found.
function inOrder(reasons: readonly DoubleReason[]): readonly DoubleReason[] {
  return reasons.toSorted(
    (one, two) => placeOf(one) - placeOf(two) || ((one.value ?? '') < (two.value ?? '') ? -1 : 1),
  );
}

function placeOf({ code }: DoubleReason): number {
  return DOUBLE_REASONS.indexOf(code);
}

function areApart(sql: Sql, no: number, partner: number): boolean {
  const apart = 'SELECT 1 FROM kept_apart WHERE one_no = ? AND other_no = ?';
  return sql.get(apart, Math.min(no, partner), Math.max(no, partner)) !== undefined;
}

function removePair(sql: Sql, no: number, partner: number): void {
  sql.run(
    'DELETE FROM double_pair WHERE one_no = ? AND other_no = ?',
    Math.min(no, partner),
    Math.max(no, partner),
  );
}

function writePair(
  sql: Sql,
  [no, partner]: readonly [number, number],
  reasons: readonly DoubleReason[],
): void {
  const codes = new Set(reasons.map(({ code }) => code));
  sql.run(
    `INSERT INTO double_pair (one_no, other_no, weight, reasons) VALUES (?, ?, ?, ?)
     ON CONFLICT (one_no, other_no) DO UPDATE SET weight = excluded.weight, reasons = excluded.reasons`,
    Math.min(no, partner),
    Math.max(no, partner),
    [...codes].reduce((sum, code) => sum + DOUBLE_WEIGHTS[code], 0),
    JSON.stringify(reasons),
  );
}

function keepApart(
  context: StoreContext,
  pairs: readonly (readonly [string, string])[],
  isApart: boolean,
): boolean {
  const { sql } = context;
  const numbered = pairs.map((pair) =>
    pair.map((id) => candidateNoOf(sql, id) ?? -1).toSorted((left, right) => left - right),
  );
  if (numbered.some(([one = -1, other = -1]) => one < 0 || one === other)) return false;
  for (const [one = -1, other = -1] of numbered) {
    sql.run('DELETE FROM kept_apart WHERE one_no = ? AND other_no = ?', one, other);
    if (!isApart) continue;
    const statement = 'INSERT INTO kept_apart (one_no, other_no, decided_at) VALUES (?, ?, ?)';
    sql.run(statement, one, other, context.now());
    removePair(sql, one, other);
  }
  if (!isApart) for (const one of new Set(numbered.map(([first = -1]) => first))) lookAt(sql, one);
  const decision = isApart ? 'kept-apart' : 'proposed-again';
  for (const pair of pairs) {
    noteDown(context, 'double', { persons: pair.map(pseudonym), decision });
  }
  return true;
}
