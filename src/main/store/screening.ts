import type { CandidatePage, Facet } from '../../shared/contract/views.ts';
import { VERDICT_WORDS } from '../../shared/messages/words.ts';
import { VERDICTS } from '../../shared/model/verdict.ts';
import { listCandidateRows } from './candidate-rows.ts';
import type { StoreContext } from './context.ts';
import { listEvidence } from './evidence.ts';
import type { Sql, SqlValue } from './sql.ts';
import type { CandidateQuery, ScreeningSource, SkillEntry } from './workspace.ts';

// What a person can look through; the skills filtered by are among them in any case.
const FACET_LIMIT = 100;

/** The lists, by SQL: some queries a page, however many people there are. */
export function createScreeningSource({ sql }: StoreContext): ScreeningSource {
  const vocabulary = createVocabulary(sql);
  return {
    listSkills: async () => vocabulary(),
    findNameWords: async (words) => words.filter((word) => isNameWord(sql, word)),
    findCandidates: async (query) => findCandidates(sql, query),
    getRows: async (candidateIds) => listCandidateRows(sql, candidateIds),
    listEvidence: async (candidateIds) => listEvidence(sql, candidateIds),
  };
}

// The same array until something was written, here or by another process, so that an index over it can be kept.
function createVocabulary(sql: Sql): () => readonly SkillEntry[] {
  let revision = '';
  let skills: readonly SkillEntry[] = [];
  return () => {
    const current = `${sql.pragma('data_version')} ${sql.get<{ changes: number }>('SELECT total_changes() AS changes')?.changes}`;
    if (current !== revision) {
      skills = listSkills(sql);
      revision = current;
    }
    return skills;
  };
}

function listSkills(sql: Sql): readonly SkillEntry[] {
  return sql.all<SkillEntry>(
    `SELECT held.skill_key AS key, skill.name,
            COUNT(*) FILTER (WHERE held.strength = 2) AS candidates
       FROM candidate_skill AS held JOIN skill ON skill.key = held.skill_key
      GROUP BY held.skill_key ORDER BY held.skill_key`,
  );
}

function isNameWord(sql: Sql, word: string): boolean {
  if (word === '') return false;
  return (
    sql.get('SELECT 1 FROM candidate WHERE instr(search_text, ?) > 0 LIMIT 1', word) !== undefined
  );
}

function findCandidates(sql: Sql, query: CandidateQuery): CandidatePage {
  const { text, values } = candidateQuery(query);
  const ids = sql.all<{ id: string }>(text, ...values).map((row) => row.id);
  const page = ids.slice(query.offset, query.offset + query.limit);
  const among = JSON.stringify(ids);
  return {
    total: ids.length,
    rows: [...listCandidateRows(sql, page)],
    facets: {
      skills: countSkills(sql, among, query.skills),
      issuers: countIssuers(sql, among),
      verdicts: countVerdicts(sql, among),
    },
  };
}

/** The query for everybody who fits, in order; exported so that a test can look at its plan. */
export function candidateQuery(query: CandidateQuery): {
  readonly text: string;
  readonly values: readonly SqlValue[];
} {
  const conditions = conditionsOf(query);
  const asked = [...query.terms.flatMap((term) => term.skillKeys), ...query.skills];
  const isAsked = asked.length > 0;
  const where = conditions.map((condition) => condition.text).join('\n   AND ');
  return {
    text: `SELECT id FROM candidate${isAsked ? PROVEN_AMONG : ''}${where === '' ? '' : `\n WHERE ${where}`}
 ORDER BY ${isAsked ? 'coalesce(asked.proven, 0) DESC, ' : ''}verified DESC, sort_name, id`,
    values: [
      ...(isAsked ? [JSON.stringify(asked)] : []),
      ...conditions.flatMap((condition) => condition.values),
    ],
  };
}

// Summed up once for everybody: asked for each person apart, the list would be read for each.
const PROVEN_AMONG = `
  LEFT JOIN (SELECT candidate_id, COUNT(*) AS proven FROM candidate_skill
              WHERE strength = 2 AND skill_key IN (SELECT value FROM json_each(?))
              GROUP BY candidate_id) AS asked ON asked.candidate_id = candidate.id`;

interface Condition {
  readonly text: string;
  readonly values: readonly SqlValue[];
}

// Each list goes in as one parameter of JSON, which takes any number of values.
function conditionsOf(query: CandidateQuery): readonly Condition[] {
  const skills = query.skills.map((key) => ({
    text: 'id IN (SELECT candidate_id FROM candidate_skill WHERE skill_key = ? AND strength = 2)',
    values: [key],
  }));
  return [
    ...query.terms.map(termCondition),
    ...skills,
    ...issuerCondition(query),
    ...verdictCondition(query),
  ];
}

function termCondition(term: CandidateQuery['terms'][number]): Condition {
  const hasSkill = `id IN (SELECT candidate_id FROM candidate_skill
                            WHERE skill_key IN (SELECT value FROM json_each(?)))`;
  const keys = JSON.stringify(term.skillKeys);
  return term.nameWords === ''
    ? { text: hasSkill, values: [keys] }
    : { text: `(instr(search_text, ?) > 0 OR ${hasSkill})`, values: [term.nameWords, keys] };
}

function issuerCondition({ issuers }: CandidateQuery): readonly Condition[] {
  if (issuers.length === 0) return [];
  const ids = JSON.stringify(issuers);
  const names = JSON.stringify(issuers.map((issuer) => issuer.toLowerCase()));
  return [
    {
      text: `id IN (SELECT candidate_id FROM credential
                     WHERE verdict <> 'rejected'
                       AND (issuer_id IN (SELECT value FROM json_each(?))
                         OR lower(issuer_name) IN (SELECT value FROM json_each(?))))`,
      values: [ids, names],
    },
  ];
}

function verdictCondition({ verdicts }: CandidateQuery): readonly Condition[] {
  if (verdicts.length === 0) return [];
  const chosen = VERDICTS.filter((verdict) => verdicts.includes(verdict));
  return [{ text: `(${chosen.map((verdict) => `${verdict} > 0`).join(' OR ')})`, values: [] }];
}

function countSkills(sql: Sql, among: string, chosen: readonly string[]): Facet[] {
  const facets = sql.all<Facet>(
    `SELECT held.skill_key AS value, skill.name AS label, COUNT(*) AS count
       FROM candidate_skill AS held JOIN skill ON skill.key = held.skill_key
      WHERE held.strength = 2 AND held.candidate_id IN (SELECT value FROM json_each(?))
      GROUP BY held.skill_key
      ORDER BY count DESC, label, value`,
    among,
  );
  return facets.filter((facet, place) => place < FACET_LIMIT || chosen.includes(facet.value));
}

// A rejected credential was not issued by whom it names.
function countIssuers(sql: Sql, among: string): Facet[] {
  const facets = sql.all<Facet>(
    `SELECT issuer_id AS value, MIN(issuer_name) AS label, COUNT(DISTINCT candidate_id) AS count
       FROM credential
      WHERE verdict <> 'rejected' AND issuer_id <> ''
        AND candidate_id IN (SELECT value FROM json_each(?))
      GROUP BY issuer_id ORDER BY count DESC, label, value LIMIT ${FACET_LIMIT}`,
    among,
  );
  return [...facets];
}

function countVerdicts(sql: Sql, among: string): Facet[] {
  const counts = sql.get<Record<(typeof VERDICTS)[number], number>>(
    `SELECT ${VERDICTS.map((verdict) => `COUNT(*) FILTER (WHERE ${verdict} > 0) AS ${verdict}`).join(', ')}
       FROM candidate WHERE id IN (SELECT value FROM json_each(?))`,
    among,
  );
  return VERDICTS.map((verdict) => ({
    value: verdict,
    label: VERDICT_WORDS[verdict].label,
    count: counts?.[verdict] ?? 0,
  }));
}
