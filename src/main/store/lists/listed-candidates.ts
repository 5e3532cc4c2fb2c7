import type { CandidateRow, ListedCandidate } from '../../../shared/contract/views.ts';
import { writeDay } from '../../../shared/lib/days.ts';
import { describeIssuerName } from '../../../shared/messages/ui/candidate.ts';
import { respelledSkills } from '../known-skills/respelled.ts';
import { NO_HOLDING, unpackHolding } from './holding.ts';
import type { Holding } from './holding.ts';
import { foldWords } from './search-text.ts';
import { traitBit } from './traits.ts';
import type { Sql } from '../sql.ts';

type ListedSkill = ListedCandidate['skills'][number];

/** People as lists show them, in this order; their skills as they were summed up, so that no credential is read for them. */
export function listCandidates(
  sql: Sql,
  candidateNos: readonly number[],
): readonly ListedCandidate[] {
  const people = listPeople(sql, candidateNos);
  const skills = namesOf(
    sql,
    people.flatMap(({ holding }) => [...holding.proven, ...holding.claimed]),
  );
  const respelled = respelledSkills(sql);
  const listed = (nos: readonly number[], proven: boolean): ListedSkill[] =>
    nos.flatMap((no) => {
      const skill = skills.get(no);
      return skill === undefined || respelled.has(no) ? [] : { ...skill, proven };
    });
  return people.map(({ person, holding }) => ({
    ...person,
    skills: [...listed(holding.proven, true), ...listed(holding.claimed, false)].toSorted(
      compareSkills,
    ),
  }));
}

type SkillName = Pick<ListedSkill, 'key' | 'name'>;

function namesOf(sql: Sql, skillNos: readonly number[]): ReadonlyMap<number, SkillName> {
  const rows = sql.all<SkillName & { readonly no: number }>(
    'SELECT no, skill.key, name FROM json_each(?) AS asked JOIN skill ON skill.no = asked.value',
    JSON.stringify([...new Set(skillNos)]),
  );
  return new Map(rows.map(({ no, key, name }) => [no, { key, name }]));
}

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
  /** As `packHolding` gives it; nothing where the person was never summed up. */
  readonly packed: Uint8Array | null;
  readonly traits: number | null;
}

interface Person {
  readonly person: Omit<CandidateRow, 'skills'>;
  readonly holding: Holding;
}

/** All of these people's rows but their skills, by as many queries for five hundred as for one. */
export function listPeople(sql: Sql, candidateNos: readonly number[]): readonly Person[] {
  const asked = JSON.stringify([...new Set(candidateNos)]);
  const people = new Map(listPersonRows(sql, asked).map((person) => [person.no, person]));
  const emails = listEmails(sql, asked);
  const issuers = groupValues(listIssuers(sql, asked));
  return candidateNos.flatMap((no) => {
    const person = people.get(no);
    if (person === undefined) return [];
    const { id, name, verified, lapsed, unconfirmed, rejected, newest, packed, traits } = person;
    return {
      person: {
        id,
        name,
        emails: onceEach(emails.get(no) ?? []),
        verdicts: { verified, lapsed, unconfirmed, rejected },
        issuers: [...new Set(issuers.get(no))],
        ...(newest !== null && { issued: writeDay(newest) }),
        ...(((traits ?? 0) & traitBit('mismatch')) !== 0 && { holdsOthers: true }),
      },
      holding: packed === null ? NO_HOLDING : unpackHolding(packed),
    };
  });
}

function listPersonRows(sql: Sql, asked: string): readonly PersonRow[] {
  return sql.all<PersonRow>(
    `SELECT candidate.no, candidate.id, name, verified, lapsed, unconfirmed, rejected, newest,
            holding.skills AS packed, holding.traits
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

/** A person's addresses: their own before those of whoever was merged into them; what a person entered, then what is in a folder's name. */
export const EMAIL_ORDER = `by_merge, origin = 'person' DESC, origin = 'container' DESC`;

function listEmails(sql: Sql, asked: string): ReadonlyMap<number, readonly string[]> {
  // Each credential teaches an address again, in a row of its own; the index alone tells which they are.
  const known = groupValues(
    sql.all<Valued>(
      `SELECT candidate_no AS candidateNo, value
         FROM (SELECT DISTINCT candidate_no, identity_no
                 FROM json_each(?) AS asked
                 JOIN candidate_identity AS known ON known.candidate_no = asked.value)
         JOIN identity ON identity.no = identity_no
        WHERE kind = 'email'`,
      asked,
    ),
  );
  const several = [...known].flatMap(([no, emails]) => (emails.length > 1 ? [no] : []));
  if (several.length === 0) return known;
  return new Map([...known, ...inTheirOrder(sql, JSON.stringify(several))]);
}

function inTheirOrder(sql: Sql, asked: string): ReadonlyMap<number, readonly string[]> {
  return groupValues(
    sql.all<Valued>(
      `SELECT candidate_no AS candidateNo, identity.value
         FROM json_each(?) AS asked
         JOIN candidate_identity AS known ON known.candidate_no = asked.value
         JOIN identity ON identity.no = known.identity_no
        WHERE kind = 'email'
        ORDER BY ${EMAIL_ORDER}, identity.value`,
      asked,
    ),
  );
}

/** A rejected credential was not issued by whom it names. */
export const NAMED_TO_PEOPLE = `
  SELECT candidate_no AS candidateNo, name AS value, listed_as AS listedAs
    FROM (SELECT DISTINCT candidate_no, issuer_no, listed_as
            FROM json_each(?) AS asked
            JOIN credential INDEXED BY credential_names_issuer
              ON credential.candidate_no = asked.value
           WHERE verdict <> 'rejected')
    JOIN named_issuer AS issuer ON issuer.no = issuer_no
   WHERE name <> ''
   ORDER BY name`;

function listIssuers(sql: Sql, asked: string): readonly Valued[] {
  const rows = sql.all<Valued & { readonly listedAs: string | null }>(NAMED_TO_PEOPLE, asked);
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

/** Proven first, then by name. */
export function compareSkills(left: ListedSkill, right: ListedSkill): number {
  return Number(right.proven) - Number(left.proven) || compareNames(left, right);
}

function compareNames(left: SkillName, right: SkillName): number {
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
