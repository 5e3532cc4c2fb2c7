import { unreachable } from '../../../shared/lib/unreachable.ts';
import { speaksOfDays } from './condition.ts';
import type { Condition, CredentialCondition } from './condition.ts';
import {
  areColumnsQuicker,
  findByColumns,
  findByCredentials,
  issuerNos,
} from './credential-condition-rows.ts';
import type { CredentialAsking, HeldSkill, OneCredential } from './credential-condition-rows.ts';
import type { ColumnsKeeper } from './credential-columns.ts';
import { sayLevel, toldByColumns } from './find-in-columns.ts';
import type { Piece } from './find-in-columns.ts';
import { dayNo, monthsBefore } from '../../../shared/lib/days.ts';
import type { HoldingIndex } from './holding-index.ts';
import { isOfNamed, tellByKind } from './people-by-freshness.ts';
import type { OfNamed, PeopleByFreshness } from './people-by-freshness.ts';
import { findByNameWords, findInEmails, findInNames } from './name-words.ts';
import { candidateNosOf } from '../people/candidates.ts';
import { highestCredential, rangesUpTo } from '../in-pieces.ts';
import { RowSet } from './row-set.ts';
import type { Sql } from '../sql.ts';

export interface ConditionRows {
  find(condition: Condition): RowSet;
  /** Whom any of these issued something. */
  withIssuers(issuers: readonly string[]): RowSet;
}

interface Asking extends CredentialAsking {
  readonly holdings: HoldingIndex;
  /** Read beforehand, where the condition speaks of it (`speaksOfFreshness`). */
  readonly peopleByFreshness: PeopleByFreshness;
  /** What was found beforehand, by its condition (`findAhead`). */
  readonly ahead?: ReadonlyMap<Condition, RowSet>;
}

/** Answers conditions from the index, and those on names from the index of words: no credential is read. */
export function createConditionRows(asking: Asking): ConditionRows {
  return {
    find: (condition) => find(asking, condition),
    withIssuers: (issuers) => withIssuers(asking, issuers),
  };
}

/**
 * Answers what only credentials tell, in pieces between which others have a turn. Whoever comes meanwhile may be
 * missing, until it is asked again.
 *
 * @throws {Error} where there is nothing to be read any more.
 */
export async function findAhead(
  asking: Asking,
  condition: Condition,
  { giveTurn, keeper }: Aside,
): Promise<ReadonlyMap<Condition, RowSet>> {
  const ahead = new Map<Condition, RowSet>();
  for (const [part, begin] of partsOf(asking, condition)) {
    const found = new RowSet(asking.holdings.highest);
    const plan = begin();
    // oxlint-disable-next-line no-await-in-loop -- one after the other
    for (const piece of await quickest(asking, plan, keeper)) {
      piece(found);
      // oxlint-disable-next-line no-await-in-loop -- as above
      await giveTurn();
    }
    keepAmong(found, plan);
    ahead.set(part, found);
  }
  return ahead;
}

/** How others are let have a turn, and what is kept in memory of all credentials. */
export interface Aside {
  /** Rejects where there is nothing to be read any more. */
  readonly giveTurn: () => Promise<void>;
  readonly keeper: ColumnsKeeper;
}

/** What is read for a part of a condition. */
type Plan =
  | readonly Piece[]
  | {
      readonly asked: OneCredential;
      /** Nobody else can have such a credential. */
      readonly possible: RowSet;
      /** Of nobody else it is asked, whoever has one. */
      readonly among?: RowSet;
    };
type Part = readonly [part: Condition, begin: () => Plan];

/** The pieces by which it is read soonest. */
async function quickest(
  asking: Asking,
  plan: Plan,
  keeper: ColumnsKeeper,
): Promise<readonly Piece[]> {
  if (!('asked' in plan)) return plan;
  const { asked, possible } = plan;
  const people = possible.size();
  const [highest, isReady] = [highestCredential(asking.sql), keeper.isReady()];
  const isQuicker = areColumnsQuicker(asked, { people, highest, isReady });
  // What columns do not tell is found out before they are read.
  const told = isQuicker ? toldByColumns(asking, asked.of) : undefined;
  const columns = told && (await keeper.current());
  return told === undefined || columns === undefined
    ? readOf(asking, plan)
    : findByColumns(asking, { ...asked, told }, columns);
}

function readOf(asking: Asking, plan: Plan): readonly Piece[] {
  return 'asked' in plan ? findByCredentials(asking, plan.asked, plan.possible) : plan;
}

/** The parts of a condition for which credentials are read. */
function partsOf(asking: Asking, condition: Condition): readonly Part[] {
  const { kind } = condition;
  if (kind === 'not') return partsOf(asking, condition.of);
  if (kind === 'shown') return [[condition, () => planOfShown(asking, condition)]];
  if (kind === 'each') return [[condition, () => planOfEach(asking, condition.of)]];
  if (kind === 'level') return [[condition, () => piecesOnLevels(asking, condition)]];
  if (isOfNamed(condition)) return [[condition, () => planOfNamed(asking, condition)]];
  if (kind !== 'all' && kind !== 'any' && kind !== 'either') return [];
  return condition.of.flatMap((part) => partsOf(asking, part));
}

/** What was found beforehand, or is now. The set is the caller's to change. */
function find(asking: Asking, condition: Condition): RowSet {
  const known = asking.ahead?.get(condition);
  if (known === undefined) return findNow(asking, condition);
  // Who is gone meanwhile is nobody's answer.
  const found = asking.holdings.everybody();
  found.intersect(known);
  return found;
}

function findNow(asking: Asking, condition: Condition): RowSet {
  const { sql, holdings, today } = asking;
  switch (condition.kind) {
    case 'all':
      return findAll(asking, condition.of);
    case 'any':
      return findAny(asking, condition.of);
    case 'not': {
      const others = holdings.everybody();
      others.subtract(find(asking, condition.of));
      return others;
    }
    case 'term': {
      const found = withSkills(asking, condition.skillKeys, 'credible');
      found.addAll(findByNameWords(sql, condition.nameWords));
      found.addAll(candidateNosOf(sql, condition.people ?? []));
      return found;
    }
    case 'proven':
      return withSkills(asking, condition.skillKeys, 'proven');
    case 'name':
      return new RowSet(holdings.highest, findInNames(sql, condition.words));
    case 'email':
      return new RowSet(holdings.highest, findInEmails(sql, condition.words));
    case 'opening':
      return withOpening(asking, condition.title, condition.of);
    case 'shown':
      return allPieces(asking, planOfShown(asking, condition));
    case 'each':
      return allPieces(asking, planOfEach(asking, condition.of));
    case 'either':
      return findAny(asking, condition.of);
    case 'freshness':
      return asking.peopleByFreshness(holdings, { value: condition.value, now: asking.now });
    case 'issuer':
      return withIssuers(asking, [condition.issuer]);
    case 'level':
      return allPieces(asking, piecesOnLevels(asking, condition));
    case 'verdict':
      return holdings.withVerdicts([condition.value]);
    case 'trust':
    case 'recipient':
    case 'lapse':
      return holdings.withTrait(condition.value);
    case 'since':
      return holdings.issuedSince(dayNo(condition.day));
    case 'before':
      return holdings.issuedBefore(dayNo(condition.day));
    case 'between':
      return issuedBetween(asking, dayNo(condition.since), dayNo(condition.before));
    case 'within':
      return holdings.issuedSince(dayNo(monthsBefore(today, condition.months)));
    default:
      return unreachable(condition);
  }
}

/** Of several in one, only the credentials tell; who cannot have one is left out before. */
function planOfEach(asking: Asking, of: readonly CredentialCondition[]): Plan {
  const byKind = findByKind(asking, of);
  if (byKind !== undefined) return [(found) => found.unite(byKind)];
  return { asked: { of }, possible: possibleBy(asking, asking.holdings.everybody(), of) };
}

function planOfNamed(asking: Asking, { of: [named, asked] }: OfNamed): Plan {
  const of = asked.kind === 'each' ? asked.of : [asked];
  const among = find(asking, named);
  return { asked: { of }, possible: possibleBy(asking, among, of), among };
}

/** Whoever cannot have such a credential, by what is summed of all of theirs, is left out. */
function possibleBy(asking: Asking, possible: RowSet, of: readonly CredentialCondition[]): RowSet {
  const isOfClaims = !of.every(isSummed);
  // A part of a credential may have a day of its own, of which the sums know nothing.
  const told = of.filter((one) => isSummed(one) && !(isOfClaims && speaksOfDays(one)));
  for (const one of told) possible.intersect(find(asking, one));
  return possible;
}

function allPieces(asking: Asking, plan: Plan): RowSet {
  const found = new RowSet(asking.holdings.highest);
  for (const piece of readOf(asking, plan)) piece(found);
  keepAmong(found, plan);
  return found;
}

// What is kept in memory is of everybody.
function keepAmong(found: RowSet, plan: Plan): void {
  if ('among' in plan && plan.among !== undefined) found.intersect(plan.among);
}

/**
 * Who has a credential that shows a skill so fresh and is of a kind; no credential is read.
 *
 * @returns Nothing where something else is asked.
 */
function findByKind(
  { holdings, peopleByFreshness, now }: Asking,
  conditions: readonly CredentialCondition[],
): RowSet | undefined {
  const told = tellByKind(conditions);
  return told && peopleByFreshness(holdings, { ...told, now });
}

function planOfShown(
  asking: Asking,
  { skillKeys, strength, of }: Condition & { readonly kind: 'shown' },
): Plan {
  const possible = withSkills(asking, skillKeys, strength);
  // A part of a credential may have a day of its own, of which the sums know nothing.
  const told = of.filter((one) => isSummed(one) && !speaksOfDays(one));
  for (const one of told) possible.intersect(find(asking, one));
  const skills = skillNos(asking.sql, skillKeys).map((no) => holdersOf(asking, no));
  return { asked: { of, skills: { skills, strength } }, possible };
}

function holdersOf({ holdings }: Asking, no: number): HeldSkill {
  const postings = holdings.withSkill(no, 'credible');
  return { no, holders: postings.reduce((sum, { size }) => sum + size, 0) };
}

/** Whether a person's sums tell who can have such a credential. */
function isSummed(condition: CredentialCondition): boolean {
  if (condition.kind === 'each' || condition.kind === 'either') return condition.of.every(isSummed);
  return condition.kind !== 'level' && condition.kind !== 'freshness';
}

function findAll(asking: Asking, conditions: readonly Condition[]): RowSet {
  const [first, ...others] = conditions;
  if (first === undefined) return asking.holdings.everybody();
  const found = find(asking, first);
  for (const other of others) found.intersect(find(asking, other));
  return found;
}

function findAny(asking: Asking, conditions: readonly Condition[]): RowSet {
  const found = new RowSet(asking.holdings.highest);
  for (const condition of conditions) found.unite(find(asking, condition));
  return found;
}

// Only whose first day lies before the span and whose last lies behind it is looked up credential by credential.
function issuedBetween({ sql, holdings }: Asking, since: number, before: number): RowSet {
  const { found, unsure } = holdings.issuedBetween(since, before);
  const within = sql.numbers(
    `SELECT DISTINCT candidate_no
       FROM json_each(?) AS asked JOIN credential ON candidate_no = asked.value
      WHERE verdict <> 'rejected' AND superseded_by IS NULL
        AND unixepoch(valid_from) / 86400 >= ? AND unixepoch(valid_from) / 86400 < ?`,
    JSON.stringify(unsure),
    since,
    before,
  );
  for (const no of within) found.add(no);
  return found;
}

function withSkills(
  { sql, holdings }: Asking,
  keys: readonly string[],
  strength: 'proven' | 'credible',
): RowSet {
  const found = new RowSet(holdings.highest);
  for (const postings of skillNos(sql, keys).flatMap((no) => holdings.withSkill(no, strength))) {
    found.addAll(postings.nos());
  }
  return found;
}

export function skillNos(sql: Sql, keys: readonly string[]): readonly number[] {
  return sql.numbers(
    'SELECT no FROM skill WHERE key IN (SELECT value FROM json_each(?))',
    JSON.stringify(keys),
  );
}

// An opening without musts is answered by nobody, as is one that is not there.
function withOpening(asking: Asking, title: string, of: readonly CredentialCondition[]): RowSet {
  const musts = asking.sql.all<{ readonly key: string }>(
    `SELECT DISTINCT skill_key AS key FROM requirement
      WHERE need = 'must' AND opening_no IN (SELECT no FROM opening WHERE lower(title) = lower(?))`,
    title,
  );
  if (musts.length === 0) return new RowSet(asking.holdings.highest);
  return findAll(
    asking,
    musts.map(({ key }): Condition =>
      of.length === 0
        ? { kind: 'proven', skillKeys: [key] }
        : { kind: 'shown', skillKeys: [key], strength: 'proven', of },
    ),
  );
}

const CREDENTIALS_AT_ONCE = 20_000;

// A level that the employer maps is one row: who has it is asked anew each time.
function piecesOnLevels(
  { sql }: Asking,
  condition: Condition & { readonly kind: 'level' },
): readonly Piece[] {
  const text = `SELECT DISTINCT credential.candidate_no
     FROM named_level
    CROSS JOIN skill_claim AS claim ON claim.level_no = named_level.no
    CROSS JOIN credential INDEXED BY credential_strength ON credential.no = claim.credential_no
    WHERE ${sayLevel(sql, condition)} AND claim.credential_no > ? AND claim.credential_no <= ?
      AND credential.standing > 0 AND credential.candidate_no IS NOT NULL`;
  return rangesUpTo(highestCredential(sql), CREDENTIALS_AT_ONCE).map(
    (range) => (found) => found.addAll(sql.numbers(text, ...range)),
  );
}

function withIssuers({ sql, holdings }: Asking, issuers: readonly string[]): RowSet {
  const found = new RowSet(holdings.highest);
  for (const no of issuerNos(sql, issuers)) {
    found.addAll(holdings.withIssuer(no).nos());
  }
  return found;
}
