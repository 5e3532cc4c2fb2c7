import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { findContextSets } from '../../../../../src/main/verify/contexts/context-set.ts';
import { canonicalisePlain } from '../../../../../src/main/verify/jsonld/canonicalise.ts';
import type { JsonObject } from '../../../../../src/shared/lib/json.ts';
import { asDocument, verify } from '../../signed-credentials.ts';
import { changed, check, faultsOf } from './signing.ts';

interface Signed {
  readonly name: string;
  readonly credential: JsonObject;
}

// Signed once with @spruceid/didkit-wasm-node 0.2.1, which sorts by code point as RDFC-1.0 says, by a key
// that was not kept. In each a text begins beyond U+FFFF, and one with a wide letter, which comes after
// it by code unit alone.
const FIXTURES = new URL('code-points.json', import.meta.url);
const signed = JSON.parse(readFileSync(FIXTURES, 'utf8')) as readonly Signed[];

describe.each(signed)('texts beyond U+FFFF, $name', ({ credential }) => {
  test('are verified in the order of code points', async () => {
    const { verification } = await verify(asDocument(credential));
    expect(verification.verdict).toBe('verified');
  });

  test.each([
    ['a text', 'credentialSubject', (subject: unknown) => withWideLetterChanged(subject)],
    ['whom it is for', 'credentialSubject.id', () => 'did:example:another'],
    ['when it was signed', 'proof.created', () => '2022-05-27T15:08:04Z'],
  ])('are refused when somebody changes %s', async (_, path, change) => {
    const result = await check(changed(credential, path, change));
    expect(faultsOf(result)).toContain('fail proof.mismatch');
    expect(result.provenKeys).toEqual([]);
  });
});

function withWideLetterChanged(subject: unknown): JsonObject {
  const text = JSON.stringify(subject);
  const other = text.replace('\uFF30', '\uFF31');
  expect(other).not.toBe(text);
  return JSON.parse(other) as JsonObject;
}

test('both ways of writing a document are among them', async () => {
  expect(await writtenPlainly('unnamed')).toBeDefined();
  expect(await writtenPlainly('by language')).toBeUndefined();
});

async function writtenPlainly(name: string) {
  const document = signed.find((one) => one.name === name)?.credential ?? {};
  const [contexts] = findContextSets(document);
  return canonicalisePlain(document, { contexts, digest: 'sha256', by: 'code-points' });
}
