import BetterSqlite3 from 'better-sqlite3';
import { expect, test } from 'vitest';
import { searchCandidates } from '../../../src/main/screening/index.ts';
import { DEFAULT_HALF_LIVES } from '../../../src/main/skills/index.ts';
import { openWorkspace } from '../../../src/main/store/index.ts';
import { migrate } from '../../../src/main/store/migrations/index.ts';
import { pieceOf } from '../../../src/main/store/people-by-freshness.ts';
import { createSql } from '../../../src/main/store/sql.ts';
import { candidateFilter } from '../../../src/shared/contract/views.ts';
import { facts, file, fromFolder, record, uuid } from './samples.ts';

async function createPeople(start: string) {
  const clock = { now: start };
  const opened = openWorkspace(':memory:', { clock: () => Date.parse(clock.now) });
  if (!opened.ok) throw new Error(opened.error.reason);
  const workspace = opened.value;
  const importId = uuid();
  await workspace.imports.start(importId, start);
  await workspace.freshness.set({ ...DEFAULT_HALF_LIVES, general: 24 });
  return {
    clock,
    add: async (name: string, validFrom: string) => {
      const made = record({
        skills: ['Teamwork'],
        facts: facts({ validFrom }),
        placement: fromFolder(name),
      });
      await workspace.files.record(
        file(importId, `${name}.zip`, { container: name, credentials: [made] }),
      );
    },
    find: async (text: string) => {
      const filter = candidateFilter.parse({ text });
      const input = { filter, offset: 0, limit: 10 };
      const { rows } = await searchCandidates(workspace.screening, input);
      return rows.map(({ name }) => name).toSorted();
    },
  };
}

test('of what was issued on the very day that a half-life is over, the hour tells', async () => {
  const { clock, add, find } = await createPeople('2026-05-01T12:00:00Z');
  await add('Evening', '2024-05-01T18:00:00Z');
  await add('Offset', '2024-05-01T18:00:00+05:00');
  const found = async (now: string) => {
    clock.now = now;
    return [await find('fresh:fresh'), await find('fresh:ageing')];
  };
  expect(await found('2026-05-01T12:00:00Z')).toEqual([['Evening', 'Offset'], []]);
  expect(await found('2026-05-01T14:00:00Z')).toEqual([['Evening'], ['Offset']]);
  expect(await found('2026-05-01T18:30:00Z')).toEqual([[], ['Evening', 'Offset']]);
  clock.now = '2028-05-02T00:00:00Z';
  expect(await find('fresh:old')).toEqual(['Evening', 'Offset']);
});

test('whoever was added since is found, beside other conditions and turned round too', async () => {
  const { add, find } = await createPeople('2026-05-01T12:00:00Z');
  await add('Early', '2023-01-01T00:00:00Z');
  expect(await find('fresh:fresh')).toEqual([]);
  await add('Late', '2026-04-01T00:00:00Z');
  expect(await find('fresh:fresh')).toEqual(['Late']);
  expect(await find('not fresh:fresh')).toEqual(['Early']);
  expect(await find('fresh:ageing or fresh:fresh')).toEqual(['Early', 'Late']);
  expect(await find('fresh:ageing verdict:verified')).toEqual(['Early']);
  expect(await find('fresh:ageing verdict:lapsed')).toEqual([]);
});

test('several who ask at once are answered alike', async () => {
  const { add, find } = await createPeople('2026-05-01T12:00:00Z');
  await add('Late', '2026-04-01T00:00:00Z');
  const before = [find('fresh:fresh'), find('fresh:old')];
  await add('Later', '2026-04-02T00:00:00Z');
  const after = [find('fresh:fresh'), find('fresh:fresh')];
  const [fresh = [], old] = await Promise.all(before);
  expect(fresh).toContain('Late');
  expect(old).toEqual([]);
  expect(await Promise.all(after)).toEqual([
    ['Late', 'Later'],
    ['Late', 'Later'],
  ]);
});

test('a piece is found by an index, and of credentials nothing else is read', () => {
  const sql = createSql(new BetterSqlite3(':memory:'));
  migrate(sql);
  const text = pieceOf(DEFAULT_HALF_LIVES, '2026-05-01');
  const plan = sql.all<{ detail: string }>(`EXPLAIN QUERY PLAN ${text}`, 0, 2000);
  const details = plan.map(({ detail }) => detail);
  expect(details).toContain(
    'SEARCH credential USING COVERING INDEX credential_strength (no>? AND no<?)',
  );
  expect(details.filter((detail) => /SCAN (?:claim|skill)\b/u.test(detail))).toEqual([]);
});
