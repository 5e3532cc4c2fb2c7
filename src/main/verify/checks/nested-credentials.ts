import { asArray } from '../../../shared/lib/json.ts';
import type { JsonObject, JsonValue } from '../../../shared/lib/json.ts';
import type { Finding } from '../../../shared/model/check.ts';
import { readObjects } from '../credential/text.ts';

/**
 * Says whether a credential holds others, as a CLR does. These are not checked, so such a
 * credential is never better than unconfirmed.
 *
 * @see https://www.imsglobal.org/spec/clr/v2p0/#clrsubject
 */
export function checkNestedCredentials(credential: JsonObject): Finding {
  const places = [credential, ...readObjects(credential['credentialSubject'])];
  const nested = places.flatMap((place) => asArray(nestedIn(place)));
  if (nested.length === 0) {
    return { id: 'nested-credentials', outcome: 'skipped', code: 'nested.none' };
  }
  return {
    id: 'nested-credentials',
    outcome: 'unknown',
    code: 'nested.unchecked',
    detail: `${nested.length} credentials in verifiableCredential.`,
  };
}

function nestedIn(place: JsonObject): JsonValue | undefined {
  return place['verifiableCredential'];
}
