import { expect, test } from 'vitest';
import { readDelimited } from '../../../src/shared/lib/delimited.ts';
import { threadTimeOf } from '../../thread-time.ts';

const rows = (text: string) =>
  [...readDelimited(text, ',')].map(({ line, cells }) => [line, cells]);

test('cells in quotation marks hold separators and line ends, and rows know their line', () => {
  expect(rows('a,b\r\n\r\n"x\ny, ""z""", c\nd,')).toEqual([
    [1, ['a', 'b']],
    [3, ['x\ny, "z"', ' c']],
    [5, ['d', '']],
  ]);
});

test('a quotation mark within a cell is text', () => {
  expect(rows('5" pipe,a\nb,c')).toEqual([
    [1, ['5" pipe', 'a']],
    [2, ['b', 'c']],
  ]);
});

test('a quotation mark that is never closed is text, and the rows after it are read', () => {
  expect(rows('"a,b\nc,""')).toEqual([
    [1, ['"a', 'b']],
    [2, ['c', '']],
  ]);
});

test('unclosed quotation marks cost one reading', async () => {
  const text = '"x\n'.padEnd(1_000_003, '""y\n');
  const took = await threadTimeOf(() => expect(rows(text).length).toBeGreaterThan(200_000));
  expect(took).toBeLessThan(2000);
});
