import { assert, property, uint8Array } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decodeBase64url } from '../../../../src/main/verify/keys/base64url.ts';
import { decodeBase58btc, decodeMultibase } from '../../../../src/main/verify/keys/multibase.ts';
import { base58 } from './made-keys.ts';

describe('decodeBase58btc', () => {
  // The examples of draft-msporny-base58-03 §5.
  test.each([
    ['2NEpo7TZRRrLZSi2U', Buffer.from('Hello World!').toString('hex')],
    ['11233QC4', '0000287fb4cd'],
    ['', ''],
  ])('decodes %j', (text, hex) => {
    expect(Buffer.from(decodeBase58btc(text)!).toString('hex')).toBe(hex);
  });

  test('gives back any bytes that were encoded', () => {
    assert(
      property(uint8Array({ minLength: 1, maxLength: 80 }), (bytes) => {
        expect(decodeBase58btc(base58(bytes))).toEqual(bytes);
      }),
    );
  });

  test.each(['0', 'O', 'I', 'l', ' ', '2NEpo7TZRRrLZSi2U\n'])('refuses %j', (text) => {
    expect(decodeBase58btc(text)).toBeUndefined();
  });

  test('refuses a text so long that decoding it would take long', () => {
    expect(decodeBase58btc('z'.repeat(4097))).toBeUndefined();
  });
});

describe('decodeMultibase', () => {
  test('reads base58btc and base64url, and no other base', () => {
    expect(decodeMultibase('z2')).toEqual(Uint8Array.of(1));
    expect(Uint8Array.from(decodeMultibase('uAQ')!)).toEqual(Uint8Array.of(1));
    expect(decodeMultibase('f01')).toBeUndefined();
    expect(decodeMultibase('')).toBeUndefined();
  });
});

describe('decodeBase64url', () => {
  test.each([
    ['padding', 'AQ=='],
    ['the other alphabet', 'a+/b'],
    ['bits that no byte uses', 'AR'],
    ['a length that no bytes have', 'AQIDA'],
    ['a line end', 'AQID\n'],
  ])('refuses %s', (_, text) => {
    expect(decodeBase64url(text)).toBeUndefined();
  });
});
