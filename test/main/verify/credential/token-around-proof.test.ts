import { SignJWT, exportJWK, generateKeyPair } from 'jose';
import { beforeAll, describe, expect, test } from 'vitest';
import type { JsonObject } from '../../../../src/shared/lib/json.ts';
import {
  change,
  faultsOf,
  found,
  makeBadge,
  makeSigner,
  sign,
  verify,
} from '../signed-credentials.ts';
import type { Signer } from '../signed-credentials.ts';

/** A credential that its issuer has signed, and put into a token that the issuer has signed too. */

const ISSUER = 'did:web:uni.example';
const TOKEN_KEY = `${ISSUER}#token`;
const VERSION_1 = [
  'https://www.w3.org/2018/credentials/v1',
  'https://purl.imsglobal.org/spec/ob/v3p0/context.json',
];
const FROM = Date.parse('2026-01-01T00:00:00Z') / 1000;
const UNTIL = Date.parse('2026-09-01T00:00:00Z') / 1000;

let issuer: Signer;
let tokenKeys: CryptoKeyPair;
let didDocument: object;

beforeAll(async () => {
  issuer = await makeSigner(ISSUER);
  tokenKeys = await generateKeyPair('ES256', { extractable: true });
  const publicKeyJwk = await exportJWK(tokenKeys.publicKey);
  const method = { id: TOKEN_KEY, type: 'JsonWebKey', controller: ISSUER, publicKeyJwk };
  const { verificationMethod, assertionMethod } = issuer.didDocument;
  didDocument = {
    ...issuer.didDocument,
    verificationMethod: [...verificationMethod, method],
    assertionMethod: [...assertionMethod, TOKEN_KEY],
  };
});

/** A badge that says nothing of when it ends. */
function endless(more: JsonObject = {}): JsonObject {
  const { validUntil: _, ...badge } = makeBadge(ISSUER, more);
  return badge;
}

function nameless(): JsonObject {
  const { id: _, ...badge } = endless();
  return badge;
}

function version1(issuanceDate: string): JsonObject {
  const { validFrom: _, ...badge } = endless({ '@context': VERSION_1, issuanceDate });
  return badge;
}

function put(claims: Readonly<Record<string, unknown>>): Promise<string> {
  const header = { alg: 'ES256', kid: TOKEN_KEY, typ: 'JWT' };
  return new SignJWT({ iss: ISSUER, ...claims })
    .setProtectedHeader(header)
    .sign(tokenKeys.privateKey);
}

function check(compact: string, at?: string) {
  const documents = { [ISSUER]: found(didDocument) };
  const document = { format: 'ob3-jwt', path: '', payload: { kind: 'jws', compact } } as const;
  return verify(document, documents, at);
}

describe('what only the claims of a token say is not what the proof within it covers', () => {
  test.each([
    ['when it ends', endless, { exp: UNTIL }],
    ['its id', nameless, { jti: 'urn:uuid:4b1c8a52-0c2f-4d15-8f83-6f7d3a0a9d10' }],
    ['the zone of its date', () => version1('2026-01-01T00:00:00'), { nbf: FROM }],
  ])('%s', async (_, make, claims) => {
    const vc = await sign(make(), issuer);
    const outcome = await check(await put({ vc, ...claims }));
    expect(faultsOf(outcome)).toEqual([]);
    expect(outcome.verification.verdict).toBe('verified');
  });

  test('where the claims are the badge themselves too', async () => {
    const badge = await sign(endless(), issuer);
    const outcome = await check(await put({ ...badge, exp: UNTIL }));
    expect(outcome.verification.verdict).toBe('verified');
  });

  test('yet counts: it has lapsed when its token’s time is over', async () => {
    const vc = await sign(endless(), issuer);
    const outcome = await check(await put({ vc, exp: UNTIL }), '2026-10-01T00:00:00Z');
    expect(outcome.facts.validUntil).toBe('2026-09-01T00:00:00.000Z');
    expect(outcome.verification.verdict).toBe('lapsed');
  });
});

describe('what the proof within it covers', () => {
  test.each([
    ['a name', ['name'], 'Rust'],
    ['a date', ['validFrom'], '2026-02-01T00:00:00Z'],
    ['an end', ['validUntil'], '2026-09-01T00:00:00Z'],
  ])('is not changed by who signs the token: %s', async (_, path, value) => {
    const vc = change(await sign(endless(), issuer), path, value);
    const outcome = await check(await put({ vc }));
    expect(faultsOf(outcome)).toContain('proof fail proof.mismatch');
    expect(outcome.verification.verdict).toBe('rejected');
  });
});
