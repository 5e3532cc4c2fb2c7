import { describe, expect, test } from 'vitest';
import { unmangleDocument } from '../../../../src/main/verify/index.ts';
import type { JsonObject } from '../../../../src/shared/lib/json.ts';
import { makeJwtSigner, asDocument, makeBadge } from '../signed-credentials.ts';
import { codesOf, explain, explainBadge, find, signedBadge } from './explaining.ts';

const NAME = 'Café – “advanced”';

/** As a reader that takes UTF-8 for Latin-1 hands it on. */
function mangled(json: JsonObject): JsonObject {
  return JSON.parse(Buffer.from(JSON.stringify(json)).toString('latin1')) as JsonObject;
}

describe('text that was mangled', () => {
  test('on its way is told by the signature, which fits the text as it was', async () => {
    const differences = await explainBadge(mangled(await signedBadge({ name: NAME })));
    expect(codesOf(differences)).toEqual(['text.mangled-on-way', 'context.several']);
    const found = find(differences, 'text.mangled-on-way');
    expect(found?.params).toMatchObject({ probable: 'Café' });
    expect(found?.sentence).toContain('was probably “Café”');
    expect(found?.detail).toContain('as it stands: does not fit; as it probably was: fits');
  });

  test('twice is told too', async () => {
    const differences = await explainBadge(mangled(mangled(await signedBadge({ name: NAME }))));
    expect(find(differences, 'text.mangled-on-way')?.detail).toContain('2 times over');
  });

  test('before it was signed is told apart, and the verdict stays', async () => {
    const differences = await explainBadge(await signedBadge(mangled({ name: NAME })));
    expect(codesOf(differences)).toEqual(['text.mangled-by-issuer']);
  });

  test('and changed besides is mangled, and nothing more is said', async () => {
    const badge = { ...(await signedBadge({ name: NAME })), validFrom: '2020-01-01T00:00:00Z' };
    expect(codesOf(await explainBadge(mangled(badge)))).toEqual([
      'text.mangled',
      'context.several',
    ]);
  });

  test('in a token was mangled before it was signed', async () => {
    const signer = await makeJwtSigner();
    const claims = mangled(makeBadge(signer.id, { name: NAME }));
    const compact = await signer.signClaims({ ...claims, iss: signer.id, jti: claims['id'] });
    const document = { format: 'ob3-jwt', path: '', payload: { kind: 'jws', compact } } as const;
    expect(codesOf(await explain(document))).toContain('text.mangled-by-issuer');
    expect(unmangleDocument(document)).toBeUndefined();
  });

  test('is never repaired in what was handed in', async () => {
    const document = asDocument(mangled(await signedBadge({ name: NAME })));
    const copy = structuredClone(document);
    await explain(document);
    expect(document).toEqual(copy);
  });
});

test('letters that were lost are told', async () => {
  const badge = { ...(await signedBadge()), name: 'Caf\uFFFD' };
  expect(find(await explainBadge(badge), 'text.lost')?.params).toEqual({ shown: 'Caf\uFFFD' });
});

test('an ordinary badge differs in nothing but what it is', async () => {
  expect(codesOf(await explainBadge(await signedBadge({ name: NAME })))).toEqual([]);
});
