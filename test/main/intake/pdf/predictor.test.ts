import { expect, test } from 'vitest';
import { undoPredictor } from '../../../../src/main/intake/pdf/predictor.ts';
import type { PdfDictionary } from '../../../../src/main/intake/pdf/value.ts';

const settings = (entries: Readonly<Record<string, number>>): PdfDictionary => ({
  kind: 'dictionary',
  entries: new Map(Object.entries(entries)),
});

// Rows of four bytes, each behind the number of its filter; worked out by hand from the standard.
test.each([
  ['none', '00 0a141e28', '0a141e28'],
  ['the byte to the left', '01 0a0a0a0a', '0a141e28'],
  ['the byte above', '00 0a141e28 02 01010101', '0a141e28 0b151f29'],
  ['the mean of both', '00 0a141e28 03 05050505', '0a141e28 0a141e28'],
  ['the nearest of three', '00 0a141e28 04 01000000', '0a141e28 0b141e28'],
  ['one that passes 255', '01 ff020000', 'ff010101'],
  ['a last row that is short', '00 0a141e28 02 0101', '0a141e28 0b15'],
])('a row predicted from %s is restored', (_, stored, restored) => {
  const bytes = Buffer.from(stored.replaceAll(' ', ''), 'hex');
  const undone = undoPredictor(bytes, settings({ Predictor: 15, Columns: 4 }));
  expect(undone?.toString('hex')).toBe(restored.replaceAll(' ', ''));
});

test('with more bytes to a pixel, the pixel to the left counts', () => {
  const bytes = Buffer.from('0101020101', 'hex');
  const undone = undoPredictor(bytes, settings({ Predictor: 11, Columns: 2, Colors: 2 }));
  expect(undone?.toString('hex')).toBe('01020203');
});

test.each([
  ['the predictor for pictures', { Predictor: 2, Columns: 4 }, '0001020304'],
  ['a filter that there is not', { Predictor: 12, Columns: 4 }, '0501020304'],
  ['rows without width', { Predictor: 12, Columns: 0 }, '0001020304'],
  ['rows without end', { Predictor: 12, Columns: 1e12 }, '0001020304'],
])('%s is refused', (_, entries, stored) => {
  expect(undoPredictor(Buffer.from(stored, 'hex'), settings(entries))).toBeUndefined();
});

test('what was not predicted stays as it is', () => {
  expect(undoPredictor(Buffer.from('0102', 'hex'), undefined)?.toString('hex')).toBe('0102');
});
