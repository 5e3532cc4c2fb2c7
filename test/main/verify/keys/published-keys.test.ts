import { SignJWT, exportJWK, exportSPKI, generateKeyPair } from 'jose';
import { beforeAll, describe, expect, test } from 'vitest';
import type { JsonObject } from '../../../../src/shared/lib/json.ts';
import type { CredentialDocument } from '../../../../src/main/intake/index.ts';
import { decodeMultibase } from '../../../../src/main/verify/keys/multibase.ts';
import type { GatheredDocuments } from '../../../../src/main/verify/index.ts';
import {
  asDocument,
  faultsOf,
  found,
  makeBadge,
  makeSigner,
  sign,
  verify,
} from '../signed-credentials.ts';
import type { Signer } from '../signed-credentials.ts';
import { base58 } from './made-keys.ts';

/** Good credentials, signed by independent implementations, whose issuers publish their keys in many ways. */

const DID = 'did:web:uni.example';

/** The bytes of a key of Ed25519. */
function rawKey({ keyPair }: Signer): Buffer {
  return Buffer.from(decodeMultibase(keyPair.publicKeyMultibase)!.subarray(2));
}

describe('a key in the document of a did:web', () => {
  let issuer: Signer;
  let badge: JsonObject;
  let raw: Buffer;
  let strangersRaw: Buffer;

  beforeAll(async () => {
    issuer = await makeSigner(DID);
    badge = await sign(makeBadge(DID), issuer);
    raw = rawKey(issuer);
    strangersRaw = rawKey(await makeSigner());
  });

  const jwkOf = (key: Buffer) => ({ kty: 'OKP', crv: 'Ed25519', x: key.toString('base64url') });
  const multikeyOf = (key: Buffer) => `z${base58(Buffer.from([0xed, 0x01, ...key]))}`;

  const publish = (type: string, member: JsonObject): GatheredDocuments => {
    const [method] = issuer.didDocument.verificationMethod;
    const { id, controller } = method!;
    const verificationMethod = [{ id, type, controller, ...member }];
    return { [DID]: found({ ...issuer.didDocument, verificationMethod }) };
  };

  const FORMS: readonly (readonly [string, string, (key: Buffer) => JsonObject])[] = [
    ['of 2018, as a JWK', 'Ed25519VerificationKey2018', (key) => ({ publicKeyJwk: jwkOf(key) })],
    [
      'of 2018, in multibase',
      'Ed25519VerificationKey2018',
      (key) => ({ publicKeyMultibase: multikeyOf(key) }),
    ],
    ['of 2020, as a JWK', 'Ed25519VerificationKey2020', (key) => ({ publicKeyJwk: jwkOf(key) })],
  ];

  test.each(FORMS)(
    '%s, verifies what it signed, and nothing that was changed',
    async (_, type, write) => {
      const documents = publish(type, write(raw));
      const outcome = await verify(asDocument(badge), documents);
      expect(faultsOf(outcome)).toEqual([]);
      expect(outcome.verification.verdict).toBe('verified');
      const changed = await verify(asDocument({ ...badge, name: 'Rust' }), documents);
      expect(faultsOf(changed)).toEqual(['proof fail proof.mismatch']);
      expect(changed.verification.verdict).toBe('rejected');
    },
  );

  test.each(FORMS)('%s, is nobody else’s', async (_, type, write) => {
    const outcome = await verify(asDocument(badge), publish(type, write(strangersRaw)));
    expect(faultsOf(outcome)).toEqual(['proof fail proof.mismatch']);
  });

  test('in a form that is not read leaves the badge unconfirmed, and does not reject it', async () => {
    const hex = { publicKeyHex: raw.toString('hex') };
    const outcome = await verify(asDocument(badge), publish('Ed25519VerificationKey2018', hex));
    expect(faultsOf(outcome)).toContain('key-resolution unknown key.unsupported');
    expect(outcome.verification.verdict).toBe('unconfirmed');
  });

  test('in two forms is refused, whichever would fit', async () => {
    const both = { publicKeyJwk: jwkOf(raw), publicKeyMultibase: multikeyOf(strangersRaw) };
    const outcome = await verify(asDocument(badge), publish('Ed25519VerificationKey2018', both));
    expect(faultsOf(outcome)).toContain('key-resolution fail key.malformed');
  });
});

const ISSUER = 'https://uni.example/issuer';
const SET = 'https://keys.example/jwks';
const KEY = 'https://uni.example/keys/1';

async function makeIssuer() {
  const { publicKey, privateKey } = await generateKeyPair('RS256', { extractable: true });
  const jwk = { ...(await exportJWK(publicKey)) } as JsonObject;
  const pem = await exportSPKI(publicKey);
  const issue = async (header: JsonObject, name = 'Python') =>
    asToken(
      await new SignJWT({ ...makeBadge(ISSUER, { name }) })
        .setProtectedHeader({ alg: 'RS256', ...header })
        .sign(privateKey),
    );
  return { jwk, pem, issue };
}

function asToken(compact: string): CredentialDocument {
  return { format: 'ob3-jwt', path: '', payload: { kind: 'jws', compact } };
}

describe('a key of an HTTPS issuer that signs tokens', () => {
  let issuer: Awaited<ReturnType<typeof makeIssuer>>;
  let stranger: Awaited<ReturnType<typeof makeIssuer>>;

  beforeAll(async () => {
    [issuer, stranger] = [await makeIssuer(), await makeIssuer()];
  });

  type Key = Pick<Awaited<ReturnType<typeof makeIssuer>>, 'jwk' | 'pem'>;

  const profile = (members: JsonObject) => found({ id: ISSUER, type: 'Profile', ...members });
  const badgeKey = ({ pem }: Key, members: JsonObject = {}): JsonObject => ({
    id: KEY,
    type: 'CryptographicKey',
    owner: ISSUER,
    publicKeyPem: pem,
    ...members,
  });

  const WAYS: readonly (readonly [
    string,
    (key: Key) => JsonObject,
    (key: Key) => GatheredDocuments,
  ])[] = [
    [
      'by its kid, in the set that its profile points to',
      () => ({ kid: 'a' }),
      ({ jwk }) => ({
        [ISSUER]: profile({ jwks_uri: SET }),
        [SET]: found({ keys: [{ ...jwk, kid: 'a' }] }),
      }),
    ],
    [
      'by its kid, in the set that its profile holds',
      () => ({ kid: 'a' }),
      ({ jwk }) => ({ [ISSUER]: profile({ jwks: { keys: [{ ...jwk, kid: 'a' }] } }) }),
    ],
    [
      'by its address, to which its profile refers by an object',
      () => ({ kid: KEY }),
      ({ jwk }) => ({ [ISSUER]: profile({ publicKey: [{ id: KEY }] }), [KEY]: found(jwk) }),
    ],
    [
      'that it brings along, and that its profile has as Open Badges 2.0 does',
      ({ jwk }) => ({ jwk }),
      (key) => ({ [ISSUER]: profile({ publicKey: badgeKey(key) }) }),
    ],
    [
      'by its address, at which it stands as Open Badges 2.0 has it',
      () => ({ kid: KEY }),
      (key) => ({ [ISSUER]: profile({ publicKey: KEY }), [KEY]: found(badgeKey(key)) }),
    ],
  ];

  test.each(WAYS)('%s, is found', async (_, header, documents) => {
    const outcome = await verify(await issuer.issue(header(issuer)), documents(issuer));
    expect(faultsOf(outcome)).toEqual([]);
    expect(outcome.verification.verdict).toBe('verified');
  });

  test.each(WAYS)('%s, is not a stranger’s', async (_, header, documents) => {
    const outcome = await verify(await stranger.issue(header(stranger)), documents(issuer));
    expect(outcome.verification.verdict).toBe('rejected');
  });

  const listing = (members: JsonObject) => ({
    [ISSUER]: profile({ publicKey: badgeKey(issuer, members) }),
  });

  test.each([
    ['has been revoked', { revoked: '2026-02-01T00:00:00Z' }],
    ['is owned by another', { owner: 'https://evil.example/issuer' }],
  ])('that %s proves nothing', async (_, members) => {
    const token = await issuer.issue({ jwk: issuer.jwk });
    const outcome = await verify(token, listing(members));
    expect(faultsOf(outcome)).toContain('issuer-binding fail binding.foreign-key');
    expect(outcome.verification.verdict).toBe('rejected');
  });

  test('leaves open what it is where its profile lists one that cannot be read', async () => {
    const unread = { type: 'BlindKey2030', publicKeyMultibase: 'z1' };
    const documents = { [ISSUER]: profile({ publicKey: { id: KEY, ...unread } }) };
    const brought = await verify(await issuer.issue({ jwk: issuer.jwk }), documents);
    expect(faultsOf(brought)).toContain('issuer-binding unknown binding.unconfirmed');
    expect(brought.verification.verdict).toBe('unconfirmed');
    // Nor is one then the issuer's for being kept on its host.
    const nearby = 'https://uni.example/others/key';
    const shown = { ...documents, [nearby]: found(issuer.jwk) };
    const kept = await verify(await issuer.issue({ kid: nearby }), shown);
    expect(kept.verification.verdict).toBe('unconfirmed');
  });

  test('is not known while the set that its profile points to cannot be had', async () => {
    const outcome = await verify(await issuer.issue({ kid: 'a' }), {
      [ISSUER]: profile({ jwks_uri: SET }),
    });
    expect(faultsOf(outcome)).toContain('key-resolution unknown key.unavailable');
    expect(outcome.wanted.map(({ id }) => id)).toEqual([SET]);
  });
});
