import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import {
  readBytes,
  readHashed,
  readHashedNow,
} from '../../../../src/main/engine/importing/read-bytes.ts';
import { sha256 } from '../../../../src/main/store/sql.ts';

let root = '';
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'touchstone-read-'));
  writeFileSync(join(root, 'a.json'), '0123456789');
});
afterEach(() => {
  rmSync(root, { recursive: true, force: true });
});

test('readBytes reads a file up to the limit', async () => {
  const read = await readBytes(join(root, 'a.json'), 10);
  expect(read.ok && Buffer.from(read.value).toString()).toBe('0123456789');
});

describe.each([
  ['readHashed', readHashed],
  ['readHashedNow', async (file: string, limit: number) => readHashedNow(file, limit)],
] as const)('%s', (_, read) => {
  test.each([
    ['a small file', '0123456789'],
    ['an empty file', ''],
    ['a large file', 'x'.repeat(200_000)],
  ])('gives %s with its hash', async (__, text) => {
    writeFileSync(join(root, 'b.json'), text);
    const given = await read(join(root, 'b.json'), 200_000);
    expect(given.ok && Buffer.from(given.value.bytes).toString()).toBe(text);
    expect(given.ok && given.value.sha256).toBe(sha256(text));
  });

  test('reads nothing of a larger one', async () => {
    expect(await read(join(root, 'a.json'), 9)).toEqual({
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
  ])('refuses %s', async (__, name, code, make) => {
    make();
    expect(await read(join(root, name), 10)).toMatchObject({ ok: false, error: { code } });
  });
});
