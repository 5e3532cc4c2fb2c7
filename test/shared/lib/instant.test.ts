import { describe, expect, test } from 'vitest';
import { formatInstant, instantFrom, parseInstant } from '../../../src/shared/lib/instant.ts';

describe('parseInstant', () => {
  test.each([
    ['2026-01-31T00:00:00Z', '2026-01-31T00:00:00.000Z'],
    ['2026-01-31T01:30:00.250+01:30', '2026-01-31T00:00:00.250Z'],
    ['2024-02-29T23:59:59Z', '2024-02-29T23:59:59.000Z'],
    ['2026-01-31T00:00:00+14:00', '2026-01-30T10:00:00.000Z'],
    ['2026-01-31T24:00:00Z', '2026-02-01T00:00:00.000Z'],
  ])('reads %s', (text, iso) => {
    const instant = parseInstant(text);
    expect(instant === undefined ? undefined : formatInstant(instant)).toBe(iso);
  });

  test.each([
    ['no time zone', '2026-01-31T00:00:00'],
    ['a day only', '2026-01-31'],
    ['a day that the month does not have', '2026-02-30T00:00:00Z'],
    ['a month that the year does not have', '2026-13-01T00:00:00Z'],
    ['an hour that the day does not have', '2026-01-01T25:00:00Z'],
    ['a time zone that the earth does not have', '2026-01-31T00:00:00-14:01'],
    ['a second that leaps', '2026-06-30T23:59:60Z'],
    ['words', 'yesterday'],
    ['nothing', ''],
  ])('refuses %s', (_, text) => {
    expect(parseInstant(text)).toBeUndefined();
  });
});

describe('formatInstant', () => {
  test.each([
    ['within one second', [1_780_000_000_000, 1_780_000_000_007, 1_780_000_000_999]],
    [
      'from one second to the next and back',
      [1_780_000_000_999, 1_780_000_001_000, 1_780_000_000_000],
    ],
    ['around 1970', [0, 1, -1, -1000, -1001, 999]],
    ['at the ends of time', [8.64e15, -8.64e15, -62_198_755_200_000, 253_402_300_800_000]],
    ['between two milliseconds', [1.9, -1.9, -0.5]],
  ])('is as JavaScript has it %s', (_, instants) => {
    for (const instant of instants) {
      expect(formatInstant(instantFrom(instant))).toBe(new Date(instant).toISOString());
    }
  });

  test.each([Number.NaN, 8.64e15 + 1])('refuses %s, which is no time', (instant) => {
    expect(() => formatInstant(instantFrom(instant))).toThrow(RangeError);
  });
});
