import BetterSqlite3 from 'better-sqlite3';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { beforeEach, describe, expect, onTestFinished, test } from 'vitest';
import { createSql } from '../../../src/main/store/sql.ts';
import type { Sql } from '../../../src/main/store/sql.ts';

let sql: Sql;

beforeEach(() => {
  const database = new BetterSqlite3(':memory:');
  onTestFinished(() => void database.close());
  sql = createSql(database);
  sql.execute('CREATE TABLE note (text TEXT)');
});

describe('what is read once in a turn', () => {
  const count = () =>
    sql.inTurn('notes', () => sql.get<{ notes: number }>('SELECT COUNT(*) AS notes FROM note'));

  test('is the same until the turn is over', async () => {
    const first = count();
    expect(count()).toBe(first);
    await Promise.resolve();
    expect(count()).toBe(first);
    await nextTurn();
    await nextTurn();
    expect(count()).not.toBe(first);
  });

  test.each<[string, () => unknown]>([
    ['a row that is written', () => sql.insert('INSERT INTO note VALUES (?)', 'A')],
    ['a row that is changed', () => sql.run('UPDATE note SET text = ?', 'B')],
    ['several statements', () => sql.execute('DELETE FROM note')],
    ['a transaction that begins', () => sql.transaction(() => undefined)],
  ])('is read again after %s', (_, write) => {
    const first = count();
    write();
    expect(count()).not.toBe(first);
  });

  test('is read again after what was written is taken back', async () => {
    const seen: unknown[] = [];
    const batch = sql.batch(() => {
      sql.insert('INSERT INTO note VALUES (?)', 'A');
      seen.push(count());
      return Promise.reject(new Error('taken back'));
    });
    await expect(batch).rejects.toThrow('taken back');
    expect(seen).toEqual([{ notes: 1 }]);
    expect(count()).toEqual({ notes: 0 });
  });
});

describe('a batch', () => {
  const failing = () =>
    sql.transaction(() => {
      sql.insert('INSERT INTO note VALUES (?)', 'half');
      throw new Error('failed');
    });
  const work = () => {
    sql.transaction(() => sql.insert('INSERT INTO note VALUES (?)', 'whole'));
    expect(failing).toThrow('failed');
    return Promise.resolve('caught');
  };
  const notes = () => sql.all<{ text: string }>('SELECT text FROM note').map(({ text }) => text);

  test('keeps what did not fail of it, where its parts stand apart', async () => {
    expect(await sql.batch(work)).toBe('caught');
    expect(notes()).toEqual(['whole']);
  });

  test('keeps nothing where it has no parts, even if nobody heard that one failed', async () => {
    await expect(sql.batch(work, 'none')).rejects.toThrow('failed');
    expect(notes()).toEqual([]);
    expect(await sql.batch(work)).toBe('caught');
    expect(notes()).toEqual(['whole']);
  });
});
