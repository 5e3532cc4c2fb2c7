import type { JsonObject } from '../../shared/lib/json.ts';
import { asArray, asString } from '../../shared/lib/json.ts';
import type { IntakeResult } from './document.ts';
import type { Place } from './place.ts';
import { formatPlace, found } from './place.ts';

/** An assertion of which only the address is known: it comes out with an `id` and nothing else. */
export function readPointer(url: string, place: Place): IntakeResult {
  return found({
    format: 'ob2-hosted',
    path: formatPlace(place),
    payload: { kind: 'json', json: { id: url } },
  });
}

/**
 * The address at which the assertion is kept that a platform's record is of; `undefined` where the object
 * is no such record. The record itself is nobody's badge.
 */
export function hostedAt(record: JsonObject): string | undefined {
  const url = asString(record['openBadgeId']);
  const isOfAssertion = asArray(record['entityType']).some(
    (type) => typeof type === 'string' && type.endsWith('Assertion'),
  );
  return isOfAssertion && /^https:\/\/\S+$/iu.test(url ?? '') ? url : undefined;
}
