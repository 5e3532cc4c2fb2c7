import createBidi from 'bidi-js';
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { directionOf, orderForEye } from '../../../../src/main/report/pdf/reading-order.ts';

const bidi = createBidi();
const isTurnedByFont = /[\p{Script=Hebr}\p{Script=Arab}]/u;

/** What is drawn, sign by sign from left to right: a font turns the words of its own script. */
function drawn(line: string, direction: 'ltr' | 'rtl'): string {
  return orderForEye(line, direction)
    .map(({ text }) => (isTurnedByFont.test(text) ? text.split('').toReversed().join('') : text))
    .join('');
}

test.each([
  ['a Latin line', 'Amara (1)', 'Amara (1)'],
  ['a Hebrew name', 'שרה כהן', 'ןהכ הרש'],
  ['brackets in it', 'שרה (כהן)', '(ןהכ) הרש'],
  ['a number in it', 'רמה 12 ב', 'ב 12 המר'],
  ['Latin in it', 'שרה (Sarah) כהן', 'ןהכ (Sarah) הרש'],
])('%s is drawn as it is read there', (_, line, due) => {
  expect(drawn(line, directionOf(line))).toBe(due);
});

test('a Hebrew title within an English sentence is turned, and the sentence is not', () => {
  const line = 'Proven by “רתך בכיר”; Verified';
  expect(drawn(line, directionOf(line))).toBe('Proven by “ריכב ךתר”; Verified');
});

test('a paragraph is read as its first letter is', () => {
  expect(directionOf('12 שרה Sarah')).toBe('rtl');
  expect(directionOf('Sarah שרה')).toBe('ltr');
});

test('each piece is named by where it is read', () => {
  const line = 'שרה 12 כהן';
  const pieces = orderForEye(line, 'rtl');
  const read = pieces.toSorted((one, other) => one.at - other.at).map(({ text }) => text);
  expect(read.join('')).toBe(line);
  expect(pieces.map(({ text }) => text)).toEqual(['כהן', ' ', '12', ' ', 'שרה']);
});

test('any line is ordered as the algorithm says it (UAX #9, L2 and L4)', () => {
  const sign = fc.constantFrom(...'abשר كم12 .,()[]“”-/'.split(''));
  const line = fc.array(sign, { minLength: 1, maxLength: 30 }).map((signs) => signs.join(''));
  fc.assert(
    fc.property(line, fc.constantFrom('ltr', 'rtl'), (text, direction) => {
      // At a line's ends it is trimmed.
      const trimmed = text.trim();
      fc.pre(trimmed !== '');
      const levels = bidi.getEmbeddingLevels(trimmed, direction);
      const due = isTurnedByFont.test(trimmed)
        ? bidi.getReorderedString(trimmed, levels)
        : drawn(trimmed, direction);
      expect(drawn(trimmed, direction)).toBe(due);
    }),
    { numRuns: 1000 },
  );
});
