import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import BetterSqlite3 from 'better-sqlite3';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { APPLICATION_ID, migrate, MIGRATIONS } from '../../../src/main/store/migrations/index.ts';
import { openWorkspace } from '../../../src/main/store/index.ts';
import { listBackups } from '../../../src/main/vault/index.ts';
import { createSql } from '../../../src/main/store/sql.ts';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'workspace-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

const options = { clock: () => 0, busyTimeoutMs: 0 };

function opened(path: string) {
  const result = openWorkspace(path, options);
  if (!result.ok) throw new Error(result.error.reason);
  return result.value;
}

describe('openWorkspace', () => {
  test('makes the folder and the file, for nobody else to read, and opens them again', async () => {
    const path = join(folder, 'deep', 'er', 'a.touchstone');
    const first = opened(path);
    await first.settings.set('network', 'offline');
    first.close();
    expect(statSync(path).mode & 0o077).toBe(0);
    const second = opened(path);
    expect(await second.settings.get('network')).toBe('offline');
    expect(await second.settings.get('other')).toBeUndefined();
    second.close();
  });

  test('makes it of an empty file too, which nobody else can read from then on', () => {
    const path = join(folder, 'empty.touchstone');
    writeFileSync(path, '', { mode: 0o644 });
    opened(path).close();
    expect(statSync(path).mode & 0o077).toBe(0);
  });

  test('lets two processes have it at once', async () => {
    const path = join(folder, 'two.touchstone');
    const [first, second] = [opened(path), opened(path)];
    await first.settings.set('network', '1');
    await second.settings.set('disclosure', '2');
    expect(await first.settings.get('disclosure')).toBe('2');
    first.close();
    second.close();
  });

  test('works in WAL mode with foreign keys', () => {
    const path = join(folder, 'mode.touchstone');
    opened(path).close();
    const database = new BetterSqlite3(path);
    expect(database.pragma('journal_mode', { simple: true })).toBe('wal');
    expect(database.pragma('application_id', { simple: true })).toBe(APPLICATION_ID);
    expect(database.pragma('user_version', { simple: true })).toBe(MIGRATIONS.length);
    database.close();
  });

  function refused(path: string) {
    const before = readFileSync(path);
    const result = openWorkspace(path, options);
    expect(readFileSync(path).equals(before)).toBe(true);
    return result.ok ? 'opened' : result.error.code;
  }

  test('leaves a workspace of a newer version as it is', () => {
    const path = join(folder, 'newer.touchstone');
    opened(path).close();
    const database = new BetterSqlite3(path);
    database.pragma(`user_version = ${MIGRATIONS.length + 1}`);
    database.close();
    expect(refused(path)).toBe('newer-version');
  });

  test('leaves another program’s database as it is', () => {
    const path = join(folder, 'other.db');
    const database = new BetterSqlite3(path);
    database.exec('CREATE TABLE note (text TEXT)');
    database.close();
    expect(refused(path)).toBe('not-a-workspace');
  });

  test('leaves what is no database as it is', () => {
    const path = join(folder, 'letter.txt');
    writeFileSync(path, 'Dear Sir or Madam, '.repeat(100));
    expect(refused(path)).toBe('not-a-workspace');
  });

  test('says that another program holds it', () => {
    const path = join(folder, 'held.touchstone');
    const database = new BetterSqlite3(path);
    database.pragma('locking_mode = EXCLUSIVE');
    database.exec('BEGIN EXCLUSIVE; CREATE TABLE x (y)');
    const result = openWorkspace(path, options);
    database.close();
    expect(result).toMatchObject({ ok: false, error: { code: 'locked', file: path } });
  });

  test('says why a folder cannot be made', () => {
    writeFileSync(join(folder, 'file'), '');
    const result = openWorkspace(join(folder, 'file', 'a.touchstone'), options);
    expect(result).toMatchObject({ ok: false, error: { code: 'cannot-open' } });
  });
});

describe('migrate', () => {
  const version = (database: BetterSqlite3.Database) =>
    database.pragma('user_version', { simple: true });

  test('applies each step once, in order', () => {
    const database = new BetterSqlite3(':memory:');
    const sql = createSql(database);
    const first = 'CREATE TABLE a (b INTEGER) STRICT; INSERT INTO a VALUES (1)';
    migrate(sql, [first]);
    migrate(sql, [first, 'UPDATE a SET b = b + 1']);
    migrate(sql, [first, 'UPDATE a SET b = b + 1']);
    expect(sql.all('SELECT b FROM a')).toEqual([{ b: 2 }]);
    expect(version(database)).toBe(2);
  });

  test('a step that fails leaves the last whole one', () => {
    const database = new BetterSqlite3(':memory:');
    const sql = createSql(database);
    const steps = [
      'CREATE TABLE a (b INTEGER)',
      'DROP TABLE a; CREATE TABLE c (d INTEGER); INSERT INTO nowhere VALUES (1)',
    ];
    migrate(sql, steps.slice(0, 1));
    expect(() => migrate(sql, steps)).toThrow(/nowhere/u);
    expect(version(database)).toBe(1);
    expect(sql.all('SELECT name FROM sqlite_schema')).toEqual([{ name: 'a' }]);
  });

  test('every table is strict', () => {
    const database = new BetterSqlite3(':memory:');
    const sql = createSql(database);
    migrate(sql);
    // An index of words is no table of ours: SQLite makes its own for it, and cannot make them strict.
    const loose = sql.all(
      "SELECT name FROM pragma_table_list WHERE schema = 'main' AND strict = 0 AND type = 'table' AND name NOT LIKE 'sqlite_%'",
    );
    expect(loose).toEqual([]);
  });
});

test('a workspace of an older version is copied before it is changed, and three copies stay', () => {
  const path = join(folder, 'older.touchstone');
  for (let hour = 1; hour <= 5; hour += 1) {
    rmSync(path, { force: true });
    const database = new BetterSqlite3(path);
    const sql = createSql(database);
    migrate(sql, MIGRATIONS.slice(0, 12));
    sql.run(`INSERT INTO setting (key, value) VALUES ('hour', ?)`, String(hour));
    database.close();
    const result = openWorkspace(path, { clock: () => hour * 3_600_000 });
    if (!result.ok) throw new Error(result.error.reason);
    result.value.close();
  }
  const copies = listBackups(path);
  expect(copies.map(({ reason, madeAt }) => [reason, madeAt])).toEqual([
    ['before-update', '1970-01-01T05:00:00.000Z'],
    ['before-update', '1970-01-01T04:00:00.000Z'],
    ['before-update', '1970-01-01T03:00:00.000Z'],
  ]);
  const copy = new BetterSqlite3(copies[0]?.file ?? '', { readonly: true });
  expect(copy.pragma('user_version', { simple: true })).toBe(12);
  expect(copy.prepare('SELECT value FROM setting').pluck().get()).toBe('5');
  copy.close();
});

test('a workspace that cannot be copied is not brought up to date', () => {
  const path = join(folder, 'no-room.touchstone');
  const database = new BetterSqlite3(path);
  migrate(createSql(database), MIGRATIONS.slice(0, 12));
  database.close();
  writeFileSync(`${path}-backups`, 'a file stands in the folder’s place');
  expect(openWorkspace(path, options)).toMatchObject({ ok: false, error: { code: 'no-copy' } });
  const after = new BetterSqlite3(path, { readonly: true });
  expect(after.pragma('user_version', { simple: true })).toBe(12);
  after.close();
});
