import { QUERY_VALUES } from '../../../shared/messages/query.ts';
import type { QueryErrorCode } from '../../../shared/messages/query.ts';
import { GRADES, parseGrade } from '../../../shared/model/grade.ts';
import { FRESHNESS } from '../../../shared/model/freshness.ts';
import { LAPSES } from '../../../shared/model/lapse.ts';
import { LEVELS, parseLevel } from '../../../shared/model/level.ts';
import { ISSUER_TRUSTS, RECIPIENT_MATCHES, VERDICTS } from '../../../shared/model/verdict.ts';
import type { Query, TextField } from './syntax.ts';
import type { FieldToken } from './tokens.ts';

/** What a field's value was read as, or why it cannot be read. */
export type FieldReading =
  | { readonly ok: true; readonly query: Query }
  | { readonly ok: false; readonly code: QueryErrorCode; readonly params: Record<string, string> };

interface Field {
  readonly read: (value: string, token: FieldToken) => Query | undefined;
  /** What it may be, for a sentence. */
  readonly values: () => string;
  /** Values to offer, where there are few. */
  readonly offered: readonly string[];
}

function oneOf<Value extends string>(
  values: readonly Value[],
  make: (value: Value) => Query,
): Field {
  return {
    read(text) {
      const value = values.find((one) => one === text.toLowerCase());
      return value === undefined ? undefined : make(value);
    },
    values: () => values.join(', '),
    offered: values,
  };
}

function anyText(kind: TextField): Field {
  return { read: (value) => ({ kind, value }), values: () => QUERY_VALUES.text, offered: [] };
}

const DATE = /^\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?$/u;

function date(kind: 'since' | 'before'): Field {
  return {
    read: (value) => (isDate(value) ? { kind, value } : undefined),
    values: () => QUERY_VALUES.date,
    offered: [],
  };
}

// Of a day beyond its month's end, Date makes one of the next month.
function isDate(value: string): boolean {
  if (!DATE.test(value)) return false;
  const day = `${value}-01-01`.slice(0, 10);
  const time = new Date(`${day}T00:00:00Z`);
  return !Number.isNaN(time.getTime()) && time.toISOString().startsWith(day);
}

const SPAN = /^(?<count>[1-9]\d{0,2})(?<unit>[my])$/u;

const fresh: Field = {
  read(value) {
    const word = FRESHNESS.find((one) => one === value.toLowerCase());
    if (word !== undefined) return { kind: 'freshness', value: word };
    const { count = '', unit } = SPAN.exec(value.toLowerCase())?.groups ?? {};
    if (count === '') return undefined;
    return { kind: 'fresh', months: Number(count) * (unit === 'y' ? 12 : 1) };
  },
  values: () => QUERY_VALUES.fresh(FRESHNESS.join(', ')),
  offered: [...FRESHNESS, '6m', '1y', '2y', '5y'],
};

const level: Field = {
  read(text, { comparison }) {
    const value = parseLevel(text) ?? parseGrade(text);
    return value === undefined ? undefined : { kind: 'level', comparison, value };
  },
  values: () => QUERY_VALUES.level(LEVELS.join(', ')),
  offered: [...LEVELS, ...GRADES],
};

/** Every field by its name, in the order in which they are offered. */
export const FIELDS = {
  skill: anyText('skill'),
  issuer: anyText('issuer'),
  verdict: oneOf(VERDICTS, (value) => ({ kind: 'verdict', value })),
  trust: oneOf(ISSUER_TRUSTS, (value) => ({ kind: 'trust', value })),
  recipient: oneOf(RECIPIENT_MATCHES, (value) => ({ kind: 'recipient', value })),
  name: anyText('name'),
  email: anyText('email'),
  level,
  since: date('since'),
  before: date('before'),
  fresh,
  opening: anyText('opening'),
} as const satisfies Readonly<Record<string, Field>>;

export type FieldName = keyof typeof FIELDS;

export function isFieldName(name: string): name is FieldName {
  return Object.hasOwn(FIELDS, name);
}

/** Words that say how a credential stands. */
export const STATE_WORDS: ReadonlyMap<string, Query> = new Map<string, Query>([
  ...LAPSES.map((value): [string, Query] => [value, { kind: 'lapse', value }]),
  ...VERDICTS.map((value): [string, Query] => [value, { kind: 'verdict', value }]),
  ['trusted', { kind: 'trust', value: 'trusted' }],
  ['confirmed', { kind: 'recipient', value: 'confirmed' }],
]);

/** Reads one field with its value. */
export function readField(token: FieldToken): FieldReading {
  const name = token.field.toLowerCase();
  if (!isFieldName(name)) {
    const fields = Object.keys(FIELDS).map((field) => `${field}:`);
    const params = { field: name, fields: fields.join(', ') };
    return { ok: false, code: 'unknown-field', params };
  }
  const value = token.value.trim();
  if (value === '') return { ok: false, code: 'no-value', params: { field: name } };
  const query = FIELDS[name].read(value, token);
  if (query !== undefined) return { ok: true, query };
  const code = name === 'verdict' ? 'unknown-verdict' : 'unknown-value';
  return { ok: false, code, params: { field: name, value, values: FIELDS[name].values() } };
}
