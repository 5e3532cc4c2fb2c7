import { describe, expect, test } from 'vitest';
import { rememberAnswers } from '../../../../src/main/verify/documents/remember.ts';
import type {
  DocumentAnswer,
  DocumentRequest,
} from '../../../../src/main/verify/documents/answer.ts';
import { instantFrom } from '../../../../src/shared/lib/instant.ts';

const REQUEST = { id: 'https://uni.example/status/1', purpose: 'status-list' } as const;

/** A source that counts how often it is asked, before a clock that the test sets. */
function counting(answer: Partial<DocumentAnswer> = {}, limitCharacters?: number) {
  const state = { asked: 0, now: 1_000_000 };
  const found: DocumentAnswer = {
    outcome: 'found',
    text: '0123456789',
    mediaType: undefined,
    obtainedAt: '2026-01-01T00:00:00Z',
    source: 'network',
  };
  const inner = {
    resolve: () => {
      state.asked += 1;
      return Promise.resolve({ ...found, ...answer } as DocumentAnswer);
    },
  };
  const source = rememberAnswers(inner, () => instantFrom(state.now), limitCharacters);
  return { state, source };
}

describe('rememberAnswers', () => {
  test('asks once for any number of wishes, also at the same time', async () => {
    const { state, source } = counting();
    await Promise.all([source.resolve(REQUEST), source.resolve(REQUEST), source.resolve(REQUEST)]);
    await source.resolve(REQUEST);
    expect(state.asked).toBe(1);
  });

  test('asks for each document', async () => {
    const { state, source } = counting();
    await source.resolve(REQUEST);
    await source.resolve({ ...REQUEST, id: 'https://uni.example/status/2' });
    expect(state.asked).toBe(2);
  });

  test('asks again after a minute', async () => {
    const { state, source } = counting();
    await source.resolve(REQUEST);
    state.now += 60_000;
    await source.resolve(REQUEST);
    expect(state.asked).toBe(2);
  });

  test('asks again when the clock was set back', async () => {
    const { state, source } = counting();
    await source.resolve(REQUEST);
    state.now -= 1;
    await source.resolve(REQUEST);
    expect(state.asked).toBe(2);
  });

  test('does not hammer a host that does not answer', async () => {
    const { state, source } = counting({ outcome: 'unavailable', reason: 'failed', detail: '' });
    await source.resolve(REQUEST);
    expect(await source.resolve(REQUEST)).toMatchObject({ outcome: 'unavailable' });
    expect(state.asked).toBe(1);
  });

  test('forgets everything rather than grow without end', async () => {
    const { state, source } = counting({}, 15);
    await source.resolve(REQUEST);
    await source.resolve({ ...REQUEST, id: 'https://uni.example/status/2' });
    await source.resolve(REQUEST);
    expect(state.asked).toBe(3);
  });
});

test('a status list that somebody’s file names as a key, for which it is too large, is had all the same', async () => {
  const tooLarge = { outcome: 'unavailable', reason: 'too-large', detail: '' } as const;
  const list = { outcome: 'found', text: '{}', mediaType: undefined, obtainedAt: '' } as const;
  const inner = {
    resolve: ({ purpose }: DocumentRequest): Promise<DocumentAnswer> =>
      Promise.resolve(purpose === 'status-list' ? { ...list, source: 'network' } : tooLarge),
  };
  const source = rememberAnswers(inner, () => instantFrom(0));
  expect(await source.resolve({ ...REQUEST, purpose: 'issuer-key' })).toEqual(tooLarge);
  expect(await source.resolve(REQUEST)).toMatchObject({ outcome: 'found' });
});
