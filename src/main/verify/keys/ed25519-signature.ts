import { verify } from 'node:crypto';
import type { KeyObject } from 'node:crypto';
import { createRequire } from 'node:module';

/** What we use of libsodium: a signature, what it signs, and the 32 bytes of the key. */
interface Sodium {
  crypto_sign_verify_detached(signature: Uint8Array, data: Uint8Array, key: Uint8Array): boolean;
}

const SIGNATURE_BYTES = 64;

/**
 * Verifies an Ed25519 signature, as PureEdDSA writes it (RFC 8032 §5.1.7).
 *
 * libsodium is asked first: it takes half of the time of the runtime's own crypto, which is most of a
 * verdict's. Its yes is what the runtime's would be. Its no is not the last word: it refuses some points
 * that others take, and whether a credential is forged must not depend on which of the two is at hand.
 * Where it cannot be loaded, the runtime answers alone.
 *
 * @param key A public key; one that is not Ed25519's fits nothing. One of small order, under which any
 *   signature fits, has been refused where keys are read.
 */
export function fitsEd25519(data: Uint8Array, key: KeyObject, signature: Uint8Array): boolean {
  const point = pointOf(key);
  // libsodium reads the first 64 bytes, and leaves what follows.
  if (point === undefined || signature.length !== SIGNATURE_BYTES) return false;
  if (loadSodium()?.crypto_sign_verify_detached(signature, data, point) === true) return true;
  return verify(undefined, data, key, signature);
}

let loaded: { readonly sodium: Sodium | undefined } | undefined;

/** Loaded when the first signature asks for it: it takes some 15 ms, and most processes verify nothing. */
function loadSodium(): Sodium | undefined {
  loaded ??= { sodium: requireSodium() };
  return loaded.sodium;
}

function requireSodium(): Sodium | undefined {
  try {
    const sodium: unknown = createRequire(import.meta.url)('sodium-native');
    return isSodium(sodium) ? sodium : undefined;
  } catch {
    // It is built for the common machines only; on another the runtime's own crypto does, in twice the time.
    return undefined;
  }
}

function isSodium(value: unknown): value is Sodium {
  return (
    typeof value === 'object' &&
    value !== null &&
    'crypto_sign_verify_detached' in value &&
    typeof value.crypto_sign_verify_detached === 'function'
  );
}

const points = new WeakMap<KeyObject, Uint8Array>();

/** The 32 bytes of the public key; `undefined` for a key of another kind, which signs nothing of this one. */
function pointOf(key: KeyObject): Uint8Array | undefined {
  const known = points.get(key);
  if (known !== undefined || key.asymmetricKeyType !== 'ed25519') return known;
  const point = Buffer.from(key.export({ format: 'jwk' }).x ?? '', 'base64url');
  points.set(key, point);
  return point;
}
