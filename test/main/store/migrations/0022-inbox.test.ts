import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import BetterSqlite3 from 'better-sqlite3';
import { expect, onTestFinished, test } from 'vitest';
import { openWorkspace } from '../../../../src/main/store/index.ts';
import { AT } from '../samples.ts';
import { AMARA, writeOldWorkspace } from './old-workspace.ts';

test('files of before that could not be read are told of, and everybody’s doubles are looked for', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'inbox-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const path = join(folder, 'a.touchstone');
  writeOldWorkspace(path);
  const old = new BetterSqlite3(path);
  const problem = { file: 'Badges/a.png', path: '', code: 'too-large', params: { bytes: '9' } };
  const run = old.prepare('UPDATE import_run SET view = ?');
  run.run(JSON.stringify({ problems: [problem, { file: 'b.txt', path: 'p', code: 'not-json' }] }));
  old.close();

  const opened = openWorkspace(path, { clock: () => Date.parse(AT) });
  if (!opened.ok) throw new Error(opened.error.reason);
  const { unread, doubles, candidates } = opened.value;
  onTestFinished(() => opened.value.close());

  expect(await unread.list(10)).toEqual([
    expect.objectContaining({ file: 'b.txt', path: 'p', code: 'not-json', source: undefined }),
    expect.objectContaining(problem),
  ]);
  expect((await unread.list(1))[0]?.id).toMatch(/^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/u);
  expect(await doubles.look(1)).toEqual({ isMore: true, hasChanged: false });
  expect(await candidates.get(AMARA)).toBeDefined();
});
