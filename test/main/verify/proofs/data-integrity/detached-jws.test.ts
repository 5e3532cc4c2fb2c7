import { sign as signBytes } from 'node:crypto';
import { beforeAll, describe, expect, test } from 'vitest';
import { parseDetachedJws } from '../../../../../src/main/verify/proofs/data-integrity/detached-jws.ts';
import type { JsonObject } from '../../../../../src/shared/lib/json.ts';
import { makeKey } from '../../keys/made-keys.ts';
import type { MadeKey } from '../../keys/made-keys.ts';
import { HEADER, hashLegacy, signLegacy } from './detached.ts';
import { changed, check, faultsOf, summarise } from './signing.ts';

describe.each([
  ['Ed25519Signature2018', 'EdDSA', 'Ed25519'],
  ['RsaSignature2018', 'PS256', 'RSA'],
  ['RsaSignature2018', 'RS256', 'RSA'],
] as const)('%s with %s', (type, alg, keyType) => {
  let key: MadeKey;
  let badge: JsonObject;
  beforeAll(async () => {
    key = makeKey(keyType);
    badge = await signLegacy({ type, alg, key });
  });

  test('passes every check', async () => {
    const result = await check(badge);
    expect(summarise(result)).toEqual([
      'context-integrity pass context.covered',
      'proof pass proof.valid',
      'key-resolution pass key.found',
      'issuer-binding pass binding.own-key',
      'algorithm-strength pass algorithm.strong',
    ]);
    expect(result.provenKeys).toHaveLength(1);
  });

  test.each([
    ['the name', 'name', () => 'Welding, level 3'],
    ['whom it is for', 'credentialSubject.id', () => 'did:example:another'],
    ['when it was signed', 'proof.created', () => '2022-05-27T15:08:04Z'],
    ['a field, added', 'credentialSubject.achievement', () => ({ name: 'Welding' })],
  ])('is refused when somebody changes %s', async (_, path, change) => {
    const result = await check(changed(badge, path, change));
    expect(faultsOf(result)).toEqual(['fail proof.mismatch']);
    expect(result.provenKeys).toEqual([]);
  });

  test('is refused with a value beside the signature', async () => {
    const forged = changed(badge, 'proof.proofValue', () => 'z2LuLBVSfnVz');
    expect(faultsOf(await check(forged))).toContain('fail proof.mismatch');
  });

  test('is refused with another algorithm in its header', async () => {
    const forged = changed(badge, 'proof.jws', (jws) => {
      const head = Buffer.from(JSON.stringify({ ...HEADER, alg: 'ES256' })).toString('base64url');
      return `${head}..${(jws as string).split('..')[1]}`;
    });
    expect(faultsOf(await check(forged))).toEqual([
      'fail proof.mismatch',
      'fail algorithm.key-misfit',
    ]);
  });

  test('is refused under another issuer’s name', async () => {
    const forged = changed(badge, 'issuer.id', () => makeKey(keyType).didKey);
    expect(faultsOf(await check(forged))).toContain('fail binding.foreign-key');
  });
});

describe('a detached JWS', () => {
  test('by a weak RSA key proves nothing', async () => {
    const key = makeKey('RSA', 1024);
    const { document, proof, payload } = await hashLegacy('RsaSignature2018', key);
    const head = Buffer.from(JSON.stringify({ alg: 'RS256', ...HEADER })).toString('base64url');
    const data = Buffer.concat([Buffer.from(`${head}.`), payload]);
    const signature = signBytes('sha256', data, key.privateKey).toString('base64url');
    const badge = { ...document, proof: { ...proof, jws: `${head}..${signature}` } };
    const result = await check(badge);
    expect(faultsOf(result)).toEqual(['fail algorithm.weak-key']);
    expect(result.provenKeys).toEqual([]);
  });

  test('that does not say that its payload is signed as it is, is malformed', async () => {
    const key = makeKey('Ed25519');
    const badge = await signLegacy({ type: 'Ed25519Signature2018', alg: 'EdDSA', key }, {});
    expect(faultsOf(await check(badge))).toContain('fail proof.malformed');
  });

  const head = Buffer.from('{"alg":"EdDSA"}').toString('base64url');
  test.each([
    ['two parts', `${head}.c2ln`],
    ['four parts', `${head}..c2ln.c2ln`],
    ['a payload', `${head}.e30.c2ln`],
    ['no signature', `${head}..`],
    ['a header without an algorithm', 'e30..c2ln'],
    ['a header that is no JSON', 'eA..c2ln'],
    ['another alphabet', `${head}..c2l+`],
  ])('is none with %s', (_, text) => {
    expect(parseDetachedJws(text)).toBeUndefined();
  });
});
