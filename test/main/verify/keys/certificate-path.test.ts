import { describe, expect, test } from 'vitest';
import { NOW, authority, codesOf, judge, root, sealer } from '../proofs/jades/judging.ts';
import {
  CERTIFICATE_SIGNING,
  KEY_ENCIPHERMENT,
  RSA,
  SEALED_AT,
  TEXT_SIGNING,
  certify,
  certifySealer,
  forUses,
  makeExtension,
  makeKeys,
  seal,
} from '../proofs/jades/sealing.ts';
import type { Certified } from '../proofs/jades/sealing.ts';

describe('a chain that does not hold', () => {
  const cases: readonly (readonly [string, () => Promise<readonly Certified[]>, string])[] = [
    [
      'a certificate that had ended when it sealed',
      async () => [
        await certifySealer({ issuer: authority, notAfter: '2026-01-11T00:00:00Z' }),
        authority,
      ],
      'fail certificate.not-valid-at-sealing',
    ],
    [
      'one that began only afterwards',
      async () => [
        await certifySealer({ issuer: authority, notBefore: '2026-01-13T00:00:00Z' }),
        authority,
      ],
      'fail certificate.not-valid-at-sealing',
    ],
    [
      'one that has ended since',
      async () => [
        await certifySealer({ issuer: authority, notAfter: '2026-03-01T00:00:00Z' }),
        authority,
      ],
      'unknown certificate.ended-since',
    ],
    [
      'an issuer that is no authority',
      async () => {
        const middle = await certify({ name: 'C=EE, O=Middle', issuer: root, isAuthority: false });
        return [await certifySealer({ issuer: middle }), middle];
      },
      'fail certificate.not-an-authority',
    ],
    [
      'an issuer that is no authority, though its key may sign certificates',
      async () => {
        const options = { isAuthority: false, keyUsage: CERTIFICATE_SIGNING };
        const middle = await certify({ name: 'C=EE, O=Middle', issuer: root, ...options });
        return [await certifySealer({ issuer: middle }), middle];
      },
      'fail certificate.not-an-authority',
    ],
    [
      'an authority whose key may not sign certificates',
      async () => {
        const options = { keyUsage: TEXT_SIGNING };
        const middle = await certify({ name: 'C=EE, O=Middle', issuer: root, ...options });
        return [await certifySealer({ issuer: middle }), middle];
      },
      'fail certificate.not-an-authority',
    ],
    [
      'an authority with a short key',
      async () => {
        const keys = await makeKeys({ ...RSA, modulusLength: 1024 });
        const middle = await certify({ name: 'C=EE, O=Middle', issuer: root, keys });
        return [await certifySealer({ issuer: middle }), middle];
      },
      'fail certificate.weak',
    ],
    [
      'a certificate whose signature is over a broken hash',
      async () => [await certifySealer({ issuer: authority, hash: 'SHA-1' }), authority],
      'fail certificate.weak',
    ],
    [
      'a certificate that names another than the one who signed it',
      async () => {
        const name = 'C=EE, O=Nobody';
        return [await certifySealer({ issuer: { ...root, name } })];
      },
      'unknown certificate.not-accepted',
    ],
    [
      'a rule on names, which counts though it is not said to be critical',
      async () => {
        const extensions = [makeExtension('2.5.29.30', false)];
        const middle = await certify({ name: 'C=EE, O=Middle', issuer: root, extensions });
        return [await certifySealer({ issuer: middle }), middle];
      },
      'unknown certificate.unknown-rule',
    ],
    [
      'a certificate that says one thing twice',
      async () => {
        const extensions = [makeExtension('1.2.3', false), makeExtension('1.2.3', false)];
        return [await certifySealer({ issuer: authority, extensions }), authority];
      },
      'fail key.malformed',
    ],
    [
      'an authority that may issue no further authority',
      async () => {
        const last = await certify({ name: 'C=EE, O=Last', issuer: root, pathLength: 0 });
        const further = await certify({ name: 'C=EE, O=Further', issuer: last });
        return [await certifySealer({ issuer: further }), further, last];
      },
      'fail certificate.path-too-long',
    ],
    [
      'a certificate that names an issuer who did not sign it',
      async () => [await certifySealer({ issuer: authority, signer: root }), authority],
      'fail certificate.chain-broken',
    ],
    [
      'certificates that do not follow one another',
      async () => [sealer, await certify({ name: 'C=EE, O=Other' })],
      'fail certificate.chain-broken',
    ],
    [
      'a certificate that is not for signatures',
      async () => [
        await certifySealer({ issuer: authority, keyUsage: KEY_ENCIPHERMENT }),
        authority,
      ],
      'fail certificate.not-for-seals',
    ],
    [
      'a certificate that is for a web server',
      async () => [
        await certifySealer({
          issuer: authority,
          extensions: [forUses(['serverAuth', 'clientAuth'])],
        }),
        authority,
      ],
      'fail certificate.not-for-seals',
    ],
    [
      'a certificate that is for time stamps, said critically',
      async () => {
        const extensions = [forUses(['timeStamping'], true)];
        return [await certifySealer({ issuer: authority, extensions }), authority];
      },
      'fail certificate.not-for-seals',
    ],
    [
      'an authority for web servers',
      async () => {
        const extensions = [forUses(['serverAuth'])];
        const middle = await certify({ name: 'C=EE, O=Middle', issuer: root, extensions });
        return [await certifySealer({ issuer: middle }), middle];
      },
      'fail certificate.not-for-seals',
    ],
    [
      'a certificate with a rule that is not known',
      async () => {
        const extensions = [makeExtension('1.2.3.4')];
        return [await certifySealer({ issuer: authority, extensions }), authority];
      },
      'unknown certificate.unknown-rule',
    ],
  ];

  test.each(cases)('%s', async (_, makeChain, code) => {
    const chain = await makeChain();
    const [own = sealer] = chain;
    const outcome = await judge(await seal(own, { chain }), [root]);
    expect(codesOf(outcome, 'key-resolution')).toEqual([code]);
    expect(outcome.verification.verdict).toBe(code.startsWith('fail') ? 'rejected' : 'unconfirmed');
  });

  test('a fault of the certificate itself is told, whoever accepts it', async () => {
    const own = await certifySealer({ issuer: authority, notAfter: '2026-01-11T00:00:00Z' });
    const outcome = await judge(await seal(own, { chain: [own, authority] }), []);
    expect(codesOf(outcome, 'key-resolution')).toEqual(['fail certificate.not-valid-at-sealing']);
  });

  test('is not known to hold on a day before its certificate began', async () => {
    const own = await certifySealer({ issuer: authority, notBefore: SEALED_AT });
    const good = await seal(own, { chain: [own, authority] });
    const outcome = await judge(good, [root], { now: '2026-01-11T00:00:00Z' });
    expect(codesOf(outcome, 'key-resolution')).toEqual(['unknown certificate.not-yet-valid']);
    expect(codesOf(outcome, 'proof')).toEqual(['pass proof.valid', 'warn proof.created-in-future']);
  });

  test('a certificate holds on its first and on its last second', async () => {
    const own = await certifySealer({ issuer: authority, notBefore: SEALED_AT, notAfter: NOW });
    const good = await seal(own, { chain: [own, authority] });
    expect((await judge(good, [root])).verification.verdict).toBe('verified');
    const outcome = await judge(good, [root], { now: '2026-06-01T00:00:01Z' });
    expect(codesOf(outcome, 'key-resolution')).toEqual(['unknown certificate.ended-since']);
  });
});

test.each([[['serverAuth', 'clientAuth', 'emailProtection']], [['clientAuth']], [[]]] as const)(
  'a certificate for the uses %j may seal',
  async (uses) => {
    const extensions = uses.length === 0 ? [] : [forUses(uses)];
    const own = await certifySealer({ issuer: authority, extensions });
    const outcome = await judge(await seal(own, { chain: [own, authority] }), [root]);
    expect(codesOf(outcome, 'key-resolution')).toEqual(['warn certificate.accepted']);
  },
);

test('a certificate for a web server that its issuer states to be for seals may seal', async () => {
  const type = '060604008e4601063009060704008e46010602';
  const statement = makeExtension(
    '1.3.6.1.5.5.7.1.3',
    false,
    Buffer.from(`30153013${type}`, 'hex'),
  );
  const extensions = [forUses(['serverAuth']), statement];
  const own = await certifySealer({ issuer: authority, extensions });
  const outcome = await judge(await seal(own, { chain: [own, authority] }), [root]);
  expect(codesOf(outcome, 'key-resolution')).toEqual(['warn certificate.accepted']);
});
