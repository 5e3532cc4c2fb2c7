import { createHash } from 'node:crypto';
import type { KeyObject } from 'node:crypto';
import type { JsonObject } from '../../../shared/lib/json.ts';
import { parseJwk } from './jwk.ts';
import { isHeldPoint } from './secp256k1.ts';
import type { ResolvedKey } from './resolution.ts';

const UNCOMPRESSED_POINT_BYTES = 65;

/**
 * Names a public key by its RFC 7638 thumbprint, however it was written. Of a key that no JWK can hold
 * here (BLS12-381), the hash of its bytes.
 *
 * @see https://www.rfc-editor.org/rfc/rfc7638#section-3
 */
export function thumbprintOf({ publicKey, type }: Pick<ResolvedKey, 'publicKey' | 'type'>): string {
  const known = THUMBPRINTS.get(publicKey);
  if (known !== undefined) return known;
  const thumbprint = calculateThumbprint(publicKey, type);
  THUMBPRINTS.set(publicKey, thumbprint);
  return thumbprint;
}

/** A key that signed many credentials is one object, and is never changed. */
const THUMBPRINTS = new WeakMap<KeyObject, string>();

function calculateThumbprint(publicKey: KeyObject, type: string): string {
  const bytes = isHeldPoint(publicKey) ? publicKey.export() : undefined;
  const members =
    bytes === undefined ? requiredMembers(publicKey) : (membersOfPoint(bytes, type) ?? { k: type });
  const hash = createHash('sha256').update(JSON.stringify(members), 'utf8');
  if (bytes !== undefined && bytes.length !== UNCOMPRESSED_POINT_BYTES) hash.update(bytes);
  return hash.digest('base64url');
}

/** The thumbprint of a key that we could check signatures with; `undefined` for any other. */
export function thumbprintOfJwk(jwk: JsonObject): string | undefined {
  const material = parseJwk(jwk);
  return material.ok ? thumbprintOf(material.value) : undefined;
}

// In the order of their names, as §3.3 has it.
function requiredMembers(key: KeyObject): Readonly<Record<string, string | undefined>> {
  const { kty, crv, x, y, e, n } = key.export({ format: 'jwk' });
  if (kty === 'RSA') return { e, kty, n };
  return kty === 'OKP' ? { crv, kty, x } : { crv, kty, x, y };
}

function membersOfPoint(point: Buffer, crv: string): Readonly<Record<string, string>> | undefined {
  if (point.length !== UNCOMPRESSED_POINT_BYTES) return undefined;
  const x = point.subarray(1, 33).toString('base64url');
  return { crv, kty: 'EC', x, y: point.subarray(33).toString('base64url') };
}
