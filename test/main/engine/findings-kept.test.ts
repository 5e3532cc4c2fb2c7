import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import BetterSqlite3 from 'better-sqlite3';
import { expect, onTestFinished, test } from 'vitest';
import { makeBadge, makeSigner, sign } from '../verify/signed-credentials.ts';
import { openDesk } from './finding-desk.ts';

type Desk = Awaited<ReturnType<typeof openDesk>>;

/** Closes a desk and opens its workspace again, changed in between where that is asked for. */
async function reopen(desk: Desk, change: (database: BetterSqlite3.Database) => void = () => {}) {
  const kept = join(mkdtempSync(join(tmpdir(), 'touchstone-kept-')), 'kept.touchstone');
  onTestFinished(() => rmSync(join(kept, '..'), { recursive: true, force: true }));
  const database = new BetterSqlite3(join(desk.folder, 'test.touchstone'));
  change(database);
  database.pragma('wal_checkpoint(TRUNCATE)');
  database.close();
  cpSync(join(desk.folder, 'test.touchstone'), kept);
  await desk.close();
  const again = await openDesk({ workspaceFile: kept });
  onTestFinished(() => again.close());
  return again;
}

async function twoOfOne(): Promise<Desk> {
  const signer = await makeSigner();
  const badge = await sign(makeBadge(signer.id), signer);
  const desk = await openDesk();
  await desk.takeInAll({ 'Ana Lima/Bo Berg.json': badge, 'Bo Berg/b.json': badge });
  return desk;
}

test('a decision outlives closing and opening again, and can be taken back then', async () => {
  const desk = await twoOfOne();
  await desk.decide('Ana Lima', 'reuse.same', true);
  const again = await reopen(desk);
  expect(await again.foundOf('Bo Berg')).toEqual(['reuse.same pass in-order']);
  expect(await again.toLookAt()).toEqual([]);
  await again.decide('Bo Berg', 'reuse.same', false);
  expect(await again.toLookAt()).toEqual(['Ana Lima', 'Bo Berg']);
});

/** As a workspace of the version before has it once it was brought up to date. */
function forgetMarks(database: BetterSqlite3.Database): void {
  database.exec(`
    DELETE FROM credential_mark; DELETE FROM credential_key; DELETE FROM recipient_address;
    DELETE FROM file_name_mark; UPDATE candidate SET name_words = NULL;
    UPDATE holding SET verdicts = verdicts & 15;
    DELETE FROM tally WHERE what = 'names are marked'`);
}

test('in an older workspace names are compared at once, and all else after checking again', async () => {
  const again = await reopen(await twoOfOne(), forgetMarks);
  expect(await again.foundOf('Ana Lima')).toEqual(['other-person.file-name warn open']);
  expect([await again.foundOf('Bo Berg'), await again.toLookAt()]).toEqual([[], ['Ana Lima']]);
  const ended = again.next('rechecks.progressed', ({ state }) => state !== 'running');
  await again.call('rechecks.start', { scope: { kind: 'everything' } });
  await ended;
  expect(await again.foundOf('Bo Berg')).toEqual(['reuse.same warn open']);
  expect(await again.toLookAt()).toEqual(['Ana Lima', 'Bo Berg']);
});
