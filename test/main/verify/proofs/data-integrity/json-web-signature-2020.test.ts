import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { JsonObject } from '../../../../../src/shared/lib/json.ts';
import { asDocument, verify } from '../../signed-credentials.ts';
import { makeKey } from '../../keys/made-keys.ts';
import { HEADER, signLegacy } from './detached.ts';
import { changed, check, faultsOf, summarise } from './signing.ts';

interface Signed {
  readonly name: string;
  readonly credential: JsonObject;
}

// Signed once with @transmute/json-web-signature 0.7.0-unstable.82, by keys that were not kept: the
// package brings along more than a test should install.
const FIXTURES = new URL('json-web-signature-2020.json', import.meta.url);
const signed = JSON.parse(readFileSync(FIXTURES, 'utf8')) as readonly Signed[];

const PASSES = [
  'context-integrity pass context.covered',
  'proof pass proof.valid',
  'key-resolution pass key.found',
  'issuer-binding pass binding.own-key',
  'algorithm-strength pass algorithm.strong',
];

/** The same signature under another protected header. */
function withHeader(credential: JsonObject, header: JsonObject): JsonObject {
  return changed(credential, 'proof.jws', (jws) => {
    const head = Buffer.from(JSON.stringify(header)).toString('base64url');
    return `${head}..${(jws as string).split('..')[1]}`;
  });
}

describe.each(signed)('JsonWebSignature2020 by a $name key', ({ credential }) => {
  test('passes every check', async () => {
    const result = await check(credential);
    expect(summarise(result)).toEqual(PASSES);
    expect(result.provenKeys).toHaveLength(1);
  });

  test.each([
    ['the name', 'name', () => 'Welding, level 3'],
    ['whom it is for', 'credentialSubject.id', () => 'did:example:another'],
    ['when it was signed', 'proof.created', () => '2022-05-27T15:08:04Z'],
    ['the achievement', 'credentialSubject.achievement.name', () => 'Law'],
    ['a field, added', 'credentialSubject.achievement.version', () => '2'],
    ['the signature', 'proof.jws', (jws: unknown) => (jws as string).replace(/..$/u, 'AA')],
  ])('is refused when somebody changes %s', async (_, path, change) => {
    const result = await check(changed(credential, path, change));
    expect(faultsOf(result)[0]).toMatch(/^fail proof\.(?:mismatch|malformed)$/u);
    expect(result.provenKeys).toEqual([]);
  });

  test.each([
    ['that does not fit its key', { ...HEADER, alg: 'RS256' }, 'fail algorithm.key-misfit'],
    ['that is none', { ...HEADER, alg: 'none' }, 'fail algorithm.key-misfit'],
    ['that is shared', { ...HEADER, alg: 'HS256' }, 'fail algorithm.key-misfit'],
  ])('is refused with an algorithm %s', async (_, header, fault) => {
    expect(faultsOf(await check(withHeader(credential, header)))).toEqual([
      'fail proof.mismatch',
      fault,
    ]);
  });

  test('is verified as a whole', async () => {
    const { verification } = await verify(asDocument(credential));
    expect(verification.verdict).toBe('verified');
  });

  test('is refused without saying that its payload is signed as it is', async () => {
    expect(faultsOf(await check(withHeader(credential, { alg: 'ES256' })))).toContain(
      'fail proof.malformed',
    );
  });

  test('is refused with a further condition in its header', async () => {
    const header = { alg: 'ES256', b64: false, crit: ['b64', 'exp'] };
    expect(faultsOf(await check(withHeader(credential, header)))).toContain('fail proof.malformed');
  });

  test('is refused under another issuer’s name', async () => {
    const forged = changed(credential, 'issuer.id', () => makeKey('P-256').didKey);
    expect(faultsOf(await check(forged))).toContain('fail binding.foreign-key');
  });

  test('is refused without the context that gives its words a meaning', async () => {
    const bare = changed(credential, '@context', (urls) => (urls as string[]).slice(0, 2));
    expect(faultsOf(await check(bare))).toContain('fail context.undefined-term');
  });
});

describe('JsonWebSignature2020 by an RSA key', () => {
  const key = makeKey('RSA');

  test('passes every check with PS256', async () => {
    const badge = await signLegacy({ type: 'JsonWebSignature2020', alg: 'PS256', key });
    expect(summarise(await check(badge))).toEqual(PASSES);
  });

  test('is not judged with RS256, which the suite does not have', async () => {
    const badge = await signLegacy({ type: 'JsonWebSignature2020', alg: 'RS256', key });
    const result = await check(badge);
    expect(faultsOf(result)).toEqual(['unknown proof.unsupported']);
    expect(result.provenKeys).toEqual([]);
  });

  test('is refused when its RS256 does not fit', async () => {
    const badge = await signLegacy({ type: 'JsonWebSignature2020', alg: 'RS256', key });
    const forged = changed(badge, 'name', () => 'Welding, level 3');
    expect(faultsOf(await check(forged))).toEqual(['fail proof.mismatch']);
  });
});

test('a P-521 key does not belong to JsonWebSignature2020', async () => {
  const key = makeKey('P-521');
  const badge = await signLegacy({ type: 'JsonWebSignature2020', alg: 'ES512', key });
  expect(faultsOf(await check(badge))).toContain('fail algorithm.key-misfit');
});
