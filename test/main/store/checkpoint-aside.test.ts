import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import BetterSqlite3 from 'better-sqlite3';
import { expect, onTestFinished, test, vi } from 'vitest';
import { checkpointAside } from '../../../src/main/store/checkpoint-aside.ts';

const ENTRY = new URL('../../../src/main/store/checkpoint-thread.ts', import.meta.url);

function openLogged(): { readonly database: BetterSqlite3.Database; readonly path: string } {
  const folder = mkdtempSync(join(tmpdir(), 'checkpoint-'));
  const path = join(folder, 'a.touchstone');
  const database = new BetterSqlite3(path);
  onTestFinished(() => {
    database.close();
    rmSync(folder, { recursive: true });
  });
  database.pragma('journal_mode = WAL');
  database.exec('CREATE TABLE text (text TEXT)');
  return { database, path };
}

function autocheckpoint(database: BetterSqlite3.Database): unknown {
  return database.pragma('wal_autocheckpoint', { simple: true });
}

test('what is written comes into the file while its connection only writes', async () => {
  const { database, path } = openLogged();
  const end = checkpointAside(database, ENTRY);
  expect(autocheckpoint(database)).toBe(16_000);
  const before = statSync(path).size;
  database.prepare('INSERT INTO text VALUES (?)').run('a'.repeat(100_000));
  await vi.waitFor(() => expect(statSync(path).size).toBeGreaterThan(before + 100_000), 5000);
  await end();
  expect(autocheckpoint(database)).toBe(1000);
});

test('nothing is left at its end for whoever writes next', async () => {
  const { database, path } = openLogged();
  const end = checkpointAside(database, ENTRY);
  const before = statSync(path).size;
  database.prepare('INSERT INTO text VALUES (?)').run('a'.repeat(100_000));
  await end();
  expect(statSync(path).size).toBeGreaterThan(before + 100_000);
});

test('without its thread all is as usual', async () => {
  const { database } = openLogged();
  const end = checkpointAside(database, new URL('nothing.ts', ENTRY));
  await end();
  expect(autocheckpoint(database)).toBe(1000);
});
