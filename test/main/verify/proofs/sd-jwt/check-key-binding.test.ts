import { generateKeyPairSync, sign } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { judgeRecipient } from '../../../../../src/main/verify/index.ts';
import { NOW, faultsOf, found, verify } from '../../signed-credentials.ts';
import { asSdJwt, digest, issue, makeKeyOwner, present, signRaw, withPayload } from './issued.ts';

const issuer = makeKeyOwner();
const holder = makeKeyOwner();
const thief = makeKeyOwner();
const KB = { iat: 1_780_000_000, aud: 'https://employer.example', nonce: 'n-1' };

function issueTo(sub: string | undefined, cnf: object | undefined = { jwk: holder.jwk }) {
  const claims = { iss: issuer.did, vct: 'https://types.example/degree', email: 'a@b.example' };
  const more = { ...(sub && { sub }), ...(cnf && { cnf }), degree: 'Mathematics' };
  return issue({ ...claims, ...more }, issuer);
}

function verifyToken(token: string) {
  return verify(asSdJwt(token));
}

describe('a token that its holder signed as it was handed in', () => {
  test("is verified, and the candidate's", async () => {
    const outcome = await verifyToken(await present(await issueTo(undefined), holder));
    expect(faultsOf(outcome)).toEqual([]);
    expect(outcome.verification.verdict).toBe('verified');
    expect(outcome.verification.checks.map(({ code }) => code)).toContain('sd-jwt.holder-signed');
    const { match, check } = judgeRecipient(outcome.facts, [], NOW);
    // It must name for whom it was made, and nobody here asked for it.
    expect([match, check.code]).toEqual(['confirmed', 'recipient.holder-elsewhere']);
    expect(check.params).toEqual({ audience: outcome.facts.recipient.presentedTo });
  });

  test('proves its subject to be the holder where the subject is a DID of that key', async () => {
    const { facts } = await verifyToken(await present(await issueTo(holder.did), holder));
    expect(facts.recipient.provenHolder).toBe(holder.did);
  });

  test('proves nothing of a subject who has another key: any issuer could have named her', async () => {
    const { facts } = await verifyToken(await present(await issueTo(thief.did), holder));
    expect(facts.recipient.provenHolder).toBeUndefined();
  });

  test('is verified without that signature, but says nothing of the candidate', async () => {
    const outcome = await verifyToken(await issueTo('did:example:ada'));
    expect(outcome.verification.verdict).toBe('verified');
    expect(judgeRecipient(outcome.facts, [], NOW).match).toBe('unstated');
  });
});

describe('is rejected', () => {
  test('when somebody else signed as its holder', async () => {
    const outcome = await verifyToken(await present(await issueTo(undefined), thief));
    expect(faultsOf(outcome)).toEqual(['proof fail sd-jwt.holder-mismatch']);
    expect(judgeRecipient(outcome.facts, [], NOW).match).not.toBe('confirmed');
  });

  test('when a part was left out after its holder signed', async () => {
    const parts = (await present(await issueTo(undefined), holder)).split('~');
    const outcome = await verifyToken(parts.toSpliced(1, 1).join('~'));
    expect(faultsOf(outcome)).toEqual(['proof fail sd-jwt.holder-mismatch']);
  });

  test('when the signature was made for another credential', async () => {
    const other = (await present(await issueTo('did:example:other'), holder)).split('~').at(-1);
    const outcome = await verifyToken(`${await issueTo(undefined)}${other}`);
    expect(faultsOf(outcome)).toEqual(['proof fail sd-jwt.holder-mismatch']);
  });

  test('when its issuer bound it to nobody', async () => {
    const claims = { iss: issuer.did, vct: 'https://types.example/degree' };
    const token = await issue(claims, issuer);
    const outcome = await verifyToken(await present(token, holder, {}));
    expect(faultsOf(outcome)).toEqual(['proof fail sd-jwt.holder-unbound']);
  });

  test.each<[string, object, object]>([
    ['of another type', { typ: 'JWT' }, {}],
    ['without a time', { typ: 'kb+jwt' }, { iat: undefined }],
    ['for nobody', { typ: 'kb+jwt' }, { aud: undefined }],
    ['without a nonce', { typ: 'kb+jwt' }, { nonce: undefined }],
    ['over nothing', { typ: 'kb+jwt' }, { sd_hash: undefined }],
    ['with a shared secret', { typ: 'kb+jwt', alg: 'HS256' }, {}],
    ['with no method', { typ: 'kb+jwt', alg: 'none' }, {}],
  ])("when the holder's signature is %s", async (_, header, claims) => {
    const token = await issueTo(undefined);
    const signed = signRaw(header, { ...KB, sd_hash: digest(token), ...claims }, holder);
    const outcome = await verifyToken(`${token}${signed}`);
    expect(faultsOf(outcome)).toEqual(['proof fail sd-jwt.holder-malformed']);
    expect(outcome.verification.verdict).toBe('rejected');
  });
});

describe("a holder's signature by a method that the key is not for", () => {
  test.each([
    ['ES384', 'fail sd-jwt.holder-mismatch', 'rejected'],
    ['ES256K', 'fail sd-jwt.holder-mismatch', 'rejected'],
    ['EdDSA', 'fail sd-jwt.holder-mismatch', 'rejected'],
    ['PS256', 'fail sd-jwt.holder-mismatch', 'rejected'],
    ['ML-DSA-44', 'unknown sd-jwt.holder-unchecked', 'unconfirmed'],
  ])('proves no holder: %s', async (alg, fault, verdict) => {
    const token = await issueTo(undefined);
    const claims = { ...KB, sd_hash: digest(token) };
    const outcome = await verifyToken(`${token}${signRaw({ typ: 'kb+jwt', alg }, claims, holder)}`);
    expect(faultsOf(outcome)).toEqual([`proof ${fault}`]);
    expect(outcome.verification.verdict).toBe(verdict);
  });

  test.each<[string, object, string]>([
    [
      'of a curve that is not known here',
      { kty: 'EC', crv: 'P-999', x: 'AA', y: 'AA' },
      'unknown sd-jwt.holder-unchecked',
    ],
    [
      'that is no point of its curve',
      { ...holder.jwk, y: holder.jwk.x },
      'fail sd-jwt.holder-malformed',
    ],
  ])('is by a key %s', async (_, jwk, fault) => {
    const token = await issueTo(undefined, { jwk });
    const outcome = await verifyToken(await present(token, holder));
    expect(faultsOf(outcome)).toEqual([`proof ${fault}`]);
  });
});

test('a holder’s signature by a key that is too weak proves no holder', async () => {
  const { publicKey, privateKey } = generateKeyPairSync('rsa', { modulusLength: 1024 });
  const weak = {
    ...holder,
    sign: (data: string) => sign('sha256', Buffer.from(data), privateKey).toString('base64url'),
  };
  const token = await issueTo(undefined, { jwk: publicKey.export({ format: 'jwk' }) });
  const claims = { ...KB, sd_hash: digest(token) };
  const outcome = await verifyToken(
    `${token}${signRaw({ typ: 'kb+jwt', alg: 'RS256' }, claims, weak)}`,
  );
  expect(outcome.verification.verdict).toBe('unconfirmed');
  expect(faultsOf(outcome)).toEqual(['proof unknown sd-jwt.holder-unchecked']);
  expect(outcome.facts.recipient.keyBound).toBeUndefined();
});

describe('a holder whose key is only named', () => {
  test('is known by a DID of that key', async () => {
    const token = await issueTo(undefined, { kid: `${holder.did}#0` });
    const outcome = await verifyToken(await present(token, holder));
    expect(outcome.verification.verdict).toBe('verified');
    expect(judgeRecipient(outcome.facts, [], NOW).match).toBe('confirmed');
    const stolen = await verifyToken(await present(token, thief));
    expect(faultsOf(stolen)).toEqual(['proof fail sd-jwt.holder-mismatch']);
  });

  test.each(['key-1', 'did:web:holder.example#key-1', 'https://holder.example/key'])(
    'is not known while the key cannot be had: %s',
    async (kid) => {
      const outcome = await verifyToken(await present(await issueTo(undefined, { kid }), holder));
      expect(faultsOf(outcome)).toEqual(['proof unknown sd-jwt.holder-unchecked']);
      expect(outcome.verification.verdict).toBe('unconfirmed');
    },
  );
});

describe('a holder whose key is named by a did:web', () => {
  const DID = 'did:web:holder.example';
  const method = { id: `${DID}#key-1`, type: 'JsonWebKey', controller: DID };

  async function judge(purpose: string, by = holder) {
    const verificationMethod = [{ ...method, publicKeyJwk: holder.jwk }];
    const document = { id: DID, verificationMethod, [purpose]: [method.id] };
    const token = await present(await issueTo(undefined, { kid: method.id }), by);
    return verify(asSdJwt(token), { [DID]: found(document) });
  }

  test('is known where its document lets that key authenticate', async () => {
    const outcome = await judge('authentication');
    expect(faultsOf(outcome)).toEqual([]);
    expect(outcome.facts.recipient.keyBound).toBe(true);
    expect(faultsOf(await judge('authentication', thief))).toEqual([
      'proof fail sd-jwt.holder-mismatch',
    ]);
  });

  test('is not known by a key that is for another use', async () => {
    const outcome = await judge('assertionMethod');
    expect(faultsOf(outcome)).toEqual(['proof unknown sd-jwt.holder-unchecked']);
    expect(outcome.facts.recipient.keyBound).toBeUndefined();
  });
});

describe('what is handed in', () => {
  async function judge(hash: string) {
    const claims = { iss: issuer.did, vct: 'https://types.example/degree' };
    const token = await issue({ ...claims, cnf: { jwk: holder.jwk } }, issuer, {
      hashAlg: 'sha-512',
    });
    const signed = signRaw({ typ: 'kb+jwt' }, { ...KB, sd_hash: digest(token, hash) }, holder);
    return verifyToken(`${token}${signed}`);
  }

  test('is hashed as its issuer says', async () => {
    const outcome = await judge('sha512');
    expect(faultsOf(outcome)).toEqual([]);
    expect(outcome.facts.recipient.keyBound).toBe(true);
    expect(faultsOf(await judge('sha256'))).toEqual(['proof fail sd-jwt.holder-mismatch']);
  });
});

test('a thief who puts a key of their own into it proves nothing', async () => {
  const stolen = withPayload(await issueTo(undefined), (payload) => ({
    ...payload,
    cnf: { jwk: thief.jwk },
  }));
  const outcome = await verifyToken(await present(stolen, thief));
  expect(faultsOf(outcome)).toEqual(['proof fail proof.mismatch']);
  const { keyBound, presentedTo, provenHolder } = outcome.facts.recipient;
  expect([keyBound, presentedTo, provenHolder]).toEqual([undefined, undefined, undefined]);
  expect(judgeRecipient(outcome.facts, [], NOW).match).not.toBe('confirmed');
});
