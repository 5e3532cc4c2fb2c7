import { assert, constantFrom, property } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compareLevels, isAtLeast, LEVELS } from '../../../src/shared/model/level.ts';

const level = constantFrom(...LEVELS);

describe('the scale of levels', () => {
  test('is a total order', () => {
    assert(
      property(level, level, level, (one, two, three) => {
        expect(Math.sign(compareLevels(one, two))).toBe(-Math.sign(compareLevels(two, one)) + 0);
        expect(compareLevels(one, two) === 0).toBe(one === two);
        const [low = one, middle = one, high = one] = [one, two, three].toSorted(compareLevels);
        expect(compareLevels(low, middle)).toBeLessThanOrEqual(0);
        expect(compareLevels(low, high)).toBeLessThanOrEqual(0);
      }),
    );
  });

  test.each([
    ['intermediate', 'intermediate', true],
    ['advanced', 'intermediate', true],
    ['foundation', 'intermediate', false],
    [undefined, 'foundation', false],
  ] as const)('%s is at least %s: %s', (held, least, expected) => {
    expect(isAtLeast(held, least)).toBe(expected);
  });
});
