import BetterSqlite3 from 'better-sqlite3';
import { afterAll, beforeAll, describe, expect, onTestFinished, test, vi } from 'vitest';
import type {
  CandidateQuery,
  Condition,
  CredentialCondition,
  Workspace,
} from '../../../../src/main/store/index.ts';
import { speaksOfNow } from '../../../../src/main/store/lists/people-by-freshness.ts';
import { facts, file, fromFolder, memoryWorkspace, record } from '../samples.ts';

/** More than one piece of a skill's claims, and of people. */
const PEOPLE = 5400;
const SINCE: CredentialCondition = { kind: 'since', day: '2025-01-01' };

function asking(condition: Condition, offset = 0): CandidateQuery {
  return { terms: [], skills: [], issuers: [], verdicts: [], condition, offset, limit: 5 };
}

function shown(skillKeys: readonly string[], ...of: readonly CredentialCondition[]): Condition {
  return { kind: 'shown', skillKeys, strength: 'credible', of };
}

interface Holder {
  readonly name: string;
  readonly issued: string;
  readonly skills: readonly string[];
}

async function workspaceOf(holders: readonly Holder[]): Promise<Workspace> {
  const { workspace, importId } = await memoryWorkspace();
  await workspace.batch(async () => {
    for (const { name, issued, skills } of holders) {
      const credential = record({
        facts: facts({ validFrom: `${issued}T00:00:00Z` }),
        placement: fromFolder(name),
        skills,
      });
      const overrides = { container: name, credentials: [credential] };
      await workspace.files.record(file(importId, name, overrides));
    }
  });
  return workspace;
}

/** @returns What came of it, and how often others had a turn meanwhile. */
async function withTurns<Value>(work: () => Promise<Value>): Promise<readonly [Value, number]> {
  let turns = 0;
  let isOver = false;
  const turn = () => {
    turns += 1;
    if (!isOver) setImmediate(turn);
  };
  setImmediate(turn);
  const value = await work();
  isOver = true;
  return [value, turns];
}

describe('among many people', () => {
  let workspace: Workspace;
  const find = (condition: Condition, offset?: number) =>
    workspace.screening.findCandidates(asking(condition, offset));

  beforeAll(async () => {
    workspace = await workspaceOf(
      Array.from({ length: PEOPLE }, (_, place) => ({
        name: `Person ${String(place).padStart(4, '0')}`,
        issued: place % 2 === 0 ? '2023-03-01' : '2025-03-01',
        skills: place % 3 === 0 ? ['Python', 'SQL'] : ['Python'],
      })),
    );
    // The index is made before anybody waits for it.
    await find({ kind: 'verdict', value: 'verified' });
  });
  afterAll(() => workspace.close());

  test.each<[title: string, condition: Condition, total: number]>([
    ['by a skill', shown(['python'], SINCE), PEOPLE / 2],
    ['by any of some skills', shown(['python', 'sql'], SINCE), PEOPLE / 2],
    ['by one that fewer have', shown(['sql'], SINCE), 900],
    [
      'whatever it shows',
      { kind: 'each', of: [SINCE, { kind: 'trust', value: 'unknown' }] },
      PEOPLE / 2,
    ],
    ['whom that does not fit', { kind: 'not', of: shown(['python'], SINCE) }, PEOPLE / 2],
    [
      'by one or the other',
      {
        kind: 'any',
        of: [shown(['sql'], SINCE), shown(['sql'], { kind: 'before', day: '2024-01-01' })],
      },
      1800,
    ],
  ])('all are found by what one credential says: %s', async (_, condition, total) => {
    expect((await find(condition)).total).toBe(total);
  });

  test('others have a turn meanwhile, also where all is read again since something was written', async () => {
    await workspace.settings.set('judged-trust-revision', '1');
    const condition: Condition = { kind: 'each', of: [SINCE, { kind: 'trust', value: 'unknown' }] };
    const [page, turns] = await withTurns(() => find(condition));
    expect(page.total).toBe(PEOPLE / 2);
    expect(turns).toBeGreaterThanOrEqual(2);
  });

  test('the next page is of what was found', async () => {
    const condition = shown(['python', 'sql'], { kind: 'since', day: '2025-02-01' });
    const [first, turns] = await withTurns(() => find(condition));
    const [next, turnsOfNext] = await withTurns(() => find(condition, 5));
    expect(turns).toBeGreaterThan(turnsOfNext);
    expect(next.total).toBe(first.total);
    expect(next.rows.map(({ id }) => id)).not.toEqual(first.rows.map(({ id }) => id));
  });

  test('who is gone meanwhile is not found, and what is written meanwhile is found next time', async () => {
    const condition: Condition = {
      kind: 'each',
      of: [
        { kind: 'since', day: '2025-02-02' },
        { kind: 'trust', value: 'unknown' },
      ],
    };
    const begun = find(condition);
    const [gone] = (await find({ kind: 'name', words: ' person 5399' })).rows;
    if (gone === undefined) throw new Error('There is nobody of that name.');
    await workspace.erasures.erase([gone.id], 'by-hand');
    await begun;
    const { total } = await find(condition);
    expect(total).toBe(PEOPLE / 2 - 1);
    const pages = await Promise.all([0, PEOPLE / 2 - 5].map((offset) => find(condition, offset)));
    expect(pages.flatMap(({ rows }) => rows.map(({ id }) => id))).not.toContain(gone.id);
  });
});

test('of a word that stands for many skills their claims are read, and not all that people hold', async () => {
  const names = Array.from({ length: 10 }, (_, place) => `Analysis ${place}`);
  const workspace = await workspaceOf(
    Array.from({ length: 10 }, (_, place) => ({
      name: `Person ${place}`,
      issued: '2025-03-01',
      skills: names,
    })),
  );
  const prepare = vi.spyOn(BetterSqlite3.prototype, 'prepare');
  onTestFinished(() => prepare.mockRestore());
  const keys = names.map((name) => name.toLowerCase());
  const { total } = await workspace.screening.findCandidates(asking(shown(keys, SINCE)));
  expect(total).toBe(10);
  const texts = prepare.mock.calls.map(([text]) => text);
  expect(texts.filter((text) => text.includes('claim.skill_no IN'))).not.toEqual([]);
  expect(texts.filter((text) => text.includes('AS asked CROSS JOIN credential'))).toEqual([]);
  workspace.close();
});

test('only what speaks of freshness depends on the moment, wherever it does', () => {
  const fresh = { kind: 'freshness', value: 'fresh' } as const;
  expect(speaksOfNow(fresh)).toBe(true);
  expect(speaksOfNow(shown(['python'], SINCE))).toBe(false);
  expect(speaksOfNow(shown(['python'], SINCE, fresh))).toBe(true);
  expect(speaksOfNow({ kind: 'opening', title: 'Analyst', of: [fresh] })).toBe(true);
  expect(speaksOfNow({ kind: 'not', of: { kind: 'any', of: [SINCE, fresh] } })).toBe(true);
  expect(speaksOfNow({ kind: 'not', of: { kind: 'each', of: [SINCE] } })).toBe(false);
  expect(speaksOfNow({ kind: 'within', months: 3 })).toBe(false);
});
