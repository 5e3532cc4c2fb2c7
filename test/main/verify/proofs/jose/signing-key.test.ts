import { createSign } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { checkJwtProof } from '../../../../../src/main/verify/proofs/jose/check-jwt-proof.ts';
import { NOW, didDocument, makeKey, readerOf } from '../../keys/made-keys.ts';
import type { Documents } from './signed.ts';
import { badgeClaims, check, encode, sign, tamper, troubles } from './signed.ts';

const DID = 'did:web:uni.example';
const PROFILE = 'https://uni.example/issuer';
const KEY_URL = 'https://uni.example/keys/1';

const ed = makeKey('Ed25519');
const rsa = makeKey('RSA');
const stranger = makeKey('Ed25519');

describe('a header', () => {
  const documents = { [DID]: didDocument(DID, { k: ed }) };
  const good = () => sign(badgeClaims(DID), ed, { alg: 'EdDSA', kid: `${DID}#k` });

  test.each<[string, object]>([
    ['something that must be understood', { crit: ['exp'], exp: 1 }],
    ['an empty list of what must be understood', { crit: [] }],
    ['a payload without base64', { b64: false }],
    ['no algorithm', { alg: undefined }],
    ['an algorithm that is no name', { alg: ['EdDSA'] }],
  ])('with %s is refused', async (_, change) => {
    const compact = tamper(await good(), { header: (header) => ({ ...header, ...change }) });
    const { findings } = check(compact, documents);
    expect(troubles(findings)).toContain('proof fail proof.malformed');
  });

  test('that says crit is refused though its signature fits', async () => {
    const header = { alg: 'EdDSA', kid: `${DID}#k`, crit: ['b64'], b64: true };
    const { findings } = check(await sign(badgeClaims(DID), ed, header), documents);
    expect(troubles(findings)).toContain('proof fail proof.malformed');
  });

  test.each([[1], [null], [''], [{}]])('with the kid %j is refused', async (kid) => {
    const compact = tamper(await good(), { header: (header) => ({ ...header, kid }) });
    const { findings } = check(compact, documents);
    expect(troubles(findings)).toContain('key-resolution fail key.malformed');
  });

  test('that points to keys elsewhere leads nowhere', async () => {
    const header = {
      alg: 'EdDSA',
      jku: 'https://evil.example/keys',
      x5u: 'https://evil.example/c',
    };
    const reader = readerOf({ 'https://evil.example/keys': { keys: [stranger.jwk] } });
    const compact = await sign(badgeClaims(DID), stranger, header);
    const options = {
      purpose: 'assertionMethod',
      instant: NOW,
      kind: 'credential',
      reader,
    } as const;
    const { findings, provenKeys } = checkJwtProof(compact, options);
    expect(troubles(findings)).toContain('key-resolution unknown key.unavailable');
    expect(provenKeys).toEqual([]);
    expect(reader.wanted()).toEqual([{ id: DID, purpose: 'issuer-key' }]);
  });

  const typed = async (typ: unknown) => {
    const header = { alg: 'EdDSA', kid: `${DID}#k`, typ: typ as string };
    return check(await sign(badgeClaims(DID), ed, header), documents);
  };

  test.each([
    'JWT',
    'jwt',
    'JOSE',
    'vc+jwt',
    'application/vc+jwt',
    'vc+ld+jwt',
    'vc-ld+jwt',
    'vc+ld+json+jwt',
    'jwt_vc_json',
  ])('that calls it %s holds, and the detail says so', async (typ) => {
    const { findings } = await typed(typ);
    expect(troubles(findings)).toEqual([]);
    expect(findings[0]?.detail).toContain(typ);
  });

  test.each([
    'bad+typ',
    'at+jwt',
    'kb+jwt',
    'statuslist+jwt',
    'entity-statement+jwt',
    'vp+jwt',
    'dc+sd-jwt',
    '',
    1,
  ])('that calls it %o is that of another kind of token', async (typ) => {
    const { findings, provenKeys } = await typed(typ);
    expect(troubles(findings)).toEqual(['proof fail proof.malformed']);
    expect(provenKeys).toEqual([]);
  });

  const content = async (cty: unknown, kind: 'credential' | 'presentation' = 'credential') => {
    const header = { alg: 'EdDSA', kid: `${DID}#k`, cty: cty as string };
    return check(await sign(badgeClaims(DID), ed, header), documents, kind).findings;
  };

  test.each(['vc', 'VC', 'application/vc', 'vc+ld+json', 'json', 'credential-claims-set+json'])(
    'that calls its content %s holds',
    async (cty) => {
      expect(troubles(await content(cty))).toEqual([]);
    },
  );

  test.each(['vp', 'application/vp', 'vp+ld+json', 'JWT', 7, null])(
    'that calls its content %o contradicts it, though the signature fits',
    async (cty) => {
      expect(troubles(await content(cty))).toEqual(['proof fail proof.malformed']);
    },
  );

  test('of a presentation must not call it a credential', async () => {
    expect(troubles(await content('vc', 'presentation'))).toContain('proof fail proof.malformed');
  });
});

describe('a key in the header', () => {
  const header = { alg: 'EdDSA', jwk: ed.jwk as Record<string, string> };
  const signBy = (issuer: string) => sign(badgeClaims(issuer), ed, header);
  const FOREIGN = ['key-resolution fail key.absent', 'issuer-binding fail binding.foreign-key'];
  const UNCONFIRMED = [
    'key-resolution unknown key.unavailable',
    'issuer-binding unknown binding.unconfirmed',
  ];
  const other = didDocument(DID, { k: stranger });

  test.each<[string, string, Documents, readonly string[]]>([
    ['counts where it is the issuer’s did:key', ed.didKey, {}, []],
    ['counts where it is the issuer’s did:jwk', ed.didJwk, {}, []],
    [
      'counts where the issuer’s DID document has it',
      DID,
      { [DID]: didDocument(DID, { k: ed }) },
      [],
    ],
    [
      'counts where the issuer’s JWK Set has it',
      PROFILE,
      { [PROFILE]: { id: PROFILE, jwks: { keys: [ed.jwk] } } },
      [],
    ],
    ['is a stranger’s to another did:key', stranger.didKey, {}, FOREIGN],
    ['is a stranger’s where the DID document lacks it', DID, { [DID]: other }, FOREIGN],
    [
      'is a stranger’s where it is listed for another purpose',
      DID,
      { [DID]: didDocument(DID, { k: ed }, 'authentication') },
      FOREIGN,
    ],
    [
      'is a stranger’s where the JWK Set lacks it',
      PROFILE,
      { [PROFILE]: { keys: [stranger.jwk] } },
      FOREIGN,
    ],
    ['is nobody’s where the issuer’s document cannot be had', DID, {}, UNCONFIRMED],
    [
      'is nobody’s where the issuer’s profile speaks of no keys',
      PROFILE,
      { [PROFILE]: { id: PROFILE } },
      UNCONFIRMED,
    ],
  ])('%s', async (_, issuer, documents, expected) => {
    const { findings, provenKeys } = check(await signBy(issuer), documents);
    expect(troubles(findings)).toEqual(expected);
    expect(findings[0]).toMatchObject({ id: 'proof', outcome: 'pass' });
    expect(provenKeys).toHaveLength(expected.length === 0 ? 1 : 0);
  });

  test('is passed over for a kid that names another', async () => {
    const compact = await sign(badgeClaims(DID), ed, { ...header, kid: `${DID}#k` });
    const { findings } = check(compact, { [DID]: other });
    expect(troubles(findings)).toEqual(['proof fail proof.mismatch']);
  });

  test('is refused with its private part', async () => {
    const jwk = ed.privateKey.export({ format: 'jwk' }) as Record<string, string>;
    const { findings } = check(await sign(badgeClaims(ed.didKey), ed, { alg: 'EdDSA', jwk }));
    expect(troubles(findings)).toContain('key-resolution fail key.malformed');
  });
});

describe('where no key is named', () => {
  const unnamed = (issuer: string) => sign(badgeClaims(issuer), ed, { alg: 'EdDSA' });

  test.each<[string, string, Documents, readonly string[]]>([
    ['the did:key is meant', ed.didKey, {}, []],
    ['the only key of the DID document is meant', DID, { [DID]: didDocument(DID, { k: ed }) }, []],
    ['the only key of the JWK Set is meant', PROFILE, { [PROFILE]: { keys: [ed.jwk] } }, []],
    [
      'no one of several is guessed',
      DID,
      { [DID]: didDocument(DID, { k: ed, s: stranger }) },
      [
        'proof unknown proof.not-checked',
        'algorithm-strength unknown algorithm.not-checked',
        'key-resolution unknown key.not-named',
        'issuer-binding unknown binding.not-checked',
      ],
    ],
    [
      'nothing is known without the document',
      DID,
      {},
      [
        'proof unknown proof.not-checked',
        'algorithm-strength unknown algorithm.not-checked',
        'key-resolution unknown key.unavailable',
        'issuer-binding unknown binding.not-checked',
      ],
    ],
  ])('%s', async (_, issuer, documents, expected) => {
    const { findings } = check(await unnamed(issuer), documents);
    expect(troubles(findings)).toEqual(expected);
  });
});

describe('a key', () => {
  test('of RSA with fewer than 2048 bits proves nothing', async () => {
    const weak = makeKey('RSA', 1024);
    const kid = `${weak.didJwk}#0`;
    const input = `${encode({ alg: 'RS256', kid })}.${encode(badgeClaims(weak.didJwk))}`;
    const signature = createSign('sha256').update(input).sign(weak.privateKey, 'base64url');
    const { findings, provenKeys } = check(`${input}.${signature}`);
    expect(troubles(findings)).toEqual([
      'proof unknown proof.not-checked',
      'algorithm-strength fail algorithm.weak-key',
    ]);
    expect(provenKeys).toEqual([]);
  });

  test('that is for another algorithm is a misfit', async () => {
    const compact = await sign(badgeClaims(PROFILE), rsa, { alg: 'PS256', kid: KEY_URL });
    const { findings } = check(compact, { [KEY_URL]: { ...rsa.jwk, alg: 'RS256' } });
    expect(troubles(findings)).toContain('algorithm-strength fail algorithm.key-misfit');
  });

  test('that its owner withdrew is refused', async () => {
    const document = didDocument(DID, { k: ed });
    const revoked = { ...document.verificationMethod[0], revoked: '2026-05-01T00:00:00Z' };
    const documents = { [DID]: { ...document, verificationMethod: [revoked] } };
    const compact = await sign(badgeClaims(DID), ed, { alg: 'EdDSA', kid: `${DID}#k` });
    expect(troubles(check(compact, documents).findings)).toContain(
      'key-resolution fail key.revoked',
    );
  });

  test('in the fragment of a did:web is not believed', async () => {
    const kid = `${DID}#${stranger.multikey}`;
    const compact = await sign(badgeClaims(DID), stranger, { alg: 'EdDSA', kid });
    const withDocument = check(compact, { [DID]: didDocument(DID, { k: ed }) });
    expect(troubles(withDocument.findings)).toContain('key-resolution fail key.absent');
    const without = check(compact);
    expect(troubles(without.findings)).toContain('key-resolution unknown key.unavailable');
  });
});
