import { expect, test } from 'vitest';
import { areEnough } from '../../../../src/main/engine/importing/enough.ts';

const MEBIBYTE = 1024 * 1024;
const files = (count: number, name: string, sizeBytes: number) =>
  Array.from({ length: count }, () => ({ name, sizeBytes }));

test('small files are enough by their number', () => {
  expect(areEnough(files(47, 'a.json', 2000), 48)).toBe(false);
  expect(areEnough(files(48, 'a.json', 2000), 48)).toBe(true);
});

test('large files are enough by what they hold, and archives by what they are likely to', () => {
  expect(areEnough(files(1, 'a.png', 20 * MEBIBYTE), 48)).toBe(false);
  expect(areEnough(files(2, 'a.png', 20 * MEBIBYTE), 48)).toBe(true);
  expect(areEnough(files(1, 'a.zip', MEBIBYTE), 48)).toBe(false);
  expect(areEnough(files(2, 'a.zip', MEBIBYTE), 48)).toBe(true);
});
