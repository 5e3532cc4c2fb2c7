import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { readWindowState, writeWindowState } from '../../../src/main/shell/window-state.ts';

const directory = mkdtempSync(join(tmpdir(), 'touchstone-window-'));
afterAll(() => rmSync(directory, { recursive: true }));

const first = readWindowState(join(directory, 'absent.json'));

test('remembers what was written', () => {
  const file = join(directory, 'window.json');
  const state = { width: 1000, height: 700, isMaximized: true };

  writeWindowState(file, state);

  expect(readWindowState(file)).toEqual(state);
  expect(first).not.toEqual(state);
});

test.each([
  ['no JSON', 'width: 1000'],
  ['a size below the least', '{"width":1,"height":700,"isMaximized":false}'],
  ['a size of another type', '{"width":"1000","height":700,"isMaximized":false}'],
])('falls back to the first size from %s', (_, text) => {
  const file = join(directory, 'broken.json');
  writeFileSync(file, text);

  expect(readWindowState(file)).toEqual(first);
});

test('does not fail where nothing can be written', () => {
  expect(() => writeWindowState(join(directory, 'absent', 'window.json'), first)).not.toThrow();
});
