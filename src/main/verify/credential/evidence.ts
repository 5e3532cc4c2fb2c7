import { asArray, isJsonObject } from '../../../shared/lib/json.ts';
import type { JsonValue } from '../../../shared/lib/json.ts';
import { readTypes } from './text.ts';

/**
 * Counts what shows how a badge was earned. A Verifiable Credential's `evidence` may also be the
 * papers by which its issuer knew the person: only Open Badges' own type speaks of the achievement.
 *
 * @see https://www.imsglobal.org/spec/ob/v3p0/#evidence
 */
export function countEvidence(value: JsonValue | undefined): number {
  return asArray(value).filter((one) => isJsonObject(one) && readTypes(one).includes('Evidence'))
    .length;
}

/**
 * The same of an assertion of Open Badges 1.x or 2.0, whose evidence may be an address only.
 *
 * @see https://www.imsglobal.org/sites/default/files/Badges/OBv2p0Final/index.html#Evidence
 */
export function countAssertionEvidence(value: JsonValue | undefined): number {
  return asArray(value).filter(
    (one) => isJsonObject(one) || (typeof one === 'string' && one !== ''),
  ).length;
}
