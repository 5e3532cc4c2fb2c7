import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decodeBase64url } from '../../../../src/main/verify/keys/base64url.ts';

describe('decodeBase64url', () => {
  test('takes what it would be written as again, and nothing else', () => {
    const alphabet = 'AQgwEIMUYckos048BZ-_9'.split('');
    const text = fc.string({ unit: fc.constantFrom(...alphabet), maxLength: 9 });
    const property = fc.property(text, (written) => {
      const bytes = Buffer.from(written, 'base64url');
      const isCanonical = bytes.toString('base64url') === written;
      expect(decodeBase64url(written)).toEqual(isCanonical ? bytes : undefined);
    });
    fc.assert(property, { numRuns: 2000 });
  });

  test.each([
    ['padding', 'QQ=='],
    ['the alphabet of plain base64', 'a+/b'],
    ['white space', 'QUFB\n'],
    ['one character too many', 'QUFBQ'],
  ])('refuses %s', (_, written) => {
    expect(decodeBase64url(written)).toBeUndefined();
  });
});
