import BetterSqlite3 from 'better-sqlite3';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { beforeEach, describe, expect, onTestFinished, test } from 'vitest';
import { createSql, untilWritten } from '../../../src/main/store/sql.ts';
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
    ['a row that is answered with', () => sql.get("INSERT INTO note VALUES ('C') RETURNING text")],
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

describe('a batch that pauses', () => {
  const notes = () => sql.numbers('SELECT CAST(text AS INTEGER) FROM note');
  const write = (note: number) => sql.insert('INSERT INTO note VALUES (?)', note);

  /** Writes 1, pauses, and writes 2 unless it is over. @returns Whether it was. */
  function pausing(parts: 'apart' | 'none', end: () => void = () => undefined) {
    return sql.batch(async (pause) => {
      sql.transaction(() => write(1));
      const isOver = await pause();
      if (!isOver) write(2);
      end();
      return isOver;
    }, parts);
  }

  const fail = () => {
    throw new Error('failed');
  };

  describe.each(['apart', 'none'] as const)('with parts: %s', (parts) => {
    test('goes on where nobody else writes, and others see what it has written', async () => {
      const seen: number[][] = [];
      setImmediate(() => seen.push(notes()));
      expect(await pausing(parts)).toBe(false);
      expect(seen).toEqual([[1]]);
      expect(notes()).toEqual([1, 2]);
    });

    test('is taken back whole where it fails after that', async () => {
      await expect(pausing(parts, fail)).rejects.toThrow('failed');
      expect(notes()).toEqual([]);
    });

    test('what others have made of it is made anew where it is taken back', async () => {
      const kept = untilWritten(sql, notes);
      const seen: number[][] = [];
      setImmediate(() => seen.push(kept()));
      const batch = sql.batch((pause) => {
        write(1);
        return pause().then(fail);
      }, parts);
      await expect(batch).rejects.toThrow('failed');
      expect([...seen, kept()]).toEqual([[1], []]);
    });

    test.each<[string, () => unknown]>([
      ['a row', () => write(3)],
      ['a change', () => sql.run('INSERT INTO note VALUES (3)')],
      ['a row that is answered with', () => sql.get('INSERT INTO note VALUES (3) RETURNING text')],
      ['rows that are', () => sql.all('INSERT INTO note VALUES (3) RETURNING text')],
      ['statements', () => sql.execute('INSERT INTO note VALUES (3)')],
      ['a transaction', () => sql.transaction(() => write(3))],
      ['a batch', () => sql.batch(() => Promise.resolve(write(3)), 'none')],
    ])('is over where others write %s, which stays whatever becomes of it', async (_, others) => {
      setImmediate(others);
      await expect(pausing(parts, fail)).rejects.toThrow('failed');
      expect(notes()).toEqual([1, 3]);
      setImmediate(() => write(4));
      expect(await pausing(parts)).toBe(true);
      expect(notes()).toEqual([1, 3, 1, 4]);
    });

    test('what others write and take back is no part of it either', async () => {
      setImmediate(() =>
        expect(() =>
          sql.transaction(() => {
            write(3);
            fail();
          }),
        ).toThrow('failed'),
      );
      expect(await pausing(parts)).toBe(true);
      expect(notes()).toEqual([1]);
    });

    test('hears that it could not be written, and whoever came in between does not', async () => {
      sql.execute(`PRAGMA foreign_keys = ON;
        CREATE TABLE owner (no INTEGER PRIMARY KEY);
        CREATE TABLE owned (no INTEGER REFERENCES owner DEFERRABLE INITIALLY DEFERRED)`);
      setImmediate(() => write(3));
      const written = sql.batch(async (pause) => {
        sql.run('INSERT INTO owned VALUES (7)');
        return pause();
      }, parts);
      await expect(written).rejects.toThrow('FOREIGN KEY');
      expect(sql.numbers('SELECT no FROM owned')).toEqual([]);
      expect(notes()).toEqual([3]);
      expect(await pausing(parts)).toBe(false);
    });
  });

  test('does not within another: that one waits for nobody', async () => {
    let hasTurned = false;
    setImmediate(() => (hasTurned = true));
    await sql.batch(async () => {
      expect(await pausing('none')).toBe(false);
      expect(hasTurned).toBe(false);
    });
    expect(notes()).toEqual([1, 2]);
  });
});
