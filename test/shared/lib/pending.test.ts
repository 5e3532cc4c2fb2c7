import { describe, expect, test } from 'vitest';
import { allOf, andThen } from '../../../src/shared/lib/pending.ts';

describe('a value that may be yet to come', () => {
  test('is gone on with at once where it is there', () => {
    expect(andThen(2, (value) => value + 1)).toBe(3);
  });

  test('is waited for where it is not', async () => {
    const next = andThen(Promise.resolve(2), (value) => value + 1);
    expect(next).toBeInstanceOf(Promise);
    await expect(next).resolves.toBe(3);
  });

  test('is one of several, in their order', async () => {
    expect(allOf([1, 2])).toEqual([1, 2]);
    await expect(allOf([1, Promise.resolve(2), 3])).resolves.toEqual([1, 2, 3]);
  });

  test('fails as what it comes from', async () => {
    const failing = Promise.reject(new Error('gone'));
    await expect(andThen(failing, String)).rejects.toThrow('gone');
    await expect(allOf([1, failing])).rejects.toThrow('gone');
  });
});
