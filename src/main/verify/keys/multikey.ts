import { ECDH, createPublicKey, createSecretKey } from 'node:crypto';
import { ok } from '../../../shared/lib/result.ts';
import { createMemo } from '../../../shared/lib/memo.ts';
import { malformedKey, refused, unsupportedKey } from './fault.ts';
import { parseJsonObject } from './json-object.ts';
import { parseJwk } from './jwk.ts';
import { describeError, importPublicJwk } from './material.ts';
import type { MaterialResult } from './material.ts';
import { decodeMultibase } from './multibase.ts';
import type { KeyType } from './resolution.ts';
import { hasNativeSecp256k1, readSecp256k1Point } from './secp256k1.ts';

type CurveType = Exclude<KeyType, 'Ed25519' | 'RSA' | 'BLS12-381-G2'>;

/** Bytes of a coordinate, and the curve's name in OpenSSL. */
const CURVES: Readonly<Record<CurveType, { readonly bytes: number; readonly openssl: string }>> = {
  'P-256': { bytes: 32, openssl: 'prime256v1' },
  'P-384': { bytes: 48, openssl: 'secp384r1' },
  'P-521': { bytes: 66, openssl: 'secp521r1' },
  secp256k1: { bytes: 32, openssl: 'secp256k1' },
};

/** The multicodec prefix (an unsigned varint, here in hex), which says what the bytes after it are. */
const PREFIXES: Readonly<Record<string, KeyType | 'agreement'>> = {
  ed01: 'Ed25519',
  eb01: 'BLS12-381-G2',
  e701: 'secp256k1',
  '8024': 'P-256',
  '8124': 'P-384',
  '8224': 'P-521',
  '8524': 'RSA',
  ec01: 'agreement',
};

/** Multicodec has its private keys from 0x1300 on, whose varints end with this byte. */
const PRIVATE_KEY_BYTE = 0x26;

/** Of a JWK, written as JSON: EBSI's wallets have such a did:key, and Taiwan's issuers. */
const JWK_PREFIX = [0xd1, 0xd6, 0x03];

/**
 * Reads a public key in Multikey form: multibase of a multicodec prefix and the key's bytes.
 *
 * @see https://www.w3.org/TR/cid-1.0/#Multikey
 */
export function parseMultikey(text: string): MaterialResult {
  return remembered(text, parseAnew);
}

// Decoding base58 takes the square of the length, and decompressing a point is slow too.
const remembered = createMemo<MaterialResult>({ entries: 500, keyCharacters: 2048 });

function parseAnew(text: string): MaterialResult {
  const bytes = decodeMultibase(text);
  if (bytes === undefined || bytes.length < 3) return malformedKey(text, 'not a multibase value');
  if (bytes[1] === PRIVATE_KEY_BYTE) return malformedKey('Multikey', 'this is a private key');
  if (JWK_PREFIX.every((byte, index) => bytes[index] === byte)) return parseWritten(bytes);
  const prefix = Buffer.from(bytes.subarray(0, 2)).toString('hex');
  const type = Object.hasOwn(PREFIXES, prefix) ? PREFIXES[prefix] : undefined;
  const key = bytes.subarray(2);
  if (type === undefined) return unsupportedKey(`multicodec ${prefix}`, 'no such key type');
  if (type === 'agreement') return refused('key.not-authorised', {}, 'an X25519 key cannot sign');
  if (type === 'Ed25519') return parseEd25519(key);
  if (type === 'BLS12-381-G2') return parseBls(key);
  return type === 'RSA' ? parseRsa(key) : parsePoint(key, type);
}

/** Not everybody writes its members in the order that they should have: the key is clear in any. */
function parseWritten(bytes: Uint8Array): MaterialResult {
  const jwk = parseJsonObject(bytes.subarray(JWK_PREFIX.length));
  return jwk === undefined ? malformedKey('Multikey', 'holds no JWK') : parseJwk(jwk);
}

/** Reads the 32 bytes of an Ed25519 public key. */
export function parseEd25519(bytes: Uint8Array): MaterialResult {
  if (bytes.length !== 32) return malformedKey('Ed25519', `has ${bytes.length} bytes, not 32`);
  const x = Buffer.from(bytes).toString('base64url');
  return importPublicJwk({ kty: 'OKP', crv: 'Ed25519', x }, 'Ed25519');
}

const BLS_BYTES = 96;

/**
 * A compressed point of the group G2. Whether it lies on the curve is for BBS to say, when it checks a
 * proof: here its bytes are kept as they are, in a key that node:crypto verifies nothing with.
 */
function parseBls(bytes: Uint8Array): MaterialResult {
  const isCompressed = bytes.length === BLS_BYTES && ((bytes[0] ?? 0) & 0x80) !== 0;
  if (!isCompressed) return malformedKey('BLS12-381-G2', `not a point of ${BLS_BYTES} bytes`);
  return ok({ publicKey: createSecretKey(bytes), type: 'BLS12-381-G2' });
}

/** An `RSAPublicKey` of RFC 8017 in DER. */
function parseRsa(bytes: Uint8Array): MaterialResult {
  try {
    const key = Buffer.from(bytes);
    return ok({ publicKey: createPublicKey({ key, format: 'der', type: 'pkcs1' }), type: 'RSA' });
  } catch (cause) {
    return malformedKey('RSA', describeError(cause));
  }
}

/** A compressed point (SEC 1 §2.3.3), the only form that Multikey allows. */
function parsePoint(bytes: Uint8Array, type: CurveType): MaterialResult {
  const { bytes: size, openssl } = CURVES[type];
  const isCompressed = bytes.length === size + 1 && (bytes[0] === 2 || bytes[0] === 3);
  if (!isCompressed) return malformedKey(type, `not a compressed point of ${size + 1} bytes`);
  const isOwn = type === 'secp256k1' && !hasNativeSecp256k1();
  const point = isOwn ? decompressSecp256k1(bytes) : decompress(bytes, openssl);
  if (point === undefined) return malformedKey(type, 'not a point of its curve');
  const x = point.subarray(1, 1 + size).toString('base64url');
  const y = point.subarray(1 + size).toString('base64url');
  return importPublicJwk({ kty: 'EC', crv: type, x, y }, type);
}

// node:crypto imports no compressed point as a JWK, so it is decompressed first.
function decompress(bytes: Uint8Array, curve: string): Buffer | undefined {
  try {
    const point = ECDH.convertKey(bytes, curve, undefined, undefined, 'uncompressed');
    return typeof point === 'string' ? undefined : point;
  } catch {
    return undefined;
  }
}

function decompressSecp256k1(bytes: Uint8Array): Buffer | undefined {
  const point = readSecp256k1Point(bytes);
  return point.ok ? Buffer.from(point.value) : undefined;
}
