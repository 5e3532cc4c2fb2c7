import { describe, expect, test } from 'vitest';
import { createMemo } from '../../../src/shared/lib/memo.ts';

function counting(limits: { readonly entries: number; readonly keyCharacters: number }) {
  const made: string[] = [];
  const memo = createMemo<string>(limits);
  const ask = (key: string) =>
    memo(key, () => {
      made.push(key);
      return key.toUpperCase();
    });
  return { ask, made };
}

describe('a memo', () => {
  test('works each thing out once', () => {
    const { ask, made } = counting({ entries: 2, keyCharacters: 10 });
    expect([ask('a'), ask('b'), ask('a')]).toEqual(['A', 'B', 'A']);
    expect(made).toEqual(['a', 'b']);
  });

  test('gives up the oldest when it is full', () => {
    const { ask, made } = counting({ entries: 2, keyCharacters: 10 });
    for (const key of ['a', 'b', 'c', 'b', 'a']) ask(key);
    expect(made).toEqual(['a', 'b', 'c', 'a']);
  });

  test('keeps nothing under a long key', () => {
    const { ask, made } = counting({ entries: 2, keyCharacters: 3 });
    for (const key of ['abc', 'abcd', 'abc', 'abcd']) ask(key);
    expect(made).toEqual(['abc', 'abcd', 'abcd']);
  });
});
