import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import BetterSqlite3 from 'better-sqlite3';
import { expect, onTestFinished, test } from 'vitest';
import { migrate, MIGRATIONS } from '../../../../src/main/store/migrations/index.ts';
import { createSql } from '../../../../src/main/store/sql.ts';
import { writeOldWorkspace } from './old-workspace.ts';

function openOld() {
  const folder = mkdtempSync(join(tmpdir(), 'checks-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const path = join(folder, 'a.touchstone');
  writeOldWorkspace(path);
  const open = () => {
    const database = new BetterSqlite3(path);
    onTestFinished(() => void database.close());
    const sql = createSql(database);
    return { database, sql, declarations: () => declarationsOf(database) };
  };
  return { ...open(), openOther: open };
}

function declarationsOf(database: BetterSqlite3.Database): string {
  const texts = database.prepare("SELECT sql FROM sqlite_schema WHERE type = 'table'").pluck();
  return texts.all().join(';\n');
}

const LONG_LIST = /CHECK \(\w+ IN \([^()]*,[^()]*,[^()]*\)\)/u;

test('no check makes a table for each row, and other connections see it at once', () => {
  const { sql, declarations, openOther } = openOld();
  migrate(sql, MIGRATIONS.slice(0, 27));
  expect(declarations()).toMatch(LONG_LIST);
  const other = openOther();
  other.sql.get('SELECT no FROM credential');
  migrate(sql);
  expect(declarations()).not.toMatch(LONG_LIST);
  expect(declarations()).toContain('CHECK (stated IN (0, 1))');
  expect(declarations()).toContain('CHECK (standing IN (0, 1) OR standing IN (2))');
  // EXPLAIN alone does not look whether the tables are as they were.
  other.sql.get('SELECT no FROM credential');
  const plan = other.sql.all<{ opcode: string }>(
    "EXPLAIN INSERT INTO skill_claim (credential_no, skill_no, wording_no, source, stated) VALUES (1, 1, 1, 'tag', 0)",
  );
  expect(plan.map(({ opcode }) => opcode)).not.toContain('OpenEphemeral');
});

test('each value that could stand in a column still can, and no other', () => {
  const { sql, database } = openOld();
  const set = (column: string, value: string | number | null) => {
    sql.run(`UPDATE credential SET ${column} = ? WHERE no = 1`, value);
  };
  migrate(sql);
  const columns: Record<string, readonly (string | number | null)[]> = {
    verdict: ['verified', 'lapsed', 'unconfirmed', 'rejected'],
    recipient: ['confirmed', 'mismatch', 'unstated'],
    placement_reason: ['subject-id', 'email', 'holder', 'container', 'person'],
    standing: [0, 1, 2],
    supersession: ['reissued', 'copy', 'part', null],
  };
  for (const [column, values] of Object.entries(columns)) {
    for (const value of values) set(column, value);
    expect(() => set(column, 'none')).toThrow(/constraint|store/u);
    expect(() => set(column, 3)).toThrow(/constraint|store/u);
  }
  expect(database.pragma('integrity_check', { simple: true })).toBe('ok');
  expect(() => sql.execute("UPDATE sqlite_schema SET sql = ''")).toThrow('may not be modified');
});
