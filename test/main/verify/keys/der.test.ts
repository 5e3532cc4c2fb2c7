import { describe, expect, test } from 'vitest';
import {
  readDer,
  readDerText,
  readObjectIdentifier,
} from '../../../../src/main/verify/keys/der.ts';
import type { DerElement } from '../../../../src/main/verify/keys/der.ts';

const bytes = (...list: number[]) => Uint8Array.from(list);
const element = (tag: number, ...list: number[]): DerElement => ({
  tag,
  content: bytes(...list),
  whole: bytes(),
});

describe('readDer', () => {
  test('reads elements that stand one after the other', () => {
    expect(readDer(bytes(2, 1, 5, 1, 1, 255))?.map(({ tag }) => tag)).toEqual([2, 1]);
  });

  test('reads a length of more than one byte', () => {
    const [long] = readDer(Uint8Array.from([4, 0x81, 0x80, ...Array<number>(128).fill(7)])) ?? [];
    expect(long?.content).toHaveLength(128);
  });

  test.each([
    ['a length past the end', bytes(4, 2, 0)],
    ['a length without an end', bytes(0x30, 0x80, 0, 0)],
    ['a length that a shorter form would do for', bytes(4, 0x81, 1, 0)],
    ['a length with a zero before it', bytes(4, 0x82, 0, 1, 0)],
    ['a tag of more than one byte', bytes(0x1f, 0x81, 1, 0)],
    ['a tag without a length', bytes(4)],
  ])('refuses %s', (_, source) => {
    expect(readDer(source)).toBeUndefined();
  });
});

test.each([
  ['2.5.4.97', [0x55, 0x04, 0x61]],
  ['1.2.840.113549.1.1.11', [0x2a, 0x86, 0x48, 0x86, 0xf7, 0x0d, 1, 1, 0x0b]],
])('reads the object identifier %s', (text, content) => {
  expect(readObjectIdentifier(element(6, ...content))).toBe(text);
});

test.each([
  ['UTF-8', element(0x0c, 0xc3, 0x9c), 'Ü'],
  ['UTF-8 that is none', element(0x0c, 0xff), undefined],
  ['printable text', element(0x13, 0x41), 'A'],
  ['text in two bytes a character', element(0x1e, 0, 0x41), 'A'],
  ['half of such a character', element(0x1e, 0, 0x41, 0), undefined],
  ['a number', element(2, 1), undefined],
] as const)('reads %s', (_, source, text) => {
  expect(readDerText(source)).toBe(text);
});
