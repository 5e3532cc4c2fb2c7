import { describe, expect, test } from 'vitest';
import { toColumn, widthOf } from '../../../src/main/cli/columns.ts';

describe('toColumn', () => {
  test.each([
    ['fills up', 'ab', 'ab  '],
    ['leaves what fits', 'abcd', 'abcd'],
    ['cuts what does not', 'abcde', 'abc…'],
    ['gives a picture the two columns that it takes, however it is put together', '👩‍💻a', '👩‍💻a '],
    ['gives a sign that is written in a square two', '数据', '数据'],
    ['cuts before half of a sign, and fills the column up', '数据a', '数… '],
    ['gives nothing to what is put over a letter', 'e\u0301tat', 'e\u0301tat'],
  ])('%s', (_, text, expected) => {
    expect(toColumn(text, 4)).toBe(expected);
  });
});

describe('widthOf', () => {
  // As `wcswidth` of an independent implementation (Python's wcwidth 0.7.0) has them.
  test.each([
    ['Zoë', 3],
    ['データ分析', 10],
    ['ﾃﾞｰﾀ', 4],
    ['Ｐｙ', 4],
    ['한국어', 6],
    ['\u1112\u1161\u11AB', 2],
    ['「東京」', 8],
    ['㈱ミル', 6],
    ['🎓', 2],
    ['🇩🇪', 2],
    ['1\uFE0F\u20E3', 2],
    ['❤\uFE0F', 2],
    ['©', 1],
    ['العربية', 7],
    ['עִבְרִית', 5],
    ['ไทย', 3],
    ['', 0],
  ])('of %s', (text, expected) => {
    expect(widthOf(text)).toBe(expected);
  });
});
