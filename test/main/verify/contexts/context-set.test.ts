import { describe, expect, test } from 'vitest';
import {
  findContextSets,
  findContextUrls,
} from '../../../../src/main/verify/contexts/context-set.ts';

const V2 = 'https://www.w3.org/ns/credentials/v2';
const OB_303 = 'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json';

describe('findContextSets', () => {
  test('gives one set where every URL has one content', () => {
    expect(findContextSets({ '@context': [V2] })).toHaveLength(1);
  });

  test('gives the newest first where a URL had several', () => {
    const sets = findContextSets({ '@context': [V2, OB_303] });
    const texts = sets.map((set) => JSON.stringify(set.find(OB_303)));
    expect(texts.map((text) => text.includes('endorsementJwt'))).toEqual([true, false]);
    expect(sets.map((set) => set.find(V2))).toEqual([sets[0].find(V2), sets[0].find(V2)]);
  });

  test('knows no other context, and never replaces a bundled one', () => {
    const other = 'https://oldmill.example/context';
    const extra = new Map([
      [other, { '@context': {} }],
      [V2, { '@context': {} }],
    ]);
    const [bundled] = findContextSets({ '@context': [V2] });
    const [extended] = findContextSets({ '@context': [V2] }, extra);
    expect(bundled.find(other)).toBeUndefined();
    expect(extended.find(other)).toEqual({ '@context': {} });
    expect(extended.find(V2)).toEqual(bundled.find(V2));
  });
});

describe('findContextUrls', () => {
  test('finds those of nested objects and of scoped definitions, once each', () => {
    const document = {
      '@context': [V2, { term: { '@id': 'urn:t', '@context': 'urn:scoped' } }, null],
      evidence: [{ '@context': V2 }, { '@context': ['urn:nested'] }],
    };
    expect(findContextUrls(document)).toEqual([V2, 'urn:scoped', 'urn:nested']);
  });
});
