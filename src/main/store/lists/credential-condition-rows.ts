import { unreachable } from '../../../shared/lib/unreachable.ts';
import { dayNo, monthsBefore } from '../../../shared/lib/days.ts';
import { AGEING_KINDS } from '../../../shared/model/freshness.ts';
import type { HalfLives } from '../../../shared/model/freshness.ts';
import type { CredentialCondition } from './condition.ts';
import { sayFreshness } from './freshness-sql.ts';
import type { CredentialColumns } from './credential-columns.ts';
import {
  claimsOnLevels,
  findClaims,
  findCredentials,
  sayLevel,
  toldOfAge,
} from './find-in-columns.ts';
import type { ClaimSource, Piece, Told } from './find-in-columns.ts';
import { highestCredential, rangesUpTo } from '../in-pieces.ts';
import type { RowSet } from './row-set.ts';
import { REACH_PROVES, REACHES } from '../known-skills/skill-reach-sql.ts';
import type { Sql, SqlValue } from '../sql.ts';
import { traitBit } from './traits.ts';

export interface CredentialAsking {
  readonly sql: Sql;
  /** `YYYY-MM-DD`. */
  readonly today: string;
  /** ISO 8601, UTC. */
  readonly now: string;
  readonly halfLives: () => HalfLives;
}

/** What one credential must be like, all at once. */
export interface OneCredential {
  readonly of: readonly CredentialCondition[];
  readonly skills?: {
    /** Of which it shows one; none is shown by nothing. */
    readonly skills: readonly HeldSkill[];
    readonly strength: 'proven' | 'credible';
  };
}

/** A skill, and how many people have it, roughly. */
export interface HeldSkill {
  readonly no: number;
  readonly holders: number;
}

/**
 * Finds the people of whom one and the same credential is all that is asked, and where a skill, a level or a
 * freshness is asked for, one and the same claim of it. What is rejected or replaced counts for nothing.
 *
 * @param possible Nobody else can have such a credential.
 * @returns In pieces, of which all together are the answer: a word may stand for a million claims.
 */
export function findByCredentials(
  asking: CredentialAsking,
  asked: OneCredential,
  possible: RowSet,
): readonly Piece[] {
  const people = [...possible.list()];
  if (people.length === 0) return [];
  const { sql } = asking;
  if (asked.skills === undefined && !asked.of.some(isOfClaim)) {
    const text = `SELECT DISTINCT credential.candidate_no FROM ${PEOPLE}
      WHERE verdict <> 'rejected' AND superseded_by IS NULL ${say(asking, asked.of, 'valid_from')}`;
    return inChunks(people, PEOPLE_AT_ONCE).map(
      (some) => (found) => found.addAll(sql.numbers(text, listOf(some))),
    );
  }
  const conditions = sayOfClaim(asking, asked.of);
  return waysOf(sql, asked, people).flatMap((way) => piecesOf(sql, way, conditions));
}

function sayOfClaim(asking: CredentialAsking, of: readonly CredentialCondition[]): string {
  return say(asking, of, 'coalesce(claim.issued, credential.valid_from)');
}

/**
 * The same by what is kept in memory of all credentials, of which it takes those that the skills' claims name,
 * or all; only claims that have a day of their own are read with their credentials.
 */
export function findByColumns(
  asking: CredentialAsking,
  { of, skills: asked, told }: OneCredential & { readonly told: Told },
  columns: CredentialColumns,
): readonly Piece[] {
  const { sql } = asking;
  const isOfClaims = told.levels !== '' || told.freshness !== undefined;
  if (asked === undefined && !isOfClaims) return findCredentials(columns, told);
  const isProven = asked?.strength === 'proven';
  // Where a day tells how fresh something is, it tells all of it.
  const ofDates = told.freshness === undefined ? 'AND claim.issued IS NOT NULL' : '';
  return byHalfLife(asking, asked, told).flatMap((group) =>
    group.sources.flatMap(({ skillNo, proves, ...source }) => {
      const proven = isProven ? `AND ${proves}` : '';
      const dated = {
        from: `${source.from} ${HELD}`,
        where: `${source.where} ${provenBy(isProven, proves)} ${ofDates}
          AND claim.credential_no IN (SELECT value FROM json_each(?))`,
        skillNo,
      };
      const text = textOf(dated, sayOfClaim(asking, of));
      return findClaims(
        { sql, columns },
        { ...source, where: `${source.where} ${proven}` },
        {
          told: group.told,
          lowest: isProven ? 2 : 1,
          findDated: (piece, nos) => sql.numbers(text, ...piece, listOf(nos)),
        },
      );
    }),
  );
}

/** Claims, and what is told of them. */
interface ToldClaims {
  readonly sources: readonly AskedClaims[];
  readonly told: Told;
}

/** The claims that are asked for; where it is asked how fresh they are, those that age alike together. */
function byHalfLife(
  { sql, today, halfLives }: CredentialAsking,
  asked: OneCredential['skills'],
  told: Told,
): readonly ToldClaims[] {
  if (told.freshness === undefined) return [{ sources: claimSources(sql, asked), told }];
  const kinds = sql.all<HeldSkill & { kind: string | null }>(
    'SELECT no, credible AS holders, kind FROM skill',
  );
  const months = halfLives();
  const monthsOf = new Map(
    kinds.map(({ no, kind }) => [
      no,
      months[AGEING_KINDS.find((one) => one === kind) ?? 'general'],
    ]),
  );
  // What reaches another skill is no claim of its own: where none is asked for, each claim is of what it states.
  const among = asked === undefined ? SOURCES.slice(0, 1) : SOURCES;
  const ofSkill = ({ no }: HeldSkill) => monthsOf.get(no) ?? months.general;
  return [...Map.groupBy(asked?.skills ?? kinds, ofSkill)].map(([halfLife, skills]) => ({
    sources: claimsOf(sql, skills, among),
    told: toldOfAge(told, halfLife, today),
  }));
}

type AskedClaims = ClaimSource & Pick<Source, 'skillNo' | 'proves'>;

/** The claims of the skills that are asked for, or those on any level. */
function claimSources(sql: Sql, asked: OneCredential['skills']): readonly AskedClaims[] {
  if (asked === undefined) {
    return [{ ...claimsOnLevels(sql), skillNo: 'claim.skill_no', proves: 'true' }];
  }
  return claimsOf(sql, asked.skills, SOURCES);
}

function claimsOf(
  sql: Sql,
  skills: readonly HeldSkill[],
  among: readonly Source[],
): readonly AskedClaims[] {
  const pieces = claimsInPieces(sql, skills);
  return among.map(({ from, where, skillNo, proves }) => ({
    from,
    where: `${where} AND ${skillNo} IN (SELECT value FROM json_each(?)) ${AMONG}`,
    pieces,
    skillNo,
    proves,
  }));
}

function provenBy(isProven: boolean, proves: string): string {
  return isProven ? `AND credential.standing = 2 AND ${proves}` : '';
}

/** Whether it is quicker to have all credentials in memory, where they may be to be read first. */
export function areColumnsQuicker(
  { skills }: OneCredential,
  {
    people,
    highest,
    isReady,
  }: { readonly people: number; readonly highest: number; readonly isReady: boolean },
): boolean {
  const rows = skills === undefined ? people * CREDENTIALS_A_PERSON : sumOf(skills.skills);
  // What is read serves what is asked next, too.
  const reading = isReady ? 0 : highest / 4;
  return Math.min(rows, people * CLAIMS_A_PERSON) > rows / 8 + reading;
}

const CREDENTIALS_A_PERSON = 10;

/** From where claims are read, which of them count, and whose kind says how fast they age. */
interface Way {
  readonly from: string;
  readonly where: string;
  readonly skillNo: string;
  /** What is asked for at once: the parameters of the text. */
  readonly pieces: readonly (readonly SqlValue[])[];
}

// A person's credentials are as many rows of the largest table; of a claim's only an index is read.
const CLAIMS_A_PERSON = 40;
const PEOPLE_AT_ONCE = 1000;
const CLAIMS_AT_ONCE = 5000;

function waysOf(
  sql: Sql,
  { skills: asked }: OneCredential,
  people: readonly number[],
): readonly Way[] {
  const byPeople = `${PEOPLE} CROSS JOIN skill_claim AS claim ON claim.credential_no = credential.no`;
  const chunks = inChunks(people, PEOPLE_AT_ONCE).map(listOf);
  if (asked === undefined) {
    const pieces = chunks.map((some) => [some]);
    return [{ from: byPeople, where: 'true', skillNo: 'claim.skill_no', pieces }];
  }
  const { skills, strength } = asked;
  const numbers = listOf(skills.map(({ no }) => no));
  const isByPeople = people.length * CLAIMS_A_PERSON < sumOf(skills);
  const pieces = isByPeople ? chunks.map((some) => [some, numbers]) : claimsInPieces(sql, skills);
  const isAsked = `IN (SELECT value FROM json_each(?)) ${isByPeople ? '' : AMONG}`;
  return SOURCES.map((source) => ({
    from: isByPeople ? `${byPeople} ${source.besides}` : `${source.from} ${HELD}`,
    where: `${source.where} AND ${source.skillNo} ${isAsked} ${provenBy(strength === 'proven', source.proves)}`,
    skillNo: source.skillNo,
    pieces,
  }));
}

/** From where claims are read by skills: their own, and those that their wordings reach. */
interface Source {
  readonly from: string;
  /** What stands beside claims that are read by people. */
  readonly besides: string;
  readonly where: string;
  readonly skillNo: string;
  readonly proves: string;
}

const SOURCES: readonly Source[] = [
  {
    from: 'skill_claim AS claim',
    besides: '',
    where: 'true',
    skillNo: 'claim.skill_no',
    proves: 'claim.stated = 1',
  },
  {
    from: `skill_reach AS reach CROSS JOIN skill_wording AS wording ON wording.no = reach.wording_no
    CROSS JOIN skill_claim AS claim ON claim.skill_no = wording.skill_no`,
    besides: 'CROSS JOIN skill_reach AS reach',
    where: REACHES,
    skillNo: 'reach.skill_no',
    proves: REACH_PROVES,
  },
];

/** The credentials of claims that somebody holds. */
const HELD =
  'CROSS JOIN credential ON credential.no = claim.credential_no AND credential.candidate_no IS NOT NULL';

/** Which of a skill's claims, by the numbers of their credentials. */
const AMONG = 'AND claim.credential_no > ? AND claim.credential_no <= ?';

const PEOPLE = `json_each(?) AS asked CROSS JOIN credential ON credential.candidate_no = asked.value`;

function piecesOf(sql: Sql, way: Way, conditions: string): readonly Piece[] {
  const text = textOf(way, conditions);
  return way.pieces.map((lists) => (found) => found.addAll(sql.numbers(text, ...lists)));
}

function textOf({ from, where, skillNo }: Omit<Way, 'pieces'>, conditions: string): string {
  const needsLevel = conditions.includes('named_level.');
  const needsKind = conditions.includes('aged.');
  return `SELECT DISTINCT credential.candidate_no FROM ${from}
      ${needsLevel ? 'LEFT JOIN named_level ON named_level.no = claim.level_no' : ''}
      ${needsKind ? `LEFT JOIN skill AS aged ON aged.no = ${skillNo}` : ''}
      WHERE credential.standing > 0 AND ${where} ${conditions}`;
}

function listOf(numbers: readonly number[]): string {
  return JSON.stringify(numbers);
}

function sumOf(skills: readonly HeldSkill[]): number {
  return skills.reduce((sum, { holders }) => sum + holders, 0);
}

function inChunks(numbers: readonly number[], length: number): readonly (readonly number[])[] {
  return Array.from({ length: Math.ceil(numbers.length / length) }, (_, place) =>
    numbers.slice(place * length, (place + 1) * length),
  );
}

/** Some skills are a piece together; one that many people have is several. */
function claimsInPieces(sql: Sql, skills: readonly HeldSkill[]): readonly (readonly SqlValue[])[] {
  const highest = highestCredential(sql);
  const isLarge = ({ holders }: HeldSkill) => holders > CLAIMS_AT_ONCE;
  const small = inGroups(skills.filter((skill) => !isLarge(skill)));
  const large = skills.filter(isLarge).flatMap(({ no, holders }) => {
    const length = Math.ceil((highest * CLAIMS_AT_ONCE) / holders);
    return rangesUpTo(highest, length).map((range) => [listOf([no]), ...range]);
  });
  return [...small.map((some) => [listOf(some.map(({ no }) => no)), 0, highest]), ...large];
}

function inGroups(skills: readonly HeldSkill[]): readonly (readonly HeldSkill[])[] {
  const groups: HeldSkill[][] = [];
  let left = 0;
  for (const skill of skills) {
    if (left <= 0) {
      groups.push([]);
      left = CLAIMS_AT_ONCE;
    }
    groups.at(-1)?.push(skill);
    left -= skill.holders;
  }
  return groups;
}

/** Whether it is a claim of the credential that meets it. */
function isOfClaim(condition: CredentialCondition): boolean {
  if (condition.kind === 'each' || condition.kind === 'either') return condition.of.some(isOfClaim);
  return condition.kind === 'level' || condition.kind === 'freshness';
}

function say(
  asking: CredentialAsking,
  conditions: readonly CredentialCondition[],
  issued: string,
): string {
  return conditions.map((one) => ` AND ${sayOne(asking, one, issued)}`).join('');
}

function sayOne(asking: CredentialAsking, condition: CredentialCondition, issued: string): string {
  const day = `unixepoch(${issued}) / 86400`;
  switch (condition.kind) {
    case 'each':
      return `(true${say(asking, condition.of, issued)})`;
    case 'either':
      return `(false${condition.of.map((one) => ` OR ${sayOne(asking, one, issued)}`).join('')})`;
    case 'issuer':
      return `credential.issuer_no IN (${issuerNos(asking.sql, [condition.issuer]).join(', ')})`;
    case 'verdict':
    case 'trust':
    case 'recipient':
      return `credential.${condition.kind} = '${condition.value}'`;
    case 'lapse':
      return `credential.lapse & ${traitBit(condition.value)}`;
    case 'since':
      return `${day} >= ${dayNo(condition.day)}`;
    case 'before':
      return `${day} < ${dayNo(condition.day)}`;
    case 'between':
      return `(${day} >= ${dayNo(condition.since)} AND ${day} < ${dayNo(condition.before)})`;
    case 'within':
      return `${day} >= ${dayNo(monthsBefore(asking.today, condition.months))}`;
    case 'level':
      return `coalesce(${sayLevel(asking.sql, condition)}, false)`;
    case 'freshness':
      return `(credential.verdict IN ('verified', 'lapsed')
               AND ${sayFreshness({ issued, kind: 'aged.kind' }, asking.halfLives(), asking.now)} = '${condition.value}')`;
    default:
      return unreachable(condition);
  }
}

/** The rows of issuers by their ids or claimed names. */
export function issuerNos(sql: Sql, issuers: readonly string[]): readonly number[] {
  return sql.numbers(
    `SELECT no FROM named_issuer
      WHERE id IN (SELECT value FROM json_each(?)) OR lower(name) IN (SELECT value FROM json_each(?))`,
    JSON.stringify(issuers),
    JSON.stringify(issuers.map((issuer) => issuer.toLowerCase())),
  );
}
