import { asString } from '../../../../shared/lib/json.ts';
import type { JsonObject } from '../../../../shared/lib/json.ts';
import { decodeMultibase } from '../../keys/multibase.ts';
import { parseDetachedJws } from './detached-jws.ts';

/** How the signature of one kind of proof is written. */
type Shape = 'jws' | 'base58btc' | 'base64url' | 'ethereum';

/**
 * Kinds of proofs that we do not check and whose signature has one form only. A kind that is not here was written in several
 * ways by those who signed with it, and is not judged by its looks.
 */
const SHAPES: Readonly<Record<string, Shape>> = {
  EcdsaSecp256k1Signature2019: 'jws',
  EthereumEip712Signature2021: 'ethereum',
  MerkleProof2019: 'base58btc',
  ChainedProof2021: 'base58btc',
  'merkle-proof-2019': 'base58btc',
  'ecdsa-2019': 'base58btc',
  'eddsa-2022': 'base58btc',
  'jcs-ecdsa-2019': 'base58btc',
  'jcs-eddsa-2022': 'base58btc',
  'json-eddsa-2022': 'base58btc',
  'mldsa44-jcs-2024': 'base64url',
  'mldsa44-rdfc-2024': 'base64url',
  'slhdsa128-jcs-2024': 'base64url',
  'slhdsa128-rdfc-2024': 'base64url',
};

/**
 * Finds the field of a proof that cannot be what its kind has there: then it was never signed as the
 * kind that it states, or the statement was changed, whether or not we can check that kind.
 *
 * @param name The proof's cryptosuite or, for older ones, its type.
 * @returns `undefined` when nothing speaks against it.
 */
export function findShapeFault(proof: JsonObject, name: string): 'jws' | 'proofValue' | undefined {
  const shape = Object.hasOwn(SHAPES, name) ? SHAPES[name] : undefined;
  if (shape === undefined) return undefined;
  if (shape === 'jws') return parseDetachedJws(proof['jws']) ? undefined : 'jws';
  return hasShape(asString(proof['proofValue']) ?? '', shape) ? undefined : 'proofValue';
}

/** @see https://w3c-ccg.github.io/ethereum-eip712-signature-2021-spec/ `r`, `s` and `v` as hexadecimal */
const ETHEREUM_SIGNATURE = /^0x[\da-f]{130}$/iu;

function hasShape(value: string, shape: Exclude<Shape, 'jws'>): boolean {
  if (shape === 'ethereum') return ETHEREUM_SIGNATURE.test(value);
  if (!value.startsWith(shape === 'base58btc' ? 'z' : 'u')) return false;
  return (decodeMultibase(value)?.length ?? 0) > 0;
}
