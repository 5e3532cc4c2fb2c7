import { expect, test } from 'vitest';
import { migrate, MIGRATIONS } from '../../../../src/main/store/migrations/index.ts';
import { openOldWorkspace } from './open-old-workspace.ts';

test('what had no picture is looked at again, and a picture stays', () => {
  const { sql } = openOldWorkspace();
  migrate(sql, MIGRATIONS.slice(0, 25));
  sql.execute(`INSERT INTO credential_picture (credential_no) SELECT no FROM credential;
    UPDATE credential_picture SET source = 'file', width = 1, height = 1, png = x'01'
     WHERE credential_no = (SELECT min(no) FROM credential)`);
  const count = () => sql.numbers('SELECT COUNT(*) FROM credential_picture')[0];
  expect(count()).toBeGreaterThan(1);
  migrate(sql);
  expect(count()).toBe(1);
  expect(sql.numbers('SELECT COUNT(*) FROM credential_picture WHERE png IS NOT NULL')[0]).toBe(1);
});
