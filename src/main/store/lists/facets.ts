import type { CandidatePage, Facet } from '../../../shared/contract/views.ts';
import { describeIssuerName } from '../../../shared/messages/ui/candidate.ts';
import { VERDICT_WORDS } from '../../../shared/messages/words.ts';
import { VERDICTS } from '../../../shared/model/verdict.ts';
import type { Verdict } from '../../../shared/model/verdict.ts';
import { respelledSkills } from '../known-skills/respelled.ts';
import type { CandidateIndex } from './candidate-index.ts';
import type { HeldCounts } from './holding-index.ts';
import type { Among } from './further-facets.ts';
import { untilWritten } from '../sql.ts';
import type { Sql } from '../sql.ts';
import type { Tally } from './tally.ts';

/** What is counted with each write; the rest is in further-facets.ts. */
type Facets = Pick<CandidatePage['facets'], 'skills' | 'issuers' | 'verdicts' | 'toLookAt'>;

// What a person can look through; the skills filtered by are among them in any case.
const FACET_LIMIT = 100;

/** What everybody holds, as it is counted with each write. */
export function facetsOfAll(
  sql: Sql,
  { peopleWith, toLookAt }: Tally,
  issuers: readonly Facet[],
): Facets {
  const respelled = respelledSkills(sql);
  const skills = sql.all<Facet & { readonly no: number }>(
    `SELECT no, key AS value, name AS label, proven AS count FROM skill
      WHERE proven > 0 ORDER BY proven DESC, name, key LIMIT ?`,
    FACET_LIMIT + respelled.size,
  );
  return {
    skills: skills
      .filter(({ no }) => !respelled.has(no))
      .slice(0, FACET_LIMIT)
      .map(facetOf),
    issuers: [...issuers],
    verdicts: verdictFacets((verdict) => peopleWith[verdict]),
    ...(toLookAt === 0 ? {} : { toLookAt }),
  };
}

const ISSUERS_OF_ALL = `
  SELECT id AS value, label, people AS count,
         (SELECT min(no) FROM named_issuer WHERE named_issuer.id = issuer_count.id) AS no
    FROM issuer_count
   WHERE people >= coalesce(
     (SELECT people FROM issuer_count ORDER BY people DESC LIMIT 1 OFFSET ${FACET_LIMIT - 1}), 0)
   ORDER BY people DESC, label, id`;

/** Those whom most people have something of, as registries call them; read once until anything is written. */
export function createIssuersOfAll(sql: Sql): () => readonly Facet[] {
  return untilWritten(sql, () =>
    withMost(sql.all<Facet & { readonly no: number }>(ISSUERS_OF_ALL)).map(
      ({ value, label, count }) => nameByRegistry(sql, { value, label, count }),
    ),
  );
}

/**
 * As many as are shown, in their order; of those of as many, who was seen first. By their names, whoever does
 * not see these would learn in which order they are.
 */
function withMost<Issuer extends { readonly count: number; readonly no: number }>(
  issuers: readonly Issuer[],
): readonly Issuer[] {
  if (issuers.length <= FACET_LIMIT) return issuers;
  const kept = new Set(
    issuers
      .toSorted((left, right) => right.count - left.count || left.no - right.no)
      .slice(0, FACET_LIMIT),
  );
  return issuers.filter((issuer) => kept.has(issuer));
}

function verdictFacets(count: (verdict: Verdict) => number): Facet[] {
  return VERDICTS.map((verdict) => ({
    value: verdict,
    label: VERDICT_WORDS[verdict].label,
    count: count(verdict),
  }));
}

/** Something that is counted: its facet's value and label, and its place among those of one count. */
interface Counted {
  readonly value: string;
  readonly label: string;
  readonly rank: number;
  /** The same for all that have this value. */
  readonly group: number;
}

/** Reads the names of skills and issuers when there are more of them than before. */
export interface FacetNames {
  skills(): readonly (Counted | undefined)[];
  /** See `respelledSkills`. */
  respelled(): ReadonlyMap<number, string>;
  issuers(): readonly (Counted | undefined)[];
  /** The same issuers as a registry calls them, where one does. */
  byRegistry(issuers: readonly Facet[]): Facet[];
}

export function createFacetNames(sql: Sql): FacetNames {
  return {
    skills: createNames(
      sql,
      'skill',
      'SELECT no, key AS value, name AS label FROM skill ORDER BY name, key',
    ),
    respelled: () => respelledSkills(sql),
    issuers: createNames(
      sql,
      'named_issuer',
      'SELECT no, id AS value, name AS label FROM named_issuer ORDER BY name, id',
    ),
    byRegistry: createRegistryNames(sql),
  };
}

// What is verified of one issuer is judged alike, so any one credential tells.
const REGISTRY_NAME = `
  SELECT trust_check ->> '$.params.listedAs' AS name
    FROM named_issuer AS issuer JOIN credential ON issuer_no = issuer.no
   WHERE issuer.id = ? AND verdict = 'verified' AND trust IN ('trusted', 'known') LIMIT 1`;

/** Asks once for each issuer until anything is written. */
function createRegistryNames(sql: Sql): (issuers: readonly Facet[]) => Facet[] {
  const keep = untilWritten(sql, () => new Map<string, string>());
  return (issuers) => {
    const names = keep();
    return issuers.map((issuer) => {
      const label = names.get(issuer.value) ?? nameByRegistry(sql, issuer).label;
      names.set(issuer.value, label);
      return { ...issuer, label };
    });
  };
}

function nameByRegistry(sql: Sql, issuer: Facet): Facet {
  const listed = sql.get<{ name: string | null }>(REGISTRY_NAME, issuer.value)?.name;
  if (listed === undefined || listed === null) return issuer;
  return { ...issuer, label: describeIssuerName({ name: issuer.label, listedAs: listed }) };
}

interface Names {
  readonly byNo: (Counted | undefined)[];
  readonly highest: number;
}

// None is ever changed, and only an erasure takes one away, so the highest number tells whether there are new ones.
function createNames(
  sql: Sql,
  table: 'skill' | 'named_issuer',
  query: string,
): () => readonly (Counted | undefined)[] {
  return () => {
    // A number is given again once whoever had it is erased: what is kept is forgotten then.
    const kept = sql.kept(`names of ${table}`, (): { names: Names } => ({
      names: { byNo: [], highest: 0 },
    }));
    const [highest = 0] = sql.numbers(`SELECT coalesce(MAX(no), 0) FROM ${table}`);
    if (highest !== kept.names.highest) kept.names = { byNo: readNames(sql, query), highest };
    return kept.names.byNo;
  };
}

function readNames(sql: Sql, query: string): (Counted | undefined)[] {
  const byNo: (Counted | undefined)[] = [];
  const groups = new Map<string, number>();
  const rows = sql.all<{ no: number; value: string; label: string }>(query);
  for (const [rank, { no, value, label }] of rows.entries()) {
    const group = groups.get(value) ?? groups.size;
    groups.set(value, group);
    byNo[no] = { value, label, rank, group };
  }
  return byNo;
}

/** What those found hold. */
export function facetsAmong(
  { holdings }: CandidateIndex,
  { found, alike }: Among,
  names: FacetNames,
  chosen: readonly string[],
): Facets {
  const [skills, issuers] = [names.skills(), names.issuers()];
  const groups = Int32Array.from(issuers, (issuer) => issuer?.group ?? NO_GROUP);
  const held = holdings.countHeld(found, skills.length, groups);
  const respelled = names.respelled();
  return {
    skills: skillFacets(skills, held.proven, { chosen, respelled }),
    issuers: names.byRegistry(issuerFacets(issuers, held)),
    verdicts: verdictFacets(alike.verdict),
    ...(alike.toLookAt === 0 ? {} : { toLookAt: alike.toLookAt }),
  };
}

interface Count extends Counted {
  readonly count: number;
}

function skillFacets(
  skills: readonly (Counted | undefined)[],
  counts: Uint32Array,
  {
    chosen,
    respelled,
  }: { readonly chosen: readonly string[]; readonly respelled: ReadonlyMap<number, string> },
): Facet[] {
  const held: Count[] = [];
  for (const [no, skill] of skills.entries()) {
    const count = counts[no] ?? 0;
    if (skill === undefined || count === 0) continue;
    const isShown = !respelled.has(no) || chosen.includes(skill.value);
    if (isShown) held.push({ ...skill, count });
  }
  return held
    .toSorted(compareCounts)
    .filter((facet, place) => place < FACET_LIMIT || chosen.includes(facet.value))
    .map(facetOf);
}

function compareCounts(left: Count, right: Count): number {
  return right.count - left.count || left.rank - right.rank;
}

function facetOf({ value, label, count }: Facet): Facet {
  return { value, label, count };
}

/** People by issuer, each once, whatever names their credentials call it by; the first of those is shown. */
function issuerFacets(issuers: readonly (Counted | undefined)[], counts: HeldCounts): Facet[] {
  const held = new Map<number, Count & { readonly no: number }>();
  for (const [no, issuer] of issuers.entries()) {
    // What names no issuer is nobody's.
    if (issuer === undefined || issuer.value === '' || (counts.issuers[no] ?? 0) === 0) continue;
    const known = held.get(issuer.group);
    if (known !== undefined && known.rank < issuer.rank) continue;
    const count = counts.people[issuer.group] ?? 0;
    held.set(issuer.group, { ...issuer, count, no: known?.no ?? no });
  }
  return withMost([...held.values()].toSorted(compareCounts)).map(facetOf);
}

const NO_GROUP = -1;
