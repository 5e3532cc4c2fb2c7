import { describe, expect, test } from 'vitest';
import type { JsonObject } from '../../../../../src/shared/lib/json.ts';
import { findContextSets } from '../../../../../src/main/verify/contexts/context-set.ts';
import {
  canonicalise,
  canonicalisePlain,
} from '../../../../../src/main/verify/jsonld/canonicalise.ts';
import { findContextIssues } from '../../../../../src/main/verify/jsonld/context-integrity.ts';
import { makeBadge } from '../../signed-credentials.ts';

const ISSUER = 'did:key:z6MkIssuer';

/** Words that no other test's documents have at their root, so that each starts with no pattern. */
function makeDocument(word: string, more: JsonObject = {}): JsonObject {
  const context = makeBadge(ISSUER)['@context'] as readonly string[];
  const own = { [word]: `https://ex.example/${word}`, ex: 'https://ex.example/' };
  return makeBadge(ISSUER, { '@context': [...context, own], [word]: 'a', ...more });
}

function howFor(document: JsonObject) {
  const [contexts] = findContextSets(document);
  return { contexts, digest: 'sha256' } as const;
}

/** Documents are written by the pattern of others from the third on. */
async function meet(documents: readonly JsonObject[]): Promise<void> {
  for (const document of documents) await canonicalisePlain(document, howFor(document));
}

async function isByPattern(document: JsonObject): Promise<boolean> {
  const made = await canonicalisePlain(document, howFor(document));
  return made?.isCovered === true;
}

async function byProcessor(document: JsonObject): Promise<string | undefined> {
  const made = await canonicalise(document, { ...howFor(document), by: 'processor' });
  return made.ok ? made.value.nquads : undefined;
}

async function termsAmiss(document: JsonObject): Promise<readonly string[]> {
  const how = howFor(document);
  const made = await canonicalise(document, how);
  const issues = await findContextIssues(document, made.ok ? made.value : undefined, how.contexts);
  return issues.map(({ term }) => term);
}

describe('a document that is built as others were before it', () => {
  test('is written by their pattern, to the bytes that the processor makes', async () => {
    const third = makeDocument('zzOne', { id: 'urn:uuid:3', name: 'A "third"\n', zzOne: 'é' });
    await meet([makeDocument('zzOne'), makeDocument('zzOne', { id: 'urn:uuid:2' })]);
    expect(await isByPattern(third)).toBe(true);
    const made = await canonicalisePlain(third, howFor(third));
    expect(made?.nquads).toBe(await byProcessor(third));
    expect(made?.properties()).toContain('https://ex.example/zzOne');
  });

  test('is written by their pattern where a node without a name has several such under one word', async () => {
    const make = (turn: number) => {
      const identity = (type: string) => ({
        type: 'IdentityObject',
        identityType: type,
        identityHash: `${type} ${turn}`,
        hashed: false,
      });
      const identifier = [identity('name'), identity('studentId'), identity('emailAddress')];
      const credentialSubject = { type: ['AchievementSubject'], identifier };
      return makeDocument('zzNameless', { id: `urn:uuid:${turn}`, credentialSubject });
    };
    await meet([1, 2].map(make));
    for (const turn of [3, 4, 5]) {
      const made = await canonicalisePlain(make(turn), howFor(make(turn)));
      expect(made?.isCovered).toBe(true);
      expect(made?.nquads).toBe(await byProcessor(make(turn)));
    }
  });

  test('is looked at by itself where it is the first or the second', async () => {
    expect(await isByPattern(makeDocument('zzTwo'))).toBe(false);
    expect(await isByPattern(makeDocument('zzTwo', { id: 'urn:uuid:2' }))).toBe(false);
    expect(await isByPattern(makeDocument('zzTwo', { id: 'urn:uuid:3' }))).toBe(true);
  });

  test.each<[what: string, more: JsonObject, amiss: readonly string[]]>([
    ['its id is no absolute IRI', { id: 'three' }, ['id']],
    ['its id begins with a prefix of its context', { id: 'ex:three' }, ['id']],
    ['its name holds half a surrogate pair', { name: '\ud800' }, ['name']],
    ['its id is a blank node', { id: '_:b0' }, []],
    ['its id is that of another node in it', { id: ISSUER }, []],
  ])('is looked at by itself where %s', async (what, more, amiss) => {
    const word = `zz${what.replaceAll(' ', '')}`;
    await meet([1, 2, 3].map((turn) => makeDocument(word, { id: `urn:uuid:${turn}` })));
    const odd = makeDocument(word, more);
    expect(await isByPattern(odd)).toBe(false);
    expect(await termsAmiss(odd)).toEqual(expect.arrayContaining([...amiss]));
    const made = await canonicalise(odd, howFor(odd));
    expect(made.ok && made.value.nquads).toBe(await byProcessor(odd));
  });

  test('has no pattern where something is amiss in what all have in common', async () => {
    const odd = (turn: number) =>
      makeDocument('zzOdd', { id: `urn:uuid:${turn}`, undefinedWord: 'x' });
    await meet([1, 2, 3].map(odd));
    expect(await isByPattern(odd(4))).toBe(false);
    expect(await termsAmiss(odd(4))).toContain('undefinedWord');
  });

  test('has another where a type, a word as a value or the order of words is another', async () => {
    await meet([1, 2, 3].map((turn) => makeDocument('zzType', { id: `urn:uuid:${turn}` })));
    const type = ['VerifiableCredential', 'AchievementCredential'];
    expect(await isByPattern(makeDocument('zzType', { type }))).toBe(false);
    const { name, ...others } = makeDocument('zzType');
    expect(await isByPattern({ ...others, name })).toBe(false);
    expect(await isByPattern(makeDocument('zzType', { id: 'urn:uuid:4' }))).toBe(true);
  });
});
