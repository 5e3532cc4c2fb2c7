import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import BetterSqlite3 from 'better-sqlite3';
import { expect, onTestFinished, test } from 'vitest';
import { migrate } from '../../../../src/main/store/migrations/index.ts';
import { createSql } from '../../../../src/main/store/sql.ts';

/** What another process reads of the version after each of three steps. */
function readBetween(version: number): readonly unknown[] {
  const folder = mkdtempSync(join(tmpdir(), 'migrate-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const open = () => new BetterSqlite3(join(folder, 'a.touchstone'));
  const [database, other] = [open(), open()];
  onTestFinished(() => void [database, other].map((one) => one.close()));
  database.pragma('journal_mode = WAL');
  database.pragma(`user_version = ${version}`);
  const seen: unknown[] = [];
  const look = () => void seen.push(other.pragma('user_version', { simple: true }));
  migrate(createSql(database), [look, look, look]);
  look();
  return seen;
}

test('a new workspace is there for others with all of its tables or not yet', () => {
  expect(readBetween(0)).toEqual([0, 0, 0, 3]);
});

test('an old one keeps each step that was done', () => {
  expect(readBetween(1)).toEqual([1, 2, 3]);
});
