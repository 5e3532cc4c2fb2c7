import { unreachable } from '../../../shared/lib/unreachable.ts';
import { dayNo, monthsBefore } from '../../../shared/lib/days.ts';
import type { HalfLives } from '../../../shared/model/freshness.ts';
import { LEVELS } from '../../../shared/model/level.ts';
import type { CredentialCondition } from './condition.ts';
import { sayFreshness } from './freshness-sql.ts';
import type { RowSet } from './row-set.ts';
import { REACH_PROVES, REACHES } from '../known-skills/skill-reach-sql.ts';
import type { Sql } from '../sql.ts';
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
interface OneCredential {
  readonly of: readonly CredentialCondition[];
  readonly skills?: {
    /** Of which it shows one; none is shown by nothing. */
    readonly numbers: readonly number[];
    readonly strength: 'proven' | 'credible';
    /** How many people have one of them, roughly. */
    readonly holders: number;
  };
}

/**
 * Finds the people of whom one and the same credential is all that is asked, and where a skill, a level or a
 * freshness is asked for, one and the same claim of it. What is rejected or replaced counts for nothing.
 *
 * @param possible Nobody else can have such a credential.
 */
export function findByCredentials(
  asking: CredentialAsking,
  asked: OneCredential,
  possible: RowSet,
): readonly number[] {
  const { sql } = asking;
  const people: number[] = [];
  possible.forEach((no) => people.push(no));
  if (people.length === 0) return [];
  if (asked.skills === undefined && !asked.of.some(isOfClaim)) {
    return sql.numbers(
      `SELECT DISTINCT credential.candidate_no FROM ${PEOPLE}
        WHERE verdict <> 'rejected' AND superseded_by IS NULL ${say(asking, asked.of, 'valid_from')}`,
      JSON.stringify(people),
    );
  }
  const conditions = say(asking, asked.of, 'coalesce(claim.issued, credential.valid_from)');
  return [
    ...new Set(
      waysOf(asked, people.length).flatMap((way) => findWay(sql, way, conditions, people)),
    ),
  ];
}

/** From where claims are read, which of them count, and whose kind says how fast they age. */
interface Way {
  readonly from: string;
  readonly isByPeople: boolean;
  readonly where: string;
  readonly skillNo: string;
}

// Reading every claim of a skill is that much cheaper than looking up as many people's credentials.
const CLAIMS_A_PERSON = 4;

function waysOf({ skills }: OneCredential, people: number): readonly Way[] {
  const byPeople = `${PEOPLE} CROSS JOIN skill_claim AS claim ON claim.credential_no = credential.no`;
  if (skills === undefined) {
    return [{ from: byPeople, isByPeople: true, where: 'true', skillNo: 'claim.skill_no' }];
  }
  const { numbers, strength, holders } = skills;
  const list = numbers.join(', ');
  const isByPeople = people * CLAIMS_A_PERSON < holders;
  const bySkill = `skill_claim AS claim
    CROSS JOIN credential ON credential.no = claim.credential_no AND credential.candidate_no IS NOT NULL`;
  const byReach = `skill_reach AS reach CROSS JOIN skill_wording AS wording ON wording.no = reach.wording_no
    CROSS JOIN skill_claim AS claim ON claim.skill_no = wording.skill_no
    CROSS JOIN credential ON credential.no = claim.credential_no AND credential.candidate_no IS NOT NULL`;
  const proves = (condition: string) =>
    strength === 'proven' ? `AND credential.standing = 2 AND ${condition}` : '';
  return [
    {
      from: isByPeople ? byPeople : bySkill,
      isByPeople,
      where: `claim.skill_no IN (${list}) ${proves('claim.stated = 1')}`,
      skillNo: 'claim.skill_no',
    },
    {
      from: isByPeople ? `${byPeople} CROSS JOIN skill_reach AS reach` : byReach,
      isByPeople,
      where: `${REACHES} AND reach.skill_no IN (${list}) ${proves(REACH_PROVES)}`,
      skillNo: 'reach.skill_no',
    },
  ];
}

const PEOPLE = `json_each(?) AS asked CROSS JOIN credential ON credential.candidate_no = asked.value`;

function findWay(
  sql: Sql,
  { from, isByPeople, where, skillNo }: Way,
  conditions: string,
  people: readonly number[],
): readonly number[] {
  const needsLevel = conditions.includes('named_level.');
  const needsKind = conditions.includes('aged.');
  return sql.numbers(
    `SELECT DISTINCT credential.candidate_no FROM ${from}
      ${needsLevel ? 'LEFT JOIN named_level ON named_level.no = claim.level_no' : ''}
      ${needsKind ? `LEFT JOIN skill AS aged ON aged.no = ${skillNo}` : ''}
      WHERE credential.standing > 0 AND ${where} ${conditions}`,
    ...(isByPeople ? [JSON.stringify(people)] : []),
  );
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
      return `coalesce(named_level.level IN (${condition.levels.map((one) => LEVELS.indexOf(one)).join(', ')}), false)`;
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
