import type BetterSqlite3 from 'better-sqlite3';
import type {
  CandidateQuery,
  Condition,
  CredentialCondition,
} from '../../../src/main/store/index.ts';
import { unreachable } from '../../../src/shared/lib/unreachable.ts';
import { VERDICTS } from '../../../src/shared/model/verdict.ts';
import { VERDICT_WORDS } from '../../../src/shared/messages/words.ts';

/** What a query finds, said as plainly as SQL can: from the credentials themselves, with no sums and no index. */
export interface NaivePage {
  readonly total: number;
  readonly ids: readonly string[];
  readonly facets: {
    readonly skills: readonly NaiveFacet[];
    readonly issuers: readonly NaiveFacet[];
    readonly verdicts: readonly NaiveFacet[];
  };
}

interface NaiveFacet {
  readonly value: string;
  readonly label: string;
  readonly count: number;
}

const FACET_LIMIT = 100;

// Whose each skill is, and how well; and how many credentials of each verdict everybody has.
const WITH = `
WITH held AS (
  SELECT credential.candidate_no AS candidate, skill.key, skill.name,
         MAX(CASE WHEN credential.standing = 2 AND claim.stated = 1 THEN 2 ELSE 1 END) AS strength
    FROM credential
    JOIN skill_claim AS claim ON claim.credential_no = credential.no
    JOIN skill ON skill.no = claim.skill_no
   WHERE credential.standing > 0 AND credential.candidate_no IS NOT NULL
   GROUP BY credential.candidate_no, skill.no
), issued AS (
  SELECT credential.candidate_no AS candidate, issuer.id, issuer.name
    FROM credential JOIN named_issuer AS issuer ON issuer.no = credential.issuer_no
   WHERE verdict <> 'rejected' AND credential.candidate_no IS NOT NULL
), person AS (
  SELECT candidate.no, candidate.id, sort_name, search_text,
         ${VERDICTS.map((verdict) => `(SELECT COUNT(*) FROM credential WHERE candidate_no = candidate.no AND verdict = '${verdict}') AS ${verdict}`).join(',\n         ')}
    FROM candidate
)`;

/** Asks the database itself. */
export function findNaively(database: BetterSqlite3.Database, query: CandidateQuery): NaivePage {
  const { text, values } = conditionOf(query);
  const asked = JSON.stringify([
    ...query.terms.flatMap((term) => term.skillKeys),
    ...query.skills,
    ...(query.condition === undefined ? [] : keysIn(query.condition)),
  ]);
  const rows = database
    .prepare<unknown[], { no: number; id: string }>(
      `${WITH} SELECT no, id FROM person WHERE ${text}
        ORDER BY (SELECT COUNT(*) FROM held WHERE candidate = person.no AND strength = 2
                    AND key IN (SELECT value FROM json_each(?))) DESC, verified DESC, sort_name, id`,
    )
    .all(...values, asked);
  const among = JSON.stringify(rows.map((row) => row.no));
  const { offset, limit } = query;
  return {
    total: rows.length,
    ids: rows.slice(offset, offset + limit).map((row) => row.id),
    facets: {
      skills: countSkills(database, among).filter(
        (facet, place) => place < FACET_LIMIT || query.skills.includes(facet.value),
      ),
      issuers: countIssuers(database, among),
      verdicts: countVerdicts(database, among),
    },
  };
}

/** A condition as plainly as SQL can say it, with its values in place. */
function say(condition: Condition): string {
  switch (condition.kind) {
    case 'all':
      return `(${['true', ...condition.of.map(say)].join(' AND ')})`;
    case 'any':
      return `(${['false', ...condition.of.map(say)].join(' OR ')})`;
    case 'not':
      return `NOT ${say(condition.of)}`;
    case 'term':
      return `(${holds(condition.skillKeys, 1)} OR ${stands('search_text', condition.nameWords)})`;
    case 'proven':
      return holds(condition.skillKeys, 2);
    case 'name':
      return stands('sort_name', condition.words);
    case 'email':
      return stands('substr(search_text, length(sort_name) + 1)', condition.words);
    case 'opening':
      return 'false';
    case 'verdict':
      return `${condition.value} > 0`;
    case 'shown':
      return `EXISTS (SELECT 1 FROM credential JOIN skill_claim AS claim ON claim.credential_no = credential.no
                        JOIN skill ON skill.no = claim.skill_no
                       WHERE candidate_no = person.no AND standing > 0
                         AND skill.key IN (${condition.skillKeys.map(quote).join(', ')})
                         AND ${condition.strength === 'proven' ? 'standing = 2 AND claim.stated = 1' : 'true'}
                         AND ${sayAll(condition.of, 'coalesce(claim.issued, valid_from)')})`;
    case 'either':
      return `(${['false', ...condition.of.map(say)].join(' OR ')})`;
    case 'each':
    case 'issuer':
    case 'level':
    case 'trust':
    case 'recipient':
    case 'lapse':
    case 'since':
    case 'before':
    case 'between':
    case 'within':
    case 'freshness':
      return held(sayOne(condition, 'valid_from'));
    default:
      return unreachable(condition);
  }
}

function sayAll(conditions: readonly CredentialCondition[], issued: string): string {
  return `(${['true', ...conditions.map((one) => sayOne(one, issued))].join(' AND ')})`;
}

/** What one credential is like. */
function sayOne(condition: CredentialCondition, issued: string): string {
  switch (condition.kind) {
    case 'each':
      return sayAll(condition.of, issued);
    case 'either':
      return `(${['false', ...condition.of.map((one) => sayOne(one, issued))].join(' OR ')})`;
    case 'issuer':
      return `(SELECT id = ${quote(condition.issuer)} OR lower(name) = ${quote(condition.issuer.toLowerCase())}
                 FROM named_issuer WHERE no = issuer_no)`;
    // The samples have no levels.
    case 'level':
    case 'freshness':
      return 'false';
    case 'verdict':
    case 'trust':
    case 'recipient':
      return `${condition.kind} = '${condition.value}'`;
    case 'lapse':
      return `lapse & ${1 << (7 + ['expired', 'not-yet-valid', 'revoked', 'suspended'].indexOf(condition.value))}`;
    case 'since':
      return `date(${issued}) >= '${condition.day}'`;
    case 'before':
      return `date(${issued}) < '${condition.day}'`;
    case 'between':
      return `date(${issued}) >= '${condition.since}' AND date(${issued}) < '${condition.before}'`;
    case 'within':
      return `date(${issued}) >= date('2026-05-01', '-${condition.months} months')`;
    default:
      return unreachable(condition);
  }
}

function held(text: string): string {
  return `EXISTS (SELECT 1 FROM credential WHERE candidate_no = person.no AND verdict <> 'rejected' AND (${text}))`;
}

function holds(keys: readonly string[], strength: number): string {
  return `no IN (SELECT candidate FROM held WHERE strength >= ${strength}
                    AND key IN (${keys.map(quote).join(', ')}))`;
}

function stands(column: string, words: string): string {
  return words === '' ? 'false' : `instr(${column}, ${quote(words)}) > 0`;
}

function quote(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}

function keysIn(condition: Condition): readonly string[] {
  if (condition.kind === 'all' || condition.kind === 'any') return condition.of.flatMap(keysIn);
  return 'skillKeys' in condition ? condition.skillKeys : [];
}

function conditionOf({ terms, skills, issuers, verdicts, condition }: CandidateQuery) {
  const parts: string[] = ['true'];
  const values: string[] = [];
  const add = (text: string, ...own: readonly string[]) => {
    parts.push(text);
    values.push(...own);
  };
  for (const { nameWords, skillKeys } of terms) {
    add(
      `((? <> '' AND instr(search_text, ?) > 0)
        OR no IN (SELECT candidate FROM held WHERE key IN (SELECT value FROM json_each(?))))`,
      nameWords,
      nameWords,
      JSON.stringify(skillKeys),
    );
  }
  for (const key of skills) {
    add('no IN (SELECT candidate FROM held WHERE key = ? AND strength = 2)', key);
  }
  if (issuers.length > 0) {
    add(
      `no IN (SELECT candidate FROM issued WHERE id IN (SELECT value FROM json_each(?))
                 OR lower(name) IN (SELECT value FROM json_each(?)))`,
      JSON.stringify(issuers),
      JSON.stringify(issuers.map((issuer) => issuer.toLowerCase())),
    );
  }
  if (condition !== undefined) add(say(condition));
  if (verdicts.length > 0) add(`(${verdicts.map((verdict) => `${verdict} > 0`).join(' OR ')})`);
  return { text: parts.join(' AND '), values };
}

function countSkills(database: BetterSqlite3.Database, among: string): readonly NaiveFacet[] {
  return database
    .prepare<[string], NaiveFacet>(
      `${WITH} SELECT key AS value, name AS label, COUNT(*) AS count FROM held
        WHERE strength = 2 AND candidate IN (SELECT value FROM json_each(?))
        GROUP BY key ORDER BY count DESC, label, value`,
    )
    .all(among);
}

function countIssuers(database: BetterSqlite3.Database, among: string): readonly NaiveFacet[] {
  return database
    .prepare<[string], NaiveFacet>(
      `${WITH} SELECT id AS value, MIN(name) AS label, COUNT(DISTINCT candidate) AS count FROM issued
        WHERE id <> '' AND candidate IN (SELECT value FROM json_each(?))
        GROUP BY id ORDER BY count DESC, label, value LIMIT ${FACET_LIMIT}`,
    )
    .all(among);
}

function countVerdicts(database: BetterSqlite3.Database, among: string): readonly NaiveFacet[] {
  const counts = database
    .prepare<[string], Record<string, number>>(
      `${WITH} SELECT ${VERDICTS.map((verdict) => `COUNT(*) FILTER (WHERE ${verdict} > 0) AS ${verdict}`).join(', ')}
         FROM person WHERE no IN (SELECT value FROM json_each(?))`,
    )
    .get(among);
  return VERDICTS.map((verdict) => ({
    value: verdict,
    label: VERDICT_WORDS[verdict].label,
    count: counts?.[verdict] ?? 0,
  }));
}
