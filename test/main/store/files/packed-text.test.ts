import { createHash } from 'node:crypto';
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { DICTIONARY_1 } from '../../../../src/main/store/files/packed-text-dictionary.ts';
import { packText, unpackText } from '../../../../src/main/store/files/packed-text.ts';
import { facts, record } from '../samples.ts';

test('any text comes back as it was', () => {
  const isSame = fc.property(
    fc.string({ unit: 'grapheme' }),
    (text) => unpackText(packText(text)) === text,
  );
  expect(fc.check(isSame).failed).toBe(false);
});

test('what verification writes takes a fraction of its length', () => {
  const text = JSON.stringify({ facts: facts(), verification: record().verification });
  expect(packText(text).byteLength).toBeLessThan(text.length / 3);
});

test('what a newer version has packed is refused', () => {
  expect(() => unpackText(Uint8Array.of(2, 3, 0))).toThrow('There is no dictionary 2.');
});

test('the dictionary is the one by which workspaces are packed', () => {
  const hash = createHash('sha256').update(DICTIONARY_1).digest('hex');
  expect(hash).toBe('f4e8a9b3c974ad3ad97db2271cdf4ed634be02136f008269385ccb1c50b2f6f5');
});
