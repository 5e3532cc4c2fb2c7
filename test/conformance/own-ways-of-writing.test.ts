import { SignJWT, calculateJwkThumbprint, exportJWK, generateKeyPair } from 'jose';
import { beforeAll, describe, expect, test } from 'vitest';
import { faultsOf, found, makeBadge, verify } from '../main/verify/signed-credentials.ts';

/** Tokens by jose, of issuers whose libraries write their keys and claims in ways of their own. */

/** JSON that a test may change anywhere. */
// oxlint-disable-next-line typescript/no-explicit-any -- an issuer may write anything
type Loose = any;

const DID = 'did:web:uni.example';
const KEY_ID = `${DID}#0`;

let jwk: Loose;
let privateKey: CryptoKey;
beforeAll(async () => {
  const pair = await generateKeyPair('ES256', { extractable: true });
  ({ privateKey } = pair);
  jwk = await exportJWK(pair.publicKey);
});

interface Written {
  readonly header?: object;
  readonly claims?: (badge: Loose) => void;
  readonly method?: object;
  readonly key?: object;
  readonly more?: object;
}

async function judge({ header = { kid: KEY_ID }, claims, method, key, more }: Written) {
  const badge: Loose = structuredClone(makeBadge(DID));
  claims?.(badge);
  const compact = await new SignJWT(badge)
    .setProtectedHeader({ alg: 'ES256', typ: 'JWT', ...header })
    .sign(privateKey);
  const own = { id: KEY_ID, type: 'JsonWebKey2020', controller: DID, ...method };
  const document = {
    id: DID,
    verificationMethod: [{ ...own, publicKeyJwk: { ...jwk, ...key } }],
    assertionMethod: [KEY_ID],
    ...more,
  };
  const payload = { kind: 'jws', compact } as const;
  return verify({ format: 'ob3-jwt', path: '', payload }, { [DID]: found(document) });
}

const EVERY_MEMBER = { d: null, p: null, k: null, use: null, alg: null, x5c: [], key_ops: [] };

describe('a token is verified whose issuer', () => {
  test.each<[string, Written]>([
    ['calls its key by the kid of its JWK', { header: { kid: 'abc' }, key: { kid: 'abc' } }],
    ['calls it by a whole kid', { header: { kid: `${DID}#abc` }, key: { kid: `${DID}#abc` } }],
    ['puts that kid behind its DID', { header: { kid: `${DID}#abc` }, key: { kid: 'abc' } }],
    ['writes out every member that a JWK could have', { key: EVERY_MEMBER }],
    ['writes out every member of a method', { method: { expires: null, publicKeyPem: null } }],
    ['says that its key was not withdrawn', { method: { revoked: false } }],
    ['gives the end of its key without a zone', { method: { expires: '2027-03-01T00:00:00' } }],
    ['names the controller in a list', { method: { controller: [DID] } }],
    [
      'writes out every claim that there is',
      {
        claims: (c) => {
          for (const name of ['iss', 'sub', 'aud', 'exp', 'nbf', 'jti', 'vc', 'vp']) c[name] = null;
          c.credentialSubject.id = null;
        },
      },
    ],
    ['numbers its tokens', { claims: (c) => (c.jti = 'b5d4e1c2') }],
    [
      'writes a UUID in capitals',
      { claims: (c) => (c.jti = `urn:uuid:${c.id.slice(9).toUpperCase()}`) },
    ],
    ['numbers its students', { claims: (c) => (c.sub = 'student-17') }],
    [
      'names itself in the header too',
      { header: { kid: KEY_ID, iss: DID, sub: 'did:example:subject' } },
    ],
  ])('%s', async (_, written) => {
    const outcome = await judge(written);
    expect(faultsOf(outcome)).toEqual([]);
    expect(outcome.verification.verdict).toBe('verified');
  });

  test('calls its key by its thumbprint', async () => {
    const outcome = await judge({ header: { kid: await calculateJwkThumbprint(jwk) } });
    expect(outcome.verification.verdict).toBe('verified');
  });
});

describe('a token is refused', () => {
  const other = 'did:web:evil.example';
  test.each<[string, Written, string]>([
    [
      'whose header names another issuer',
      { header: { kid: KEY_ID, iss: other } },
      'binding.issuer-differs',
    ],
    [
      'whose header names another subject',
      { header: { kid: KEY_ID, sub: other } },
      'structure.contradiction',
    ],
    [
      'whose header’s issuer is no text',
      { header: { kid: KEY_ID, iss: 1 } },
      'structure.malformed',
    ],
    ['whose sub is another DID', { claims: (c) => (c.sub = other) }, 'structure.contradiction'],
    [
      'whose jti is another URL',
      { claims: (c) => (c.jti = 'urn:uuid:1') },
      'structure.contradiction',
    ],
    [
      'whose key goes by another kid',
      { header: { kid: 'abc' }, key: { kid: 'abd' } },
      'key.absent',
    ],
    ['whose key ends at no day', { method: { expires: true } }, 'key.malformed'],
    ['whose key has its private part', { key: { d: 'AAAA' } }, 'key.malformed'],
    ['whose key is to encrypt with', { key: { key_ops: ['encrypt'] } }, 'key.not-authorised'],
    ['whose key was withdrawn, no matter when', { method: { revoked: true } }, 'key.revoked'],
    ['whose key is another’s', { method: { controller: [DID, other] } }, 'key.malformed'],
  ])('%s', async (_, written, code) => {
    const outcome = await judge(written);
    expect(faultsOf(outcome).map((fault) => fault.split(' ')[2])).toContain(code);
    expect(outcome.verification.verdict).toBe('rejected');
  });

  test('whose kid is the id of another key than the one whose JWK has it', async () => {
    const pair = await generateKeyPair('ES256', { extractable: true });
    const method = { type: 'JsonWebKey2020', controller: DID };
    const second = { ...method, id: `${DID}#abc`, publicKeyJwk: await exportJWK(pair.publicKey) };
    const own = { ...method, id: KEY_ID, publicKeyJwk: { ...jwk, kid: 'abc' } };
    const more = { verificationMethod: [own, second], assertionMethod: [KEY_ID, second.id] };
    const outcome = await judge({ header: { kid: 'abc' }, more });
    expect(faultsOf(outcome)).toEqual(['proof fail proof.mismatch']);
  });

  test('whose kid two keys of its issuer have', async () => {
    const pair = await generateKeyPair('ES256', { extractable: true });
    const second = { ...(await exportJWK(pair.publicKey)), kid: 'abc' };
    const methods = [jwk, second].map((key, index) => ({
      id: `${DID}#${index}`,
      type: 'JsonWebKey2020',
      controller: DID,
      publicKeyJwk: { ...key, kid: 'abc' },
    }));
    const more = { verificationMethod: methods, assertionMethod: methods.map(({ id }) => id) };
    const { verification } = await judge({ header: { kid: 'abc' }, more });
    expect(verification.verdict).toBe('rejected');
  });
});

describe('a key that was to be used until a day that is over', () => {
  const method = { expires: '2026-03-01T00:00:00Z' };

  test('leaves open what fits it', async () => {
    const outcome = await judge({ method });
    expect(outcome.verification.verdict).toBe('unconfirmed');
    expect(outcome.verification.checks).toContainEqual(
      expect.objectContaining({ id: 'proof', outcome: 'pass' }),
    );
    expect(faultsOf(outcome)).toContain('key-resolution unknown key.expired');
  });

  test('refuses what does not', async () => {
    const { publicKey } = await generateKeyPair('ES256', { extractable: true });
    const { x, y } = await exportJWK(publicKey);
    const outcome = await judge({ method, key: { x, y } });
    expect(outcome.verification.verdict).toBe('rejected');
  });

  test('is no excuse once it was withdrawn', async () => {
    const outcome = await judge({ method: { ...method, revoked: '2026-04-01T00:00:00Z' } });
    expect(outcome.verification.verdict).toBe('rejected');
  });
});

test.each([{ message: 'Not here' }, { id: null }])(
  'an answer that is no document of anybody’s leaves a token unconfirmed: %j',
  async (answer) => {
    const more = { ...answer, id: (answer as { id?: null }).id };
    const { verification } = await judge({ more });
    expect(verification.verdict).toBe('unconfirmed');
  },
);
