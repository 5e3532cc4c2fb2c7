import { createHmac } from 'node:crypto';
import { beforeAll, describe, expect, test } from 'vitest';
import type { JsonObject } from '../../../../../src/shared/lib/json.ts';
import { CHECK_IDS } from '../../../../../src/shared/model/verdict.ts';
import { checkJwtProof } from '../../../../../src/main/verify/proofs/jose/check-jwt-proof.ts';
import type { MadeKey } from '../../keys/made-keys.ts';
import { NOW, didDocument, makeKey, readerOf } from '../../keys/made-keys.ts';
import type { Documents } from './signed.ts';
import { badgeClaims, check, sign, tamper, troubles } from './signed.ts';

const DID = 'did:web:uni.example';
const PROFILE = 'https://uni.example/issuer';
const KEY_URL = 'https://uni.example/keys/1';

const ed = makeKey('Ed25519');
const ec = makeKey('P-256');
const rsa = makeKey('RSA');
const stranger = makeKey('Ed25519');

/** A good badge, with what its issuer has published. */
interface Good {
  readonly compact: string;
  readonly documents: Documents;
  readonly issuer: string;
}

async function issue(
  key: MadeKey,
  header: { readonly alg: string; readonly kid: string },
  issuer: string,
  documents: Documents = {},
): Promise<Good> {
  const compact = await sign(badgeClaims(issuer), key, header);
  return { compact, documents: { [PROFILE]: '<!doctype html>', ...documents }, issuer };
}

describe('a badge whose times have fractions of a second', () => {
  const issueAt = (nbf: number) => {
    const claims = { ...badgeClaims(ed.didKey), validFrom: '2026-01-01T00:00:00.7Z', nbf };
    return sign(claims, ed, { alg: 'EdDSA', kid: `${ed.didKey}#${ed.multikey}` });
  };

  test.each([
    ['cut', 1_767_225_600],
    ['rounded', 1_767_225_601],
    ['kept', 1_767_225_600.7],
    ['dated back by 90 seconds', 1_767_225_510],
  ])('holds with its nbf %s', async (_, nbf) => {
    expect(troubles(check(await issueAt(nbf)).findings)).toEqual([]);
  });

  test.each([1_767_139_200, 1_767_312_001])('contradicts an nbf of %d', async (nbf) => {
    expect(troubles(check(await issueAt(nbf)).findings)).toEqual([
      'document-structure fail structure.contradiction',
    ]);
  });

  test('holds no longer with its nbf changed', async () => {
    const changed = tamper(await issueAt(1_767_225_600), {
      payload: (claims) => ({ ...claims, nbf: 1_767_225_601 }),
    });
    expect(troubles(check(changed).findings)).toEqual(['proof fail proof.mismatch']);
  });
});

describe('a badge signed by an independent library holds', () => {
  test.each<[string, () => Promise<Good>]>([
    [
      'EdDSA by did:key',
      () => issue(ed, { alg: 'EdDSA', kid: `${ed.didKey}#${ed.multikey}` }, ed.didKey),
    ],
    ['Ed25519 by did:jwk', () => issue(ed, { alg: 'Ed25519', kid: `${ed.didJwk}#0` }, ed.didJwk)],
    [
      'ES256 by did:key',
      () => issue(ec, { alg: 'ES256', kid: `${ec.didKey}#${ec.multikey}` }, ec.didKey),
    ],
    ['ES256 by did:jwk', () => issue(ec, { alg: 'ES256', kid: `${ec.didJwk}#0` }, ec.didJwk)],
    [
      'RS256 by did:key',
      () => issue(rsa, { alg: 'RS256', kid: `${rsa.didKey}#${rsa.multikey}` }, rsa.didKey),
    ],
    ['PS256 by did:jwk', () => issue(rsa, { alg: 'PS256', kid: `${rsa.didJwk}#0` }, rsa.didJwk)],
    [
      'EdDSA by did:web',
      () =>
        issue(ed, { alg: 'EdDSA', kid: `${DID}#k` }, DID, { [DID]: didDocument(DID, { k: ed }) }),
    ],
    [
      'RS256 by did:web',
      () =>
        issue(rsa, { alg: 'RS256', kid: `${DID}#k` }, DID, { [DID]: didDocument(DID, { k: rsa }) }),
    ],
    [
      'a relative kid',
      () => issue(ed, { alg: 'EdDSA', kid: '#k' }, DID, { [DID]: didDocument(DID, { k: ed }) }),
    ],
    [
      'a bare kid',
      () => issue(ed, { alg: 'EdDSA', kid: 'k' }, DID, { [DID]: didDocument(DID, { k: ed }) }),
    ],
    ['a kid that is the DID itself', () => issue(ed, { alg: 'EdDSA', kid: ed.didKey }, ed.didKey)],
    [
      'ES256 by an HTTPS JWK',
      () => issue(ec, { alg: 'ES256', kid: KEY_URL }, PROFILE, { [KEY_URL]: ec.jwk }),
    ],
    [
      'RS256 by an HTTPS JWK Set',
      () =>
        issue(rsa, { alg: 'RS256', kid: `${KEY_URL}#b` }, PROFILE, {
          [KEY_URL]: {
            keys: [
              { ...ec.jwk, kid: 'a' },
              { ...rsa.jwk, kid: 'b', alg: 'RS256' },
            ],
          },
        }),
    ],
  ])('%s', async (_, make) => {
    const { compact, documents, issuer } = await make();
    const result = check(compact, documents);
    expect(troubles(result.findings)).toEqual([]);
    expect(result.findings.map(({ id }) => id)).toEqual([
      'proof',
      'algorithm-strength',
      'key-resolution',
      'issuer-binding',
    ]);
    expect(result.issuerId).toBe(issuer);
    expect(result.provenKeys).toHaveLength(1);
    expect(result.provenKeys[0]?.assurance).toBe(
      /^did:(?:key|jwk)/u.test(issuer) ? 'key' : 'domain',
    );
    expect(result.credential).toMatchObject({ name: 'Welding' });
    expect(result.credential).not.toHaveProperty('iss');
  });

  test.each([
    ['ES384', 'P-384'],
    ['ES512', 'P-521'],
    ['RS384', 'RSA'],
    ['RS512', 'RSA'],
    ['PS512', 'RSA'],
  ] as const)('%s', async (alg, type) => {
    const key = type === 'RSA' ? rsa : makeKey(type);
    const { compact } = await issue(key, { alg, kid: `${key.didJwk}#0` }, key.didJwk);
    expect(troubles(check(compact).findings)).toEqual([]);
  });
});

describe.each<[string, () => Promise<Good>]>([
  ['EdDSA', () => issue(ed, { alg: 'EdDSA', kid: `${ed.didKey}#${ed.multikey}` }, ed.didKey)],
  [
    'ES256',
    () =>
      issue(ec, { alg: 'ES256', kid: `${DID}#k` }, DID, {
        [DID]: didDocument(DID, { k: ec, s: makeKey('P-256') }),
      }),
  ],
  [
    'RS256',
    () =>
      issue(rsa, { alg: 'RS256', kid: `${KEY_URL}#b` }, PROFILE, {
        [KEY_URL]: { keys: [rsa.jwk] },
      }),
  ],
])('a badge signed with %s is refused', (_, make) => {
  let good: Good;
  beforeAll(async () => {
    good = await make();
  });

  /** An HTTPS issuer's own document, which is not to be had here, might list the other's key. */
  function notItsKey() {
    return good.issuer.startsWith('https:')
      ? 'issuer-binding unknown binding.unconfirmed'
      : 'issuer-binding fail binding.foreign-key';
  }

  async function refusal(compact: string) {
    const { findings, provenKeys } = check(compact, good.documents);
    expect(provenKeys).toEqual([]);
    return troubles(findings);
  }

  const CHANGES: readonly [string, JsonObject][] = [
    ['a name', { name: 'Brain surgery' }],
    ['an added member', { evidence: [] }],
    [
      'the recipient, both times',
      { sub: 'did:example:eve', credentialSubject: { id: 'did:example:eve' } },
    ],
    ['both ends', { validUntil: '2037-01-01T00:00:00Z', exp: 2_114_380_800 }],
  ];
  test.each(CHANGES)('with %s changed', async (_name, change) => {
    const compact = tamper(good.compact, { payload: (claims) => ({ ...claims, ...change }) });
    expect(await refusal(compact)).toEqual(['proof fail proof.mismatch']);
  });

  test('with another iss', async () => {
    const compact = tamper(good.compact, {
      payload: (claims) => ({ ...claims, iss: stranger.didKey }),
    });
    expect(await refusal(compact)).toEqual([
      'proof fail proof.mismatch',
      'issuer-binding fail binding.issuer-differs',
    ]);
  });

  test('with any bit of the signature turned over', async () => {
    for (const index of [0, 31, 32, 63]) {
      const compact = tamper(good.compact, {
        signature: (text) => {
          const bytes = Buffer.from(text, 'base64url');
          bytes[index]! ^= 1;
          return bytes.toString('base64url');
        },
      });
      // oxlint-disable-next-line no-await-in-loop -- four places, one after the other
      expect(await refusal(compact)).toEqual(['proof fail proof.mismatch']);
    }
  });

  test.each<[string, (signature: string) => string]>([
    ['no signature', () => ''],
    [
      'a signature cut short',
      (text) => Buffer.from(text, 'base64url').subarray(1).toString('base64url'),
    ],
    [
      'a byte more',
      (text) =>
        Buffer.concat([Buffer.from(text, 'base64url'), Uint8Array.of(0)]).toString('base64url'),
    ],
    [
      'a signature of noughts',
      (text) => Buffer.alloc(Buffer.from(text, 'base64url').length).toString('base64url'),
    ],
  ])('with %s', async (_name, signature) => {
    expect(await refusal(tamper(good.compact, { signature }))).toEqual([
      'proof fail proof.mismatch',
    ]);
  });

  test.each<[string, (signature: string) => string]>([
    ['padding', (text) => `${text}==`],
    ['a line end', (text) => `${text}\n`],
    ['a fourth part', (text) => `${text}.AA`],
    ['the other base64', (text) => `${text.slice(0, -2)}+/`],
  ])('with %s after or in its signature', async (_name, signature) => {
    expect(await refusal(tamper(good.compact, { signature }))).toContain(
      'proof fail proof.malformed',
    );
  });

  test('as unsigned, with and without its signature', async () => {
    const expected = ['proof fail proof.none', 'algorithm-strength fail algorithm.unsigned'];
    for (const alg of ['none', 'None', 'nOnE']) {
      const unsigned = tamper(good.compact, { header: (header) => ({ ...header, alg }) });
      const bare = tamper(unsigned, { signature: () => '' });
      // oxlint-disable-next-line no-await-in-loop -- three spellings, one after the other
      const found = [await refusal(unsigned), await refusal(bare)];
      for (const each of found) expect(each).toEqual(expect.arrayContaining(expected));
    }
  });

  test('signed with the public key as a shared secret', async () => {
    const key = { EdDSA: ed, ES256: ec, RS256: rsa }[_]!;
    const pem = key.publicKey.export({ format: 'pem', type: 'spki' });
    const changed = tamper(good.compact, { header: (header) => ({ ...header, alg: 'HS256' }) });
    const input = changed.slice(0, changed.lastIndexOf('.'));
    const mac = createHmac('sha256', pem).update(input).digest('base64url');
    expect(await refusal(`${input}.${mac}`)).toEqual(
      expect.arrayContaining([
        'proof fail proof.malformed',
        'algorithm-strength fail algorithm.shared-secret',
      ]),
    );
  });

  test.each([
    [
      'an algorithm of another key',
      'ES384',
      'proof fail proof.mismatch',
      'algorithm-strength fail algorithm.key-misfit',
    ],
    [
      'an algorithm that does not exist',
      'XX999',
      'proof fail proof.malformed',
      'algorithm-strength fail algorithm.unknown',
    ],
    [
      'an algorithm to encrypt with',
      'RSA-OAEP',
      'proof fail proof.malformed',
      'algorithm-strength fail algorithm.unknown',
    ],
    [
      'a property of every object',
      'constructor',
      'proof fail proof.malformed',
      'algorithm-strength fail algorithm.unknown',
    ],
    [
      'an algorithm that is not supported',
      'Ed448',
      'proof unknown proof.unsupported',
      'algorithm-strength unknown algorithm.unknown',
    ],
    [
      'the algorithm of Ethereum accounts',
      'ES256K-R',
      'proof unknown proof.unsupported',
      'algorithm-strength unknown algorithm.unknown',
    ],
  ])('with %s', async (_name, alg, ...expected) => {
    const compact = tamper(good.compact, { header: (header) => ({ ...header, alg }) });
    expect(await refusal(compact)).toEqual(expect.arrayContaining(expected));
  });

  test('under the key of another', async () => {
    const kid = `${stranger.didKey}#${stranger.multikey}`;
    const swapped = tamper(good.compact, { header: (header) => ({ ...header, kid }) });
    expect(await refusal(swapped)).toContain(notItsKey());
    expect((await refusal(swapped)).some((each) => each.startsWith('proof fail'))).toBe(true);
  });

  test('signed afresh by another under its own key', async () => {
    const kid = `${stranger.didKey}#${stranger.multikey}`;
    const compact = await sign(badgeClaims(good.issuer), stranger, { alg: 'EdDSA', kid });
    expect(await refusal(compact)).toEqual([notItsKey()]);
  });
});

test.each([
  '',
  '.',
  '..',
  '...',
  'a.b.c',
  'e30.e30.',
  'e30.e30',
  'not a token',
  '\u{1F512}.e30.AA',
])('the text %j proves nothing', async (compact) => {
  const { findings, provenKeys } = check(compact);
  expect(findings.find(({ id }) => id === 'proof')?.outcome).toBe('fail');
  expect(provenKeys).toEqual([]);
});

test('a payload that is no object is unreadable', async () => {
  const compact = await sign(Buffer.from('[1]'), ed, {
    alg: 'EdDSA',
    kid: `${ed.didKey}#${ed.multikey}`,
  });
  const { findings, credential } = check(compact);
  expect(credential).toBeUndefined();
  expect(troubles(findings)).toContain('document-structure fail structure.unreadable');
});

test('a bug in a reader becomes an unknown, never a pass', async () => {
  const reader = {
    ...readerOf(),
    read: () => {
      throw new Error('broken');
    },
  };
  const compact = await sign(badgeClaims(DID), ed, {
    alg: 'EdDSA',
    jwk: ed.jwk,
  });
  const options = { purpose: 'assertionMethod', instant: NOW, kind: 'credential', reader } as const;
  const { findings } = checkJwtProof(compact, options);
  expect(findings.every(({ outcome }) => outcome === 'unknown')).toBe(true);
  expect(findings.map(({ id }) => CHECK_IDS.indexOf(id)).every((place) => place >= 0)).toBe(true);
});
