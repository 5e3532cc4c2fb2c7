import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import type * as FileSystem from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test, vi } from 'vitest';
import { createFileVault } from '../../../src/main/engine/reporting/signing-key.ts';
import { backUpWorkspace, openWorkspace } from '../../../src/main/store/index.ts';

const NOW = '2026-05-01T12:00:00.000Z';
const disk = vi.hoisted(() => ({ isFull: false }));

vi.mock('node:fs', async (importOriginal) => {
  const fs = await importOriginal<typeof FileSystem>();
  const writeFileSync: typeof fs.writeFileSync = (file, text, options) => {
    fs.writeFileSync(file, disk.isFull ? '' : text, options);
    if (disk.isFull) throw Object.assign(new Error('no space'), { code: 'ENOSPC' });
  };
  return { ...fs, default: { ...fs, writeFileSync }, writeFileSync };
});

test('a copy for whose signing key there is no room leaves none behind, and is made once there is', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'vault-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const workspace = { file: join(folder, 'a.touchstone'), key: undefined };
  const opened = openWorkspace(workspace.file, { clock: () => Date.parse(NOW) });
  if (!opened.ok) throw new Error(opened.error.reason);
  opened.value.close();
  await createFileVault(workspace.file, undefined).get();
  const copy = join(folder, 'copy.touchstone');
  disk.isFull = true;
  expect(backUpWorkspace(workspace, copy, NOW)).toEqual({ ok: false, error: 'cannot-write' });
  expect(existsSync(`${copy}-signing-key.pem`)).toBe(false);
  disk.isFull = false;
  expect(backUpWorkspace(workspace, copy, NOW)).toEqual({ ok: true, value: copy });
});
