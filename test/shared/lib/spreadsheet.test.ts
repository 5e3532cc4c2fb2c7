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

/** As a program reads it that divides at semicolons, and knows a quote only where a cell begins. */
const cellsBySemicolons = (csv: string) =>
  csv.split(/[\r\n;]/u).map((cell) => cell.replaceAll(/^[\s\uFEFF"]+/gu, ''));

test.each([
  "Ann;=cmd|' /C calc'!A0;",
  'Ann; @SUM(A1)',
  'Ann;"=1+1"',
  'Ann\n-1+1',
  'Ann, of;\u200B+1',
  ";''=1",
])('no part of a cell runs where a program divides at semicolons: %j', (name) => {
  const cells = cellsBySemicolons(writeCsvText([['Name', name, 'a; b']]));
  expect(cells.filter((cell) => /^[\s\p{Cf}]*[=+@-]/u.test(cell))).toEqual([]);
});

test('a cell that has another separator in it is one to whoever knows quotes', () => {
  expect(writeCsvText([['a; b', 'c\td', 'e']])).toBe('\uFEFF"a; b","c\td",e\r\n');
});

test('nothing in a table is obeyed by a terminal, or turns the line that it stands in', () => {
  const hostile = 'Ann\u001B[2J\u0007\u009B31m\u202Efdp\u2066.exe';
  expect(writeCsvText([[hostile, 'b']])).toBe('\uFEFFAnn\uFFFD[2J\uFFFD\uFFFD31mfdp.exe,b\r\n');
  // What is taken away uncovers no formula.
  expect(writeCsvText([['\u202E=1+1', '\u0001=1+1']])).toBe("\uFEFF'=1+1,\uFFFD=1+1\r\n");
});
