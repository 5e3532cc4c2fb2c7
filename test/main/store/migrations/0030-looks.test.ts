import { expect, test } from 'vitest';
import { HELD_BY_ALL } from '../../../../src/main/store/lists/further-facets.ts';
import { migrate, MIGRATIONS } from '../../../../src/main/store/migrations/index.ts';
import { openOldWorkspace } from './open-old-workspace.ts';

test('what all people hold is counted from an index in order, in workspaces of before too', () => {
  const { sql } = openOldWorkspace();
  const planOf = () => sql.all<{ detail: string }>(`EXPLAIN QUERY PLAN ${HELD_BY_ALL}`);
  migrate(sql, MIGRATIONS.slice(0, 29));
  expect(planOf()).toHaveLength(2);
  const before = sql.all(HELD_BY_ALL);
  migrate(sql);
  expect(planOf()).toMatchObject([{ detail: 'SCAN holding USING COVERING INDEX holding_looks' }]);
  expect(before.length).toBeGreaterThan(0);
  expect(sql.all(HELD_BY_ALL)).toEqual(before);
});
