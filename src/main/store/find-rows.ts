import { VERDICTS } from '../../shared/model/verdict.ts';
import type { CandidateIndex } from './candidate-index.ts';
import type { HoldingIndex } from './holding-index.ts';
import { findByNameWords } from './name-words.ts';
import { RowSet } from './row-set.ts';
import type { Sql } from './sql.ts';
import type { CandidateQuery, SearchTerm } from './workspace.ts';

/** Everybody who fits a query that asks for something. */
export function findRows(sql: Sql, query: CandidateQuery, { holdings }: CandidateIndex): RowSet {
  const { skills, issuers, verdicts } = query;
  const conditions = [
    ...query.terms.map((term) => () => withTerm(sql, term, holdings)),
    ...skills.map((key) => () => withSkills(holdings, skillNos(sql, [key]), 'proven')),
    ...(issuers.length > 0 ? [() => withIssuers(sql, issuers, holdings)] : []),
    ...(verdicts.length > 0
      ? [() => holdings.withVerdicts(VERDICTS.filter((verdict) => verdicts.includes(verdict)))]
      : []),
  ];
  const [first, ...others] = conditions.map((condition) => condition());
  const found = first ?? new RowSet(0);
  for (const other of others) found.intersect(other);
  return found;
}

function withTerm(sql: Sql, term: SearchTerm, holdings: HoldingIndex): RowSet {
  const found = withSkills(holdings, skillNos(sql, term.skillKeys), 'credible');
  for (const no of findByNameWords(sql, term.nameWords)) found.add(no);
  return found;
}

function withSkills(
  holdings: HoldingIndex,
  nos: readonly number[],
  strength: 'proven' | 'credible',
): RowSet {
  const found = new RowSet(holdings.highest);
  for (const postings of nos.flatMap((no) => holdings.withSkill(no, strength))) {
    postings.forEach((no) => found.add(no));
  }
  return found;
}

function skillNos(sql: Sql, keys: readonly string[]): readonly number[] {
  return sql.numbers(
    'SELECT no FROM skill WHERE key IN (SELECT value FROM json_each(?))',
    JSON.stringify(keys),
  );
}

function withIssuers(sql: Sql, issuers: readonly string[], holdings: HoldingIndex): RowSet {
  const found = new RowSet(holdings.highest);
  const nos = sql.numbers(
    `SELECT no FROM named_issuer
      WHERE id IN (SELECT value FROM json_each(?)) OR lower(name) IN (SELECT value FROM json_each(?))`,
    JSON.stringify(issuers),
    JSON.stringify(issuers.map((issuer) => issuer.toLowerCase())),
  );
  for (const no of nos) holdings.withIssuer(no).forEach((one) => found.add(one));
  return found;
}

/** The skills that a query asks for in any way: who has more of them proven comes first. */
export function listAsked(sql: Sql, { terms, skills }: CandidateQuery): readonly number[] {
  return skillNos(sql, [...terms.flatMap((term) => term.skillKeys), ...skills]);
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
    postings.forEach((no) => {
      counts[no] = (counts[no] ?? 0) + 1;
    });
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
