import { describe, expect, test } from 'vitest';
import { findContextSets } from '../../../../src/main/verify/contexts/context-set.ts';
import { canonicalise } from '../../../../src/main/verify/jsonld/canonicalise.ts';
import type { JsonObject, JsonValue } from '../../../../src/shared/lib/json.ts';

function canonical(document: JsonObject, by?: 'processor') {
  const [contexts] = findContextSets({ '@context': document['@context'] });
  return canonicalise(document, { contexts, digest: 'sha256', ...(by && { by }) });
}

/** What every object has, and what such members may lead to. */
const globals = (): readonly object[] => [
  Object.prototype,
  ...Object.values(Object.getOwnPropertyDescriptors(Object.prototype)).flatMap(
    ({ value }: PropertyDescriptor) => (typeof value === 'function' ? [value as object] : []),
  ),
];

const V2 = 'https://www.w3.org/ns/credentials/v2';

describe('canonicalise', () => {
  test('gives sorted N-Quads, and the properties in them', async () => {
    const result = await canonical({
      '@context': [V2],
      id: 'urn:uuid:1',
      type: 'VerifiableCredential',
      issuer: 'did:example:a',
    });
    const { nquads, dropped, properties } = result.ok
      ? result.value
      : { nquads: result.error, dropped: [], properties: undefined };
    expect(nquads).toBe(
      '<urn:uuid:1> <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> <https://www.w3.org/2018/credentials#VerifiableCredential> .\n' +
        '<urn:uuid:1> <https://www.w3.org/2018/credentials#issuer> <did:example:a> .\n',
    );
    expect(dropped).toEqual([]);
    expect(properties?.()).toEqual(['https://www.w3.org/2018/credentials#issuer']);
  });

  test('says what it dropped', async () => {
    const result = await canonical({ '@context': [V2], id: 'urn:uuid:1', grade: 'A', name: 'B' });
    expect(result.ok && result.value.dropped.map(({ code }) => code)).toEqual(['invalid property']);
  });

  test.each(['__proto__', 'constructor', 'toString', 'hasOwnProperty'])(
    'a node called %s is refused, and changes no other object',
    async (id) => {
      const before = globals().map((one) => Object.getOwnPropertyNames(one));
      const result = await canonical(
        { '@context': [V2], type: 'VerifiableCredential', issuer: { id, name: 'B' } },
        'processor',
      );
      expect(result).toMatchObject({ ok: false, error: expect.stringContaining(id) });
      const after = globals().map((one) => Object.getOwnPropertyNames(one));
      expect(after).toEqual(before);
    },
  );

  test('fetches nothing', async () => {
    const result = await canonical({ '@context': ['https://127.0.0.1:1/context'], name: 'B' });
    expect(result).toMatchObject({ ok: false, error: expect.stringContaining('127.0.0.1:1') });
  });

  test('gives up on nodes that cannot be told apart', async () => {
    const others = Array.from({ length: 12 }, (_, index) => index);
    const nodes = others.map((index) => ({
      id: `_:n${index}`,
      'urn:knows': others
        .filter((other) => other !== index)
        .map((other) => ({ id: `_:n${other}` })),
    }));
    const result = await canonical({ '@context': [V2], '@graph': nodes });
    expect(result.ok).toBe(false);
  });

  test('gives up on a document that is nested too deep', async () => {
    let value: JsonValue = 'x';
    for (let depth = 0; depth < 20_000; depth += 1) value = { 'urn:in': value };
    const result = await canonical({ '@context': [V2], 'urn:in': value });
    expect(result.ok).toBe(false);
  });
});
