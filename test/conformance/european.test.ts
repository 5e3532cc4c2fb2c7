import { afterAll, describe, expect, test } from 'vitest';
import { readCredentials } from '../../src/main/intake/index.ts';
import { extractSkills } from '../../src/main/skills/index.ts';
import { verifyCredential } from '../../src/main/verify/index.ts';
import type { VerifyOutcome } from '../../src/main/verify/index.ts';
import { parseInstant } from '../../src/shared/lib/instant.ts';
import { HAS_VECTORS, readManifest, readVector, reportLeftOut } from './vectors.ts';

/** Real European Digital Credentials, each under a seal of one company, under a national authority. */
const SEALED = readManifest()
  .filter(({ proof }) => proof.startsWith('JAdES'))
  .map(({ path }) => path);

const NOW = '2026-06-01T00:00:00Z';

interface Sealed {
  readonly payload: string;
  readonly signatures: readonly [
    { readonly protected: string; readonly header: { readonly etsiU: readonly string[] } },
  ];
}

function readSealed(path: string): Sealed {
  return JSON.parse(readVector(path)) as Sealed;
}

function decode(part: string): Record<string, never> {
  return JSON.parse(Buffer.from(part, 'base64url').toString('utf8')) as Record<string, never>;
}

/** The one that sealed, its authority and the root above, as they stand in the document itself. */
function certificatesOf(path: string) {
  const [{ protected: header, header: beside }] = readSealed(path).signatures;
  const [leaf = ''] = decode(header)['x5c'] as unknown as string[];
  const values = beside.etsiU
    .map(decode)
    .flatMap((one) => (one['xVals'] ?? []) as { x509Cert: { val: string } }[])
    .map(({ x509Cert }) => x509Cert.val);
  return { leaf, root: values.at(-1) ?? '' };
}

async function judge(
  text: string,
  acceptedCertificates: readonly string[],
): Promise<VerifyOutcome> {
  const { documents } = await readCredentials('x.jsonld', Buffer.from(text));
  const [document] = documents;
  const instant = parseInstant(NOW);
  if (document === undefined || instant === undefined) throw new Error('nothing to judge');
  const request = { document, instant, checkedAt: NOW, documents: {}, acceptedCertificates };
  return verifyCredential(request);
}

function codesOf({ verification }: VerifyOutcome): readonly string[] {
  return verification.checks.map(({ id, outcome, code }) => `${id} ${outcome} ${code}`);
}

afterAll(() => reportLeftOut('European Digital Credentials', 28));

describe.skipIf(!HAS_VECTORS)('a real seal', () => {
  test('is had seven times', () => {
    expect(SEALED).toHaveLength(7);
  });

  test.each(SEALED)('fits, and is nobody’s until its certificate is accepted: %s', async (path) => {
    const outcome = await judge(readVector(path), []);
    expect(codesOf(outcome)).toContain('proof pass proof.valid');
    expect(codesOf(outcome)).toContain('key-resolution unknown certificate.not-accepted');
    expect(outcome.verification.verdict).toBe('unconfirmed');
  });

  test.each(SEALED)('is its issuer’s under either certificate: %s', async (path) => {
    const { leaf, root } = certificatesOf(path);
    for (const certificate of [leaf, root]) {
      // oxlint-disable-next-line no-await-in-loop -- two cases
      const outcome = await judge(readVector(path), [certificate]);
      expect(codesOf(outcome)).toContain('issuer-binding pass binding.sealed');
      expect(outcome.facts.issuer).toMatchObject({
        id: 'NTREE-17207834',
        claimedName: 'Velocert OÜ',
      });
      // Its lists of withdrawn credentials are not among the files.
      expect(outcome.verification.verdict).toBe('unconfirmed');
      const bad = outcome.verification.checks.filter((check) => check.outcome === 'unknown');
      expect(new Set(bad.map(({ id }) => id))).toEqual(new Set(['status', 'schema']));
    }
  });

  test.each(SEALED)('is broken by one changed word: %s', async (path) => {
    const { leaf } = certificatesOf(path);
    const sealed = readSealed(path);
    const changed = { ...sealed, payload: sealed.payload.replace('Velocert', 'Velocart') };
    expect(changed.payload).not.toBe(sealed.payload);
    const outcome = await judge(JSON.stringify(changed), [leaf]);
    expect(codesOf(outcome)).toContain('proof fail proof.mismatch');
    expect(outcome.verification.verdict).toBe('rejected');
  });

  test('gives its skills', async () => {
    const path = SEALED.find((one) => one.includes('microcredential')) ?? '';
    const { facts } = await judge(readVector(path), []);
    const aligned = extractSkills(facts).filter(({ source }) => source === 'alignment');
    expect(aligned.map(({ name, framework }) => `${framework ?? ''} ${name}`)).toEqual([
      'ESCO Game theory',
      'ESCO Rear game',
      'ESCO Manage frustration',
      'ESCO Blow moulding machine parts',
    ]);
    expect(facts.recipient.subjectId).toBeUndefined();
  });
});
