import { assert, property, string } from 'fast-check';
import { expect, test } from 'vitest';
import { escapePattern } from '../../../src/shared/lib/escape-pattern.ts';

test('fits the text itself, whatever signs are in it', () => {
  assert(
    property(string({ unit: 'binary' }), (text) => {
      expect(new RegExp(`^${escapePattern(text)}$`, 'u').exec(text)?.[0]).toBe(text);
    }),
  );
});

test.each(['-', 'Anne-Marie', '[a-z]', '(x|y)*', String.raw`a\d`, '/', '^$', '{1,2}'])(
  'fits %s and nothing else',
  (text) => {
    const pattern = new RegExp(`^${escapePattern(text)}$`, 'u');
    expect([pattern.test(text), pattern.test('b'), pattern.test('x'), pattern.test('')]).toEqual([
      true,
      false,
      false,
      false,
    ]);
  },
);
