import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { JsonObject, JsonValue } from '../../../../../src/shared/lib/json.ts';
import { asDocument, verify } from '../../signed-credentials.ts';
import { changed, check, faultsOf, makeBadge, makeIssuer, sign } from './signing.ts';

interface Signed {
  readonly name: string;
  readonly credential: JsonObject;
}

// Signed once with @spruceid/didkit-wasm-node 0.2.1, by a key that was not kept: the words of the proof are
// defined by a context that stands in the proof alone.
const FIXTURES = new URL('own-context.json', import.meta.url);
const signed = JSON.parse(readFileSync(FIXTURES, 'utf8')) as readonly Signed[];

const OWN = 'https://w3id.org/security/suites/jws-2020/v1';

describe.each(signed)('$name under a context of its own', ({ credential }) => {
  test('is verified: its words mean what they mean where it stands', async () => {
    const { verification } = await verify(asDocument(credential));
    expect(verification.verdict).toBe('verified');
  });

  test.each<[string, string, () => JsonValue]>([
    ['its own context', 'proof.@context', () => []],
    ['what its own context keeps of the others', 'proof.@context', () => [null, OWN]],
    ['what it says, by a word more,', 'proof.remark', () => 'from the dean'],
    ['whom it is for', 'credentialSubject.id', () => 'did:example:another'],
    ['when it was signed', 'proof.created', () => '2022-05-27T15:08:04Z'],
  ])('is refused when %s is changed', async (_, path, change) => {
    const { verification } = await verify(asDocument(changed(credential, path, change)));
    expect(verification.verdict).toBe('rejected');
  });
});

test('a Data Integrity proof may have only a context that the document begins with', async () => {
  const issuer = await makeIssuer();
  const badge = await sign(makeBadge(issuer.id), issuer);
  const result = await check(changed(badge, 'proof.@context', () => [OWN]));
  expect(faultsOf(result)).toContain('fail proof.malformed');
});
