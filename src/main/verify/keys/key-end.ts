import { asString } from '../../../shared/lib/json.ts';
import type { JsonObject } from '../../../shared/lib/json.ts';
import { parseInstant } from '../../../shared/lib/instant.ts';
import type { Instant } from '../../../shared/lib/instant.ts';
import { parseLocalDate } from '../checks/local-dates.ts';
import { malformedKey, refused } from './fault.ts';
import type { Failure } from './fault.ts';

/**
 * Why a key may not be used at `instant` any more. A key that was withdrawn proves nothing, not even of
 * the time before: whoever has it now can write any date.
 *
 * @param key A verification method, or a `CryptographicKey` of Open Badges 2.0.
 * @see https://www.w3.org/TR/cid-1.0/#verification-methods
 */
export function findKeyEnd(key: JsonObject, id: string, instant: Instant): Failure | undefined {
  for (const member of ['revoked', 'expires'] as const) {
    const value = key[member] ?? false;
    // Some write whether it was withdrawn, and not when.
    if (value === false) continue;
    const isAtOnce = value === true && member === 'revoked';
    const until = asString(value) ?? JSON.stringify(value);
    const end = parseKeyEnd(until);
    if (end === undefined && !isAtOnce) {
      return malformedKey(id, `"${member}" is not a date and time`);
    }
    if (end !== undefined && instant < end) continue;
    const code = member === 'revoked' ? 'key.revoked' : 'key.expired';
    return refused(code, { until }, `${id}: "${member}" is ${until}`);
  }
  return undefined;
}

/** A time that lacks its zone, which the standard demands, is read as if in UTC: it is off by less than a day. */
export function parseKeyEnd(text: string): Instant | undefined {
  return parseInstant(text) ?? parseLocalDate(text);
}
