import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { canonicaliseJson } from '../../../../../src/main/verify/proofs/data-integrity/jcs.ts';
import type { JsonValue } from '../../../../../src/shared/lib/json.ts';

describe('canonicaliseJson', () => {
  test.each([
    [
      'orders keys by code unit',
      { b: 1, a: 2, B: 3, é: 4, '€': 5, '\r': 6 },
      '{"\\r":6,"B":3,"a":2,"b":1,"é":4,"€":5}',
    ],
    ['keeps the order of lists', [3, 1, [2]], '[3,1,[2]]'],
    ['writes numbers as ECMAScript does', [1e21, 4.5, 2e-3, -0], '[1e+21,4.5,0.002,0]'],
    ['keeps null and booleans', { a: null, b: true }, '{"a":null,"b":true}'],
    ['escapes no more than it must', 'é/\u2028"\\', '"é/\u2028\\"\\\\"'],
  ])('%s', (_, value, text) => {
    expect(canonicaliseJson(value)).toBe(text);
  });

  test('says the same as the JSON that it was given, and again of what it wrote', () => {
    const property = fc.property(fc.jsonValue({ noUnicodeString: false }), (value) => {
      const text = canonicaliseJson(value) ?? '';
      expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(value)));
      expect(canonicaliseJson(JSON.parse(text) as JsonValue)).toBe(text);
    });
    fc.assert(property, { numRuns: 500 });
  });

  test.each([['\uD800'], [{ '\uDC00': 1 }], [[Number.POSITIVE_INFINITY]]])(
    'refuses what has no canonical form',
    (value) => {
      expect(canonicaliseJson(value)).toBeUndefined();
    },
  );
});
