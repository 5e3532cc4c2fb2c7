import { createPublicKey } from 'node:crypto';
import type { JsonWebKey, KeyObject } from 'node:crypto';
import { ok } from '../../../shared/lib/result.ts';
import type { Result } from '../../../shared/lib/result.ts';
import { createMemo } from '../../../shared/lib/memo.ts';
import { malformedKey } from './fault.ts';
import type { KeyFault } from './fault.ts';
import type { KeyType } from './resolution.ts';
import { hasNativeSecp256k1, holdSecp256k1Point, readSecp256k1Point } from './secp256k1.ts';

/** A public key by itself: whose it is, is another matter. */
export interface KeyMaterial {
  /**
   * For BLS12-381-G2, which node:crypto does not know, and for secp256k1 where it does not, an opaque key
   * that only holds the bytes.
   */
  readonly publicKey: KeyObject;
  readonly type: KeyType;
  /** The one JWS algorithm that its owner lets it be used with. */
  readonly algorithm?: string;
}

export type MaterialResult = Result<KeyMaterial, KeyFault>;

// RFC 8032's curve has eight points of small order. A signature by one fits any text. The last bit
// is the sign of x and is left out here; two of the values are written in a second, longer way.
const SMALL_ORDER_Y: ReadonlySet<string> = new Set([
  '0000000000000000000000000000000000000000000000000000000000000000',
  '0100000000000000000000000000000000000000000000000000000000000000',
  '26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc05',
  'c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac037a',
  'ecffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f',
  'edffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f',
  'eeffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f',
]);

function isOfSmallOrder(x: string): boolean {
  const y = Buffer.from(x, 'base64url');
  y[31] = (y[31] ?? 0) & 0x7f;
  return SMALL_ORDER_Y.has(y.toString('hex'));
}

/** Importing a key takes as long as half a signature, and an issuer signs with one key for years. */
const remembered = createMemo<MaterialResult>({ entries: 500, keyCharacters: 4096 });

/** Imports a JWK that holds public members only; a point that is not on its curve, or of small order, is refused. */
export function importPublicJwk(jwk: JsonWebKey, type: KeyType): MaterialResult {
  return remembered(`${type} ${JSON.stringify(jwk)}`, () => importAnew(jwk, type));
}

function importAnew(jwk: JsonWebKey, type: KeyType): MaterialResult {
  if (type === 'Ed25519' && isOfSmallOrder(jwk.x ?? '')) {
    return malformedKey(type, 'a point of small order, whose signature fits any text');
  }
  if (type === 'secp256k1' && !hasNativeSecp256k1()) return importSecp256k1(jwk);
  try {
    return ok({ publicKey: createPublicKey({ key: jwk, format: 'jwk' }), type });
  } catch (cause) {
    return malformedKey(type, `not a valid ${type} public key: ${describeError(cause)}`);
  }
}

function importSecp256k1({ x = '', y = '' }: JsonWebKey): MaterialResult {
  const coordinates = [x, y].map((text) => Buffer.from(text, 'base64url'));
  const point = readSecp256k1Point(Buffer.concat([Uint8Array.of(4), ...coordinates]));
  if (!point.ok) return malformedKey('secp256k1', `not a valid public key: ${point.error}`);
  return ok({ publicKey: holdSecp256k1Point(point.value), type: 'secp256k1' });
}

/** Whether both are the same public key, however each was written. */
export function isSameKey(one: KeyMaterial, other: KeyMaterial): boolean {
  return one.type === other.type && one.publicKey.equals(other.publicKey);
}

export function describeError(cause: unknown): string {
  return cause instanceof Error ? cause.message : String(cause);
}
