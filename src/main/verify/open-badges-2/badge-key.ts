import { asString, isJsonObject } from '../../../shared/lib/json.ts';
import type { JsonObject } from '../../../shared/lib/json.ts';
import { malformedKey } from '../keys/fault.ts';
import { parseJwk } from '../keys/jwk.ts';
import type { MaterialResult } from '../keys/material.ts';
import { parsePublicKeyPem } from '../keys/public-key-pem.ts';

/**
 * Reads the public key of a `CryptographicKey`: as PEM, which Open Badges 2.0 has, or as a JWK.
 *
 * @param key Whose it is, and until when, is another matter.
 * @see https://www.imsglobal.org/sites/default/files/Badges/OBv2p0Final/index.html#CryptographicKey
 */
export function parseBadgeKey(key: JsonObject, id: string): MaterialResult {
  const pem = asString(key['publicKeyPem']);
  if (pem !== undefined) return parsePublicKeyPem(pem, id);
  const jwk = key['publicKeyJwk'];
  return isJsonObject(jwk) ? parseJwk(jwk) : malformedKey(id, 'it has no "publicKeyPem"');
}
