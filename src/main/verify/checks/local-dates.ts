import { asArray } from '../../../shared/lib/json.ts';
import type { JsonObject } from '../../../shared/lib/json.ts';
import { parseInstant } from '../../../shared/lib/instant.ts';
import type { Instant } from '../../../shared/lib/instant.ts';
import { CREDENTIALS_V1 } from '../contexts/bundled-contexts.ts';

const FIELDS = ['issuanceDate', 'expirationDate'] as const;
const LOCAL_TIME = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d+)?$/u;

/** Whether a credential is one of VC 1.1, which its first context says. */
export function usesVersion1(credential: JsonObject): boolean {
  return asArray(credential['@context'])[0] === CREDENTIALS_V1;
}

/** A date and time without a zone, as if in UTC; nothing for any other text. */
export function parseLocalDate(text: string): Instant | undefined {
  return LOCAL_TIME.test(text) ? parseInstant(`${text}Z`) : undefined;
}

/** A credential whose dates all have a zone, and the names of those that had none. */
export interface ZonedDates {
  readonly credential: JsonObject;
  readonly zoneless: readonly string[];
}

/**
 * Reads the dates of a credential of VC 1.1 that lack their zone, which its `xsd:dateTime` may, as if in UTC: they
 * are off by less than a day. VC 2.0 demands the zone, so there a date without one is left as it is, and is a flaw.
 *
 * @see https://www.w3.org/TR/vc-data-model-1.1/#issuance-date
 * @see https://www.w3.org/TR/xmlschema11-2/#dateTime
 */
export function readLocalDates(credential: JsonObject): ZonedDates {
  if (!usesVersion1(credential)) return { credential, zoneless: [] };
  const zoned: Record<string, string> = {};
  for (const field of FIELDS) {
    const value = credential[field];
    if (typeof value === 'string' && LOCAL_TIME.test(value)) zoned[field] = `${value}Z`;
  }
  const zoneless = Object.keys(zoned);
  return { credential: zoneless.length === 0 ? credential : { ...credential, ...zoned }, zoneless };
}
