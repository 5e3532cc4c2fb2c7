import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { readBytes } from '../../../src/main/engine/read-bytes.ts';

let root = '';
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'touchstone-read-'));
  writeFileSync(join(root, 'a.json'), '0123456789');
});
afterEach(() => {
  rmSync(root, { recursive: true, force: true });
});

describe('readBytes', () => {
  test('reads a file up to the limit', async () => {
    const read = await readBytes(join(root, 'a.json'), 10);
    expect(read.ok && Buffer.from(read.value).toString()).toBe('0123456789');
  });

  test('reads nothing of a larger one', async () => {
    expect(await readBytes(join(root, 'a.json'), 9)).toEqual({
      ok: false,
      error: { code: 'too-large', path: '', params: { bytes: '10', limitBytes: '9' } },
    });
  });

  test.each([
    ['a file that has gone', 'gone', 'not-found', () => undefined],
    ['a folder in its place', 'folder', 'not-a-file', () => mkdirSync(join(root, 'folder'))],
    [
      'a link in its place',
      'link',
      'unreadable-file',
      () => symlinkSync(join(root, 'a.json'), join(root, 'link')),
    ],
    [
      'a pipe in its place, without waiting for a writer',
      'pipe',
      'not-a-file',
      () => execFileSync('mkfifo', [join(root, 'pipe')]),
    ],
  ])('refuses %s', async (_, name, code, make) => {
    make();
    expect(await readBytes(join(root, name), 10)).toMatchObject({ ok: false, error: { code } });
  });
});
