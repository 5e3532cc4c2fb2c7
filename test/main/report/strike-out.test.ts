import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { replacer } from '../../../src/main/report/strike-out.ts';

/** The same said in one pattern of all words, which takes long where there are many. */
function byOnePattern(words: readonly string[], by: string): (text: string) => string {
  const pattern = words
    .toSorted((one, other) => other.length - one.length)
    .map((word) => {
      const escaped = word.replaceAll(/[\\^$.*+?()[\]{}|/]/gu, String.raw`\$&`);
      const isSpaced = /^[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}]/u.test(word);
      return isSpaced ? `(?<![\\p{L}\\d])${escaped}(?![\\p{L}\\d])` : escaped;
    })
    .join('|');
  return (text) => text.replaceAll(new RegExp(pattern, 'giu'), by);
}

describe('replacer', () => {
  test.each([
    ['a name, in any casing', ['Amara Okafor'], 'To AMARA OKAFOR.', 'To X.'],
    ['no part of a longer word', ['Ann'], 'Anna and Ann', 'Anna and X'],
    ['the shorter one where the longer one goes on', ['Ann Lee', 'Ann'], 'Ann Leeds', 'X Leeds'],
    ['the longer one whole', ['Ann Lee', 'Ann', 'Lee'], 'Ann Lee', 'X'],
    ['within a text without spaces', ['王小明'], '祝贺王小明先生', '祝贺X先生'],
    ['an address', ['a.b@example.org'], '<a.b@example.org>', '<X>'],
    ['a letter that is written otherwise in capitals', ['Groß'], 'GROẞ', 'X'],
    ['the two small sigmas', ['Νίκος'], 'ΝΊΚΟΣ', 'X'],
    ['nothing where there is nobody', [], 'Ann', 'Ann'],
  ])('strikes out %s', (_, words, text, expected) => {
    expect(replacer(words, 'X')(text)).toBe(expected);
  });

  test('does what one pattern of all words does', () => {
    const letter = fc.constantFrom(..."aAbBßẞéÉ1 -.'ΣσςЖж王明".split(''));
    const text = fc.array(letter, { maxLength: 24 }).map((letters) => letters.join(''));
    const words = fc.array(
      text.map((word) => word.slice(0, 6).trim()).filter((word) => word !== ''),
      { minLength: 1, maxLength: 8 },
    );
    fc.assert(
      fc.property(words, text, (names, said) => {
        const distinct = [...new Set(names)];
        expect(replacer(distinct, '_')(said)).toBe(byOnePattern(distinct, '_')(said));
      }),
      { numRuns: 300 },
    );
  });
});
