import { asString } from '../../../shared/lib/json.ts';
import type { JsonValue } from '../../../shared/lib/json.ts';
import { formatInstant, instantFrom, parseInstant } from '../../../shared/lib/instant.ts';
import type { Instant } from '../../../shared/lib/instant.ts';

/**
 * ISO 8601 as badges have it: seconds may lack, and the zone may be `+08`, `+0800` or `+08:00`; some databases
 * write a space for the `T`, and before a zone that they call UTC.
 */
const DATE_TIME =
  /^(?<day>\d{4}-\d{2}-\d{2})[T ](?<minute>\d{2}:\d{2})(?<second>:\d{2}(?:[.,]\d+)?)?(?<zone>Z| ?(?:UTC|GMT)| ?(?<hours>[+-]\d{2})(?::?(?<minutes>\d{2}))?)$/iu;

/** The same without its signs, as ISO 8601 has it too. */
const BASIC = /^(\d{4})(\d{2})(\d{2})T(\d{2})(\d{2})(\d{2}(?:[.,]\d+)?)?(Z|[+-]\d{2}(?:\d{2})?)$/iu;

/** Ten digits are the years 2001 to 2286; three more are their thousandths. */
const UNIX_SECONDS = /^\d{10}(?:\d{3})?$/u;

/**
 * Reads a time of an Open Badge: ISO 8601 with a time zone or, as 1.x allowed, Unix seconds.
 *
 * @returns `undefined` for any other, one without a zone among them: `parseLocalTime` reads those.
 * @see https://www.imsglobal.org/sites/default/files/Badges/OBv2p0Final/index.html#dateTime
 */
export function parseBadgeTime(value: JsonValue | undefined): Instant | undefined {
  if (typeof value === 'number' || typeof value === 'string') {
    const digits = String(value);
    if (UNIX_SECONDS.test(digits)) return instantFrom(Number(digits.padEnd(13, '0')));
  }
  if (typeof value !== 'string') return undefined;
  const {
    day,
    minute,
    second = ':00',
    zone,
    hours,
    minutes = '00',
  } = DATE_TIME.exec(withSigns(value))?.groups ?? {};
  if (zone === undefined) return undefined;
  const offset = hours === undefined ? 'Z' : `${hours}:${minutes}`;
  return parseInstant(`${day}T${minute}${second.replace(',', '.')}${offset}`);
}

function withSigns(text: string): string {
  const [, year, month, day, hour, minute, second = '00', zone] = BASIC.exec(text) ?? [];
  return zone === undefined ? text : `${year}-${month}-${day}T${hour}:${minute}:${second}${zone}`;
}

/** Without a zone, with a space for the `T`, or a day alone. */
const LOCAL_TIME =
  /^(?<day>\d{4}-\d{2}-\d{2})(?:[T ](?<minute>\d{2}:\d{2})(?<second>:\d{2}(?:\.\d+)?)?)?$/u;

/**
 * Reads a time that lacks its zone, which the standard demands and issuers forget, as if in UTC: it is
 * off by less than a day, and no verdict on the person follows from it.
 *
 * @param edge Of a day alone, the end counts for a time until which something holds.
 */
export function parseLocalTime(
  value: JsonValue | undefined,
  edge: 'from' | 'until',
): Instant | undefined {
  const { day, minute, second = ':00' } = LOCAL_TIME.exec(asString(value) ?? '')?.groups ?? {};
  if (day === undefined) return undefined;
  const alone = edge === 'from' ? '00:00:00' : '23:59:59';
  return parseInstant(`${day}T${minute === undefined ? alone : `${minute}${second}`}Z`);
}

/** The same time as a `dateTimeStamp`; what is no time stays as it was written, for a check to find. */
export function formatBadgeTime(
  value: JsonValue | undefined,
  edge: 'from' | 'until' = 'from',
): JsonValue | undefined {
  const instant = parseBadgeTime(value) ?? parseLocalTime(value, edge);
  if (instant === undefined) return value;
  const isWellFormed = typeof value === 'string' && parseInstant(value) !== undefined;
  return isWellFormed ? value : formatInstant(instant);
}
