import type { CandidatePage, Facet } from '../../../shared/contract/views.ts';
import { AGE_WORDS } from '../../../shared/messages/ui/candidates.ts';
import { STAGE_WORDS } from '../../../shared/messages/ui/desk.ts';
import { TRUST_WORDS } from '../../../shared/messages/words.ts';
import { AGES } from '../../../shared/model/age.ts';
import type { Age } from '../../../shared/model/age.ts';
import { STAGES } from '../../../shared/model/stage.ts';
import type { Stage } from '../../../shared/model/stage.ts';
import { ISSUER_TRUSTS } from '../../../shared/model/verdict.ts';
import { agesAsOf, firstDays } from './age.ts';
import type { AlikeCounts, HoldingIndex } from './holding-index.ts';
import type { RowSet } from './row-set.ts';
import type { Sql } from '../sql.ts';
import { traitBit } from './traits.ts';

export type FurtherFacets = Pick<
  CandidatePage['facets'],
  'trusts' | 'ages' | 'openings' | 'stages' | 'tags'
>;

/** Among whom is counted: everybody, or those whom a query found in the index. */
export interface Among {
  readonly found: RowSet;
  readonly alike: AlikeCounts;
  readonly ages: Readonly<Record<Age, number>>;
}

/** @param today `YYYY-MM-DD`, from which ages are counted. */
export function countAmong(holdings: HoldingIndex, found: RowSet, today: string): Among {
  const { year, threeYears } = firstDays(today);
  const alike = holdings.countAlike(found, [year, threeYears]);
  const [ofYear = 0, ofThree = 0] = alike.sinceDay;
  const ages = {
    year: ofYear,
    'three-years': ofThree - ofYear,
    older: alike.dated - ofThree,
    undated: alike.people - alike.dated,
  };
  return { found, alike, ages };
}

const TAG_LIMIT = 100;

/** What the desk and the credentials say of those found, or of everybody where nobody is asked for. */
export function furtherFacets(sql: Sql, today: string, among: Among | undefined): FurtherFacets {
  return {
    ...(among === undefined ? heldByAll(sql, today) : heldAmong(among)),
    ...deskFacets(sql, among?.found),
  };
}

type Held = Pick<FurtherFacets, 'trusts' | 'ages'>;

/** One pass over an index that has as many entries as there are people. */
export const HELD_BY_ALL =
  'SELECT traits, newest, COUNT(*) AS people FROM holding GROUP BY traits, newest';

// Until the index in memory is read.
function heldByAll(sql: Sql, today: string): Held {
  const rows = sql.all<{ traits: number; newest: number | null; people: number }>(HELD_BY_ALL);
  const trusts = ISSUER_TRUSTS.map((trust) =>
    rows.reduce(
      (sum, { traits, people }) => ((traits & traitBit(trust)) === 0 ? sum : sum + people),
      0,
    ),
  );
  return heldOf(trusts, countAges(rows, today));
}

function heldAmong({ alike, ages }: Among): Held {
  return heldOf(ISSUER_TRUSTS.map(alike.trust), ages);
}

type Ages = Among['ages'];

function countAges(
  rows: readonly { readonly newest: number | null; readonly people: number }[],
  today: string,
): Ages {
  const ageOf = agesAsOf(today);
  const ages = { year: 0, 'three-years': 0, older: 0, undated: 0 };
  for (const { newest, people } of rows) ages[ageOf(newest ?? undefined)] += people;
  return ages;
}

/** @param trusts How many people, in the order of `ISSUER_TRUSTS`. */
function heldOf(trusts: ArrayLike<number>, ages: Ages): Held {
  return {
    ages: AGES.map((value) => ({ value, label: AGE_WORDS[value], count: ages[value] })),
    trusts: ISSUER_TRUSTS.map((value, place) => ({
      value,
      label: TRUST_WORDS[value].label,
      count: trusts[place] ?? 0,
    })),
  };
}

function deskFacets(
  sql: Sql,
  found: RowSet | undefined,
): Pick<FurtherFacets, 'openings' | 'stages' | 'tags'> {
  const isIn = ({ no }: { readonly no: number }) => found === undefined || found.has(no);
  const shortlisted = sql
    .all<{ no: number; openingId: string; title: string; stage: Stage }>(
      `SELECT candidate_no AS no, opening.id AS openingId, title, stage
         FROM candidate_stage JOIN opening ON opening.no = opening_no
        ORDER BY lower(title), opening.id`,
    )
    .filter(isIn);
  const tagged = sql
    .all<{ no: number; tag: string }>(
      'SELECT candidate_no AS no, tag FROM candidate_tag ORDER BY tag',
    )
    .filter(isIn);
  const inStages = countPeople(
    shortlisted.map(({ no, stage }) => ({ no, value: stage, label: STAGE_WORDS[stage] })),
  );
  return {
    openings: countPeople(
      shortlisted.map(({ no, openingId, title }) => ({ no, value: openingId, label: title })),
    ),
    stages: STAGES.flatMap((stage) => inStages.find(({ value }) => value === stage) ?? []),
    tags: countPeople(tagged.map(({ no, tag }) => ({ no, value: tag, label: tag })))
      .toSorted((left, right) => right.count - left.count)
      .slice(0, TAG_LIMIT),
  };
}

/** Each person once for each value; in the order in which the values come first. */
function countPeople(
  rows: readonly { readonly no: number; readonly value: string; readonly label: string }[],
): Facet[] {
  return [...Map.groupBy(rows, ({ value }) => value)].map(([value, own]) => ({
    value,
    label: own[0]?.label ?? value,
    count: new Set(own.map(({ no }) => no)).size,
  }));
}
