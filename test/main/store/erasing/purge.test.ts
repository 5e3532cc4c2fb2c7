import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { openConnection } from '../../../../src/main/store/connection.ts';
import { isPurgeable, purge } from '../../../../src/main/store/erasing/purge.ts';
import { purgeAside } from '../../../../src/main/store/erasing/purge-aside.ts';
import type { Room } from '../../../../src/main/store/erasing/purge.ts';

const KEY = new Uint8Array(32).fill(7);
// Everything is large.
const ROOMY: Room = { heldBytes: 0, free: () => 2 ** 40 };

/** A database with free pages, of which a name was not overwritten as it was deleted. */
function withRemains(key: Uint8Array | undefined) {
  const folder = mkdtempSync(join(tmpdir(), 'purge-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const file = join(folder, 'a.touchstone');
  const database = openConnection(file, { key });
  onTestFinished(() => void database.close());
  database.pragma('journal_mode = WAL');
  database.pragma('secure_delete = OFF');
  database.exec('CREATE TABLE person (name TEXT)');
  const insert = database.prepare('INSERT INTO person VALUES (?)');
  for (let count = 0; count < 2000; count += 1) insert.run(`Amara Okafor ${count} `.repeat(9));
  database.exec('DELETE FROM person; PRAGMA wal_checkpoint(TRUNCATE)');
  return { file, database };
}

test.each([
  ['small', { heldBytes: 2 ** 40, free: () => 0 }],
  ['large', ROOMY],
])('what was deleted goes out of a %s file', (_, room) => {
  const { file, database } = withRemains(undefined);
  expect(readFileSync(file).includes('Okafor')).toBe(true);
  expect(purge(database, room)).toBe(true);
  expect(readFileSync(file).includes('Okafor')).toBe(false);
  expect(database.pragma('temp_store', { simple: true })).toBe(2);
});

test('a large encrypted file is held in memory, where there is enough, and else is said not to be purged', () => {
  const { file, database } = withRemains(KEY);
  const before = statSync(file).size;
  expect(isPurgeable(database, { ...ROOMY, free: () => before })).toBe(false);
  expect(isPurgeable(database, { ...ROOMY, free: () => 1.25 * before })).toBe(true);
  expect(isPurgeable(database, { heldBytes: 2 ** 40, free: () => 0 })).toBe(true);
  expect(purge(database, { ...ROOMY, free: () => before })).toBe(false);
  expect(statSync(file).size).toBe(before);
  expect(purge(database, { ...ROOMY, free: () => 1.25 * before })).toBe(true);
  expect(statSync(file).size).toBeLessThan(before / 10);
});

test('while another process reads, what was deleted is said to be in the log still', () => {
  const { file, database } = withRemains(undefined);
  const other = openConnection(file, { key: undefined, readonly: true });
  database.exec(`INSERT INTO person VALUES ('Jonas Weber')`);
  other.exec('BEGIN');
  other.prepare('SELECT * FROM person').all();
  expect(purge(database)).toBe(false);
  other.exec('COMMIT');
  other.close();
  expect(purge(database)).toBe(true);
});

const ENTRY = new URL('../../../../src/main/store/checkpoint-thread.ts', import.meta.url);

test.each([
  ['a plain file', undefined],
  ['an encrypted one', KEY],
])(
  'while a thread purges %s, who reads is answered, and who writes waits a moment',
  async (_, key) => {
    const { file, database } = withRemains(key);
    const timeout = () => database.pragma('busy_timeout', { simple: true });
    const [before, size] = [timeout(), statSync(file).size];
    const purging = purgeAside(database, ENTRY, key);
    expect([database.prepare('SELECT count(*) FROM person').pluck().get(), timeout()]).toEqual([
      0, 200,
    ]);
    expect(await purging).toBe(true);
    expect(timeout()).toBe(before);
    expect(statSync(file).size).toBeLessThan(size / 10);
    expect(readFileSync(file).includes('Okafor')).toBe(false);
    database.exec(`INSERT INTO person VALUES ('Jonas Weber')`);
  },
);

test('where there is no thread to be had, it is purged all the same', async () => {
  const { file, database } = withRemains(undefined);
  expect(await purgeAside(database, new URL('nothing.ts', ENTRY))).toBe(true);
  expect(readFileSync(file).includes('Okafor')).toBe(false);
});
