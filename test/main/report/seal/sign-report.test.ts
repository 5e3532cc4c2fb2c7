import { createPublicKey, generateKeyPairSync } from 'node:crypto';
import canonicalize from 'canonicalize';
import { createHash } from 'node:crypto';
import * as fc from 'fast-check';
import { compactVerify, decodeProtectedHeader } from 'jose';
import { describe, expect, test } from 'vitest';
import { buildReport, didKeyOf, signReport } from '../../../../src/main/report/index.ts';
import { keyOfDidKey } from '../../../../src/main/report/seal/did-key.ts';
import { versioned } from '../../../../src/main/report/seal/sealed-report.ts';
import { checkSignature } from '../../../../src/main/report/seal/sign-report.ts';
import type { JsonObject } from '../../../../src/shared/lib/json.ts';
import { INPUT } from '../sample-report.ts';

const model = buildReport(INPUT);
const { privateKey } = generateKeyPairSync('ed25519');
const published = versioned(model);

describe('a signed report', () => {
  test('is a credential of the key’s own did:key, over the canonical model’s hash', async () => {
    const { signature = '' } = await signReport(model, { key: privateKey });
    expect(decodeProtectedHeader(signature)).toMatchObject({ alg: 'Ed25519', typ: 'vc+jwt' });
    const { payload } = await compactVerify(signature, createPublicKey(privateKey));
    const credential = JSON.parse(new TextDecoder().decode(payload));
    expect(credential.issuer).toBe(didKeyOf(privateKey));
    expect(credential.validFrom).toBe(model.createdAt);
    // By an implementation of RFC 8785 that is not ours.
    const canonical = canonicalize(published) ?? '';
    const digest = createHash('sha256').update(canonical).digest('hex');
    expect(credential.credentialSubject.sha256).toBe(digest);
  });

  test('holds, and names who has signed', async () => {
    const { signature = '' } = await signReport(model, { key: privateKey });
    const checked = await checkSignature(published, signature);
    expect(checked).toEqual({ ok: true, value: { key: didKeyOf(privateKey) } });
  });

  test('holds whatever order its keys are in', async () => {
    const { signature = '' } = await signReport(model, { key: privateKey });
    const reversed = Object.fromEntries(Object.entries(published).toReversed());
    expect((await checkSignature(reversed, signature)).ok).toBe(true);
  });

  test('holds no more when any one value of the model is another', async () => {
    const { signature = '' } = await signReport(model, { key: privateKey });
    const paths = pathsOf(published);
    expect(paths.length).toBeGreaterThan(200);
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...paths), async (path) => {
        const changed = await checkSignature(changeAt(published, path), signature);
        expect(changed).toEqual({ ok: false, error: 'other-report' });
      }),
      { numRuns: 150 },
    );
  });

  test('holds no more when any one character of the signature is another', async () => {
    const { signature = '' } = await signReport(model, { key: privateKey });
    await fc.assert(
      fc.asyncProperty(fc.nat({ max: signature.length - 2 }), async (at) => {
        const other = signature[at] === 'A' ? 'B' : 'A';
        const changed = `${signature.slice(0, at)}${other}${signature.slice(at + 1)}`;
        expect((await checkSignature(published, changed)).ok).toBe(false);
      }),
      { numRuns: 150 },
    );
  });

  test('of another report does not count for this one', async () => {
    const other = await signReport(buildReport({ ...INPUT, question: 'SQL' }), { key: privateKey });
    expect(await checkSignature(published, other.signature ?? '')).toEqual({
      ok: false,
      error: 'other-report',
    });
  });

  test('signed again with another key names that key', async () => {
    const { privateKey: strange } = generateKeyPairSync('ed25519');
    const { signature = '' } = await signReport(model, { key: strange });
    const checked = await checkSignature(published, signature);
    expect(checked).toEqual({ ok: true, value: { key: didKeyOf(strange) } });
    expect(didKeyOf(strange)).not.toBe(didKeyOf(privateKey));
  });
});

describe('a did:key', () => {
  test('is read back to the key that it is', () => {
    const key = keyOfDidKey(didKeyOf(privateKey));
    expect(key?.export({ format: 'jwk' })).toEqual(
      createPublicKey(privateKey).export({ format: 'jwk' }),
    );
  });

  test('of the specification’s example is written as there', () => {
    const did = 'did:key:z6MkhaXgBZDvotDkL5257faiztiGiC2QtKLGpbnnEGta2doK';
    const key = keyOfDidKey(did);
    expect(key && didKeyOf(key)).toBe(did);
  });

  test.each([
    'did:web:example.org',
    'did:key:z',
    'did:key:zDnaerDaTF5BXEavCrfRZEk316dpbLsfPDZ3WJ5hRTPFU2169',
  ])('is not %s', (did) => {
    expect(keyOfDidKey(did)).toBeUndefined();
  });
});

type Path = readonly (string | number)[];

/** Of every text, number and boolean. */
function pathsOf(value: unknown, path: Path = []): readonly Path[] {
  if (typeof value !== 'object' || value === null) return [path];
  const entries = Array.isArray(value) ? [...value.entries()] : Object.entries(value);
  return entries.flatMap(([key, inner]) => pathsOf(inner, [...path, key]));
}

function changeAt(whole: JsonObject, path: Path): JsonObject {
  const copy = structuredClone(whole) as Record<string | number, unknown>;
  const inner = path
    .slice(0, -1)
    .reduce<Record<string | number, unknown>>(
      (at, key) => at[key] as Record<string | number, unknown>,
      copy,
    );
  const last = path.at(-1) ?? '';
  const value = inner[last];
  inner[last] =
    typeof value === 'string' ? `${value} ` : typeof value === 'number' ? value + 1 : !value;
  return copy as JsonObject;
}
