import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import BetterSqlite3 from 'better-sqlite3';
import { expect, onTestFinished, test } from 'vitest';
import { openWorkspace } from '../../../src/main/store/index.ts';
import { sha256 } from './samples.ts';

async function killWhileWriting(path: string): Promise<number> {
  const writer = spawn(process.execPath, [join(import.meta.dirname, 'crash-writer.ts'), path], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let said = '';
  for await (const chunk of writer.stdout) {
    said += String(chunk);
    if (said.split('\n').length > 30) writer.kill('SIGKILL');
  }
  if (writer.signalCode === null) await once(writer, 'exit');
  expect(writer.signalCode).toBe('SIGKILL');
  return Number(said.split('\n').at(-2));
}

test('a process killed while it writes loses at most the file in hand, and damages nothing', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'workspace-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const path = join(folder, 'a.touchstone');
  const last = await killWhileWriting(path);

  const opened = openWorkspace(path, { clock: Date.now });
  if (!opened.ok) throw new Error(opened.error.reason);
  const { files, credentials, imports } = opened.value;
  for (let index = 0; index <= last; index += 1) {
    const container = `Person ${'abcdefghij'[index % 10]}`;
    expect(await files.findTaken(sha256(`file ${index}`), container)).toBeDefined();
  }
  // One more may have been committed before its name was said; each is whole.
  const { total } = await credentials.countByVerdict();
  expect(total % 3).toBe(0);
  expect(total / 3).toBeGreaterThanOrEqual(last + 1);
  await imports.closeAbandoned('2026-05-02T00:00:00.000Z');
  expect(await imports.latest()).toMatchObject({ state: 'failed' });
  opened.value.close();

  const database = new BetterSqlite3(path, { readonly: true });
  expect(database.pragma('integrity_check', { simple: true })).toBe('ok');
  expect(database.pragma('foreign_key_check')).toEqual([]);
  database.close();
});
