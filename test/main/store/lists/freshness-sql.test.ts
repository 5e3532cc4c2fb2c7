import BetterSqlite3 from 'better-sqlite3';
import { assert, constant, constantFrom, date, integer, option, property, tuple } from 'fast-check';
import { expect, test } from 'vitest';
import { freshnessAt, DEFAULT_HALF_LIVES } from '../../../../src/main/skills/index.ts';
import { sayFreshness, sayFreshnessByDay } from '../../../../src/main/store/lists/freshness-sql.ts';
import { createSql } from '../../../../src/main/store/sql.ts';
import { parseInstant } from '../../../../src/shared/lib/instant.ts';
import { AGEING_KINDS } from '../../../../src/shared/model/freshness.ts';
import type { HalfLives } from '../../../../src/shared/model/freshness.ts';

const sql = createSql(new BetterSqlite3(':memory:'));
const DAY_MS = 86_400_000;

function ask(text: string, issued: string | null, kind: string | null): string | null {
  const query = `WITH asked AS (SELECT ? AS issued, ? AS kind) SELECT ${text} AS said FROM asked`;
  return sql.get<{ said: string | null }>(query, issued, kind)?.said ?? null;
}

const columns = { issued: 'issued', kind: 'kind' };

// Around today and around the ends of one and two half-lives, where days are about to tell no more.
const written = (now: number, months: readonly number[]) =>
  constantFrom(0, ...months, ...months.map((one) => 2 * one)).chain((back) =>
    tuple(
      integer({ min: -12 * DAY_MS, max: 12 * DAY_MS }),
      constantFrom('Z', '', 'offset', 'day', 'month', 'year', 'overflow', 'junk'),
    ).map(([by, form]) => writeAs(now - back * 30.44 * DAY_MS + by, form)),
  );

function writeAs(at: number, form: string): string {
  const text = new Date(at).toISOString();
  if (form === 'Z') return text;
  if (form === 'offset') return text.replace('Z', '+14:00');
  if (form === 'day') return text.slice(0, 10);
  if (form === 'month') return text.slice(0, 7);
  if (form === 'year') return text.slice(0, 4);
  if (form === 'overflow') return `${text.slice(0, 7)}-31`;
  if (form === 'junk') return `${text.slice(0, 10)} or so`;
  return text.replace(/\.\d+Z/u, 'Z');
}

const cases = tuple(
  date({
    min: new Date('2024-01-01'),
    max: new Date('2032-12-31'),
    noInvalidDate: true,
  }),
  constantFrom(null, ...AGEING_KINDS, 'something else'),
  option(integer({ min: 1, max: 300 })),
).chain(([now, kind, general]) => {
  const halfLives: HalfLives = { ...DEFAULT_HALF_LIVES, general };
  const months = Object.values(halfLives).filter((one) => one !== null);
  return tuple(
    constant({ now: now.toISOString(), kind, halfLives }),
    option(written(now.getTime(), months)),
  );
});

test('SQL judges freshness as the window does, whatever is written', () => {
  assert(
    property(cases, ([{ now, kind, halfLives }, issued]) => {
      const known = AGEING_KINDS.find((one) => one === kind) ?? 'general';
      const expected = freshnessAt(issued ?? undefined, halfLives[known], parseInstant(now)!);
      expect(ask(sayFreshness(columns, halfLives, now), issued, kind)).toBe(expected ?? null);
    }),
    { numRuns: 2000 },
  );
});

test('what a day tells of, holds at each of its instants', () => {
  const instants = ['00:00:00.000', '12:00:00.000', '23:59:59.999'];
  assert(
    property(cases, ([{ now, kind, halfLives }, issued]) => {
      const today = now.slice(0, 10);
      const said = ask(sayFreshnessByDay(columns, halfLives, today), issued, kind);
      const known = AGEING_KINDS.find((one) => one === kind) ?? 'general';
      for (const time of instants) {
        const at = parseInstant(`${today}T${time}Z`)!;
        const exact = freshnessAt(issued ?? undefined, halfLives[known], at) ?? 'none';
        expect(said === 'unsure' ? exact : said).toBe(exact);
      }
    }),
    { numRuns: 2000 },
  );
});

test('of most dates the day alone tells', () => {
  const said = (issued: string) =>
    ask(
      sayFreshnessByDay(columns, { ...DEFAULT_HALF_LIVES, general: 24 }, '2026-05-01'),
      issued,
      null,
    );
  expect(said('2025-05-01T00:00:00Z')).toBe('fresh');
  expect(said('2023-05-01T00:00:00Z')).toBe('ageing');
  expect(said('2012-01-01')).toBe('old');
  expect(said('2027-01-01')).toBe('none');
  expect(said('2024-05-01T00:00:00Z')).toBe('unsure');
});
