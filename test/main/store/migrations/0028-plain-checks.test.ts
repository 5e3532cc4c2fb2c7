import { expect, test } from 'vitest';
import { migrate, MIGRATIONS } from '../../../../src/main/store/migrations/index.ts';
import type { Sql } from '../../../../src/main/store/sql.ts';
import { openOldWorkspace } from './open-old-workspace.ts';

function declarationsOf(sql: Sql): string {
  const tables = sql.all<{ sql: string }>("SELECT sql FROM sqlite_schema WHERE type = 'table'");
  return tables.map((table) => table.sql).join(';\n');
}

const LONG_LIST = /CHECK \(\w+ IN \([^()]*,[^()]*,[^()]*\)\)/u;

test('no check makes a table for each row, and other connections see it at once', () => {
  const { sql, openOther } = openOldWorkspace();
  migrate(sql, MIGRATIONS.slice(0, 27));
  expect(declarationsOf(sql)).toMatch(LONG_LIST);
  const other = openOther();
  other.get('SELECT no FROM credential');
  migrate(sql);
  expect(declarationsOf(sql)).not.toMatch(LONG_LIST);
  expect(declarationsOf(sql)).toContain('CHECK (stated IN (0, 1))');
  expect(declarationsOf(sql)).toContain('CHECK (standing IN (0, 1) OR standing IN (2))');
  // EXPLAIN alone does not look whether the tables are as they were.
  other.get('SELECT no FROM credential');
  const plan = other.all<{ opcode: string }>(
    "EXPLAIN INSERT INTO skill_claim (credential_no, skill_no, wording_no, source, stated) VALUES (1, 1, 1, 'tag', 0)",
  );
  expect(plan.map(({ opcode }) => opcode)).not.toContain('OpenEphemeral');
});

test('each value that could stand in a column still can, and no other', () => {
  const { sql } = openOldWorkspace();
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
  expect(sql.all('PRAGMA integrity_check')).toEqual([{ integrity_check: 'ok' }]);
  expect(() => sql.execute("UPDATE sqlite_schema SET sql = ''")).toThrow('may not be modified');
});
