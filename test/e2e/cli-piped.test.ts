import { readFile } from 'node:fs/promises';
import { closeSync, openSync } from 'node:fs';
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { parseLines } from '../main/cli/lines.ts';
import { CLI, OFFLINE, ROOT, runTouchstone, sample } from './touchstone.ts';
import type { Done } from './touchstone.ts';

const pipe = (input: Uint8Array, ...args: readonly string[]): Promise<Done> =>
  runTouchstone(ROOT, args, input);

test('reads what is piped in, and says so', async () => {
  const badge = join(sample('Grace Mbeki (grace.mbeki@example.org)'), 'Spanish C1.jwt');
  const { status, stdout } = await pipe(await readFile(badge), 'verify', '-', '--json', ...OFFLINE);
  expect(status).toBe(1);
  expect(parseLines(stdout)).toMatchObject([
    { file: '(standard input)', path: '', verdict: 'lapsed' },
  ]);
});

test('gives what is piped in its place among the files', async () => {
  const { stdout } = await pipe(Buffer.from('{}'), 'verify', 'a', '-', 'b', '--json', '--offline');
  expect(parseLines(stdout).map(({ file }) => file)).toEqual(['a', '(standard input)', 'b']);
});

test('says of nothing that is piped in that it is empty', async () => {
  const { status, stdout } = await pipe(Buffer.alloc(0), 'verify', '-', ...OFFLINE);
  expect(status).toBe(1);
  expect(stdout).toContain('(standard input) is empty.');
});

test.each([
  ['twice', ['verify', '-', '-']],
  ['for a workspace', ['import', '-', '--workspace', 'piped.touchstone']],
])('what is piped in is refused with 2 and a sentence: %s', async (_, args) => {
  const { status, stdout, stderr } = await pipe(Buffer.from('{}'), ...args);
  expect([status, stdout]).toEqual([2, '']);
  expect(stderr).toMatch(/^"-" is what is piped in, [^\n]+\.\nSee "touchstone help"\.\n$/u);
});

test.skipIf(process.platform === 'win32')(
  'a folder that is redirected there is no empty file',
  () => {
    const folder = openSync(ROOT, 'r');
    const { status, stdout, stderr } = spawnSync(process.execPath, [CLI, 'verify', '-'], {
      stdio: [folder, 'pipe', 'pipe'],
      encoding: 'utf8',
    });
    closeSync(folder);
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toContain('and nothing is');
  },
);
