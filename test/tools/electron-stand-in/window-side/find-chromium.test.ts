import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { findChromium } from '../../../../tools/electron-stand-in/window-side/find-chromium.ts';

const folder = mkdtempSync(join(tmpdir(), 'touchstone-chromium-'));
afterAll(() => rmSync(folder, { recursive: true }));

function makeProgram(directory: string, name: string): string {
  const file = join(folder, directory, name);
  mkdirSync(join(folder, directory), { recursive: true });
  writeFileSync(file, '#!/bin/sh\n');
  chmodSync(file, 0o755);
  return file;
}

test('takes chromium before any other browser, wherever it is in the path', () => {
  makeProgram('first', 'google-chrome');
  const chromium = makeProgram('second', 'chromium');
  const PATH = ['', join(folder, 'first'), join(folder, 'second')].join(delimiter);

  expect(findChromium({ PATH })).toBe(chromium);
});

test('takes the one that the environment names, or none when it is not there', () => {
  const own = makeProgram('own', 'my-browser');

  expect(findChromium({ TOUCHSTONE_CHROMIUM: own })).toBe(own);
  expect(findChromium({ TOUCHSTONE_CHROMIUM: join(folder, 'absent') })).toBeUndefined();
});

test('finds none where there is none, nor in a folder of that name', () => {
  mkdirSync(join(folder, 'third', 'chromium'), { recursive: true });

  expect(findChromium({ PATH: join(folder, 'third') })).toBeUndefined();
  expect(findChromium({})).toBeUndefined();
});
