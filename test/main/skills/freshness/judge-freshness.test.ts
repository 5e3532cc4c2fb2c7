import { assert, constantFrom, date, integer, option, property, tuple } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { DEFAULT_HALF_LIVES, judgeFreshness } from '../../../../src/main/skills/index.ts';
import { parseInstant } from '../../../../src/shared/lib/instant.ts';
import type { Instant } from '../../../../src/shared/lib/instant.ts';
import {
  AGEING_KINDS,
  FRESHNESS,
  HALF_LIFE_LIMIT_MONTHS,
} from '../../../../src/shared/model/freshness.ts';

function instant(text: string): Instant {
  const parsed = parseInstant(text);
  if (parsed === undefined) throw new Error(text);
  return parsed;
}

const HALF_LIVES = { ...DEFAULT_HALF_LIVES, framework: 24, soft: null };

describe('judgeFreshness', () => {
  test.each([
    ['on the day', '2024-02-29T12:00:00Z', 'fresh'],
    ['a millisecond before its half-life is over', '2026-02-28T11:59:59.999Z', 'fresh'],
    ['when its half-life is over', '2026-02-28T12:00:00Z', 'ageing'],
    ['a millisecond before it is over twice', '2028-02-29T11:59:59.999Z', 'ageing'],
    ['when it is over twice', '2028-02-29T12:00:00Z', 'old'],
    ['long after', '2100-01-01T00:00:00Z', 'old'],
    ['before it was issued', '2024-02-29T11:59:59Z', undefined],
  ])('%s', (_, now, expected) => {
    expect(judgeFreshness('2024-02-29T12:00:00Z', 'framework', HALF_LIVES, instant(now))).toBe(
      expected,
    );
  });

  test('what does not age stays fresh', () => {
    const now = instant('2099-01-01T00:00:00Z');
    expect(judgeFreshness('1970-01-01', 'soft', HALF_LIVES, now)).toBe('fresh');
  });

  test.each([[undefined], [''], ['last spring']])('a date of %j says nothing', (issued) => {
    const now = instant('2026-01-01T00:00:00Z');
    expect(judgeFreshness(issued, 'general', HALF_LIVES, now)).toBeUndefined();
  });

  const day = date({
    min: new Date('1990-01-01'),
    max: new Date('2060-01-01'),
    noInvalidDate: true,
  });
  const kind = constantFrom(...AGEING_KINDS);
  const halfLife = option(integer({ min: 1, max: HALF_LIFE_LIMIT_MONTHS }), { nil: null });

  test('never grows fresher with time, nor is anything issued later older', () => {
    assert(
      property(tuple(day, day, day), kind, halfLife, (days, of, months) => {
        const [issued = days[0], later = days[0], now = days[0]] = days.toSorted(
          (left, right) => left.getTime() - right.getTime(),
        );
        const halfLives = { ...DEFAULT_HALF_LIVES, [of]: months };
        const judge = (on: Date, at: Date) =>
          FRESHNESS.indexOf(
            judgeFreshness(on.toISOString(), of, halfLives, instant(at.toISOString())) ?? 'fresh',
          );
        expect(judge(issued, later)).toBeLessThanOrEqual(judge(issued, now));
        expect(judge(later, now)).toBeLessThanOrEqual(judge(issued, now));
      }),
    );
  });

  test('a longer half-life never makes anything older', () => {
    assert(
      property(
        day,
        day,
        integer({ min: 1, max: 200 }),
        integer({ min: 0, max: 100 }),
        (one, two, months, more) => {
          const judge = (general: number) =>
            FRESHNESS.indexOf(
              judgeFreshness(
                one.toISOString(),
                'general',
                { ...DEFAULT_HALF_LIVES, general },
                instant(two.toISOString()),
              ) ?? 'fresh',
            );
          expect(judge(months + more)).toBeLessThanOrEqual(judge(months));
        },
      ),
    );
  });
});
