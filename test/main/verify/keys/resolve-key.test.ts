import { verify } from 'node:crypto';
import * as EcdsaMultikey from '@digitalbazaar/ecdsa-multikey';
import { secp256k1 } from '@noble/curves/secp256k1.js';
import { describe, expect, test } from 'vitest';
import type { JsonObject } from '../../../../src/shared/lib/json.ts';
import { resolveKey } from '../../../../src/main/verify/keys/resolve-key.ts';
import { makeKey, multibase, readerOf } from './made-keys.ts';
import type { MadeKeyType } from './made-keys.ts';

const own = makeKey('Ed25519');
const other = makeKey('P-256');

function resolve(id: string) {
  return resolveKey(id, 'assertionMethod', readerOf());
}

function outcomeOf(id: string) {
  const { key, finding } = resolve(id);
  return [finding.outcome, finding.code, key === undefined] as const;
}

const TYPES: readonly MadeKeyType[] = ['Ed25519', 'P-256', 'P-384', 'P-521', 'secp256k1', 'RSA'];

describe('did:key', () => {
  test.each(TYPES)('holds a key of type %s', (type) => {
    const made = makeKey(type);
    const { key, finding } = resolve(`${made.didKey}#${made.multikey}`);
    expect(finding).toMatchObject({ id: 'key-resolution', outcome: 'pass', code: 'key.found' });
    expect(key).toMatchObject({ type, controller: made.didKey, assurance: 'key' });
    expect(key?.publicKey.equals(made.publicKey)).toBe(true);
  });

  // Written by an independent implementation, and not by this test's own.
  test.each(['P-256', 'P-384', 'P-521'] as const)(
    'holds the %s key that another wrote',
    async (curve) => {
      const pair = await EcdsaMultikey.generate({ curve });
      const { publicKeyMultibase: value } = pair;
      const data = Buffer.from('Welding, level 2');
      const signature = await pair.signer().sign({ data });
      const { key } = resolve(`did:key:${value}#${value}`);
      const digest = { 'P-256': 'sha256', 'P-384': 'sha384', 'P-521': 'sha512' }[curve];
      const publicKey = { key: key!.publicKey, dsaEncoding: 'ieee-p1363' } as const;
      expect(verify(digest, data, publicKey, signature)).toBe(true);
    },
  );

  test('holds the secp256k1 key that another compressed', () => {
    const { secretKey, publicKey } = secp256k1.keygen();
    const value = multibase([0xe7, 0x01], publicKey);
    const data = Buffer.from('Welding, level 2');
    const { key } = resolve(`did:key:${value}#${value}`);
    const own256k1 = { key: key!.publicKey, dsaEncoding: 'ieee-p1363' } as const;
    expect(verify('sha256', data, own256k1, secp256k1.sign(data, secretKey))).toBe(true);
  });

  const JWK = [0xd1, 0xd6, 0x03];

  test.each(TYPES)('holds a key of type %s that is written as a JWK', (type) => {
    const made = makeKey(type);
    const value = multibase(JWK, Buffer.from(JSON.stringify(made.jwk)));
    const { key } = resolve(`did:key:${value}#${value}`);
    expect(key).toMatchObject({ type, controller: `did:key:${value}`, assurance: 'key' });
    expect(key?.publicKey.equals(made.publicKey)).toBe(true);
  });

  test('holds the key that an issuer of Taiwan’s wallet wrote as a JWK', () => {
    const value =
      'z2dmzD81cgPx8Vki7JbuuMmFYrWPgYoytykUZ3eyqht1j9Kbrzifm9txeerMVc9oLUg2nBJJnUtgYcAYd35rw1rCLq8y3bLDDBUPH5yTYB7ocY7oPESPBXqubuwMcRzw9evbeHHyFkwsmDc43myibDChGhDk8zrgZDB4KNyXPiQvkktUwn';
    expect(resolve(`did:key:${value}#${value}`).key).toMatchObject({ type: 'P-256' });
  });

  test.each([
    ['a private key', JSON.stringify({ ...other.jwk, d: 'AAAA' })],
    ['a point that is not on its curve', JSON.stringify({ ...other.jwk, y: other.jwk.x })],
    ['no JSON', 'key'],
    ['no object', '[]'],
    ['a member twice', `{"kty":"OKP","kty":"EC","crv":"P-256"}`],
  ])('holds no JWK where that is %s', (_, text) => {
    const value = multibase(JWK, Buffer.from(text));
    expect(outcomeOf(`did:key:${value}#${value}`)).toEqual(['fail', 'key.malformed', true]);
  });

  test('gives no key for the fragment of another', () => {
    expect(outcomeOf(`${own.didKey}#${other.multikey}`)).toEqual(['fail', 'key.absent', true]);
  });

  test('gives its own key under a name of its issuer’s own', () => {
    const { key } = resolve(`${own.didKey}#key-1`);
    expect(key).toMatchObject({ controller: own.didKey, assurance: 'key' });
    expect(key?.publicKey.equals(own.publicKey)).toBe(true);
  });

  test('names its only key without a fragment too', () => {
    const { key } = resolve(own.didKey);
    expect(key).toMatchObject({ controller: own.didKey, assurance: 'key' });
    expect(key?.publicKey.equals(own.publicKey)).toBe(true);
  });

  test('asks for no document', () => {
    const reader = readerOf();
    resolveKey(`${own.didKey}#${own.multikey}`, 'assertionMethod', reader);
    expect(reader.wanted()).toEqual([]);
  });

  const ed = Buffer.from(own.jwk.x!, 'base64url');
  test.each<[string, string, string, string]>([
    ['one byte too few', multibase([0xed, 0x01], ed.subarray(1)), 'fail', 'key.malformed'],
    [
      'one byte too many',
      multibase([0xed, 0x01], Buffer.concat([ed, ed.subarray(1, 2)])),
      'fail',
      'key.malformed',
    ],
    [
      'no point of its curve',
      multibase([0x80, 0x24], Buffer.concat([Uint8Array.of(2), Buffer.alloc(32, 255)])),
      'fail',
      'key.malformed',
    ],
    ['a key to agree on secrets', multibase([0xec, 0x01], ed), 'fail', 'key.not-authorised'],
    ['a private key', multibase([0x80, 0x26], ed), 'fail', 'key.malformed'],
    ['a BLS12-381 key that is too short', multibase([0xeb, 0x01], ed), 'fail', 'key.malformed'],
    ['a kind of key that is not known', multibase([0xea, 0x01], ed), 'unknown', 'key.unsupported'],
    ['no base58', 'z0OIl', 'fail', 'key.malformed'],
    [
      'another base',
      `u${Buffer.concat([Uint8Array.of(0xed, 1), ed]).toString('base64url')}`,
      'fail',
      'key.malformed',
    ],
    ['an uncompressed point', uncompressed(), 'fail', 'key.malformed'],
  ])('refuses %s', (_, value, ...expected) => {
    expect(outcomeOf(`did:key:${value}#${value}`)).toEqual([...expected, true]);
  });

  function uncompressed() {
    const parts = [other.jwk.x!, other.jwk.y!].map((part) => Buffer.from(part, 'base64url'));
    return multibase([0x80, 0x24], Buffer.concat([Uint8Array.of(4), ...parts]));
  }
});

describe('did:jwk', () => {
  test.each(TYPES)('holds a key of type %s', (type) => {
    const made = makeKey(type);
    const { key } = resolve(`${made.didJwk}#0`);
    expect(key).toMatchObject({ type, controller: made.didJwk, assurance: 'key' });
    expect(key?.publicKey.equals(made.publicKey)).toBe(true);
  });

  function didJwkOf(jwk: JsonObject) {
    return `did:jwk:${Buffer.from(JSON.stringify(jwk)).toString('base64url')}`;
  }

  test('gives its one key under whatever name, but not for another key', () => {
    for (const name of ['1', 'key-1', Buffer.from(own.jwk.x!, 'base64url').toString('hex')]) {
      expect(resolve(`${own.didJwk}#${name}`).key?.publicKey.equals(own.publicKey)).toBe(true);
    }
    expect(outcomeOf(`${own.didJwk}#${other.multikey}`)).toEqual(['fail', 'key.absent', true]);
  });

  test.each<[string, JsonObject, string, string]>([
    ['a private key', { ...own.jwk, d: own.jwk.x! }, 'fail', 'key.malformed'],
    ['a shared secret', { kty: 'oct', k: 'AAAA' }, 'fail', 'key.malformed'],
    ['a key for encryption', { ...own.jwk, use: 'enc' }, 'fail', 'key.not-authorised'],
    ['a key for other operations', { ...own.jwk, key_ops: ['sign'] }, 'fail', 'key.not-authorised'],
    ['a point that is off its curve', { ...other.jwk, y: other.jwk.x! }, 'fail', 'key.malformed'],
    ['a short coordinate', { ...other.jwk, x: 'AQ' }, 'fail', 'key.malformed'],
    ['a curve of another family', { ...own.jwk, kty: 'EC' }, 'fail', 'key.malformed'],
    ['an RSA key without modulus', { kty: 'RSA', e: 'AQAB' }, 'fail', 'key.malformed'],
    [
      'a curve that is not known',
      { kty: 'OKP', crv: 'Ed448', x: 'AA' },
      'unknown',
      'key.unsupported',
    ],
    [
      'a curve named like a property of every object',
      { kty: 'EC', crv: 'constructor' },
      'unknown',
      'key.unsupported',
    ],
  ])('refuses %s', (_, jwk, outcome, code) => {
    expect(outcomeOf(`${didJwkOf(jwk)}#0`)).toEqual([outcome, code, true]);
  });

  test('keeps the algorithm that the key is for', () => {
    const { key } = resolve(`${didJwkOf({ ...other.jwk, alg: 'ES256', use: 'sig' })}#0`);
    expect(key?.algorithm).toBe('ES256');
  });

  test('refuses what is no JSON', () => {
    expect(outcomeOf('did:jwk:AAAA#0')).toEqual(['fail', 'key.malformed', true]);
  });
});

test.each([
  ['http://uni.example/keys/1', 'unknown', 'key.unsupported'],
  ['urn:uuid:1', 'unknown', 'key.unsupported'],
  ['did:key', 'fail', 'key.malformed'],
  ['key-1', 'fail', 'key.malformed'],
  ['', 'fail', 'key.malformed'],
  ['https://user@uni.example/k', 'fail', 'key.malformed'],
  ['https://', 'fail', 'key.malformed'],
])('the id %j is looked up nowhere', (id, outcome, code) => {
  const reader = readerOf();
  const { finding } = resolveKey(id, 'assertionMethod', reader);
  expect([finding.outcome, finding.code]).toEqual([outcome, code]);
  expect(reader.wanted()).toEqual([]);
});
