import { describe, expect, test } from 'vitest';
import type {
  DocumentAnswer,
  DocumentSource,
} from '../../../../src/main/verify/documents/answer.ts';
import {
  asOfThen,
  chain,
  createOfflineSource,
  withCache,
} from '../../../../src/main/verify/documents/sources.ts';
import type { KeptDocument } from '../../../../src/main/verify/documents/sources.ts';

const REQUEST = { id: 'https://uni.example/key', purpose: 'issuer-key' } as const;

const found = (text: string, source: 'network' | 'directory' = 'network'): DocumentAnswer => ({
  outcome: 'found',
  text,
  mediaType: undefined,
  obtainedAt: '2026-01-01T00:00:00Z',
  source,
});

type Reason = Extract<DocumentAnswer, { outcome: 'unavailable' }>['reason'];

const lacking = (reason: Reason): DocumentAnswer => ({
  outcome: 'unavailable',
  reason,
  detail: '',
});

const always = (answer: DocumentAnswer): DocumentSource => ({
  resolve: () => Promise.resolve(answer),
});

function keeper(kept?: KeptDocument) {
  const documents = new Map<string, KeptDocument>();
  if (kept !== undefined) documents.set(REQUEST.id, kept);
  return {
    documents,
    get: (id: string) => Promise.resolve(documents.get(id)),
    put: (id: string, document: KeptDocument) => {
      documents.set(id, document);
      return Promise.resolve();
    },
  };
}

const KEPT = { text: 'old', mediaType: undefined, obtainedAt: '2025-01-01T00:00:00Z' };

describe('chain', () => {
  test.each<[string, readonly DocumentAnswer[], object]>([
    ['the first that has it answers', [found('a'), found('b')], { text: 'a' }],
    ['one that lacks it is passed over', [lacking('not-found'), found('b')], { text: 'b' }],
    ['one that is offline is passed over', [lacking('offline'), found('b')], { text: 'b' }],
    ['one that failed is not', [lacking('failed'), found('b')], { reason: 'failed' }],
    ['what is gone is gone', [lacking('gone'), found('b')], { reason: 'gone' }],
    ['the last word counts', [lacking('not-found'), lacking('offline')], { reason: 'offline' }],
    ['no source has nothing', [], { reason: 'not-found' }],
  ])('%s', async (_, answers, expected) => {
    expect(await chain(...answers.map(always)).resolve(REQUEST)).toMatchObject(expected);
  });
});

describe('withCache', () => {
  test('keeps what came from the network, with its time', async () => {
    const cache = keeper();
    await withCache(always(found('new')), cache).resolve(REQUEST);
    expect(cache.documents.get(REQUEST.id)).toMatchObject({
      text: 'new',
      obtainedAt: '2026-01-01T00:00:00Z',
    });
  });

  test('does not keep what came from a folder', async () => {
    const cache = keeper();
    await withCache(always(found('new', 'directory')), cache).resolve(REQUEST);
    expect(cache.documents.size).toBe(0);
  });

  test('answers with the kept copy, under its own time, when offline', async () => {
    expect(await withCache(createOfflineSource(), keeper(KEPT)).resolve(REQUEST)).toEqual({
      outcome: 'found',
      source: 'cache',
      ...KEPT,
    });
  });

  test.each(['gone', 'not-found', 'refused', 'too-large'] as const)(
    'does not bring back a document that is "%s"',
    async (reason) => {
      const source = withCache(always(lacking(reason)), keeper(KEPT));
      expect(await source.resolve(REQUEST)).toMatchObject({ reason });
    },
  );
});

describe('asOfThen', () => {
  const AT = '2025-06-01T00:00:00Z';

  test('answers with the copy of that day, and asks nobody', async () => {
    const asked: string[] = [];
    const source: DocumentSource = {
      resolve: ({ id }) => {
        asked.push(id);
        return Promise.resolve(found('new'));
      },
    };
    expect(await asOfThen(source, keeper(KEPT), AT).resolve(REQUEST)).toMatchObject({
      text: 'old',
      source: 'cache',
    });
    expect(asked).toEqual([]);
  });

  test('asks for what was not had by then, and keeps it', async () => {
    const cache = keeper();
    const answer = await asOfThen(always(found('new')), cache, AT).resolve(REQUEST);
    expect(answer).toMatchObject({ text: 'new', obtainedAt: '2026-01-01T00:00:00Z' });
    expect(cache.documents.get(REQUEST.id)?.text).toBe('new');
  });

  test('takes the first later copy, under its own time, which is nearer than today’s', async () => {
    const later = { ...KEPT, obtainedAt: '2025-09-01T00:00:00Z' };
    const source = asOfThen(always(found('new')), keeper(later), AT);
    expect(await source.resolve(REQUEST)).toMatchObject({ obtainedAt: later.obtainedAt });
  });
});
