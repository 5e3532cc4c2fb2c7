import { array, assert, constantFrom, nat, property, record, string } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { nearMissesOf } from '../../../src/main/screening/near-miss.ts';

const isNearMiss = (typed: string, word: string) => nearMissesOf(typed)(word);

/** The distance as it is defined, every letter against every letter. */
function slipsBetween(typed: string, word: string): readonly number[] {
  const table = [Array.from({ length: word.length + 1 }, (_, column) => column)];
  const at = (row: number, column: number) => table[row]?.[column] ?? Number.POSITIVE_INFINITY;
  for (let row = 1; row <= typed.length; row += 1) {
    const line = [row];
    table.push(line);
    for (let column = 1; column <= word.length; column += 1) {
      const isSame = typed[row - 1] === word[column - 1];
      const isSwapped =
        row > 1 &&
        column > 1 &&
        typed[row - 1] === word[column - 2] &&
        typed[row - 2] === word[column - 1];
      line[column] = Math.min(
        at(row - 1, column) + 1,
        at(row, column - 1) + 1,
        at(row - 1, column - 1) + (isSame ? 0 : 1),
        isSwapped ? at(row - 2, column - 2) + 1 : Number.POSITIVE_INFINITY,
      );
    }
  }
  return table[typed.length] ?? [];
}

function isNearByDefinition(typed: string, word: string): boolean {
  const letters = (text: string) => Array.from(text).toSorted().join('');
  const isJumbled = typed.length >= 6 && letters(typed) === letters(word);
  const allowed = typed.length >= 8 || isJumbled ? 2 : 1;
  if (word.length < typed.length - allowed) return false;
  const slips = slipsBetween(typed, word);
  const fewest = word.length > typed.length + allowed ? Math.min(...slips) : slips.at(-1);
  return (fewest ?? Number.POSITIVE_INFINITY) <= allowed;
}

/** A word, and the same with some slips in it, as likely near as not. */
const pair = record({
  word: string({ unit: constantFrom('a', 'b', 'c', 'd', 'e'), minLength: 1, maxLength: 12 }),
  slips: array(
    record({
      kind: constantFrom('leave out', 'add', 'change', 'swap'),
      place: nat(12),
      letter: constantFrom('a', 'b', 'c', 'd', 'e'),
    }),
    { maxLength: 4 },
  ),
  more: string({ unit: constantFrom('a', 'b', 'c', 'd', 'e'), maxLength: 6 }),
}).map(({ word, slips, more }) => ({
  typed: slips.reduce((text, { kind, place, letter }) => {
    const [before, here, next, after] = [
      text.slice(0, place),
      text[place] ?? '',
      text[place + 1] ?? '',
      text.slice(place + 2),
    ];
    if (kind === 'leave out') return `${before}${next}${after}`;
    if (kind === 'add') return `${before}${letter}${here}${next}${after}`;
    return kind === 'change'
      ? `${before}${letter}${next}${after}`
      : `${before}${next}${here}${after}`;
  }, word),
  word: `${word}${more}`,
}));

test('a near miss is one as the distance is defined', () => {
  let near = 0;
  assert(
    property(pair, ({ typed, word }) => {
      const expected = isNearByDefinition(typed, word);
      near += expected ? 1 : 0;
      expect(isNearMiss(typed, word)).toBe(expected);
    }),
    { numRuns: 5000 },
  );
  expect(near).toBeGreaterThan(1000);
  expect(near).toBeLessThan(4500);
});

describe('nearMissesOf', () => {
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
