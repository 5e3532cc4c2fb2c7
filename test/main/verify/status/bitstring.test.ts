import { randomBytes } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import { createList } from '@digitalbazaar/vc-bitstring-status-list';
import { describe, expect, test } from 'vitest';
import { expandBitstring, readEntry } from '../../../../src/main/verify/status/bitstring.ts';

const encode = (bytes: Uint8Array) => gzipSync(bytes).toString('base64url');

describe('expandBitstring', () => {
  test('reads a list that an independent implementation has written', async () => {
    const list = await createList({ length: 131_072 });
    list.setStatus(94_567, true);
    const bits = expandBitstring(await list.encode());
    expect(bits.ok && readEntry(bits.value, 94_567, 1)).toBe(1);
    expect(bits.ok && readEntry(bits.value, 94_566, 1)).toBe(0);
    expect(bits.ok && readEntry(bits.value, 94_568, 1)).toBe(0);
  });

  test.each(['base64', 'base64url'] as const)('reads %s without prefix', (encoding) => {
    const bytes = randomBytes(16_384);
    const bits = expandBitstring(gzipSync(bytes).toString(encoding));
    expect(bits.ok && bytes.equals(bits.value)).toBe(true);
  });

  const zeros = encode(new Uint8Array(16_384));

  test.each([
    ['another multibase', `z${zeros}`],
    ['base64 of the other alphabet', 'uH4sI+/8='],
    ['no gzip', `u${Buffer.from('hello').toString('base64url')}`],
    ['a gzip that breaks off', `u${zeros.slice(0, 20)}`],
    ['two prefixes', `uu${zeros}`],
    ['padding that is too long', `${zeros}===`],
    ['nothing', ''],
  ])('refuses %s', (_, text) => {
    expect(expandBitstring(text).ok).toBe(false);
  });

  test('refuses to expand past 16 MiB', () => {
    const atLimit = `u${encode(new Uint8Array(16 * 1024 * 1024))}`;
    const overLimit = `u${encode(new Uint8Array(16 * 1024 * 1024 + 1))}`;
    expect(expandBitstring(atLimit).ok).toBe(true);
    expect(expandBitstring(overLimit).ok).toBe(false);
  });
});

describe('readEntry', () => {
  const bits = Uint8Array.of(0b1000_0001, 0b0110_0000);

  test.each([
    ['the first bit is the most significant', 0, 1, 1],
    ['the last bit of a byte', 7, 1, 1],
    ['two bits', 4, 2, 0b01],
    ['two bits, the last', 7, 2, 0],
    ['four bits', 1, 4, 0b0001],
    ['bits across bytes', 1, 6, 0b010110],
    ['the last entry', 15, 1, 0],
    ['one past the end', 16, 1, undefined],
    ['an entry that begins inside and ends outside', 2, 6, undefined],
  ])('%s', (_, index, size, value) => {
    expect(readEntry(bits, index, size)).toBe(value);
  });
});
