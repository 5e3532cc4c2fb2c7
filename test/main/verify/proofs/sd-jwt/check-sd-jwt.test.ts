import { describe, expect, test } from 'vitest';
import type { JsonObject } from '../../../../../src/shared/lib/json.ts';
import type { GatheredDocuments, VerifyOutcome } from '../../../../../src/main/verify/index.ts';
import { faultsOf, found, makeBadge, verify } from '../../signed-credentials.ts';
import { asSdJwt, digest, encode, issue, makeKeyOwner, signRaw, withPayload } from './issued.ts';

const HOST = 'https://uni.example/issuers/7';
const METADATA = 'https://uni.example/.well-known/jwt-vc-issuer/issuers/7';
const TYPE = 'https://types.example/degree';
const issuer = makeKeyOwner();
const stranger = makeKeyOwner();

const CLAIMS = {
  iss: issuer.did,
  vct: TYPE,
  sub: 'did:example:ada',
  iat: 1_767_225_600,
  nbf: 1_767_225_600,
  exp: 1_798_675_200,
  given_name: 'Ada',
  family_name: 'Lovelace',
  email: 'ada@example.org',
  degree: 'Mathematics',
};

function verifyToken(token: string, documents: GatheredDocuments = {}): Promise<VerifyOutcome> {
  return verify(asSdJwt(token), documents);
}

describe('an SD-JWT VC that an independent implementation issued', () => {
  test.each(['sha-256', 'sha-384', 'sha-512'] as const)('is verified, with %s', async (hashAlg) => {
    const outcome = await verifyToken(await issue(CLAIMS, issuer, { hashAlg }));
    expect(faultsOf(outcome)).toEqual([]);
    expect(outcome.verification.verdict).toBe('verified');
    expect(outcome.verification.issuerAssurance).toBe('key');
  });

  test('gives what it says as facts', async () => {
    const { facts } = await verifyToken(await issue(CLAIMS, issuer));
    expect(facts).toMatchObject({
      types: [TYPE],
      issuer: { id: issuer.did },
      recipient: { subjectId: 'did:example:ada', claimedName: 'Ada Lovelace' },
      validFrom: '2026-01-01T00:00:00.000Z',
      validUntil: '2026-12-31T00:00:00.000Z',
    });
    expect(facts.recipient.identifiers).toContainEqual(
      expect.objectContaining({ identityType: 'emailAddress', identityHash: 'ada@example.org' }),
    );
    expect(facts.recipient.keyBound).toBeUndefined();
  });

  test('is verified when its holder withholds something, which is then not known', async () => {
    const [jwt = ''] = (await issue(CLAIMS, issuer)).split('~');
    const outcome = await verifyToken(`${jwt}~`);
    expect(outcome.verification.verdict).toBe('verified');
    expect(outcome.facts.recipient.identifiers).toHaveLength(1);
  });

  test('is verified without the ~ after its last disclosure, and rejected with that changed', async () => {
    const token = (await issue(CLAIMS, issuer)).slice(0, -1);
    const outcome = await verifyToken(token);
    expect(outcome.verification.verdict).toBe('verified');
    expect(outcome.facts.recipient.identifiers).toHaveLength(2);
    const last = token.slice(token.lastIndexOf('~') + 1);
    const forged = encode(['salt', 'degree', 'Medicine']);
    const changed = await verifyToken(token.replace(last, forged));
    expect(changed.verification.verdict).toBe('rejected');
    expect((await verifyToken(`${token}~nonsense`)).verification.verdict).toBe('rejected');
  });

  test('is lapsed after its end', async () => {
    const token = await issue({ ...CLAIMS, exp: 1_767_300_000 }, issuer);
    const { verification } = await verifyToken(token);
    expect(verification.verdict).toBe('lapsed');
  });

  test('is unconfirmed when it has a status of a kind that is not known here', async () => {
    const status = { something_new: { idx: 4 } };
    const outcome = await verifyToken(await issue({ ...CLAIMS, status }, issuer));
    expect(outcome.verification.verdict).toBe('unconfirmed');
    expect(faultsOf(outcome)).toEqual(['status unknown status.unsupported']);
  });
});

describe('an SD-JWT VC is rejected', () => {
  test.each<[string, (token: string) => string, string]>([
    [
      'its payload was changed',
      (token) => withPayload(token, (claims) => ({ ...claims, exp: 1_898_675_200 })),
      'proof fail proof.mismatch',
    ],
    [
      'a claim was added that its issuer did not sign',
      (token) => `${token}${encode(['salt', 'degree', 'Medicine'])}~`,
      'proof fail sd-jwt.not-signed',
    ],
    [
      'a claim that is shown was changed',
      (token) =>
        token
          .split('~')
          .map((part, index) => (index === 1 ? encode(['salt', 'email', 'eve@example.org']) : part))
          .join('~'),
      'proof fail sd-jwt.not-signed',
    ],
    [
      'a claim is shown twice',
      (token) => `${token}${token.split('~')[1]}~`,
      'proof fail sd-jwt.repeated',
    ],
    [
      'what is shown is no claim',
      (token) => `${token}${encode({ degree: 'Medicine' })}~`,
      'proof fail sd-jwt.malformed',
    ],
    [
      'nothing signs it',
      (token) => token.replace(/^(?<head>[^.]+\.[^.]+\.)[^~]+/u, '$<head>'),
      'proof fail proof.mismatch',
    ],
  ])('when %s', async (_, forge, fault) => {
    const outcome = await verifyToken(forge(await issue(CLAIMS, issuer)));
    expect(faultsOf(outcome)).toContain(fault);
    expect(outcome.verification.verdict).toBe('rejected');
    expect(outcome.verification.issuerAssurance).toBe('none');
  });

  test('when somebody else signed it', async () => {
    const outcome = await verifyToken(await issue(CLAIMS, stranger));
    expect(faultsOf(outcome)).toEqual(['proof fail proof.mismatch']);
  });

  test("when it names a stranger's key", async () => {
    const header = { kid: `${stranger.did}#0` };
    const outcome = await verifyToken(await issue(CLAIMS, stranger, { header }));
    expect(faultsOf(outcome)).toEqual(['issuer-binding fail binding.foreign-key']);
  });
});

describe('what no honest issuer signs is rejected', () => {
  const claim = encode(['salt', 'degree', 'Medicine']);
  const element = encode(['salt', 'Medicine']);
  const header = { typ: 'dc+sd-jwt', kid: `${issuer.did}#0` };

  test.each<[string, JsonObject, readonly string[], string]>([
    [
      'a digest that stands twice',
      { _sd: [digest(claim), digest(claim)] },
      [claim],
      'sd-jwt.repeated',
    ],
    [
      'a digest that stands twice and is of nothing shown',
      { _sd: ['x'], a: { _sd: ['x'] } },
      [],
      'sd-jwt.repeated',
    ],
    [
      'a claim that is there already',
      { _sd: [digest(claim)], degree: 'Art' },
      [claim],
      'sd-jwt.clash',
    ],
    ['an element where a claim belongs', { _sd: [digest(element)] }, [element], 'sd-jwt.malformed'],
    [
      'a claim where an element belongs',
      { list: [{ '...': digest(claim) }] },
      [claim],
      'sd-jwt.malformed',
    ],
    [
      'a placeholder with more in it',
      { list: [{ '...': 'x', degree: 'Art' }] },
      [],
      'sd-jwt.malformed',
    ],
    ['a placeholder outside of an array', { '...': 'x' }, [], 'sd-jwt.malformed'],
    ['digests that are no list', { _sd: digest(claim) }, [claim], 'sd-jwt.malformed'],
    [
      'a hash that is no allowed one',
      { _sd_alg: 'md5', _sd: [digest(claim, 'md5')] },
      [claim],
      'sd-jwt.hash-refused',
    ],
    ['a hash that is no name', { _sd_alg: 256 }, [], 'sd-jwt.hash-refused'],
    [
      'a hash named as something that every object has',
      { _sd_alg: 'constructor' },
      [],
      'sd-jwt.hash-refused',
    ],
    [
      'a hash of another length than is said',
      { _sd_alg: 'sha-512', _sd: [digest(claim)] },
      [claim],
      'sd-jwt.not-signed',
    ],
  ])('%s', async (_, more, disclosures, code) => {
    const jwt = signRaw(header, { ...CLAIMS, degree: undefined, ...more }, issuer);
    const outcome = await verifyToken([jwt, ...disclosures, ''].join('~'));
    expect(faultsOf(outcome)).toContain(`proof fail ${code}`);
    expect(outcome.verification.verdict).toBe('rejected');
  });

  test('claims within claims that are shown are found, and so are elements', async () => {
    const inner = encode(['salt', 'name', 'Mathematics']);
    const outer = encode(['salt', 'degree', { _sd: [digest(inner)] }]);
    const list = encode(['salt', { level: 1 }]);
    const payload = {
      ...CLAIMS,
      degree: undefined,
      _sd: [digest(outer)],
      grades: [{ '...': digest(list) }, 2],
    };
    const jwt = signRaw(header, payload, issuer);
    expect((await verifyToken([jwt, inner, list, outer, ''].join('~'))).verification.verdict).toBe(
      'verified',
    );
    const orphan = await verifyToken([jwt, inner, ''].join('~'));
    expect(faultsOf(orphan)).toContain('proof fail sd-jwt.not-signed');
  });

  const END = encode(['salt', 'exp', 1_798_675_200]);

  test.each<[string, object, object, string]>([
    ['a token of another type', { typ: 'JWT' }, {}, 'proof fail proof.malformed'],
    [
      'an end that can be withheld',
      {},
      { exp: undefined, _sd: [digest(END)] },
      'document-structure fail structure.malformed',
    ],
    ['no type', {}, { vct: undefined }, 'document-structure fail structure.missing'],
    ['a type that is nothing', {}, { vct: null }, 'document-structure fail structure.malformed'],
    ['a time that is none', {}, { exp: 'never' }, 'document-structure fail structure.malformed'],
  ])('%s', async (_, heading, claims, fault) => {
    const disclosures = Object.hasOwn(claims, '_sd') ? [END] : [];
    const jwt = signRaw({ ...header, ...heading }, { ...CLAIMS, ...claims }, issuer);
    const outcome = await verifyToken([jwt, ...disclosures, ''].join('~'));
    expect(faultsOf(outcome)).toContain(fault);
    expect(outcome.verification.verdict).toBe('rejected');
  });

  test.each<[string, object, string]>([
    ['a header that must be understood', { crit: ['x'], x: 1 }, 'proof fail proof.malformed'],
    ['a shared secret', { alg: 'HS256' }, 'algorithm-strength fail algorithm.shared-secret'],
    ['no signature', { alg: 'none' }, 'proof fail proof.none'],
  ])('%s', async (_, heading, fault) => {
    const outcome = await verifyToken(`${signRaw({ ...header, ...heading }, CLAIMS, issuer)}~`);
    expect(faultsOf(outcome)).toContain(fault);
    expect(outcome.verification.verdict).toBe('rejected');
  });
});

describe("an issuer's own metadata", () => {
  const jwks = { keys: [{ ...issuer.jwk, kid: 'key-1' }] };
  const issued = () => issue({ ...CLAIMS, iss: HOST }, issuer);

  test('says which keys are its own', async () => {
    const outcome = await verifyToken(await issued(), {
      [METADATA]: found({ issuer: HOST, jwks }),
    });
    expect(faultsOf(outcome)).toEqual([]);
    expect(outcome.verification.verdict).toBe('verified');
    expect(outcome.verification.issuerAssurance).toBe('domain');
  });

  test('may point to its keys', async () => {
    const uri = 'https://keys.example/7';
    const metadata = { [METADATA]: found({ issuer: HOST, jwks_uri: uri }) };
    expect((await verifyToken(await issued(), metadata)).wanted.map(({ id }) => id)).toEqual([uri]);
    const outcome = await verifyToken(await issued(), { ...metadata, [uri]: found(jwks) });
    expect(outcome.verification.verdict).toBe('verified');
  });

  test('may have one key that has no name, and it is that one', async () => {
    const shown = (jwk: object) => ({ [METADATA]: found({ issuer: HOST, jwks: { keys: [jwk] } }) });
    const good = await verifyToken(await issued(), shown(issuer.jwk));
    expect(faultsOf(good)).toEqual([]);
    expect(good.verification.verdict).toBe('verified');
    const other = await verifyToken(await issued(), shown(stranger.jwk));
    expect(faultsOf(other)).toEqual(['proof fail proof.mismatch']);
  });

  test('is asked for, and without it nothing is known', async () => {
    const outcome = await verifyToken(await issued());
    expect(outcome.verification.verdict).toBe('unconfirmed');
    expect(outcome.wanted).toEqual([{ id: METADATA, purpose: 'issuer-key' }]);
  });

  test.each<[string, object, string]>([
    ['of another issuer', { issuer: 'https://uni.example', jwks }, 'fail key.malformed'],
    [
      'without the key',
      { issuer: HOST, jwks: { keys: [{ ...issuer.jwk, kid: 'key-2' }] } },
      'fail key.absent',
    ],
    [
      'with two keys that have no name',
      { issuer: HOST, jwks: { keys: [issuer.jwk, stranger.jwk] } },
      'fail key.absent',
    ],
    [
      'with two keys of one name',
      { issuer: HOST, jwks: { keys: [...jwks.keys, { ...stranger.jwk, kid: 'key-1' }] } },
      'fail key.absent',
    ],
    [
      'with keys in two places',
      { issuer: HOST, jwks, jwks_uri: 'https://uni.example/k' },
      'fail key.malformed',
    ],
    ['without keys', { issuer: HOST }, 'fail key.malformed'],
  ])('%s proves nothing', async (_, metadata, fault) => {
    const outcome = await verifyToken(await issued(), { [METADATA]: found(metadata) });
    expect(faultsOf(outcome)).toContain(`key-resolution ${fault}`);
    expect(outcome.verification.verdict).toBe('rejected');
  });

  test.each(['?of=1', '#of'])('is not looked for beside an address with %s', async (more) => {
    const outcome = await verifyToken(await issue({ ...CLAIMS, iss: `${HOST}${more}` }, issuer));
    expect(outcome.wanted.map(({ id }) => id)).not.toContain(METADATA);
    expect(outcome.verification.verdict).not.toBe('verified');
  });

  test('of a stranger does not vouch for the issuer', async () => {
    const own = { issuer: HOST, jwks: { keys: [{ ...stranger.jwk, kid: 'key-1' }] } };
    const outcome = await verifyToken(await issued(), { [METADATA]: found(own) });
    expect(faultsOf(outcome)).toEqual(['proof fail proof.mismatch']);
  });

  test('is not looked for where only a certificate names the issuer, which is not followed', async () => {
    const jwt = signRaw({ typ: 'dc+sd-jwt', x5c: ['MII'] }, { ...CLAIMS, iss: undefined }, issuer);
    const outcome = await verifyToken(`${jwt}~`);
    expect(faultsOf(outcome)).toContain('key-resolution unknown key.unsupported');
    expect(outcome.verification.verdict).toBe('unconfirmed');
  });
});

describe('a Verifiable Credential as SD-JWT', () => {
  const badge = makeBadge(issuer.did);
  const name = encode(['salt', 'name', 'Python']);
  const header = { typ: 'vc+sd-jwt', kid: `${issuer.did}#0` };

  test.each<[string, object]>([
    ['is the claims', { ...badge, name: undefined, _sd: [digest(name)] }],
    ['is in them', { iss: issuer.did, vc: { ...badge, name: undefined, _sd: [digest(name)] } }],
  ])('%s', async (_, payload) => {
    const outcome = await verifyToken(`${signRaw(header, payload, issuer)}~${name}~`);
    expect(faultsOf(outcome)).toEqual([]);
    expect(outcome.verification.verdict).toBe('verified');
    expect(outcome.facts.name).toBe('Python');
    expect(outcome.facts.achievements[0]?.name).toBe('Python');
  });

  test.each<[string, object, string]>([
    [
      'that names two issuers',
      { iss: 'did:example:other' },
      'issuer-binding fail binding.issuer-differs',
    ],
    [
      'whose two ends differ',
      { exp: 1_767_300_000 },
      'document-structure fail structure.contradiction',
    ],
    [
      'without a subject',
      { credentialSubject: undefined },
      'document-structure fail structure.missing',
    ],
  ])('%s is rejected', async (_, more, fault) => {
    const outcome = await verifyToken(`${signRaw(header, { ...badge, ...more }, issuer)}~`);
    expect(faultsOf(outcome)).toContain(fault);
    expect(outcome.verification.verdict).toBe('rejected');
  });
});
