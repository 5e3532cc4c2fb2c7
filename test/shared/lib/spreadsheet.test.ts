import { describe, expect, test } from 'vitest';
import { guardCell, writeCsvText } from '../../../src/shared/lib/spreadsheet.ts';

describe('a cell', () => {
  test.each([
    '=1+1',
    '+1',
    '-1',
    '@SUM(A1)',
    '  =1',
    '\u00A0=1',
    '\u200B=1',
    '\t=1',
    '\r1',
    '＝1',
    '＋1',
    '－1',
    '＠A',
  ])('that a spreadsheet would run is a text: %j', (cell) => {
    expect(guardCell(cell)).toBe(`'${cell}`);
  });

  test.each(['', 'Ann', 'C++', 'a=b', '<1%', '37%', '–', "O'Brien"])(
    'stays as it is: %j',
    (cell) => {
      expect(guardCell(cell)).toBe(cell);
    },
  );
});

test('a table is CSV as RFC 4180 has it, guarded first and quoted then', () => {
  const text = writeCsvText([
    ['Name', 'Said'],
    ['Ann, "the" welder', '=A1,B1'],
    ['two\nlines', ''],
  ]);
  expect(text).toBe('\uFEFFName,Said\r\n"Ann, ""the"" welder","\'=A1,B1"\r\n"two\nlines",\r\n');
});
