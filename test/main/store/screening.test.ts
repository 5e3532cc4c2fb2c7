import BetterSqlite3 from 'better-sqlite3';
import { describe, expect, test } from 'vitest';
import { migrate } from '../../../src/main/store/migrations/index.ts';
import { candidateQuery } from '../../../src/main/store/screening.ts';
import { createSql } from '../../../src/main/store/sql.ts';
import type { CandidateQuery } from '../../../src/main/store/index.ts';
import { file, fromFolder, memoryWorkspace, record } from './samples.ts';

const everybody: CandidateQuery = {
  terms: [],
  skills: [],
  issuers: [],
  verdicts: [],
  offset: 0,
  limit: 100,
};

function planOf(query: Partial<CandidateQuery>): string {
  const database = new BetterSqlite3(':memory:');
  const sql = createSql(database);
  migrate(sql);
  const { text, values } = candidateQuery({ ...everybody, ...query });
  const rows = sql.all<{ detail: string }>(`EXPLAIN QUERY PLAN ${text}`, ...values);
  return rows.map((row) => row.detail).join('\n');
}

describe('the plan of the candidate list', () => {
  test('reads everybody from an index that is in order', () => {
    const plan = planOf({});
    expect(plan).toContain('USING COVERING INDEX candidate_in_order');
    expect(plan).not.toContain('TEMP B-TREE');
  });

  test.each([
    ['a skill', { skills: ['python'] }, 'candidates_of_skill (skill_key=? AND strength=?)'],
    [
      'a word',
      { terms: [{ nameWords: ' python', skillKeys: ['python'] }] },
      'candidates_of_skill (skill_key=?)',
    ],
  ])('finds %s by its index', (_, query, index) => {
    const plan = planOf(query);
    expect(plan).toContain(index);
    expect(plan).not.toMatch(/SCAN (?:held|candidate_skill|credential|claim)/u);
  });
});

test('the vocabulary is the same array until something is written', async () => {
  const { workspace, importId } = await memoryWorkspace();
  const placement = fromFolder('Amara');
  const write = async (skill: string) =>
    workspace.files.record(
      file(importId, skill, {
        container: 'Amara',
        credentials: [record({ placement, skills: [skill] })],
      }),
    );
  await write('Python');
  const first = await workspace.screening.listSkills();
  expect(first).toEqual([{ key: 'python', name: 'Python', candidates: 1 }]);
  expect(await workspace.screening.listSkills()).toBe(first);
  await write('SQL');
  expect(await workspace.screening.listSkills()).toHaveLength(2);
});
