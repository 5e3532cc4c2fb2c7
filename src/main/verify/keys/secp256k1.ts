import { createSecretKey, getCurves } from 'node:crypto';
import type { KeyObject } from 'node:crypto';
import { secp256k1 } from '@noble/curves/secp256k1.js';
import { err, ok } from '../../../shared/lib/result.ts';
import type { Result } from '../../../shared/lib/result.ts';

/** Not every build of node:crypto has the curve; the one that Electron brings lacks it. */
export function hasNativeSecp256k1(): boolean {
  return getCurves().includes('secp256k1');
}

/**
 * Reads a point of the curve, compressed or not, where node:crypto cannot.
 *
 * @returns The point uncompressed (SEC 1 §2.3.3), or why it is none.
 */
export function readSecp256k1Point(bytes: Uint8Array): Result<Uint8Array, string> {
  try {
    return ok(secp256k1.Point.fromBytes(bytes).toBytes(false));
  } catch (cause) {
    return err(cause instanceof Error ? cause.message : String(cause));
  }
}

/** A point in an opaque key that only holds its bytes: node:crypto verifies nothing with it. */
export function holdSecp256k1Point(point: Uint8Array): KeyObject {
  return createSecretKey(point);
}

/** Whether `key` is one that `holdSecp256k1Point` made. */
export function isHeldPoint(key: KeyObject): boolean {
  return key.type === 'secret';
}

/**
 * Verifies ES256K with a held point. A signature whose s is in the upper half fits too, as it does for
 * node:crypto: only blockchains forbid it.
 *
 * @see https://www.rfc-editor.org/rfc/rfc8812#section-3.2
 */
export function fitsSecp256k1(data: Uint8Array, signature: Uint8Array, key: KeyObject): boolean {
  if (signature.length !== 64) return false;
  try {
    return secp256k1.verify(signature, data, new Uint8Array(key.export()), { lowS: false });
  } catch {
    // An r or s out of range.
    return false;
  }
}
