import BetterSqlite3 from 'better-sqlite3';
import { expect, test } from 'vitest';
import { searchCandidates } from '../../../../src/main/screening/index.ts';
import { DEFAULT_HALF_LIVES } from '../../../../src/main/skills/index.ts';
import { openWorkspace } from '../../../../src/main/store/index.ts';
import { migrate } from '../../../../src/main/store/migrations/index.ts';
import { createConditionRows } from '../../../../src/main/store/lists/condition-rows.ts';
import { HoldingIndex } from '../../../../src/main/store/lists/holding-index.ts';
import {
  pieceOf,
  speaksOfFreshness,
} from '../../../../src/main/store/lists/people-by-freshness.ts';
import { conditionOf } from '../../../../src/main/screening/query/conditions.ts';
import type { Reading } from '../../../../src/main/screening/query/conditions.ts';
import { parse } from '../../../../src/main/screening/query/parse.ts';
import { createSql } from '../../../../src/main/store/sql.ts';
import { candidateFilter } from '../../../../src/shared/contract/views.ts';
import { facts, file, fromFolder, record, uuid } from '../samples.ts';

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
    add: async (name: string, validFrom: string, of: Parameters<typeof record>[0] = {}) => {
      const made = record({
        ...of,
        skills: ['Teamwork'],
        facts: facts({ validFrom }),
        placement: fromFolder(name),
      });
      await workspace.files.record(
        file(importId, `${name} ${validFrom}.zip`, { container: name, credentials: [made] }),
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

test('what is asked beside it is asked of the same credential', async () => {
  const { add, find } = await createPeople('2026-05-01T12:00:00Z');
  await add('Ana', '2026-04-01T00:00:00Z', { verdict: 'lapsed', trust: 'known' });
  await add('Ana', '2023-01-01T00:00:00Z', { trust: 'trusted', recipient: 'confirmed' });
  await add('Bo', '2026-04-01T00:00:00Z', { verdict: 'unconfirmed', trust: 'trusted' });
  expect(await find('fresh:fresh verdict:lapsed trust:known')).toEqual(['Ana']);
  expect(await find('fresh:fresh verdict:verified')).toEqual([]);
  expect(await find('fresh:fresh trust:trusted')).toEqual([]);
  expect(await find('fresh:ageing trust:trusted')).toEqual(['Ana']);
  expect(await find('fresh:ageing (verdict:lapsed or recipient:confirmed)')).toEqual(['Ana']);
  expect(await find('fresh:fresh (verdict:verified or recipient:confirmed)')).toEqual([]);
  expect(await find('fresh:fresh fresh:ageing')).toEqual([]);
  expect(await find('fresh:ageing trust:trusted since:2023')).toEqual(['Ana']);
  expect(await find('fresh:ageing trust:trusted since:2024')).toEqual([]);
});

test('beside a verdict, a trust or a recipient no credential is read once more', () => {
  const holdings = new HoldingIndex();
  // Whoever has everything may have any such credential.
  const everything = { verdicts: 15, traits: 0xff_ff_ff_ff, newest: 1, oldest: 1 };
  holdings.put(1, { ...everything, skills: new Uint8Array() });
  const unread = () => {
    throw new Error('It was read.');
  };
  const sql = { ...createSql(new BetterSqlite3(':memory:')), numbers: unread, all: unread };
  const kinds = [
    { verdict: 'verified', trust: 'known', recipient: 'confirmed' },
    { verdict: 'lapsed', trust: 'known', recipient: 'confirmed' },
  ] as const;
  const counted: boolean[] = [];
  const rows = createConditionRows({
    sql,
    holdings,
    today: '2026-05-01',
    now: '2026-05-01T12:00:00Z',
    halfLives: () => DEFAULT_HALF_LIVES,
    peopleByFreshness(_, { fits }) {
      counted.push(...kinds.map((kind) => fits?.(kind) ?? true));
      return holdings.everybody();
    },
  });
  const of = [
    { kind: 'freshness', value: 'fresh' },
    { kind: 'verdict', value: 'verified' },
    { kind: 'trust', value: 'known' },
    { kind: 'recipient', value: 'confirmed' },
  ] as const;
  expect(rows.find({ kind: 'each', of }).has(1)).toBe(true);
  expect(counted).toEqual([true, false]);
});

test('beside a skill or a name it is asked of what shows the skill, and of those who are called so', async () => {
  const { add, find } = await createPeople('2026-05-01T12:00:00Z');
  await add('Ana Teamwork', '2023-01-01T00:00:00Z');
  await add('Bo Late', '2026-04-01T00:00:00Z');
  expect(await find('teamwork fresh:fresh')).toEqual(['Bo Late']);
  expect(await find('teamwork fresh:ageing')).toEqual(['Ana Teamwork']);
  expect(await find('ana fresh:ageing')).toEqual(['Ana Teamwork']);
  expect(await find('ana fresh:fresh')).toEqual([]);
  expect(await find('bo fresh:fresh since:2026')).toEqual(['Bo Late']);
  expect(await find('bo fresh:fresh before:2026')).toEqual([]);
  expect(await find('(ana or bo) fresh:fresh')).toEqual(['Bo Late']);
  expect(await find('teamwork -(bo fresh:fresh)')).toEqual(['Ana Teamwork']);
  expect(await find('late teamwork fresh:fresh verdict:verified')).toEqual(['Bo Late']);
});

test('nobody else’s claims are read for it', async () => {
  const reading: Reading = {
    text: (parts) =>
      Promise.resolve(
        parts
          .flatMap((part) => (part.kind === 'words' ? part.words : [part.text]))
          .map((word) => ({ nameWords: ` ${word}`, skillKeys: [word] })),
      ),
    respell: () => undefined,
  };
  const speaks = async (text: string) => {
    const { query } = parse(text);
    return speaksOfFreshness(await conditionOf(query, reading));
  };
  expect(await speaks('python fresh:fresh')).toBe(false);
  expect(await speaks('skill:python fresh:fresh since:2024')).toBe(false);
  expect(await speaks('(python or sql) fresh:fresh')).toBe(false);
  expect(await speaks('fresh:fresh since:2024')).toBe(false);
  expect(await speaks('fresh:fresh')).toBe(true);
  expect(await speaks('fresh:fresh verdict:verified')).toBe(true);
  expect(await speaks('name:ana fresh:fresh')).toBe(true);
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
