import { assert, property, string } from 'fast-check';
import { expect, test } from 'vitest';
import { compareCodePoints, compareText } from '../../../src/shared/lib/compare-text.ts';

const TEXT = string({ unit: 'binary', maxLength: 6 });

test('texts are in the order of their code points, which is that of their bytes in UTF-8', () => {
  assert(
    property(TEXT, TEXT, (one, other) => {
      const bytes = Buffer.compare(Buffer.from(one), Buffer.from(other));
      expect(Math.sign(compareCodePoints(one, other))).toBe(bytes);
    }),
  );
});

test('a text beyond U+FFFF comes after one with a wide letter, by code unit before it', () => {
  expect(compareCodePoints('\u{1F40D}', '\uFF30')).toBeGreaterThan(0);
  expect(compareText('\u{1F40D}', '\uFF30')).toBe(-1);
});
