import type { JsonValue } from '../../../shared/lib/json.ts';
import { formatInstant, instantFrom, parseInstant } from '../../../shared/lib/instant.ts';
import type { Instant } from '../../../shared/lib/instant.ts';

/** ISO 8601 as badges have it: seconds may lack, and the zone may be `+08`, `+0800` or `+08:00`. */
const DATE_TIME =
  /^(?<day>\d{4}-\d{2}-\d{2})T(?<minute>\d{2}:\d{2})(?<second>:\d{2}(?:\.\d+)?)?(?<zone>Z|(?<hours>[+-]\d{2})(?::?(?<minutes>\d{2}))?)$/u;

/** Ten digits are the years 2001 to 2286. */
const UNIX_SECONDS = /^\d{10}$/u;

/**
 * Reads a time of an Open Badge: ISO 8601 with a time zone or, as 1.x allowed, Unix seconds.
 *
 * @returns `undefined` for any other, a day without time among them: when it begins is not said.
 * @see https://www.imsglobal.org/sites/default/files/Badges/OBv2p0Final/index.html#dateTime
 */
export function parseBadgeTime(value: JsonValue | undefined): Instant | undefined {
  if (typeof value === 'number' || typeof value === 'string') {
    if (UNIX_SECONDS.test(String(value))) return instantFrom(Number(value) * 1000);
  }
  if (typeof value !== 'string') return undefined;
  const {
    day,
    minute,
    second = ':00',
    zone,
    hours,
    minutes = '00',
  } = DATE_TIME.exec(value)?.groups ?? {};
  if (zone === undefined) return undefined;
  return parseInstant(`${day}T${minute}${second}${zone === 'Z' ? 'Z' : `${hours}:${minutes}`}`);
}

/** The same time as a `dateTimeStamp`; what is no time stays as it was written, for a check to find. */
export function formatBadgeTime(value: JsonValue | undefined): JsonValue | undefined {
  const instant = parseBadgeTime(value);
  if (instant === undefined) return value;
  const isWellFormed = typeof value === 'string' && parseInstant(value) !== undefined;
  return isWellFormed ? value : formatInstant(instant);
}
