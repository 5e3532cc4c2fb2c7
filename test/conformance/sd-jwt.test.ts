import { describe, expect, test } from 'vitest';
import { readCredentials } from '../../src/main/intake/index.ts';
import type { GatheredDocuments } from '../../src/main/verify/index.ts';
import { decidingFaultsOf, faultsOf, verify } from '../main/verify/signed-credentials.ts';
import { VC_JOSE_COSE as PUBLISHED, VC_JOSE_COSE_ISSUER as ISSUER } from './issuers.ts';
import { HAS_VECTORS, readVector, reportLeftOut } from './vectors.ts';

const SUITE = 'w3c-vc-jose-cose-test-suite/tests/input';

reportLeftOut('SD-JWT of VC-JOSE-COSE', 15);

async function verifyFile(
  file: string,
  documents: GatheredDocuments,
  change: (text: string) => string = (text) => text,
  at?: string,
) {
  const bytes = Buffer.from(change(readVector(`${SUITE}/${file}`).trim()));
  const { documents: read } = await readCredentials(file, bytes);
  const document = read.find(({ format }) => format === 'vc-sd-jwt');
  return verify(document!, documents, at);
}

describe.skipIf(!HAS_VECTORS)('W3C’s SD-JWTs of VC-JOSE-COSE', () => {
  const VALID = ['credential-sdjwt-selective.txt', 'credential-sdjwt-nested.txt'] as const;

  test.each(VALID)('%s, which they call valid, is verified', async (file) => {
    const outcome = await verifyFile(file, PUBLISHED);
    expect(decidingFaultsOf(outcome)).toEqual([]);
    expect(outcome.verification.verdict).toBe('verified');
    expect(outcome.verification.issuerAssurance).toBe('domain');
  });

  test.each(VALID)('%s is unconfirmed while its issuer’s keys cannot be had', async (file) => {
    const outcome = await verifyFile(file, {});
    expect(outcome.verification.verdict).toBe('unconfirmed');
    expect(outcome.wanted.map(({ id }) => id)).toEqual([ISSUER]);
  });

  test.each(VALID)('%s with one letter of what is shown changed is rejected', async (file) => {
    const change = (text: string) => {
      const [jwt = '', disclosure = '', ...rest] = text.split('~');
      const json = Buffer.from(disclosure, 'base64url')
        .toString()
        .replace(/.(?="\]$)/u, 'x');
      return [jwt, Buffer.from(json).toString('base64url'), ...rest].join('~');
    };
    const outcome = await verifyFile(file, PUBLISHED, change);
    expect(faultsOf(outcome)).toContain('proof fail sd-jwt.not-signed');
    expect(outcome.verification.verdict).toBe('rejected');
  });

  test('credential-sdjwt-bad-signature.txt is rejected', async () => {
    const outcome = await verifyFile('credential-sdjwt-bad-signature.txt', PUBLISHED);
    expect(decidingFaultsOf(outcome)).toEqual(['proof fail proof.mismatch']);
  });

  test('credential-sdjwt-bad-media-type.txt, which is well signed, is rejected', async () => {
    const outcome = await verifyFile('credential-sdjwt-bad-media-type.txt', PUBLISHED);
    expect(decidingFaultsOf(outcome)).toEqual(['proof fail proof.malformed']);
  });

  test.each([
    ['while the presentation is valid', '2024-12-16T12:00:00Z', ISSUER],
    ['after it', '2024-12-18T00:00:00Z', undefined],
  ])(
    'the holder of the one in presentation-jose-multiple.txt is proven %s',
    async (_, at, holder) => {
      const file = 'presentation-jose-multiple.txt';
      const { facts, verification } = await verifyFile(file, PUBLISHED, (text) => text, at);
      expect(verification.verdict).toBe('verified');
      expect(facts.recipient.provenHolder).toBe(holder);
    },
  );

  async function verifyPresented(change: (text: string) => string = (text) => text) {
    const file = 'presentation-sdjwt-selective.txt';
    const bytes = Buffer.from(change(readVector(`${SUITE}/${file}`).trim()));
    const { documents } = await readCredentials(file, bytes);
    return verify(documents[0]!, PUBLISHED);
  }

  test('the credential in presentation-sdjwt-selective.txt is verified, and its holder proven', async () => {
    const { facts, verification } = await verifyPresented();
    expect(verification.verdict).toBe('verified');
    expect(facts.recipient.provenHolder).toBe(ISSUER);
  });

  test.each([
    ['the holder’s name', (text: string) => text.replace('~WyJ5SzhJUDAt', '~WyJ5SzhJUDAu')],
    ['the signature', (text: string) => text.replace('~', 'A~')],
  ])('with %s changed it proves no holder, and moves no verdict', async (_, change) => {
    const { facts, verification } = await verifyPresented(change);
    expect(verification.verdict).toBe('verified');
    expect(facts.recipient.provenHolder).toBeUndefined();
  });

  test.each(['presentation-sdjwt-bad-credential.txt', 'presentation-sdjwt-bad-media-type.txt'])(
    '%s holds no credential',
    async (file) => {
      const { documents } = await readCredentials(
        file,
        Buffer.from(readVector(`${SUITE}/${file}`)),
      );
      expect(documents).toEqual([]);
    },
  );
});
