import type { CandidateRow, SkillView } from '../../shared/contract/views.ts';
import { listEvidence } from './evidence.ts';
import { foldWords } from './search-text.ts';
import type { Sql } from './sql.ts';
import type { SkillEvidence } from './workspace.ts';

interface PersonRow {
  readonly id: string;
  readonly name: string;
  readonly verified: number;
  readonly lapsed: number;
  readonly unconfirmed: number;
  readonly rejected: number;
}

/** Rows for these people in this order, by as many queries for five hundred as for one. */
export function listCandidateRows(
  sql: Sql,
  candidateIds: readonly string[],
): readonly CandidateRow[] {
  const people = new Map(listPeople(sql, candidateIds).map((person) => [person.id, person]));
  const emails = groupValues(listEmails(sql, candidateIds));
  const issuers = groupValues(listIssuers(sql, candidateIds));
  const evidence = Map.groupBy(listEvidence(sql, candidateIds), (one) => one.candidateId);
  return candidateIds.flatMap((id) => {
    const person = people.get(id);
    if (person === undefined) return [];
    const { name, verified, lapsed, unconfirmed, rejected } = person;
    return {
      id,
      name,
      emails: onceEach(emails.get(id) ?? []),
      verdicts: { verified, lapsed, unconfirmed, rejected },
      skills: skillsOf(evidence.get(id) ?? []),
      issuers: [...new Set(issuers.get(id))],
    };
  });
}

function listPeople(sql: Sql, candidateIds: readonly string[]): readonly PersonRow[] {
  return sql.all<PersonRow>(
    `SELECT id, name, verified, lapsed, unconfirmed, rejected FROM candidate
      WHERE id IN (SELECT value FROM json_each(?))`,
    JSON.stringify(candidateIds),
  );
}

interface Valued {
  readonly candidateId: string;
  readonly value: string;
}

// What a person entered comes first, then what is in a folder's name.
function listEmails(sql: Sql, candidateIds: readonly string[]): readonly Valued[] {
  return sql.all<Valued>(
    `SELECT candidate_id AS candidateId, value FROM candidate_identity
      WHERE kind = 'email' AND candidate_id IN (SELECT value FROM json_each(?))
      ORDER BY origin = 'person' DESC, origin = 'container' DESC, value`,
    JSON.stringify(candidateIds),
  );
}

// A rejected credential was not issued by whom it names.
function listIssuers(sql: Sql, candidateIds: readonly string[]): readonly Valued[] {
  return sql.all<Valued>(
    `SELECT DISTINCT candidate_id AS candidateId, issuer_name AS value FROM credential
      WHERE verdict <> 'rejected' AND issuer_name <> ''
        AND candidate_id IN (SELECT value FROM json_each(?))
      ORDER BY issuer_name`,
    JSON.stringify(candidateIds),
  );
}

function groupValues(rows: readonly Valued[]): ReadonlyMap<string, readonly string[]> {
  const groups = Map.groupBy(rows, (row) => row.candidateId);
  return new Map([...groups].map(([id, own]) => [id, own.map((row) => row.value)]));
}

// One address in two casings is one address.
function onceEach(emails: readonly string[]): string[] {
  const first = new Map<string, string>();
  for (const email of emails) {
    const key = email.toLowerCase();
    if (!first.has(key)) first.set(key, email);
  }
  return [...first.values()];
}

/** What is shown of each skill for which something credible speaks: proven first, then by name. */
function skillsOf(evidence: readonly SkillEvidence[]): SkillView[] {
  const credible = evidence.filter((one) => one.credible);
  return [...Map.groupBy(credible, (one) => one.key).values()]
    .flatMap((own) => skillOf(own))
    .toSorted(
      (left, right) => Number(right.proven) - Number(left.proven) || compareNames(left, right),
    );
}

// The best comes first and gives the source; a level counts only if it is as well proven.
function skillOf(evidence: readonly SkillEvidence[]): SkillView[] {
  const [best] = evidence;
  if (best === undefined) return [];
  const { key, name, framework, code, source, proven } = best;
  const level = evidence.find((one) => one.proven === proven && one.level !== undefined)?.level;
  const credentialIds = evidence.map((one) => one.credentialId);
  return [{ key, name, framework, code, level, source, proven, credentialIds }];
}

function compareNames(left: SkillView, right: SkillView): number {
  const [first, second] = [foldWords(left.name), foldWords(right.name)];
  if (first !== second) return first < second ? -1 : 1;
  return left.key < right.key ? -1 : 1;
}
