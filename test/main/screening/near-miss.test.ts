import { describe, expect, test } from 'vitest';
import { isNearMiss } from '../../../src/main/screening/near-miss.ts';

describe('isNearMiss', () => {
  test.each([
    ['pyton', 'python', 'a letter left out'],
    ['pythoon', 'python', 'a letter too many'],
    ['pythin', 'python', 'a wrong letter'],
    ['phyton', 'python', 'two letters swapped'],
    ['javascrpit', 'javascript', 'two letters swapped in a long word'],
    ['javscrpt', 'javascript', 'two letters left out of a long word'],
    ['kuberneets', 'kubernetes', 'two slips in a long word'],
    ['kubrn', 'kubernetes', 'a slip in the beginning of a longer word'],
  ])('%s is %s: %s', (typed, word) => {
    expect(isNearMiss(typed, word)).toBe(true);
  });

  test.each([
    ['pthn', 'python', 'two slips in a short word'],
    ['photon', 'python', 'two other letters'],
    ['pythonista', 'python', 'much longer'],
    ['scala', 'perl', 'another word'],
    ['nohtyp', 'python', 'backwards'],
  ])('%s is not %s: %s', (typed, word) => {
    expect(isNearMiss(typed, word)).toBe(false);
  });
});
