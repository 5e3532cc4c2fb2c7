import { asString } from '../../../shared/lib/json.ts';
import type { JsonObject, JsonValue } from '../../../shared/lib/json.ts';
import { decodeBase64url } from './base64url.ts';
import { malformedKey, refused, unsupportedKey } from './fault.ts';
import { importPublicJwk } from './material.ts';
import type { MaterialResult } from './material.ts';
import type { KeyType } from './resolution.ts';

// RFC 7518 §6.2.2, §6.3.2 and §6.4.1; RFC 8037 §2.
const PRIVATE_MEMBERS = ['d', 'p', 'q', 'dp', 'dq', 'qi', 'oth', 'k', 'priv'] as const;

/** Bytes of one coordinate. */
const CURVES: Readonly<Record<string, { readonly kty: string; readonly bytes: number }>> = {
  Ed25519: { kty: 'OKP', bytes: 32 },
  'P-256': { kty: 'EC', bytes: 32 },
  'P-384': { kty: 'EC', bytes: 48 },
  'P-521': { kty: 'EC', bytes: 66 },
  secp256k1: { kty: 'EC', bytes: 32 },
};

/** Keys to agree on a secret with: they cannot sign. */
const AGREEMENT_CURVES: readonly string[] = ['X25519', 'X448'];

/**
 * Reads a public key out of a JWK. One that carries a private member is refused: whoever read it
 * could have signed with it.
 *
 * @see https://www.rfc-editor.org/rfc/rfc7517
 */
export function parseJwk(stated: JsonObject): MaterialResult {
  const jwk = withoutEmpty(stated);
  const secret = PRIVATE_MEMBERS.find((member) => Object.hasOwn(jwk, member));
  if (secret !== undefined) return malformedKey('JWK', `carries the private member "${secret}"`);
  if (!isForSignatures(jwk)) {
    return refused('key.not-authorised', {}, 'RFC 7517 §4.2, §4.3: "use" or "key_ops" excludes it');
  }
  const material = jwk['kty'] === 'RSA' ? parseRsaKey(jwk) : parseCurveKey(jwk);
  const algorithm = asString(jwk['alg']);
  if (!material.ok || algorithm === undefined) return material;
  return { ok: true, value: { ...material.value, algorithm } };
}

/** Some libraries write every member that a JWK could have: as null, or as an empty list, those that it has not. */
function withoutEmpty(jwk: JsonObject): JsonObject {
  const entries = Object.entries(jwk);
  const kept = entries.filter(([, value]) => value !== null && !isEmptyList(value));
  return kept.length === entries.length ? jwk : Object.fromEntries(kept);
}

function isEmptyList(value: JsonValue | undefined): boolean {
  return Array.isArray(value) && value.length === 0;
}

function isForSignatures(jwk: JsonObject): boolean {
  const { use, key_ops: operations } = jwk;
  if (use !== undefined && use !== 'sig') return false;
  return operations === undefined || (Array.isArray(operations) && operations.includes('verify'));
}

function parseRsaKey(jwk: JsonObject): MaterialResult {
  const modulus = asString(jwk['n']);
  const exponent = asString(jwk['e']);
  if (!isBytes(modulus) || !isBytes(exponent)) return malformedKey('RSA', '"n" or "e" is missing');
  return importPublicJwk({ kty: 'RSA', n: modulus, e: exponent }, 'RSA');
}

function parseCurveKey(jwk: JsonObject): MaterialResult {
  const name = asString(jwk['crv']) ?? '';
  if (AGREEMENT_CURVES.includes(name)) {
    return refused('key.not-authorised', {}, `a ${name} key cannot sign`);
  }
  const curve = Object.hasOwn(CURVES, name) ? CURVES[name] : undefined;
  if (curve === undefined || !isKeyType(name)) {
    return unsupportedKey(`${asString(jwk['kty']) ?? 'JWK'} ${name}`.trim(), 'no such key type');
  }
  const { kty, bytes } = curve;
  const x = asString(jwk['x']);
  const y = asString(jwk['y']);
  if (jwk['kty'] !== kty || !isBytes(x, bytes)) return malformedKey(name, 'not such a key');
  if (kty === 'OKP') return importPublicJwk({ kty, crv: name, x }, name);
  if (!isBytes(y, bytes)) return malformedKey(name, '"y" is missing or has the wrong length');
  return importPublicJwk({ kty, crv: name, x, y }, name);
}

function isKeyType(name: string): name is KeyType {
  return Object.hasOwn(CURVES, name);
}

function isBytes(text: string | undefined, length?: number): text is string {
  const bytes = text === undefined ? undefined : decodeBase64url(text);
  return bytes !== undefined && bytes.length > 0 && bytes.length === (length ?? bytes.length);
}
