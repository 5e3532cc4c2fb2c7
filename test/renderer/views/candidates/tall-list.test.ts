import { describe, expect, test } from 'vitest';
import {
  drawnHeight,
  placeAt,
  reachOf,
  ROW_HEIGHT,
  scrolledTo,
} from '../../../../src/renderer/views/candidates/tall-list.ts';

// What Chromium lays out at most, at twice the size.
const LAID_OUT = 2 ** 25 / 2;
const VIEW = 700;

function tall(rows: number) {
  return reachOf(rows, drawnHeight(rows) - VIEW);
}

test.each([10, 1000, 100_000, 250_000])('%i rows stand where they are scrolled to', (rows) => {
  const reach = tall(rows);
  expect(reach.lastOffset).toBe(reach.lastTop);
  const top = Math.min(12_345, reach.lastTop);
  expect(scrolledTo(top, { top: 0, offset: 0 }, reach)).toEqual({ top, offset: top });
  expect(placeAt(top, reach).top).toBeCloseTo(top, 6);
});

describe('a million rows', () => {
  const rows = 1_000_000;
  const reach = tall(rows);
  const last = rows * ROW_HEIGHT - VIEW;

  test('are not higher than what is laid out, and the last can be reached', () => {
    expect(drawnHeight(rows)).toBeLessThan(LAID_OUT);
    expect(placeAt(Number.MAX_SAFE_INTEGER, reach)).toEqual({ top: reach.lastTop, offset: last });
    expect(scrolledTo(reach.lastTop, { top: 0, offset: 0 }, reach).offset).toBe(last);
  });

  test('are gone through row by row, from wherever one stands', () => {
    for (const offset of [0, 5000, last / 2, last - 5000]) {
      const before = placeAt(offset, reach);
      const after = scrolledTo(before.top + 100, before, reach);
      expect(after.offset - before.offset).toBeCloseTo(100, 3);
    }
  });

  test('are gone through by shares of the whole where the bar is drawn', () => {
    const { offset } = scrolledTo(reach.lastTop / 4, { top: 0, offset: 0 }, reach);
    expect(offset / last).toBeCloseTo(1 / 4, 9);
  });

  test('begin and end where the bar does, however one came there', () => {
    expect(scrolledTo(0, { top: 50, offset: 9000 }, reach).offset).toBe(0);
    const before = { top: reach.lastTop - 50, offset: last - 9000 };
    expect(scrolledTo(reach.lastTop, before, reach).offset).toBe(last);
  });
});
