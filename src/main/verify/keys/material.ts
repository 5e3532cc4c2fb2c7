import { createPublicKey } from 'node:crypto';
import type { JsonWebKey, KeyObject } from 'node:crypto';
import { ok } from '../../../shared/lib/result.ts';
import type { Result } from '../../../shared/lib/result.ts';
import { malformedKey } from './fault.ts';
import type { KeyFault } from './fault.ts';
import type { KeyType } from './resolution.ts';

/** A public key by itself: whose it is, is another matter. */
export interface KeyMaterial {
  /** For BLS12-381-G2, which node:crypto does not know, an opaque key that only holds the bytes. */
  readonly publicKey: KeyObject;
  readonly type: KeyType;
  /** The one JWS algorithm that its owner lets it be used with. */
  readonly algorithm?: string;
}

export type MaterialResult = Result<KeyMaterial, KeyFault>;

/** Imports a JWK that holds public members only; a point that is not on its curve is refused. */
export function importPublicJwk(jwk: JsonWebKey, type: KeyType): MaterialResult {
  try {
    return ok({ publicKey: createPublicKey({ key: jwk, format: 'jwk' }), type });
  } catch (cause) {
    return malformedKey(type, `not a valid ${type} public key: ${describeError(cause)}`);
  }
}

/** Whether both are the same public key, however each was written. */
export function isSameKey(one: KeyMaterial, other: KeyMaterial): boolean {
  return one.type === other.type && one.publicKey.equals(other.publicKey);
}

export function describeError(cause: unknown): string {
  return cause instanceof Error ? cause.message : String(cause);
}
