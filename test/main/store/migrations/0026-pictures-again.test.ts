import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import BetterSqlite3 from 'better-sqlite3';
import { expect, onTestFinished, test } from 'vitest';
import { migrate, MIGRATIONS } from '../../../../src/main/store/migrations/index.ts';
import { createSql } from '../../../../src/main/store/sql.ts';
import { writeOldWorkspace } from './old-workspace.ts';

test('what had no picture is looked at again, and a picture stays', () => {
  const folder = mkdtempSync(join(tmpdir(), 'pictures-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const path = join(folder, 'a.touchstone');
  writeOldWorkspace(path);
  const database = new BetterSqlite3(path);
  onTestFinished(() => void database.close());
  const sql = createSql(database);
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
