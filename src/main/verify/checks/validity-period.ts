import { asString } from '../../../shared/lib/json.ts';
import type { JsonObject } from '../../../shared/lib/json.ts';
import { formatInstant, parseInstant } from '../../../shared/lib/instant.ts';
import type { Instant } from '../../../shared/lib/instant.ts';
import type { Finding } from '../../../shared/model/check.ts';

/** The dates that say from when a credential holds (VC 2.0, VC 1.1). */
export const FROM_FIELDS = ['validFrom', 'issuanceDate'] as const;

/** The dates that say until when a credential holds (VC 2.0, VC 1.1, Open Badges 2.0). */
export const UNTIL_FIELDS = ['validUntil', 'expirationDate'] as const;

export const DATE_FIELDS = [...FROM_FIELDS, ...UNTIL_FIELDS] as const;

/**
 * Checks that `instant` lies within the validity period, both ends included. Where the dates of
 * both data models stand in one credential, the tightest counts. A date that is none makes the
 * period unknown; that it is malformed is for the structure check to say.
 *
 * @param instant Instant to judge at; pass the import time to reproduce a past report.
 * @see https://www.w3.org/TR/vc-data-model-2.0/#validity-period
 */
export function checkValidityPeriod(credential: JsonObject, instant: Instant): Finding {
  const malformed = DATE_FIELDS.find((field) => isMalformedDate(credential, field));
  if (malformed !== undefined) return reportMalformed(malformed, credential[malformed]);
  const from = readDates(credential, FROM_FIELDS, Math.max, -Infinity);
  const until = readDates(credential, UNTIL_FIELDS, Math.min, Infinity);
  if (instant > until) return finding('fail', 'validity.expired', { until: formatTime(until) });
  if (instant < from) return finding('fail', 'validity.not-yet', { from: formatTime(from) });
  return finding('pass', 'validity.current', {});
}

/** Whether `field` is stated (null is what JSON-LD takes for absent) and is no real date and time with a zone. */
export function isMalformedDate(credential: JsonObject, field: string): boolean {
  const value = credential[field] ?? undefined;
  return value !== undefined && parseInstant(asString(value) ?? '') === undefined;
}

/** The tightest of the dates; `none` where there are none. */
function readDates(
  credential: JsonObject,
  fields: readonly string[],
  choose: (one: number, other: number) => number,
  none: number,
): number {
  let chosen = none;
  for (const field of fields) {
    chosen = choose(chosen, parseInstant(asString(credential[field]) ?? '') ?? none);
  }
  return chosen;
}

function reportMalformed(field: string, value: unknown): Finding {
  const written = JSON.stringify(value) ?? '';
  const detail = `${field} is ${written}, not an XML Schema dateTimeStamp.`;
  return { ...finding('unknown', 'validity.malformed', { value: written.slice(0, 100) }), detail };
}

// Only ever called with a time that was parsed from a date, so it is finite.
function formatTime(time: number): string {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- a maximum or minimum of instants is one
  return formatInstant(time as Instant);
}

function finding(
  outcome: Finding['outcome'],
  code: Finding['code'],
  params: Record<string, string>,
): Finding {
  return { id: 'validity-period', outcome, code, params };
}
