import { describe, expect, test } from 'vitest';
import { check, tamper, troubles } from '../main/verify/proofs/jose/signed.ts';
import { HAS_VECTORS, readVector } from './vectors.ts';

const OB3 = '1edtech-public-validator/inspector-vc/src/test/resources/ob30';
const SUITE = 'w3c-vc-jose-cose-test-suite/tests/input';

const COMPACT = /eyJ[\w-]+\.eyJ[\w-]+\.[\w-]+/u;

/** The first compact JWS in a file, which may be a picture. */
function readCompact(path: string): string {
  return COMPACT.exec(readVector(path, 'latin1'))![0];
}

/** What is known of a key that the header brings along while its issuer answers nothing. */
const NOBODYS_KEY = [
  'key-resolution unknown key.unavailable',
  'issuer-binding unknown binding.unconfirmed',
];

// 1EdTech calls these valid: their signatures fit, but nothing ties their keys to the issuer named.
describe
  .skipIf(!HAS_VECTORS)
  .each([
    `${OB3}/simple-jwt.svg`,
    `${OB3}/simple-jwt.png`,
    `${OB3}/simple-jwt_v1.svg`,
    `${OB3}/simple-jwt_v1.png`,
    '1edtech-public-validator/inspector-clr/src/test/resources/clr20/simple.jwt',
  ])('1EdTech’s %s', (path) => {
  test('fits its own key, which is not known to be the issuer’s', async () => {
    const { findings, credential, issuerId, provenKeys } = check(readCompact(path));
    expect(troubles(findings)).toEqual(NOBODYS_KEY);
    expect(findings[0]).toMatchObject({ id: 'proof', outcome: 'pass' });
    expect(credential).toMatchObject({ issuer: { id: issuerId } });
    expect(provenKeys).toEqual([]);
  });

  test('fits no longer with a name changed', async () => {
    const changed = tamper(readCompact(path), {
      payload: (claims) => ({ ...claims, name: 'Brain surgery' }),
    });
    expect(troubles(check(changed).findings)).toContain('proof fail proof.mismatch');
  });
});

describe.skipIf(!HAS_VECTORS)('1EdTech’s badges with a key elsewhere', () => {
  test.each([
    ['simple.jwt', 'key-resolution unknown key.unavailable'],
    ['velocity.jwt', 'key-resolution unknown key.unsupported'],
  ])('%s stays unknown', async (file, expected) => {
    const { findings, provenKeys } = check(readCompact(`${OB3}/${file}`));
    expect(troubles(findings)).toContain(expected);
    expect(findings[0]?.outcome).toBe('unknown');
    expect(provenKeys).toEqual([]);
  });
});

describe.skipIf(!HAS_VECTORS)('the suite of VC-JOSE-COSE, whose keys are not published', () => {
  const UNKNOWN = [
    'proof unknown proof.not-checked',
    'algorithm-strength unknown algorithm.not-checked',
    'key-resolution unknown key.unavailable',
    'issuer-binding unknown binding.not-checked',
  ];

  test.each([
    ['credential-jose-minimal', UNKNOWN],
    ['credential-jose-unknown-extensions', UNKNOWN],
    ['credential-issuer-match-signed', UNKNOWN],
    ['credential-jose-bad-signature', UNKNOWN],
    [
      'credential-jose-vc-vp-claims',
      [
        ...UNKNOWN,
        'document-structure fail structure.contradiction',
        'document-structure fail structure.contradiction',
      ],
    ],
  ])('%s', async (name, expected) => {
    const { findings, issuerId } = check(readCompact(`${SUITE}/${name}.txt`));
    expect(troubles(findings)).toEqual(expected);
    expect(issuerId).toBe('https://example.issuer/vc-jose-cose');
  });

  test('a presentation whose day is over says so', async () => {
    const compact = readCompact(`${SUITE}/presentation-jose-multiple.txt`);
    const { findings, issuerId } = check(compact, {}, 'presentation');
    expect(troubles(findings)).toContain('validity-period fail proof.expired');
    expect(issuerId).toBe('https://example.issuer/vc-jose-cose');
  });
});
