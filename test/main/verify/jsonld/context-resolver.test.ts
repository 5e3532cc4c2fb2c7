import { describe, expect, test } from 'vitest';
import { findContextSets } from '../../../../src/main/verify/contexts/context-set.ts';
import { canonicalise } from '../../../../src/main/verify/jsonld/canonicalise.ts';
import type { JsonObject, JsonValue } from '../../../../src/shared/lib/json.ts';

const V2 = 'https://www.w3.org/ns/credentials/v2';

/** By the processor alone, one after the other, with nothing known at first. */
async function processEach(documents: readonly JsonObject[]) {
  const [contexts] = findContextSets({ '@context': [V2] }, new Map());
  const results = [];
  for (const document of documents) {
    // oxlint-disable-next-line no-await-in-loop -- what the first leaves behind is the subject
    results.push(await canonicalise(document, { contexts, digest: 'sha256', by: 'processor' }));
  }
  return results;
}

function named(...context: readonly JsonValue[]): JsonObject {
  return { '@context': context, id: 'urn:uuid:1', name: 'A name' };
}

/** Scoped to a word, a context may give a protected word another meaning; elsewhere it may not. */
const OTHER_NAME = { name: 'https://ex.example/other' };
const SCOPED = [
  V2,
  {
    box: { '@id': 'https://ex.example/box', '@context': OTHER_NAME },
    part: 'https://ex.example/part',
  },
];

describe('what the processor keeps of contexts', () => {
  test('has no remark about a context that stood beside them in another document', async () => {
    const [faulty, honest] = await processEach([
      named(V2, { '@language': 'no language' }),
      named(V2),
    ]);
    expect(faulty).toMatchObject({ ok: true, value: { dropped: [{ level: 'warning' }] } });
    expect(honest).toMatchObject({ ok: true, value: { dropped: [] } });
  });

  test('has the remarks about a context each time', async () => {
    const faulty = named(V2, { '@language': 'no language' });
    const [once, again] = await processEach([faulty, faulty]);
    expect(once).toMatchObject({ ok: true, value: { dropped: [{ level: 'warning' }] } });
    const said = [once, again].map(
      (made) => made?.ok === true && { ...made.value, properties: made.value.properties() },
    );
    expect(said[1]).toEqual(said[0]);
  });

  test('is whole after another document has imported one of them', async () => {
    const [, honest] = await processEach([named({ '@import': V2 }), named(V2)]);
    expect(honest).toMatchObject({ ok: true, value: { dropped: [] } });
  });

  test('does not let a document redefine what is protected because another was allowed to', async () => {
    const allowed = { '@context': SCOPED, id: 'urn:uuid:1', box: { name: 'A name' } };
    const part = { '@context': OTHER_NAME, name: 'A name' };
    const forbidden = { '@context': SCOPED, id: 'urn:uuid:1', part };
    const [first, second] = await processEach([allowed, forbidden]);
    expect(first).toMatchObject({ ok: true });
    expect(second).toMatchObject({ ok: false, error: expect.stringContaining('protected') });
  });
});
