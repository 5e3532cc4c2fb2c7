import { constants, verify } from 'node:crypto';
import { fitsEcdsa } from '../../keys/ecdsa-signature.ts';
import { fitsEd25519 } from '../../keys/ed25519-signature.ts';
import type { KeyMaterial } from '../../keys/material.ts';
import type { KeyType } from '../../keys/resolution.ts';
import { fitsSecp256k1, isHeldPoint } from '../../keys/secp256k1.ts';

interface Scheme {
  readonly type: KeyType;
  readonly digest?: 'sha256' | 'sha384' | 'sha512';
  /** Of an elliptic curve's signature; RSA's is as long as its key. */
  readonly bytes?: number;
  readonly isPss?: true;
}

/** @see https://www.rfc-editor.org/rfc/rfc7518#section-3, RFC 8037 §3.1 and RFC 8812 §3.2 */
const SCHEMES: Readonly<Record<string, Scheme>> = {
  EdDSA: { type: 'Ed25519', bytes: 64 },
  Ed25519: { type: 'Ed25519', bytes: 64 },
  ES256: { type: 'P-256', digest: 'sha256', bytes: 64 },
  ES384: { type: 'P-384', digest: 'sha384', bytes: 96 },
  ES512: { type: 'P-521', digest: 'sha512', bytes: 132 },
  ES256K: { type: 'secp256k1', digest: 'sha256', bytes: 64 },
  RS256: { type: 'RSA', digest: 'sha256' },
  RS384: { type: 'RSA', digest: 'sha384' },
  RS512: { type: 'RSA', digest: 'sha512' },
  PS256: { type: 'RSA', digest: 'sha256', isPss: true },
  PS384: { type: 'RSA', digest: 'sha384', isPss: true },
  PS512: { type: 'RSA', digest: 'sha512', isPss: true },
};

/** A text and what is said to sign it. */
export interface RawSignature {
  readonly algorithm: string;
  readonly data: Uint8Array;
  readonly signature: Uint8Array;
}

/**
 * Whether a signature that stands outside of a compact JWS fits, or one of an algorithm that the JOSE
 * library leaves out. Which of the algorithms may be used where, is for the caller to say.
 */
export function fitsRawSignature(
  { algorithm, data, signature }: RawSignature,
  { type, publicKey: key }: KeyMaterial,
): boolean {
  const scheme = Object.hasOwn(SCHEMES, algorithm) ? SCHEMES[algorithm] : undefined;
  if (scheme?.type !== type || signature.length !== (scheme.bytes ?? signature.length))
    return false;
  if (type === 'Ed25519') return fitsEd25519(data, key, signature);
  if (isHeldPoint(key)) return type === 'secp256k1' && fitsSecp256k1(data, signature, key);
  const { digest = '' } = scheme;
  if (type !== 'RSA') return fitsEcdsa(digest, data, key, signature);
  if (scheme.isPss !== true) return verify(digest, data, key, signature);
  const padding = constants.RSA_PKCS1_PSS_PADDING;
  // RFC 7518 §3.5: the salt is as long as the hash.
  const saltLength = constants.RSA_PSS_SALTLEN_DIGEST;
  return verify(digest, data, { key, padding, saltLength }, signature);
}
