import { ISSUER_TRUSTS, RECIPIENT_MATCHES, VERDICTS } from '../../../shared/model/verdict.ts';
import type { CredentialKind } from './credential-kind.ts';
import { highestCredential, readInPieces } from '../in-pieces.ts';
import { NO_DAY } from './proof-kind.ts';
import { stateOf } from '../sql.ts';
import type { Sql } from '../sql.ts';

/** What is asked of one credential most, of all that people hold, by its row number: ten bytes each. */
export interface CredentialColumns {
  /** Row numbers; 0 where it is nobody's, or not there. */
  readonly people: Uint32Array;
  /** The places of `KINDS`. */
  readonly kinds: Uint16Array;
  /** The day of issue from 1970-01-01; `NO_DAY` where none is said. */
  readonly days: Int32Array;
  /** What `read` gives for `key`, read once: whoever asks for a skill asks for it again, with something else. */
  readonly claims: (key: string, read: () => readonly number[]) => Int32Array;
}

export interface ColumnKind extends CredentialKind {
  /** See the column. */
  readonly standing: number;
  /** By a newer one, or by a copy. */
  readonly isReplaced: boolean;
}

const STANDINGS = [0, 1, 2, 3];
const REPLACED = 1 << 8;

/** Every kind at the place that is its number. */
export const KINDS: readonly ColumnKind[] = [false, true].flatMap((isReplaced) =>
  padded(RECIPIENT_MATCHES).flatMap((recipient) =>
    padded(ISSUER_TRUSTS).flatMap((trust) =>
      padded(VERDICTS).flatMap((verdict) =>
        STANDINGS.map((standing) => ({ standing, verdict, trust, recipient, isReplaced })),
      ),
    ),
  ),
);

/** Four of each, so that each is two bits. */
function padded<Value>(values: readonly Value[]): readonly Value[] {
  return [...values, ...values].slice(0, STANDINGS.length);
}

function numbered(column: string, values: readonly string[]): string {
  const cases = values.map((value, place) => `WHEN '${value}' THEN ${place}`);
  return `CASE ${column} ${cases.join(' ')} END`;
}

const KIND = `(standing + 4 * ${numbered('verdict', VERDICTS)}
  + 16 * ${numbered('trust', ISSUER_TRUSTS)} + 64 * ${numbered('recipient', RECIPIENT_MATCHES)})`;

// Two numbers for a row: to read four as a row of their own takes half as long again.
const PEOPLE_SPAN = 2 ** 26;
const DAY_SPAN = 2 ** 24;
const FIRST_DAY = -DAY_SPAN / 2;
const OF_PEOPLE = `FROM credential INDEXED BY credential_strength
  WHERE no > ? AND no <= ? AND candidate_no IS NOT NULL ORDER BY no`;
/** Of credentials only an index is read; exported so that a test can look at the plans. */
export const READINGS = {
  who: `SELECT no * ${PEOPLE_SPAN} + candidate_no ${OF_PEOPLE}`,
  what: `SELECT ${KIND} * ${DAY_SPAN} + coalesce(unixepoch(valid_from) / 86400, ${FIRST_DAY}) - (${FIRST_DAY}) ${OF_PEOPLE}`,
  replaced: 'SELECT no FROM credential WHERE superseded_by IS NOT NULL',
} as const;

export interface ColumnsKeeper {
  /** Whether they are there as of now, or are being read. */
  isReady(): boolean;
  /** As of now; nothing while those of before are being read: whoever asks meanwhile does without. */
  current(): Promise<CredentialColumns> | undefined;
}

interface Reading {
  readonly state: string;
  readonly columns: Promise<CredentialColumns>;
  isOver: boolean;
}

/** Reads them once, and again when anything was written; one reading at a time. */
export function createCredentialColumns(sql: Sql, isOpen: () => boolean): ColumnsKeeper {
  let last: Reading | undefined;
  const begin = (state: string) => {
    const columns = readColumns(sql, isOpen).finally(() => {
      reading.isOver = true;
    });
    const reading: Reading = { state, columns, isOver: false };
    last = reading;
    columns.catch(() => {
      last = undefined;
    });
    return columns;
  };
  return {
    isReady: () => last?.state === stateOf(sql),
    current() {
      const state = stateOf(sql);
      if (last?.state === state) return last.columns;
      return last?.isOver === false ? undefined : begin(state);
    },
  };
}

async function readColumns(sql: Sql, isOpen: () => boolean): Promise<CredentialColumns> {
  const length = highestCredential(sql) + 1;
  const people = new Uint32Array(length);
  const kinds = new Uint16Array(length);
  const days = new Int32Array(length).fill(NO_DAY);
  await readInPieces(sql, isOpen, (after, to) => {
    const who = sql.numbers(READINGS.who, after, to);
    const what = sql.numbers(READINGS.what, after, to);
    for (let place = 0; place < who.length; place += 1) {
      const [one, other] = [who[place] ?? 0, what[place] ?? 0];
      const no = Math.floor(one / PEOPLE_SPAN);
      const day = other % DAY_SPAN;
      people[no] = one % PEOPLE_SPAN;
      kinds[no] = Math.floor(other / DAY_SPAN);
      days[no] = day === 0 ? NO_DAY : day + FIRST_DAY;
    }
  });
  for (const no of sql.numbers(READINGS.replaced)) kinds[no] = (kinds[no] ?? 0) | REPLACED;
  return { people, kinds, days, claims: createClaims() };
}

/** Four bytes each. */
const CLAIMS_LIMIT = 8_000_000;

function createClaims(): CredentialColumns['claims'] {
  const known = new Map<string, Int32Array>();
  let count = 0;
  return (key, read) => {
    const kept = known.get(key);
    if (kept !== undefined) return kept;
    const claims = Int32Array.from(read());
    if (count + claims.length > CLAIMS_LIMIT) {
      known.clear();
      count = 0;
    }
    known.set(key, claims);
    count += claims.length;
    return claims;
  };
}
