import { ECDH, generateKeyPairSync } from 'node:crypto';
import type { JsonWebKey, KeyObject } from 'node:crypto';
import { instantFrom } from '../../../../src/shared/lib/instant.ts';
import type { JsonValue } from '../../../../src/shared/lib/json.ts';
import type { DocumentAnswer } from '../../../../src/main/verify/documents/answer.ts';
import { createDocumentReader } from '../../../../src/main/verify/documents/reader.ts';
import type { DocumentReader } from '../../../../src/main/verify/documents/reader.ts';
import type { KeyType } from '../../../../src/main/verify/keys/resolution.ts';

/** The kinds that node:crypto can make. */
export type MadeKeyType = Exclude<KeyType, 'BLS12-381-G2'>;

export const NOW = instantFrom(Date.parse('2026-06-01T12:00:00Z'));

/** A key pair made by node:crypto, written in each way that a document may write it. */
export interface MadeKey {
  readonly type: MadeKeyType;
  readonly publicKey: KeyObject;
  readonly privateKey: KeyObject;
  readonly jwk: JsonWebKey & { readonly [name: string]: JsonValue };
  readonly multikey: string;
  readonly didKey: string;
  readonly didJwk: string;
}

const CURVES = {
  'P-256': { openssl: 'prime256v1', prefix: [0x80, 0x24] },
  'P-384': { openssl: 'secp384r1', prefix: [0x81, 0x24] },
  'P-521': { openssl: 'secp521r1', prefix: [0x82, 0x24] },
  secp256k1: { openssl: 'secp256k1', prefix: [0xe7, 0x01] },
} as const;

export function makeKey(type: MadeKeyType, bits = 2048): MadeKey {
  const { publicKey, privateKey } = generatePair(type, bits);
  const jwk = publicKey.export({ format: 'jwk' }) as MadeKey['jwk'];
  const multikey = encodeMultikey(type, publicKey, jwk);
  return {
    type,
    publicKey,
    privateKey,
    jwk,
    multikey,
    didKey: `did:key:${multikey}`,
    didJwk: `did:jwk:${Buffer.from(JSON.stringify(jwk)).toString('base64url')}`,
  };
}

function generatePair(type: MadeKeyType, bits: number) {
  if (type === 'Ed25519') return generateKeyPairSync('ed25519');
  if (type === 'RSA') return generateKeyPairSync('rsa', { modulusLength: bits });
  return generateKeyPairSync('ec', { namedCurve: CURVES[type].openssl });
}

function encodeMultikey(type: MadeKeyType, publicKey: KeyObject, jwk: JsonWebKey): string {
  if (type === 'Ed25519') return multibase([0xed, 0x01], Buffer.from(jwk.x!, 'base64url'));
  if (type === 'RSA') {
    return multibase([0x85, 0x24], publicKey.export({ format: 'der', type: 'pkcs1' }));
  }
  const { openssl, prefix } = CURVES[type];
  const parts = [jwk.x!, jwk.y!].map((part) => Buffer.from(part, 'base64url'));
  const point = Buffer.concat([Uint8Array.of(4), ...parts]);
  const compressed = ECDH.convertKey(point, openssl, undefined, undefined, 'compressed');
  return multibase(prefix, compressed as Buffer);
}

/** Multibase (base58btc) of `prefix` and `bytes`. */
export function multibase(prefix: readonly number[], bytes: Uint8Array): string {
  return `z${base58(Buffer.concat([Uint8Array.from(prefix), bytes]))}`;
}

const ALPHABET = '123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz';

/** Bitcoin's base58 by plain division, unlike the code under test. */
export function base58(bytes: Uint8Array): string {
  const zeros = bytes.findIndex((byte) => byte !== 0);
  let number = BigInt(`0x${Buffer.from(bytes).toString('hex')}`);
  let text = '';
  for (; number > 0n; number /= 58n) text = `${ALPHABET[Number(number % 58n)]}${text}`;
  return '1'.repeat(zeros < 0 ? bytes.length : zeros) + text;
}

export function found(json: JsonValue | string): DocumentAnswer {
  return {
    outcome: 'found',
    text: typeof json === 'string' ? json : JSON.stringify(json),
    mediaType: 'application/json',
    obtainedAt: '2026-06-01T12:00:00Z',
    source: 'directory',
  };
}

export const OFFLINE: DocumentAnswer = {
  outcome: 'unavailable',
  reason: 'offline',
  detail: 'not among the documents',
};

/** A reader of these documents, judging at `NOW`. */
export function readerOf(
  documents: Readonly<Record<string, JsonValue | string>> = {},
): DocumentReader {
  const answers = Object.entries(documents).map(([id, json]) => [id, found(json)]);
  return createDocumentReader(Object.fromEntries(answers) as Record<string, DocumentAnswer>, NOW);
}

/** A DID document that lists these keys under their names, for assertion unless told otherwise. */
export function didDocument(
  did: string,
  keys: Readonly<Record<string, MadeKey>>,
  purpose = 'assertionMethod',
) {
  const methods = Object.entries(keys).map(([name, key]) => ({
    id: `${did}#${name}`,
    type: 'Multikey',
    controller: did,
    publicKeyMultibase: key.multikey,
  }));
  return { id: did, verificationMethod: methods, [purpose]: methods.map(({ id }) => id) };
}
