import { createPublicKey } from 'node:crypto';
import type { KeyObject } from 'node:crypto';
import { asString, isJsonObject } from '../../../shared/lib/json.ts';
import type { JsonObject } from '../../../shared/lib/json.ts';
import { parseInstant } from '../../../shared/lib/instant.ts';
import type { Instant } from '../../../shared/lib/instant.ts';
import { ok } from '../../../shared/lib/result.ts';
import { malformedKey, refused, unsupportedKey } from '../keys/fault.ts';
import type { Failure } from '../keys/fault.ts';
import { parseJwk } from '../keys/jwk.ts';
import { describeError } from '../keys/material.ts';
import type { MaterialResult } from '../keys/material.ts';
import type { KeyType } from '../keys/resolution.ts';

/**
 * Reads the public key of a `CryptographicKey`: as PEM, which Open Badges 2.0 has, or as a JWK.
 *
 * @param key Whose it is, is another matter.
 * @see https://www.imsglobal.org/sites/default/files/Badges/OBv2p0Final/index.html#CryptographicKey
 */
export function parseBadgeKey(key: JsonObject, id: string, instant: Instant): MaterialResult {
  const end = findEnd(key, id, instant);
  if (end !== undefined) return end;
  const pem = asString(key['publicKeyPem']);
  if (pem !== undefined) return parsePublicKeyPem(pem, id);
  const jwk = key['publicKeyJwk'];
  return isJsonObject(jwk) ? parseJwk(jwk) : malformedKey(id, 'it has no "publicKeyPem"');
}

// Node would take a certificate or, worse, a private key just as well.
const PUBLIC_KEY =
  /^-----BEGIN (?<kind>(?:RSA )?PUBLIC KEY)-----[A-Za-z0-9+/=\s]+-----END \k<kind>-----$/u;

/** Reads one public key written as PEM (RFC 7468 §13, or PKCS #1). */
export function parsePublicKeyPem(pem: string, id: string): MaterialResult {
  const text = pem.trim();
  if (!PUBLIC_KEY.test(text)) return malformedKey(id, 'it is not one public key in PEM');
  try {
    const publicKey = createPublicKey(text);
    const type = readType(publicKey);
    if (type !== undefined) return ok({ publicKey, type });
    return unsupportedKey(publicKey.asymmetricKeyType ?? 'PEM', 'no key to sign badges with');
  } catch (cause) {
    return malformedKey(id, `not a valid public key: ${describeError(cause)}`);
  }
}

const CURVES: Readonly<Record<string, KeyType>> = {
  prime256v1: 'P-256',
  secp384r1: 'P-384',
  secp521r1: 'P-521',
  secp256k1: 'secp256k1',
};

function readType(key: KeyObject): KeyType | undefined {
  const { asymmetricKeyType: type, asymmetricKeyDetails: details } = key;
  if (type === 'rsa') return 'RSA';
  if (type === 'ed25519') return 'Ed25519';
  return type === 'ec' ? CURVES[details?.namedCurve ?? ''] : undefined;
}

function findEnd(key: JsonObject, id: string, instant: Instant): Failure | undefined {
  for (const member of ['revoked', 'expires'] as const) {
    const value = key[member];
    if (value === undefined || value === false) continue;
    const until = asString(value) ?? JSON.stringify(value);
    const end = parseInstant(until);
    if (end === undefined && value !== true) {
      return malformedKey(id, `"${member}" is no date and time`);
    }
    if (end !== undefined && instant < end) continue;
    const code = member === 'revoked' ? 'key.revoked' : 'key.expired';
    return refused(code, { until }, `${id}: "${member}" is ${until}`);
  }
  return undefined;
}
