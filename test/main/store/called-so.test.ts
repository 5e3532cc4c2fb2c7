import BetterSqlite3 from 'better-sqlite3';
import { expect, test } from 'vitest';
import { CALLED_SO, WRITTEN_TO } from '../../../src/main/store/people/candidates.ts';
import { migrate } from '../../../src/main/store/migrations/index.ts';
import { createSql } from '../../../src/main/store/sql.ts';
import { memoryWorkspace } from './samples.ts';

test('people are known by their whole names and by their addresses, until these are others', async () => {
  const { workspace } = await memoryWorkspace();
  const { candidates } = workspace;
  const id = await candidates.create('Zoë O’Brien');
  await candidates.setEmails(id, ['Zoe@obrien.example']);
  const texts = [
    'zoe o’brien',
    'ZOË O’BRIEN',
    'Zoë',
    'O’Brien',
    'zoe@OBRIEN.example',
    'obrien.example',
  ];
  expect(await candidates.areNamed(texts)).toEqual([
    'zoe o’brien',
    'ZOË O’BRIEN',
    'zoe@OBRIEN.example',
  ]);
  await candidates.rename(id, 'Zoë');
  expect(await candidates.areNamed(texts)).toEqual(['Zoë', 'zoe@OBRIEN.example']);
});

test.each([
  [CALLED_SO, 'SEARCH candidate USING COVERING INDEX candidate_by_name'],
  [WRITTEN_TO, 'SEARCH identity USING INDEX email_in_any_casing'],
])('%s goes by an index', (query, plan) => {
  const sql = createSql(new BetterSqlite3(':memory:'));
  migrate(sql);
  const [step] = sql.all<{ detail: string }>(`EXPLAIN QUERY PLAN ${query}`, '');
  expect(step?.detail).toContain(plan);
});
