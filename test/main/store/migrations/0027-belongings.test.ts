import { expect, test } from 'vitest';
import { openConnection } from '../../../../src/main/store/connection.ts';
import { migrate, MIGRATIONS } from '../../../../src/main/store/migrations/index.ts';
import { createSql } from '../../../../src/main/store/sql.ts';

// As SQLite looks itself for whatever still refers to a row that is deleted.
test.each([
  ['what came in a folder', 'file', 'container'],
  ['what is held of a file’s bytes', 'credential', 'source_no'],
])('%s is found without all rows being gone through', (_, table, column) => {
  const database = openConnection(':memory:', { key: undefined });
  const sql = createSql(database);
  migrate(sql, MIGRATIONS);
  const plan = sql.all<{ detail: string }>(
    `EXPLAIN QUERY PLAN SELECT no FROM ${table} WHERE ${column} = ?`,
    1,
  );
  expect(plan.map(({ detail }) => detail)).toEqual([expect.stringMatching(/^SEARCH/u)]);
  database.close();
});
