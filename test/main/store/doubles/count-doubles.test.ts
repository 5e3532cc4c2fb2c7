import BetterSqlite3 from 'better-sqlite3';
import { expect, test, vi } from 'vitest';
import { createCountDoubles } from '../../../../src/main/store/doubles/list-doubles.ts';
import { migrate } from '../../../../src/main/store/migrations/index.ts';
import { createSql } from '../../../../src/main/store/sql.ts';

test('doubles are put together to be counted where they are others than before, and only there', () => {
  const database = new BetterSqlite3(':memory:');
  const sql = createSql(database);
  migrate(sql);
  database.pragma('foreign_keys = OFF');
  const add = (one: number, other: number, value: string) =>
    sql.run(
      'INSERT INTO double_pair (one_no, other_no, weight, reasons) VALUES (?, ?, 90, ?)',
      one,
      other,
      JSON.stringify([{ code: 'email', value }]),
    );
  const all = vi.spyOn(sql, 'all');
  const count = createCountDoubles(sql);
  const countAgain = () => {
    all.mockClear();
    return [count(), all.mock.calls.length > 0];
  };
  expect(countAgain()).toEqual([0, false]);
  add(1, 2, 'a@x');
  add(2, 3, 'b@x');
  expect(countAgain()).toEqual([2, true]);
  sql.run(`INSERT INTO setting (key, value) VALUES ('a', 'b')`);
  expect(countAgain()).toEqual([2, false]);
  add(1, 3, 'a@x');
  expect(countAgain()).toEqual([2, true]);
  sql.run(`INSERT INTO kept_apart (one_no, other_no, decided_at) VALUES (2, 3, '')`);
  sql.run('DELETE FROM double_pair WHERE one_no = 2');
  // The other two pairs are of one group by now.
  expect(countAgain()).toEqual([1, true]);
  sql.run('DELETE FROM double_pair');
  expect(countAgain()).toEqual([0, true]);
  expect(countAgain()).toEqual([0, false]);
});
