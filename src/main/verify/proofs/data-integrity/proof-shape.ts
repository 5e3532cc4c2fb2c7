import { asString } from '../../../../shared/lib/json.ts';
import type { JsonObject } from '../../../../shared/lib/json.ts';
import { decodeBase64url } from '../../keys/base64url.ts';
import { parseJsonObject } from '../../keys/json-object.ts';
import { decodeMultibase } from '../../keys/multibase.ts';

/** How the signature of one kind of proof is written. */
type Shape = 'jws' | 'base58btc' | 'base64url' | 'ecdsa-sd' | 'bbs';

/**
 * Kinds of proofs whose signature has one form only. A kind that is not here was written in several
 * ways by those who signed with it, and is not judged by its looks.
 */
const SHAPES: Readonly<Record<string, Shape>> = {
  Ed25519Signature2018: 'jws',
  JsonWebSignature2020: 'jws',
  RsaSignature2018: 'jws',
  EcdsaSecp256k1Signature2019: 'jws',
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
  'ecdsa-sd-2023': 'ecdsa-sd',
  'bbs-2023': 'bbs',
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
  if (shape === 'jws') return isDetachedJws(proof['jws']) ? undefined : 'jws';
  return hasShape(asString(proof['proofValue']) ?? '', shape) ? undefined : 'proofValue';
}

function hasShape(value: string, shape: Exclude<Shape, 'jws'>): boolean {
  const bytes = value.startsWith(shape === 'base58btc' ? 'z' : 'u') ? decodeMultibase(value) : null;
  if (bytes === undefined || bytes === null || bytes.length === 0) return false;
  if (shape === 'ecdsa-sd') return hasTag(bytes, [0x00, 0x01]);
  return shape !== 'bbs' || hasTag(bytes, [0x02, 0x03, 0x04, 0x05, 0x06, 0x07, 0x08, 0x09]);
}

/** The tag of CBOR (RFC 8949 §3.4) with which selective proofs begin; its last byte says which. */
function hasTag(bytes: Uint8Array, kinds: readonly number[]): boolean {
  const [first, second, kind = -1] = bytes;
  return first === 0xd9 && second === 0x5d && kinds.includes(kind);
}

/** A compact JWS whose payload is left out. @see https://www.rfc-editor.org/rfc/rfc7515#appendix-F */
function isDetachedJws(jws: JsonObject[string]): boolean {
  const [header = '', payload, signature = '', ...more] = (asString(jws) ?? '').split('.');
  if (payload !== '' || signature === '' || more.length > 0) return false;
  const bytes = decodeBase64url(header);
  const json = bytes === undefined ? undefined : parseJsonObject(bytes);
  return asString(json?.['alg']) !== undefined && decodeBase64url(signature) !== undefined;
}
