import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { takeInstanceLock } from '../../../../tools/electron-stand-in/app-side/instance-lock.ts';

const folder = mkdtempSync(join(tmpdir(), 'touchstone-lock-'));
afterAll(() => rmSync(folder, { recursive: true }));

test('goes to one process, which hears of the next', async () => {
  const asked = Promise.withResolvers<unknown>();
  const directory = join(folder, 'taken');

  expect(takeInstanceLock(directory, asked.resolve)).toBe(true);
  expect(takeInstanceLock(directory, () => undefined)).toBe(false);
  expect(await asked.promise).toEqual({
    argv: process.argv,
    workingDirectory: process.cwd(),
  });
});

test('is taken over from a process that has died', () => {
  const { pid } = spawnSync(process.execPath, ['--version']);
  writeFileSync(join(folder, 'stand-in.lock'), String(pid));

  expect(takeInstanceLock(folder, () => undefined)).toBe(true);
});
