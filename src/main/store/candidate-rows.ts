import type { CandidateRow } from '../../shared/contract/views.ts';
import type { SkillView } from '../../shared/contract/skill-views.ts';
import type { DatedSql } from './context.ts';
import { listEvidence } from './evidence.ts';
import { writeDay } from '../../shared/lib/days.ts';
import { compareLevels } from '../../shared/model/level.ts';
import { LEARNING_CLASSES } from '../../shared/model/skill.ts';
import { foldWords } from './search-text.ts';
import { describeIssuerName } from '../../shared/messages/ui/candidate.ts';
import type { Sql } from './sql.ts';
import type { SkillEvidence } from './skill-stores.ts';

interface PersonRow {
  readonly no: number;
  readonly id: string;
  readonly name: string;
  readonly verified: number;
  readonly lapsed: number;
  readonly unconfirmed: number;
  readonly rejected: number;
  /** Days from 1970-01-01. */
  readonly newest: number | null;
}

/** Rows for these people in this order, by as many queries for five hundred as for one. */
export function listCandidateRows(
  context: DatedSql,
  candidateNos: readonly number[],
): readonly CandidateRow[] {
  const { sql } = context;
  const asked = JSON.stringify([...new Set(candidateNos)]);
  const people = new Map(listPeople(sql, asked).map((person) => [person.no, person]));
  const emails = groupValues(listEmails(sql, asked));
  const issuers = groupValues(listIssuers(sql, asked));
  const evidence = Map.groupBy(listEvidence(context, candidateNos), (one) => one.candidateId);
  return candidateNos.flatMap((no) => {
    const person = people.get(no);
    if (person === undefined) return [];
    const { id, name, verified, lapsed, unconfirmed, rejected, newest } = person;
    return {
      id,
      name,
      emails: onceEach(emails.get(no) ?? []),
      verdicts: { verified, lapsed, unconfirmed, rejected },
      skills: skillsOf(evidence.get(id) ?? []),
      issuers: [...new Set(issuers.get(no))],
      ...(newest !== null && { issued: writeDay(newest) }),
    };
  });
}

function listPeople(sql: Sql, asked: string): readonly PersonRow[] {
  return sql.all<PersonRow>(
    `SELECT candidate.no, candidate.id, name, verified, lapsed, unconfirmed, rejected, newest
       FROM json_each(?) AS asked
       JOIN candidate ON candidate.no = asked.value
       LEFT JOIN holding ON holding.candidate_no = candidate.no`,
    asked,
  );
}

interface Valued {
  readonly candidateNo: number;
  readonly value: string;
}

// What a person entered comes first, then what is in a folder's name.
function listEmails(sql: Sql, asked: string): readonly Valued[] {
  return sql.all<Valued>(
    `SELECT candidate_no AS candidateNo, identity.value
       FROM json_each(?) AS asked
       JOIN candidate_identity AS known ON known.candidate_no = asked.value
       JOIN identity ON identity.no = known.identity_no
      WHERE kind = 'email'
      ORDER BY origin = 'person' DESC, origin = 'container' DESC, identity.value`,
    asked,
  );
}

// A rejected credential was not issued by whom it names.
function listIssuers(sql: Sql, asked: string): readonly Valued[] {
  const rows = sql.all<Valued & { readonly listedAs: string | null }>(
    `SELECT DISTINCT candidate_no AS candidateNo, name AS value,
            trust_check ->> '$.params.listedAs' AS listedAs
       FROM json_each(?) AS asked
       JOIN credential ON credential.candidate_no = asked.value
       JOIN named_issuer AS issuer ON issuer.no = credential.issuer_no
      WHERE verdict <> 'rejected' AND name <> ''
      ORDER BY name`,
    asked,
  );
  return rows.map(({ candidateNo, value, listedAs }) => {
    const named = describeIssuerName({ name: value, listedAs: listedAs ?? undefined });
    return { candidateNo, value: named };
  });
}

function groupValues(rows: readonly Valued[]): ReadonlyMap<number, readonly string[]> {
  const groups = Map.groupBy(rows, (row) => row.candidateNo);
  return new Map([...groups].map(([no, own]) => [no, own.map((row) => row.value)]));
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

// The best comes first and gives the source; what is said of the skill counts only if it is as well proven.
function skillOf(evidence: readonly SkillEvidence[]): SkillView[] {
  const [best] = evidence;
  if (best === undefined) return [];
  const { key, name, framework, code, source, mapping, proven } = best;
  const alike = evidence.filter((one) => one.proven === proven);
  const leveled = highestLevel(alike);
  const latest = latestIssue(alike);
  return [
    {
      key,
      name,
      framework,
      code,
      level: leveled?.level,
      scale: leveled?.scale,
      requirement: best.requirement,
      issued: latest?.issued,
      freshness: latest?.freshness,
      learning: strongestLearning(alike),
      source,
      mapping,
      proven,
      credentialIds: [...new Set(evidence.map((one) => one.credentialId))],
    },
  ];
}

// Levels that are not on the scale cannot be compared: of these the best evidence's counts.
function highestLevel(evidence: readonly SkillEvidence[]): SkillEvidence | undefined {
  const [highest] = evidence
    .flatMap((one) => (one.scale === undefined ? [] : [{ one, level: one.scale.level }]))
    .toSorted((left, right) => compareLevels(right.level, left.level));
  return highest?.one ?? evidence.find((one) => one.level !== undefined);
}

function latestIssue(evidence: readonly SkillEvidence[]): SkillEvidence | undefined {
  return evidence
    .filter((one) => one.freshness !== undefined)
    .toSorted((left, right) => Date.parse(right.issued ?? '') - Date.parse(left.issued ?? ''))[0];
}

function strongestLearning(evidence: readonly SkillEvidence[]): SkillView['learning'] {
  const said = evidence.flatMap((one) => one.learning ?? []);
  return LEARNING_CLASSES.map((wanted) => said.find((one) => one.class === wanted)).find(
    (one) => one !== undefined,
  );
}

function compareNames(left: SkillView, right: SkillView): number {
  const [first, second] = [foldName(left.name), foldName(right.name)];
  if (first !== second) return first < second ? -1 : 1;
  return left.key < right.key ? -1 : 1;
}

// The same skills stand in most rows, and folding takes longer than all else about them.
const folded = new Map<string, string>();
const FOLDED_LIMIT = 20_000;

function foldName(name: string): string {
  const known = folded.get(name) ?? foldWords(name);
  if (folded.size > FOLDED_LIMIT) folded.clear();
  folded.set(name, known);
  return known;
}
