import { describe, expect, test } from 'vitest';
import { formatInstant, parseInstant } from '../../../src/shared/lib/instant.ts';

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
