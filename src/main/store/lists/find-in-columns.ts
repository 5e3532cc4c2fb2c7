import { unreachable } from '../../../shared/lib/unreachable.ts';
import { dayNo, monthsBefore } from '../../../shared/lib/days.ts';
import type { Freshness } from '../../../shared/model/freshness.ts';
import { LEVELS } from '../../../shared/model/level.ts';
import { speaksOfDays } from './condition.ts';
import type { CredentialCondition } from './condition.ts';
import { KINDS } from './credential-columns.ts';
import type { ColumnKind, CredentialColumns } from './credential-columns.ts';
import { fitsKind } from './credential-kind.ts';
import { gradedNos } from '../known-skills/graded.ts';
import { highestCredential, rangesUpTo } from '../in-pieces.ts';
import { freshnessByDay } from './freshness-sql.ts';
import { NO_DAY } from './proof-kind.ts';
import type { RowSet } from './row-set.ts';
import type { Sql, SqlValue } from '../sql.ts';

/** Whether a credential of this kind (a place of `KINDS`) and day is what is asked. */
type Test = (kind: number, day: number) => boolean;

/** What columns and claims tell of one credential. */
export interface Told {
  /** By their places in `KINDS`, whether they may be what is asked. */
  readonly kinds: Uint8Array;
  /** What else is asked. */
  readonly fits: Test | undefined;
  /** Said of `claim`; nothing where no level is asked for. */
  readonly levels: string;
  readonly isOfDays: boolean;
  /** How fresh the skill must be, of which a day tells by the skill's kind only. */
  readonly freshness: Freshness | undefined;
  /** Of which days only the instant tells. */
  readonly isUnsure?: (day: number) => boolean;
}

/** @returns Nothing where something is asked that columns do not tell. */
export function toldByColumns(
  { sql, today }: { readonly sql: Sql; readonly today: string },
  conditions: readonly CredentialCondition[],
): Told | undefined {
  const all = inOne(conditions);
  const kinds = new Uint8Array(KINDS.length).fill(1);
  const tests: Test[] = [];
  let levels = '';
  let freshness: Freshness | undefined;
  for (const condition of all) {
    if (condition.kind === 'freshness') {
      if ((freshness ??= condition.value) !== condition.value) return undefined;
      keepOnly(kinds, ({ verdict }) => verdict === 'verified' || verdict === 'lapsed');
      continue;
    }
    if (condition.kind === 'level') {
      levels += ` AND claim.level_no IN (SELECT no FROM named_level WHERE ${sayLevel(sql, condition)})`;
      continue;
    }
    const fits = fitsKind(condition);
    const test = fits === undefined ? testOf(condition, today) : undefined;
    if (fits !== undefined) keepOnly(kinds, fits);
    else if (test === undefined) return undefined;
    else tests.push(test);
  }
  const isOfDays = freshness !== undefined || all.some(speaksOfDays);
  return { kinds, fits: each(tests), levels, isOfDays, freshness };
}

/** What is told of the claims of skills that age by one half-life, in months (`null`: not at all). */
export function toldOfAge(told: Told, halfLife: number | null, today: string): Told {
  const { freshness } = told;
  if (freshness === undefined) return told;
  const judge = freshnessByDay(halfLife, today);
  // A day that is not said may be written in a way of which the columns know nothing.
  const isUnsure = (day: number) => day === NO_DAY || judge(day) === 'unsure';
  const isSo: Test = (_, day) => isUnsure(day) || judge(day) === freshness;
  return { ...told, fits: each(told.fits === undefined ? [isSo] : [told.fits, isSo]), isUnsure };
}

/** SQL for whether a row of `named_level` is on a level or a grade that is asked for; NULL where it is on no level. */
export function sayLevel(
  sql: Sql,
  { levels, grades = [] }: CredentialCondition & { readonly kind: 'level' },
): string {
  const ranks = levels.map((level) => LEVELS.indexOf(level)).join(', ');
  const graded = gradedNos(sql, grades).join(', ');
  return `(named_level.level IN (${ranks}) OR named_level.no IN (${graded}))`;
}

function keepOnly(kinds: Uint8Array, fits: (kind: ColumnKind) => boolean): void {
  for (const [place, kind] of KINDS.entries()) if (!fits(kind)) kinds[place] = 0;
}

// One that is asked a million times is not asked through a list.
function each(tests: readonly Test[]): Test | undefined {
  return tests.length < 2 ? tests[0] : (kind, day) => tests.every((test) => test(kind, day));
}

function inOne(conditions: readonly CredentialCondition[]): readonly CredentialCondition[] {
  return conditions.flatMap((one) => (one.kind === 'each' ? inOne(one.of) : [one]));
}

function testOf(condition: CredentialCondition, today: string): Test | undefined {
  const fits = fitsKind(condition);
  if (fits !== undefined) return ofKinds(fits);
  switch (condition.kind) {
    case 'since':
      return since(dayNo(condition.day));
    case 'before':
      return before(dayNo(condition.day));
    case 'between': {
      const [first, end] = [dayNo(condition.since), dayNo(condition.before)];
      return (_, day) => day !== NO_DAY && day >= first && day < end;
    }
    case 'within':
      return since(dayNo(monthsBefore(today, condition.months)));
    case 'each':
    case 'either': {
      const tests = condition.of.map((one) => testOf(one, today));
      if (!tests.every((test) => test !== undefined)) return undefined;
      return condition.kind === 'each'
        ? each(tests)
        : (kind, day) => tests.some((test) => test(kind, day));
    }
    case 'verdict':
    case 'trust':
    case 'recipient':
    case 'issuer':
    case 'level':
    case 'lapse':
    case 'freshness':
      return undefined;
    default:
      return unreachable(condition);
  }
}

function since(first: number): Test {
  return (_, day) => day !== NO_DAY && day >= first;
}

function before(first: number): Test {
  return (_, day) => day !== NO_DAY && day < first;
}

function ofKinds(fits: (kind: ColumnKind) => boolean): Test {
  const table = Uint8Array.from(KINDS, (kind) => Number(fits(kind)));
  return (kind) => table[kind] === 1;
}

/** A part of the reading that takes some milliseconds. */
export type Piece = (found: RowSet) => void;

const CREDENTIALS_AT_ONCE = 200_000;
/** Of each of which some claims are read. */
const WITH_CLAIMS_AT_ONCE = 5000;

/** Adds whose a credential is, if it is one that counts and is what is asked; or the credential to the `unsure` ones. */
function takerOf(
  { people, kinds, days }: CredentialColumns,
  { kinds: asked, fits, isUnsure }: Told,
  counts: (kind: ColumnKind) => boolean,
): (no: number, found: RowSet, unsure: number[]) => void {
  const allowed = Uint8Array.from(asked);
  keepOnly(allowed, counts);
  return (no, found, unsure) => {
    const [person, kind, day] = [people[no] ?? 0, kinds[no] ?? 0, days[no] ?? NO_DAY];
    if (person === 0 || allowed[kind] !== 1 || !(fits?.(kind, day) ?? true)) return;
    if (isUnsure?.(day) === true) unsure.push(no);
    else found.add(person);
  };
}

/** Who has a credential that counts and is what is asked. */
export function findCredentials(columns: CredentialColumns, told: Told): readonly Piece[] {
  const highest = columns.people.length - 1;
  const take = takerOf(
    columns,
    told,
    ({ verdict, isReplaced }) => verdict !== 'rejected' && !isReplaced,
  );
  return rangesUpTo(highest, CREDENTIALS_AT_ONCE).map(([after, last]) => (found) => {
    const end = Math.min(last, highest);
    for (let no = after + 1; no <= end; no += 1) take(no, found, NONE_UNSURE);
  });
}

// Of credentials alone it is not told how fresh something is.
const NONE_UNSURE: number[] = [];

/** Some claims, of each of which the number of its credential is read. */
export interface ClaimSource {
  readonly from: string;
  readonly where: string;
  readonly pieces: readonly (readonly SqlValue[])[];
}

/** What is asked of them, and who has one that is dated itself: those of a piece, by their credentials. */
export interface AskedOfClaims {
  readonly told: Told;
  /** The lowest standing that counts. */
  readonly lowest: 1 | 2;
  /** Of those that columns tell too little of. */
  readonly findDated: (
    piece: readonly SqlValue[],
    credentialNos: readonly number[],
  ) => readonly number[];
}

/** Who has a credential that counts and is what is asked, by the claims that speak of it. */
export function findClaims(
  { sql, columns }: { readonly sql: Sql; readonly columns: CredentialColumns },
  { from, where, pieces }: ClaimSource,
  { told, lowest, findDated }: AskedOfClaims,
): readonly Piece[] {
  const take = takerOf(columns, told, ({ standing }) => standing >= lowest);
  const text = `SELECT iif(claim.issued IS NULL, claim.credential_no, -claim.credential_no)
    FROM ${from} WHERE ${where} ${told.levels}`;
  return pieces.map((values) => (found) => {
    const dated: number[] = [];
    const key = JSON.stringify([text, values]);
    for (const claim of columns.claims(key, () => sql.numbers(text, ...values))) {
      // A claim may have a day of its own, of which columns know nothing.
      if (claim < 0 && told.isOfDays) dated.push(-claim);
      else take(Math.abs(claim), found, dated);
    }
    if (dated.length > 0) found.addAll(findDated(values, dated));
  });
}

/** The claims on a level, whatever skill they are of. */
export function claimsOnLevels(sql: Sql): ClaimSource {
  return {
    from: 'skill_claim AS claim INDEXED BY claim_of_level',
    where: 'claim.level_no IS NOT NULL AND claim.credential_no > ? AND claim.credential_no <= ?',
    pieces: rangesUpTo(highestCredential(sql), WITH_CLAIMS_AT_ONCE),
  };
}
