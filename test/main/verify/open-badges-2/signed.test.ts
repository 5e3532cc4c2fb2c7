import { createHmac } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import type { JsonObject } from '../../../../src/shared/lib/json.ts';
import type { GatheredDocuments } from '../../../../src/main/verify/documents/answer.ts';
import { faultsOf, found } from '../signed-credentials.ts';
import {
  HOST,
  KEY_URL,
  PROFILE_URL,
  makeBadgeClass,
  makeKey,
  makeProfile,
  makeSignedAssertion,
  showAt,
  showSigner,
  unavailable,
  verifySigned,
} from './badges.ts';

const EVIL = 'https://evil.example';

const key = await makeKey();
const stranger = await makeKey();
const signed = await key.sign(makeSignedAssertion());

function encode(json: JsonObject): string {
  return Buffer.from(JSON.stringify(json)).toString('base64url');
}

function withPayload(compact: string, payload: JsonObject): string {
  const [header, , signature] = compact.split('.');
  return [header, encode(payload), signature].join('.');
}

describe('a signed badge', () => {
  test('is verified with the key that its issuer lists', async () => {
    const outcome = await verifySigned(signed, showSigner(key));
    expect(faultsOf(outcome)).toEqual([]);
    expect(outcome.verification).toMatchObject({ verdict: 'verified', issuerAssurance: 'domain' });
    expect(outcome.facts).toMatchObject({
      name: 'Welding',
      issuer: { id: PROFILE_URL, claimedName: 'University' },
    });
  });

  test.each(['RS384', 'RS512', 'ES256', 'ES384', 'EdDSA'])(
    'is verified with %s',
    async (algorithm) => {
      const own = await makeKey(algorithm);
      const compact = await own.sign(makeSignedAssertion());
      expect((await verifySigned(compact, showSigner(own))).verification.verdict).toBe('verified');
    },
  );

  test.each<[string, JsonObject]>([
    ['holds whole', { publicKey: key.document() }],
    ['lists among others', { publicKey: [`${HOST}/keys/0`, { id: KEY_URL }] }],
  ])('is verified with a key that its issuer %s', async (_, profile) => {
    const outcome = await verifySigned(signed, showSigner(key, { profile }));
    expect(outcome.verification.verdict).toBe('verified');
  });

  test('that names no key is verified with its issuer’s only one', async () => {
    const compact = await key.sign(makeSignedAssertion({ verification: { type: 'signed' } }));
    expect((await verifySigned(compact, showSigner(key))).verification.verdict).toBe('verified');
    const profile = { publicKey: [KEY_URL, `${HOST}/keys/2`] };
    const several = await verifySigned(compact, showSigner(key, { profile }));
    expect(several.verification.verdict).toBe('unconfirmed');
    expect(faultsOf(several)).toContain('key-resolution unknown key.not-named');
  });

  test('asks for the key while it asks for the badge class', async () => {
    const { wanted } = await verifySigned(signed, {});
    expect(wanted.map(({ purpose }) => purpose).toSorted()).toEqual(['badge-class', 'issuer-key']);
  });

  test('is rejected with a changed payload', async () => {
    const changed = makeSignedAssertion({
      recipient: { type: 'email', hashed: false, identity: 'eve@example.org' },
    });
    const outcome = await verifySigned(withPayload(signed, changed), showSigner(key));
    expect(faultsOf(outcome)).toEqual(['proof fail proof.mismatch']);
    expect(outcome.verification).toMatchObject({ verdict: 'rejected', issuerAssurance: 'none' });
  });

  test('is rejected when another key has signed it', async () => {
    const compact = await stranger.sign(makeSignedAssertion());
    const outcome = await verifySigned(compact, showSigner(key));
    expect(faultsOf(outcome)).toEqual(['proof fail proof.mismatch']);
  });

  test.each([
    ['none', ''],
    ['HS256', 'made with the public key as the secret'],
  ])('is rejected with the algorithm %s', async (alg, secret) => {
    const input = `${encode({ alg })}.${encode(makeSignedAssertion())}`;
    const mac = createHmac('sha256', key.publicKeyPem).update(input).digest('base64url');
    const outcome = await verifySigned(`${input}.${secret === '' ? '' : mac}`, showSigner(key));
    expect(outcome.verification).toMatchObject({ verdict: 'rejected', issuerAssurance: 'none' });
  });

  test('is rejected when its algorithm does not fit its key', async () => {
    const [, payload, signature] = signed.split('.');
    const compact = [encode({ alg: 'ES256' }), payload, signature].join('.');
    const outcome = await verifySigned(compact, showSigner(key));
    expect(outcome.verification.verdict).toBe('rejected');
  });

  test.each(['not a token', 'e30.W10.', `${encode({ alg: 'RS256' })}.W10.AA`])(
    'that cannot be read (%s) is rejected',
    async (compact) => {
      expect((await verifySigned(compact, {})).verification.verdict).toBe('rejected');
    },
  );

  test('that says that it is hosted contradicts itself', async () => {
    const compact = await key.sign(makeSignedAssertion({ verification: { type: 'hosted' } }));
    const outcome = await verifySigned(compact, showSigner(key));
    expect(faultsOf(outcome)).toContain('document-structure fail structure.contradiction');
  });

  test.each([
    ['2025-06-01T00:00:00Z', 'lapsed'],
    ['2027-06-01T00:00:00Z', 'verified'],
  ])('that expires on %s is %s', async (expires, verdict) => {
    const assertion = makeSignedAssertion({ issuedOn: '2025-01-01T00:00:00Z', expires });
    const outcome = await verifySigned(await key.sign(assertion), showSigner(key));
    expect(outcome.verification.verdict).toBe(verdict);
  });
});

describe('a key whose time is over', () => {
  const ended = { [KEY_URL]: found(key.document({ expires: '2026-02-01T00:00:00Z' })) };
  const judge = async (compact: string) => {
    const outcome = await verifySigned(compact, showSigner(key, { more: ended }));
    const { verdict, issuerAssurance } = outcome.verification;
    return [verdict, issuerAssurance, ...faultsOf(outcome)];
  };

  test('leaves open what fits it', async () => {
    expect(await judge(signed)).toEqual([
      'unconfirmed',
      'none',
      'key-resolution unknown key.expired',
      'issuer-binding unknown binding.not-checked',
    ]);
  });

  test('refuses what does not', async () => {
    const [verdict, assurance, proof] = await judge(await stranger.sign(makeSignedAssertion()));
    expect([verdict, assurance, proof]).toEqual(['rejected', 'none', 'proof fail proof.mismatch']);
  });
});

describe('whose key signed a badge', () => {
  const verdictWith = async (compact: string, documents: GatheredDocuments) => {
    const outcome = await verifySigned(compact, documents);
    expect(outcome.verification.issuerAssurance).toBe('none');
    return [outcome.verification.verdict, ...faultsOf(outcome)];
  };

  test('one that says that another owns it is refused, though the issuer lists it', async () => {
    const more = { [KEY_URL]: found(key.document({ owner: `${EVIL}/issuer` })) };
    expect(await verdictWith(signed, showSigner(key, { more }))).toEqual([
      'rejected',
      'issuer-binding fail key.owned-by-another',
    ]);
  });

  test('one that the issuer does not list is refused, though it names the issuer', async () => {
    const foreign = `${EVIL}/key`;
    const assertion = makeSignedAssertion({ verification: { type: 'signed', creator: foreign } });
    const more = { [foreign]: found(stranger.document({ id: foreign })) };
    expect(await verdictWith(await stranger.sign(assertion), showSigner(key, { more }))).toEqual([
      'rejected',
      'issuer-binding fail binding.foreign-key',
    ]);
  });

  test('one on the issuer’s own host is refused too when it lists none', async () => {
    const documents = showAt({ more: { [KEY_URL]: found(key.document()) } });
    expect(await verdictWith(signed, documents)).toEqual([
      'rejected',
      'issuer-binding fail binding.foreign-key',
    ]);
  });

  test('one that the badge brings along counts for nothing', async () => {
    const creator = stranger.document();
    const assertion = makeSignedAssertion({ verification: { type: 'signed', creator } });
    expect(await verdictWith(await stranger.sign(assertion), showSigner(key))).toEqual([
      'rejected',
      'proof fail proof.mismatch',
    ]);
  });

  test('a badge class that embeds a profile with the stranger’s key gains nothing', async () => {
    const issuer = makeProfile({ publicKey: stranger.document() });
    const assertion = makeSignedAssertion({ badge: makeBadgeClass({ issuer }) });
    expect((await verdictWith(await stranger.sign(assertion), showSigner(key)))[0]).toBe(
      'rejected',
    );
  });

  test('one that does not say whose it is leaves it unconfirmed', async () => {
    const more = { [KEY_URL]: found(key.document({ owner: undefined })) };
    expect(await verdictWith(signed, showSigner(key, { more }))).toEqual([
      'unconfirmed',
      'issuer-binding unknown binding.unconfirmed',
    ]);
  });

  test.each<[string, JsonObject, string, string]>([
    ['is another key', { id: `${HOST}/keys/2` }, 'rejected', 'fail key.malformed'],
    ['was withdrawn', { revoked: '2026-02-01T00:00:00Z' }, 'rejected', 'fail key.revoked'],
    ['has no PEM', { publicKeyPem: undefined }, 'rejected', 'fail key.malformed'],
    ['is a page', { publicKeyPem: 'Hello' }, 'rejected', 'fail key.malformed'],
    [
      'gives the secret away',
      { publicKeyPem: key.privateKeyPem },
      'rejected',
      'fail key.malformed',
    ],
  ])('one whose document %s does not do', async (_, more, verdict, fault) => {
    const documents = showSigner(key, { more: { [KEY_URL]: found(key.document(more)) } });
    const faults = await verdictWith(signed, documents);
    expect(faults[0]).toBe(verdict);
    expect(faults).toContain(`key-resolution ${fault}`);
  });

  test.each([
    ['key', KEY_URL, 'key-resolution unknown key.unavailable'],
    ['profile', PROFILE_URL, 'issuer-binding unknown profile.unavailable'],
  ])('without the %s it is unconfirmed', async (_, id, fault) => {
    const documents = showSigner(key, { more: { [id]: unavailable('offline') } });
    const faults = await verdictWith(signed, documents);
    expect(faults[0]).toBe('unconfirmed');
    expect(faults).toContain(fault);
  });

  test('a key that was taken down with 410 is withdrawn', async () => {
    const documents = showSigner(key, { more: { [KEY_URL]: unavailable('gone') } });
    expect((await verdictWith(signed, documents))[0]).toBe('rejected');
  });
});
