import type { Brand } from './brand.ts';

/** Milliseconds since 1970-01-01T00:00:00Z. */
export type Instant = Brand<number, 'Instant'>;

// XML Schema dateTimeStamp: unlike Date.parse, a time zone is required, of at most 14 hours.
const DATE_TIME_STAMP =
  /^(?<day>\d{4}-\d{2}-\d{2})T(?<time>[0-2]\d:[0-5]\d:[0-5]\d(?:\.\d+)?)(?:Z|[+-](?:0\d:[0-5]\d|1[0-3]:[0-5]\d|14:00))$/u;

/**
 * Reads an XML Schema `dateTimeStamp`, the only date form VCDM 2.0 allows.
 *
 * @returns `undefined` when `text` is not one, or names a day its month does not have.
 * @see https://www.w3.org/TR/vc-data-model-2.0/#validity-period
 */
export function parseInstant(text: string): Instant | undefined {
  if (text.length < SHORTEST.length) return undefined;
  const known = RECENT.get(text);
  if (known !== undefined) return known;
  const parsed = parseAnew(text);
  if (parsed === undefined) return undefined;
  if (RECENT.size >= LIMIT_RECENT) RECENT.clear();
  RECENT.set(text, parsed);
  return parsed;
}

const SHORTEST = '2026-01-01T00:00:00Z';

/** The dates of a credential are read by one check after the other. */
const RECENT = new Map<string, Instant>();
const LIMIT_RECENT = 200;

function parseAnew(text: string): Instant | undefined {
  const day = DATE_TIME_STAMP.exec(text)?.groups?.['day'];
  if (day === undefined || !isRealDay(day)) return undefined;
  const milliseconds = Date.parse(text);
  return Number.isNaN(milliseconds) ? undefined : instantFrom(milliseconds);
}

/** The one place an Instant is made; `milliseconds` come from a clock or from a parsed date. */
export function instantFrom(milliseconds: number): Instant {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the one place an Instant is made
  return milliseconds as Instant;
}

/** `instant` as an ISO 8601 date and time in UTC. */
export function formatInstant(instant: Instant): string {
  if (last.instant !== instant) last = { instant, text: formatAnew(instant) };
  return last.text;
}

/** The instant that is judged at is written into each report of one import. */
let last = { instant: instantFrom(0), text: new Date(0).toISOString() };

// Where many are written down, they lie within the same second as a rule.
function formatAnew(instant: Instant): string {
  const whole = Math.trunc(instant);
  if (!(Math.abs(whole) <= LATEST)) throw new RangeError(`There is no time ${instant}.`);
  const start = Math.floor(whole / 1000) * 1000;
  if (second.start !== start) {
    second = { start, text: new Date(start).toISOString().slice(0, -'000Z'.length) };
  }
  return `${second.text}${String(whole - start).padStart(3, '0')}Z`;
}

/** What a Date can be, before 1970 and after. */
const LATEST = 8.64e15;

let second = { start: 0, text: '1970-01-01T00:00:00.' };

// Date.parse turns 30 February into 2 March; only a round trip shows it, past the days of any month.
function isRealDay(day: string): boolean {
  const [month, date] = [day.slice(5, 7), day.slice(8)];
  if (month >= '01' && month <= '12' && date >= '01' && date <= '28') return true;
  const time = new Date(`${day}T00:00:00Z`);
  return !Number.isNaN(time.getTime()) && time.toISOString().startsWith(day);
}
