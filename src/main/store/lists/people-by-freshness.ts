import { parseInstant } from '../../../shared/lib/instant.ts';
import { AGEING_KINDS, FRESHNESS } from '../../../shared/model/freshness.ts';
import type { Freshness, HalfLives } from '../../../shared/model/freshness.ts';
import { judgeFreshness } from '../../skills/index.ts';
import type { Condition, CredentialCondition } from './condition.ts';
import { fitsEach } from './credential-kind.ts';
import type { CredentialKind } from './credential-kind.ts';
import type { DatedSql } from '../context.ts';
import { readHalfLives } from '../known-skills/freshness.ts';
import { sayFreshnessByDay } from './freshness-sql.ts';
import type { HoldingIndex } from './holding-index.ts';
import { readInPieces } from '../in-pieces.ts';
import { RowSet } from './row-set.ts';
import { stateOf } from '../sql.ts';

/**
 * Who has a credible credential that shows a skill so fresh, at an instant (ISO 8601, UTC).
 *
 * @param fits Whether a credential of this kind counts; each does where none is given.
 */
export type PeopleByFreshness = (
  holdings: HoldingIndex,
  asked: {
    readonly value: Freshness;
    readonly now: string;
    readonly fits?: (kind: CredentialKind) => boolean;
  },
) => RowSet;

/** Whether it takes everybody's claims to tell whom a condition fits. */
export function speaksOfFreshness(condition: Condition): boolean {
  const { kind } = condition;
  if (kind === 'not') return speaksOfFreshness(condition.of);
  if (kind === 'each') return tellByKind(condition.of) !== undefined;
  if (kind === 'all') return !isOfNamed(condition) && condition.of.some(speaksOfFreshness);
  if (kind === 'any' || kind === 'either') return condition.of.some(speaksOfFreshness);
  return kind === 'freshness';
}

/** What is asked of the credentials of those who are called so, of whom there are few. */
export type OfNamed = Condition & {
  readonly of: readonly [named: Condition, asked: CredentialCondition];
};

/** Whether what is asked beside a name speaks of freshness: it is looked for among those who are called so. */
export function isOfNamed(condition: Condition): condition is OfNamed {
  if (condition.kind !== 'all' || condition.of.length !== 2) return false;
  const [named, asked] = condition.of;
  if (named?.kind !== 'term' || named.skillKeys.length > 0) return false;
  if (asked?.kind === 'each') return asked.of.some(({ kind }) => kind === 'freshness');
  return asked?.kind === 'freshness';
}

/**
 * How fresh a skill must be, and of which kind the credential that shows it.
 *
 * @returns Nothing where something else is asked, or nothing of freshness.
 */
export function tellByKind(conditions: readonly CredentialCondition[]):
  | {
      readonly value: Freshness;
      readonly fits: (kind: CredentialKind) => boolean;
    }
  | undefined {
  const [first, ...more] = conditions.filter((one) => one.kind === 'freshness');
  const fits = fitsEach(conditions.filter((one) => one.kind !== 'freshness'));
  // One claim is as fresh as it is.
  if (first === undefined || more.some(({ value }) => value !== first.value)) return undefined;
  return fits && { value: first.value, fits };
}

/** Whether it depends on the moment whom a condition fits, and not only on the day. */
export function speaksOfNow(condition: Condition): boolean {
  if (condition.kind === 'not') return speaksOfNow(condition.of);
  if ('of' in condition) return condition.of.some(speaksOfNow);
  return condition.kind === 'freshness';
}

interface Read {
  /** By what is the same of many credentials, some two dozen at most. */
  readonly kinds: ReadonlyMap<string, KindRead>;
  readonly halfLives: HalfLives;
}

interface KindRead {
  readonly of: CredentialKind;
  /** Of which days alone tell, one bit each in the order of `FRESHNESS`, by people's row numbers. */
  readonly sure: Uint8Array;
  /** Of which only the instant tells: the people, by what is written and by the kind of skill. */
  readonly unsure: Map<string, Unsure>;
}

interface Unsure {
  readonly issued: string;
  readonly kind: string | null;
  readonly nos: number[];
}

/**
 * Reads everybody's claims once, and again when anything was written, half-lives were set or another day
 * has begun. One reading at a time: whoever asks meanwhile is answered by the next, which begins after.
 */
export function createPeopleByFreshness(
  context: DatedSql,
  isOpen: () => boolean,
): () => Promise<PeopleByFreshness> {
  const { sql } = context;
  const keyNow = () => `${stateOf(sql)} ${context.now().slice(0, 10)}`;
  let last: { readonly key: string; readonly read: Promise<PeopleByFreshness> } | undefined;
  let next: Promise<PeopleByFreshness> | undefined;
  const begin = () => {
    const read = readAll(context, isOpen).then(createAnswer);
    last = { key: keyNow(), read };
    read.catch(() => {
      last = undefined;
    });
    return read;
  };
  return () => {
    if (last?.key === keyNow()) return last.read;
    next ??= afterwards(last?.read).then(() => {
      next = undefined;
      return begin();
    });
    return next;
  };
}

/** Whoever waited for a reading that failed was told so. */
async function afterwards(reading: Promise<unknown> | undefined): Promise<void> {
  await reading?.catch(() => undefined);
}

interface Row extends CredentialKind {
  readonly no: number;
  readonly freshness: Freshness | 'unsure';
  readonly issued: string | null;
  readonly kind: string | null;
}

/**
 * Of credentials only an index is read; exported so that a test can look at its plan. The date of what is
 * neither verified nor lapsed is nobody's word. Unless told to, SQLite would judge anew wherever the
 * judgement is named.
 */
export function pieceOf(halfLives: HalfLives, today: string): string {
  const dated = { issued: 'issued', kind: 'kind' };
  return `
WITH dated AS MATERIALIZED (
  SELECT DISTINCT candidate_no AS no, verdict, trust, recipient, coalesce(claim.issued, credential.valid_from) AS issued, skill.kind AS kind
    FROM credential INDEXED BY credential_strength
    CROSS JOIN skill_claim AS claim ON claim.credential_no = credential.no
    JOIN skill ON skill.no = claim.skill_no
   WHERE credential.no > ? AND credential.no <= ? AND credential.standing > 0
     AND credential.candidate_no IS NOT NULL AND credential.verdict IN ('verified', 'lapsed')),
judged AS MATERIALIZED (
  SELECT no, verdict, trust, recipient, issued, kind, ${sayFreshnessByDay(dated, halfLives, today)} AS freshness FROM dated)
SELECT DISTINCT no, verdict, trust, recipient, freshness, iif(freshness = 'unsure', issued, NULL) AS issued,
       iif(freshness = 'unsure', kind, NULL) AS kind
  FROM judged WHERE freshness <> 'none'`;
}

async function readAll({ sql, now }: DatedSql, isOpen: () => boolean): Promise<Read> {
  const halfLives = readHalfLives(sql);
  const piece = pieceOf(halfLives, now().slice(0, 10));
  const [people = 0] = sql.numbers('SELECT coalesce(MAX(no), 0) FROM candidate');
  const kinds = new Map<string, KindRead>();
  await readInPieces(sql, isOpen, (after, to) => {
    takePiece(sql.all<Row>(piece, after, to), kinds, people);
  });
  return { kinds, halfLives };
}

function takePiece(rows: readonly Row[], kinds: Map<string, KindRead>, people: number): void {
  for (const { no, freshness, issued, kind, ...of } of rows) {
    // Who has come since is read next time.
    if (no > people) continue;
    const { sure, unsure } = readOf(kinds, of, people);
    if (freshness !== 'unsure') {
      sure[no] = (sure[no] ?? 0) | bitOf(freshness);
      continue;
    }
    const key = JSON.stringify([issued, kind]);
    const known = unsure.get(key);
    if (known === undefined) unsure.set(key, { issued: issued ?? '', kind, nos: [no] });
    else known.nos.push(no);
  }
}

function readOf(kinds: Map<string, KindRead>, of: CredentialKind, people: number): KindRead {
  const key = `${of.verdict} ${of.trust} ${of.recipient}`;
  const known = kinds.get(key);
  if (known !== undefined) return known;
  const first: KindRead = { of, sure: new Uint8Array(people + 1), unsure: new Map() };
  kinds.set(key, first);
  return first;
}

function bitOf(freshness: Freshness): number {
  return 1 << FRESHNESS.indexOf(freshness);
}

function createAnswer({ kinds, halfLives }: Read): PeopleByFreshness {
  return (holdings, { value, now, fits = () => true }) => {
    const instant = parseInstant(now);
    const bit = bitOf(value);
    const found = new RowSet(holdings.highest);
    // Who is gone meanwhile is nobody's answer.
    const add = (no: number) => {
      if (no <= holdings.highest && holdings.has(no)) found.add(no);
    };
    for (const { of, sure, unsure } of kinds.values()) {
      if (!fits(of)) continue;
      for (let no = 1; no < sure.length; no += 1) if (((sure[no] ?? 0) & bit) !== 0) add(no);
      if (instant === undefined) continue;
      for (const { issued, kind: written, nos } of unsure.values()) {
        const kind = AGEING_KINDS.find((one) => one === written) ?? 'general';
        if (judgeFreshness(issued, kind, halfLives, instant) === value) nos.forEach(add);
      }
    }
    return found;
  };
}
