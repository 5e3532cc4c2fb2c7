import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compare, keepParts } from '../../../../differential/compare.ts';
import { anyDocument } from '../../../../differential/documents.ts';
import type { JsonObject } from '../../../../../src/shared/lib/json.ts';
import { findContextSets } from '../../../../../src/main/verify/contexts/context-set.ts';
import {
  freshRoot,
  rootScope,
  walkCompiled,
} from '../../../../../src/main/verify/jsonld/compiled/scope.ts';
import { walkDocument } from '../../../../../src/main/verify/jsonld/document-walk.ts';

const DOCUMENTS = 2000;
const WALKS = 300;
const LIMIT_MS = 300_000;

describe('documents of all sorts', () => {
  test(
    'come to the same bytes by our tables and by the JSON-LD processor, or are left to that',
    async () => {
      const outcomes: string[] = [];
      const property = fc.asyncProperty(anyDocument, async (document) => {
        const outcome = await compare(document);
        outcomes.push(outcome);
        expect(['same', 'not ours']).toContain(outcome);
      });
      await fc.assert(property, { numRuns: DOCUMENTS });
      const same = outcomes.filter((outcome) => outcome === 'same').length;
      expect(same).toBeGreaterThan(DOCUMENTS / 5);
    },
    LIMIT_MS,
  );

  test('an empty node whose own context makes a graph of it is left to the processor, which drops it', async () => {
    const [part, other] = ['part', 'other'].map((word) => ({
      [word]: { '@id': 'https://ex.example/part', '@container': '@graph' },
    }));
    const within = (own: JsonObject) => ({
      '@context': [
        'https://www.w3.org/ns/credentials/v2',
        'https://www.w3.org/ns/credentials/examples/v2',
      ],
      part: own,
    });
    expect(await compare(within({ '@context': [part!] }))).toBe('not ours');
    expect(await compare(within({ '@context': [other!] }))).toBe('same');
    expect(await compare(within({ '@context': [part!], name: 'A' }))).toBe('same');
  });

  test(
    'are walked alike whole and in parts that are kept',
    async () => {
      const property = fc.asyncProperty(anyDocument, async (document) => {
        const [contexts] = findContextSets(document);
        const walkOf = async (form: JsonObject) => {
          const root = rootScope(contexts);
          const walk = await walkCompiled(root, (missing) => walkDocument(form, root, missing));
          return { ...walk, missing: undefined };
        };
        const forms = [document, keepParts(document), keepParts(document)];
        const [whole, worked, found] = await Promise.allSettled(forms.map(walkOf));
        expect([worked, found]).toEqual([whole, whole]);
      });
      await fc.assert(property, { numRuns: WALKS });
    },
    LIMIT_MS,
  );

  test(
    'are walked alike over contexts that are kept and over such as are worked out anew',
    async () => {
      const property = fc.asyncProperty(anyDocument, async (document) => {
        const [contexts] = findContextSets(document);
        const walks = [rootScope(contexts), freshRoot(contexts)].map(async (root) => {
          const walk = await walkCompiled(root, (missing) => walkDocument(document, root, missing));
          return { ...walk, missing: undefined };
        });
        const [kept, anew] = await Promise.allSettled(walks);
        expect(kept).toEqual(anew);
      });
      await fc.assert(property, { numRuns: WALKS });
    },
    LIMIT_MS,
  );
});
