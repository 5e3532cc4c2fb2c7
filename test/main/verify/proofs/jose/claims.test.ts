import { describe, expect, test } from 'vitest';
import type { JsonObject } from '../../../../../src/shared/lib/json.ts';
import { readClaims } from '../../../../../src/main/verify/proofs/jose/claims.ts';
import { NOW } from '../../keys/made-keys.ts';
import { badgeClaims, check, sign, tamper, troubles } from './signed.ts';
import { makeKey } from '../../keys/made-keys.ts';

const ISSUER = 'did:web:uni.example';
const V2 = 'https://www.w3.org/ns/credentials/v2';
const badge = badgeClaims(ISSUER);

function read(
  claims: JsonObject,
  header: JsonObject = {},
  kind: 'credential' | 'presentation' = 'credential',
) {
  const { findings, ...rest } = readClaims(claims, kind, header, NOW);
  const notes = findings.map((each) => `${each.code} ${each.params?.['field'] ?? ''}`.trim());
  return { ...rest, notes };
}

describe('the claims of a badge', () => {
  test('are the badge itself', () => {
    const registered = ['iss', 'jti', 'sub', 'nbf', 'exp'];
    const own = Object.fromEntries(
      Object.entries(badge).filter(([name]) => !registered.includes(name)),
    );
    expect(read(badge)).toEqual({ document: own, stated: own, issuerId: ISSUER, notes: [] });
  });

  const FULL_DAY = '2026-01-01T00:00:00.999Z';
  test.each<[string, JsonObject, readonly string[]]>([
    ['an issuer that is only a name', { issuer: ISSUER }, []],
    ['no iss', { iss: undefined }, []],
    ['no issuer', { issuer: undefined }, []],
    ['a part of a second', { validFrom: FULL_DAY }, []],
    ['another time zone', { validFrom: '2026-01-01T01:00:00+01:00' }, []],
    ['another iss', { iss: 'did:web:evil.example' }, ['binding.issuer-differs']],
    [
      'an iss that differs from the issuer by the slash at its end only',
      { iss: 'https://uni.example/', issuer: { id: 'https://uni.example' } },
      [],
    ],
    [
      'an iss of another page of the issuer’s host',
      { iss: 'https://uni.example/b', issuer: { id: 'https://uni.example/a' } },
      ['binding.issuer-differs'],
    ],
    ['another jti', { jti: 'urn:uuid:2' }, ['structure.contradiction id']],
    ['another sub', { sub: 'did:example:eve' }, ['structure.contradiction credentialSubject']],
    ['an nbf that is dated back', { nbf: 1_767_225_510 }, []],
    ['an nbf a day off', { nbf: 1_767_312_000 }, ['structure.contradiction validFrom']],
    ['an exp a second off', { exp: 1_798_761_599 }, []],
    ['an exp a day off', { exp: 1_798_675_200 }, ['structure.contradiction validUntil']],
    ['an exp that is no number', { exp: '1798761600' }, ['structure.malformed exp']],
    ['an exp beyond all time', { exp: 1e300 }, ['structure.malformed exp']],
    ['an iss that is no text', { iss: 1 }, ['structure.malformed iss']],
    ['a vc that is no object', { vc: 'oops' }, ['structure.contradiction vc']],
    ['a vp', { vp: 'nooo' }, ['structure.contradiction vp']],
  ])('may or may not have %s', (_, change, expected) => {
    expect(read({ ...badge, ...change }).notes).toEqual(expected);
  });

  test('are bound to exp whatever the typ', () => {
    expect(read({ ...badge, exp: 1 }, { typ: 'vc+jwt' }).notes).toEqual([
      'structure.contradiction validUntil',
    ]);
  });
});

describe('of the times that a badge and its claims say', () => {
  const BACK = 1_767_225_600 - 90;
  test.each<[string, JsonObject, JsonObject]>([
    ['an nbf before it', { nbf: BACK }, { validFrom: '2026-01-01T00:00:00Z' }],
    ['an nbf after it', { nbf: BACK + 180 }, { validFrom: '2026-01-01T00:01:30.000Z' }],
    ['an exp before it', { exp: 1_798_761_510 }, { validUntil: '2026-12-31T23:58:30.000Z' }],
    ['an exp after it', { exp: 1_798_761_690 }, { validUntil: '2027-01-01T00:00:00Z' }],
  ])('the tighter counts: %s', (_, change, expected) => {
    const { document, stated } = read({ ...badge, ...change });
    expect(document).toMatchObject(expected);
    expect(stated).toMatchObject({
      validFrom: badge['validFrom'],
      validUntil: badge['validUntil'],
    });
  });
});

test('a time of a VC 1.1 that is exact and later than its nbf stays as it is', () => {
  const vc = {
    '@context': ['https://www.w3.org/2018/credentials/v1'],
    issuer: ISSUER,
    issuanceDate: '2026-01-01T00:01:00Z',
  };
  const { document, notes } = read({ nbf: 1_767_225_600, vc });
  expect([document['issuanceDate'], notes]).toEqual(['2026-01-01T00:01:00Z', []]);
});

describe('a VC 1.1 that says only by its iat when it was issued', () => {
  const vc = {
    '@context': ['https://www.w3.org/2018/credentials/v1'],
    type: ['VerifiableCredential', 'VerifiedEmployee'],
    credentialSubject: { displayName: 'Ada' },
  };
  const key = makeKey('P-256');
  const claims = { iss: key.didJwk, sub: 'did:example:ada', jti: 'urn:pic:1', iat: 1_699_858_326 };
  const header = { alg: 'ES256', kid: `${key.didJwk}#0`, typ: 'JWT' };

  test('was issued then', async () => {
    expect(read({ ...claims, vc }).document['issuanceDate']).toBe('2023-11-13T06:52:06.000Z');
    expect(troubles(check(await sign({ ...claims, vc }, key, header)).findings)).toEqual([]);
  });

  test('is refused with another iat, and with none', async () => {
    const signed = await sign({ ...claims, vc }, key, header);
    const earlier = tamper(signed, { payload: (all) => ({ ...all, iat: 1_699_858_325 }) });
    expect(troubles(check(earlier).findings)).toEqual(['proof fail proof.mismatch']);
    const none = { ...claims, iat: undefined, vc };
    expect(read(none).document['issuanceDate']).toBeUndefined();
  });

  test.each<[string, JsonObject, JsonObject, string | undefined]>([
    ['its nbf', { nbf: 1_699_858_000 }, {}, '2023-11-13T06:46:40.000Z'],
    ['what it says itself', {}, { issuanceDate: '2022-01-01T00:00:00Z' }, '2022-01-01T00:00:00Z'],
    ['no time at all', { iat: '1699858326' }, {}, undefined],
    ['no iat of version 2.0', {}, { '@context': [V2] }, undefined],
  ])('but not before %s', (_, change, own, expected) => {
    const { document } = read({ ...claims, ...change, vc: { ...vc, ...own } });
    expect(document['issuanceDate'] ?? document['validFrom']).toBe(expected);
  });
});

test('a claim that is null says nothing, and a member of the document stays as it was signed', () => {
  const { stated, notes } = read({ ...badge, exp: null, jti: null, image: null });
  expect([stated['image'], notes]).toEqual([null, []]);
});

test.each([
  ['did:example:ada', []],
  ['did:example:eve', ['structure.contradiction credentialSubject']],
])(
  'a sub of the header, %s, is held against the claim where no subject has an id',
  (sub, notes) => {
    const nameless = { ...badge, credentialSubject: { name: 'Ada' } };
    expect(read(nameless, { sub }).notes).toEqual(notes);
  },
);

test('a signature holds from the very second of its nbf, and no longer at that of its exp', () => {
  const now = NOW / 1000;
  const at = (times: JsonObject) =>
    read({ '@context': [], issuer: ISSUER, ...times }, { typ: 'vc+jwt' }).notes;
  expect([at({ nbf: now }), at({ exp: now + 1 })]).toEqual([[], []]);
  expect(at({ nbf: now + 1 })).toEqual(['validity.not-yet']);
  expect(at({ exp: now })).toEqual(['proof.expired']);
});

test('the status of a token counts for the credential in it, unless that has its own', () => {
  const status = { status_list: { idx: 7, uri: 'https://uni.example/status' } };
  const own = { status_list: { idx: 8, uri: 'https://uni.example/status' } };
  const statusOf = (vc: JsonObject) => read({ iss: ISSUER, status, vc }).document['status'];
  expect([statusOf({}), statusOf({ status: own })]).toEqual([status, own]);
});

describe('registered claims', () => {
  const bare = {
    '@context': ['https://www.w3.org/2018/credentials/v1'],
    type: ['VerifiableCredential'],
    credentialSubject: { name: 'Ada' },
  };
  const claims = {
    iss: ISSUER,
    jti: 'urn:uuid:1',
    sub: 'did:example:ada',
    nbf: 0,
    exp: 1_798_761_600.5,
  };

  test('stand in for what a VC 1.1 leaves out', () => {
    expect(read({ ...claims, vc: bare })).toEqual({
      document: {
        ...bare,
        id: 'urn:uuid:1',
        issuer: { id: ISSUER },
        credentialSubject: { id: 'did:example:ada', name: 'Ada' },
        issuanceDate: '1970-01-01T00:00:00.000Z',
        expirationDate: '2027-01-01T00:00:00.500Z',
      },
      stated: bare,
      issuerId: ISSUER,
      notes: [],
    });
  });

  test('stand in under the names of VC 2.0 where that is spoken', () => {
    const { document } = read({
      ...claims,
      ...bare,
      '@context': ['https://www.w3.org/ns/credentials/v2'],
    });
    expect(document).toMatchObject({ validUntil: '2027-01-01T00:00:00.500Z' });
    expect(document).not.toHaveProperty('expirationDate');
  });

  test('name no one of several subjects', () => {
    const subjects = [{ id: 'did:example:ada' }, { id: 'did:example:bob' }];
    expect(read({ ...claims, vc: { ...bare, credentialSubject: subjects } }).notes).toEqual([]);
    const other = {
      ...claims,
      sub: 'did:example:eve',
      vc: { ...bare, credentialSubject: subjects },
    };
    expect(read(other).notes).toEqual(['structure.contradiction credentialSubject']);
  });

  test.each<[string, JsonObject, readonly string[]]>([
    ['the same again', { type: ['VerifiableCredential'] }, []],
    ['a claim of another kind', { nonce: '1', aud: 'x' }, []],
    [
      'another subject',
      { credentialSubject: { name: 'Eve' } },
      ['structure.contradiction credentialSubject'],
    ],
    ['its issuer', { issuer: { name: 'University' } }, []],
    [
      'another issuer',
      { issuer: { id: 'did:web:evil.example', name: 'University' } },
      ['binding.issuer-differs'],
    ],
    ['its end', { expirationDate: '2027-01-01T00:00:00Z' }, []],
    [
      'another end than the claims have',
      { expirationDate: '2028-01-01T00:00:00Z' },
      ['structure.contradiction validUntil'],
    ],
    ['its status', { credentialStatus: {} }, []],
    ['a holder', { holder: ISSUER }, ['structure.contradiction holder']],
  ])('may or may not have beside a vc %s', (_, outside, expected) => {
    expect(read({ ...claims, ...outside, vc: bare }).notes).toEqual(expected);
  });

  test.each<[string, JsonObject, JsonObject]>([
    ['a status', { credentialStatus: { id: 'urn:uuid:2' } }, { credentialStatus: {} }],
    ['a name', { name: 'Welding' }, { name: 'Cooking' }],
    ['an end', { expirationDate: '2027-01-01T00:00:00.500Z' }, { expirationDate: '2029-01-01Z' }],
  ])('beside a vc that lacks it, %s is its own, and else contradicts', (_, outside, inside) => {
    const { document, stated, notes } = read({ ...claims, ...outside, vc: bare });
    expect([document, notes]).toMatchObject([outside, []]);
    expect(stated).toEqual(bare);
    const twice = read({ ...claims, ...outside, vc: { ...bare, ...inside } });
    expect(twice.notes).toContain(`structure.contradiction ${Object.keys(outside)[0]}`);
  });

  test('beside a vc add their name to its issuer', () => {
    const { document } = read({ ...claims, issuer: { name: 'University' }, vc: bare });
    expect(document['issuer']).toEqual({ name: 'University', id: ISSUER });
  });

  test('stand in for what a vc writes as nothing, and of nothing else', () => {
    const empty = { ...bare, id: '', issuer: '', issuanceDate: '', name: '' };
    const { document, notes } = read({ ...claims, vc: empty });
    expect(document).toMatchObject({
      id: 'urn:uuid:1',
      issuer: { id: ISSUER },
      issuanceDate: '1970-01-01T00:00:00.000Z',
      name: '',
    });
    expect(notes).toEqual([]);
  });

  test('beside a vp are no part of it', () => {
    const vp = { type: 'VerifiablePresentation' };
    const over = { expirationDate: '2020-01-01T00:00:00Z' };
    const { document, notes } = read({ iss: ISSUER, ...over, vp }, {}, 'presentation');
    expect(document).not.toHaveProperty('expirationDate');
    expect(notes).toEqual(['structure.contradiction expirationDate']);
  });
});

describe('of VC-JOSE, nbf and exp are the signature’s own', () => {
  const plain = { ...badge, type: ['VerifiableCredential'], nbf: undefined, exp: undefined };
  const seconds = NOW / 1000;

  test.each<[string, JsonObject, readonly string[]]>([
    ['and may differ from the credential’s', { nbf: 1, exp: seconds + 1 }, []],
    ['and are over at exp', { exp: seconds }, ['proof.expired']],
    ['and begin at nbf', { nbf: seconds + 1 }, ['validity.not-yet']],
  ])('%s', (_, times, expected) => {
    expect(read({ ...plain, ...times }, { typ: 'vc+jwt' }).notes).toEqual(expected);
  });
});

describe('a presentation', () => {
  const presentation = { type: 'VerifiablePresentation', holder: 'did:example:ada' };

  test.each<[string, JsonObject, readonly string[]]>([
    ['by its holder', presentation, []],
    ['by its iss', { vp: { type: 'VerifiablePresentation' }, iss: 'did:example:ada' }, []],
    ['with two holders', { ...presentation, iss: 'did:example:eve' }, ['binding.issuer-differs']],
    ['that is over', { ...presentation, exp: 1 }, ['proof.expired']],
    ['that is a credential too', { ...presentation, vc: {} }, ['structure.contradiction vc']],
  ])('is read %s', (_, claims, expected) => {
    const { issuerId, notes } = read(claims, {}, 'presentation');
    expect(issuerId).toBe('did:example:ada');
    expect(notes).toEqual(expected);
  });

  test('proves its holder', async () => {
    const key = makeKey('Ed25519');
    const kid = `${key.didKey}#${key.multikey}`;
    const signed = await sign({ ...presentation, holder: key.didKey }, key, { alg: 'EdDSA', kid });
    const { findings, provenKeys } = check(signed, {}, 'presentation');
    expect(troubles(findings)).toEqual([]);
    expect(provenKeys[0]?.controller).toBe(key.didKey);
  });
});

test('a contradiction that is signed is still one, and proves no key', async () => {
  const key = makeKey('P-256');
  const header = { alg: 'ES256', kid: `${key.didJwk}#0` };
  const claims = { ...badgeClaims(key.didJwk), exp: 1_900_000_000 };
  const { findings, provenKeys } = check(await sign(claims, key, header));
  expect(troubles(findings)).toEqual(['document-structure fail structure.contradiction']);
  expect(provenKeys).toEqual([]);
});

test('without iss and issuer nobody issued it', async () => {
  const key = makeKey('Ed25519');
  const claims = {
    ...badge,
    iss: undefined,
    issuer: { name: 'University' },
  } as unknown as JsonObject;
  const kid = `${key.didKey}#${key.multikey}`;
  const { findings } = check(await sign(claims, key, { alg: 'EdDSA', kid }));
  expect(troubles(findings)).toEqual(['issuer-binding fail binding.no-issuer']);
});
