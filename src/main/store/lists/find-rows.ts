import type { Stage } from '../../../shared/model/stage.ts';
import { agesAsOf } from './age.ts';
import type { CandidateIndex } from './candidate-index.ts';
import type { HoldingIndex } from './holding-index.ts';
import { skillsAskedBy } from './condition.ts';
import type { Condition } from './condition.ts';
import { createConditionRows, findAhead, skillNos } from './condition-rows.ts';
import type { Aside } from './condition-rows.ts';
import type { DatedSql } from '../context.ts';
import { readHalfLives } from '../known-skills/freshness.ts';
import type { PeopleByFreshness } from './people-by-freshness.ts';
import { RowSet } from './row-set.ts';
import type { Sql } from '../sql.ts';
import type { CandidateQuery } from '../workspace.ts';

/** What was read beforehand of what a query asks for. */
export interface ReadAhead {
  /** Where its condition speaks of freshness. */
  readonly peopleByFreshness: PeopleByFreshness;
  /** See `findAhead`. */
  readonly ahead: ReadonlyMap<Condition, RowSet>;
}

/** See `findAhead`; a query that has no condition is answered from the index alone. */
export async function readAhead(
  dated: DatedSql,
  { condition }: CandidateQuery,
  { holdings }: CandidateIndex,
  by: {
    readonly peopleByFreshness: PeopleByFreshness;
  } & Aside,
): Promise<ReadAhead['ahead']> {
  if (condition === undefined) return new Map();
  const { peopleByFreshness, ...aside } = by;
  const asking = { ...askingOf(dated), holdings, peopleByFreshness };
  return findAhead(asking, condition, aside);
}

/** Everybody who fits a query that asks for something. */
export function findRows(
  { sql, now }: DatedSql,
  query: CandidateQuery,
  { holdings }: CandidateIndex,
  ahead: ReadAhead,
): RowSet {
  const { skills, issuers, verdicts, condition } = query;
  const { trusts = [], ages = [], openings = [], stages = [], tags = [] } = query;
  const ageOf = agesAsOf(now().slice(0, 10));
  const rows = createConditionRows({ ...askingOf({ sql, now }), holdings, ...ahead });
  const conditions = [
    ...query.terms.map((term) => () => rows.find({ kind: 'term', ...term })),
    ...skills.map((key) => () => rows.find({ kind: 'proven', skillKeys: [key] })),
    ...(issuers.length > 0 ? [() => rows.withIssuers(issuers)] : []),
    ...(verdicts.length > 0 ? [() => holdings.withVerdicts(verdicts)] : []),
    ...(condition === undefined ? [] : [() => rows.find(condition)]),
    ...(query.isToLookAt === true ? [() => holdings.toLookAt()] : []),
    ...(trusts.length > 0 ? [() => holdings.withAnyTrait(trusts)] : []),
    ...(ages.length > 0 ? [() => holdings.whereNewest((day) => ages.includes(ageOf(day)))] : []),
    ...(openings.length + stages.length > 0
      ? [() => new RowSet(holdings.highest, shortlisted(sql, openings, stages))]
      : []),
    ...(tags.length > 0 ? [() => new RowSet(holdings.highest, tagged(sql, tags))] : []),
  ];
  const [first, ...others] = conditions.map((answer) => answer());
  const found = first ?? new RowSet(0);
  for (const other of others) found.intersect(other);
  return found;
}

// None of one kind is any of it; both are asked of one and the same shortlist.
function shortlisted(
  sql: Sql,
  openings: readonly string[],
  stages: readonly Stage[],
): readonly number[] {
  return sql.numbers(
    `SELECT candidate_no FROM candidate_stage JOIN opening ON opening.no = opening_no
      WHERE (? OR opening.id IN (SELECT value FROM json_each(?)))
        AND (? OR stage IN (SELECT value FROM json_each(?)))`,
    Number(openings.length === 0),
    JSON.stringify(openings),
    Number(stages.length === 0),
    JSON.stringify(stages),
  );
}

function tagged(sql: Sql, tags: readonly string[]): readonly number[] {
  return sql.numbers(
    'SELECT candidate_no FROM candidate_tag WHERE tag IN (SELECT value FROM json_each(?))',
    JSON.stringify(tags),
  );
}

function askingOf({ sql, now }: DatedSql) {
  const instant = now();
  const halfLives = () => readHalfLives(sql);
  return { sql, today: instant.slice(0, 10), now: instant, halfLives };
}

/** The skills that a query asks for in any way: who has more of them proven comes first. */
export function listAsked(
  sql: Sql,
  { terms, skills, condition }: CandidateQuery,
): readonly number[] {
  const further = condition === undefined ? [] : skillsAskedBy(condition);
  return skillNos(sql, [...terms.flatMap((term) => term.skillKeys), ...skills, ...further]);
}

/** How many were found, and those of a page in an order of everybody. */
export function pageInOrder(
  order: Uint32Array,
  found: RowSet | undefined,
  { offset, limit }: { readonly offset: number; readonly limit: number },
): { readonly total: number; readonly page: readonly number[] } {
  if (found === undefined) {
    return { total: order.length, page: [...order.subarray(offset, offset + limit)] };
  }
  const listed = order.filter((no) => found.has(no));
  return { total: listed.length, page: [...listed.subarray(offset, offset + limit)] };
}

/** How many were found, and those of a page: by how many of `asked` are proven, then as everybody is listed. */
export function pageOf(
  { holdings, order }: CandidateIndex,
  found: RowSet,
  asked: readonly number[],
  { offset, limit }: { readonly offset: number; readonly limit: number },
): { readonly total: number; readonly page: readonly number[] } {
  const proven = countProven(holdings, asked);
  const places = placesByProven(found, proven, asked.length);
  const page: number[] = [];
  let missing = Math.max(0, Math.min(limit, places.total - offset));
  for (let at = 0; at < order.length && missing > 0; at += 1) {
    const no = order[at] ?? 0;
    if (!found.has(no)) continue;
    const group = proven[no] ?? 0;
    const place = places.next[group] ?? 0;
    places.next[group] = place + 1;
    if (place < offset || place >= offset + limit) continue;
    page[place - offset] = no;
    missing -= 1;
  }
  return { total: places.total, page };
}

function countProven(holdings: HoldingIndex, asked: readonly number[]): Uint16Array {
  const counts = new Uint16Array(asked.length === 0 ? 0 : holdings.highest + 1);
  for (const postings of asked.flatMap((no) => holdings.withSkill(no, 'proven'))) {
    for (const no of postings.nos()) counts[no] = (counts[no] ?? 0) + 1;
  }
  return counts;
}

/** At which place in the whole list those with so many proven begin. */
function placesByProven(
  found: RowSet,
  proven: Uint16Array,
  most: number,
): { readonly total: number; readonly next: number[] } {
  const sizes = Array.from({ length: most + 1 }, () => 0);
  found.forEach((no) => {
    const group = proven[no] ?? 0;
    sizes[group] = (sizes[group] ?? 0) + 1;
  });
  const next: number[] = [];
  let total = 0;
  for (let group = most; group >= 0; group -= 1) {
    next[group] = total;
    total += sizes[group] ?? 0;
  }
  return { total, next };
}
