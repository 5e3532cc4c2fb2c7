import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { runStandIn } from '../../tools/electron-stand-in/run.ts';
import type { StandIn } from '../../tools/electron-stand-in/run.ts';
import { findChromium } from '../../tools/electron-stand-in/window-side/find-chromium.ts';
import { launchChromium } from '../../tools/electron-stand-in/window-side/launch.ts';

/** The stand-in, seen through the least app that uses each part of it. */
const TINY_APP = join(import.meta.dirname, 'fixtures', 'tiny-app');

const folder = mkdtempSync(join(tmpdir(), 'touchstone-stand-in-'));
let standIn: StandIn;
let page: Page;
let output = '';
let errors = '';

beforeAll(async () => {
  const loaded = Promise.withResolvers<Page>();
  standIn = runStandIn({
    appDirectory: TINY_APP,
    args: [`--user-data-dir=${join(folder, 'data')}`],
    env: { ...process.env, LANGUAGE: 'pt_BR:de', LANG: 'C.UTF-8' },
    chromium: findChromium(process.env) ?? '',
    isHeadless: true,
    onLoaded: loaded.resolve,
    output: 'pipe',
  });
  standIn.process.stdout?.setEncoding('utf8').on('data', (chunk: string) => {
    output += chunk;
  });
  standIn.process.stderr?.setEncoding('utf8').on('data', (chunk: string) => {
    errors += chunk;
  });
  page = await loaded.promise;
});
afterEach(() => page.removeAllListeners('filechooser'));
afterAll(() => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }));

function invoke(channel: string, ...args: readonly unknown[]): Promise<unknown> {
  return page.evaluate(
    ([name, rest]) => {
      const { tiny } = Object(window);
      return tiny.invoke(name, ...rest).catch((cause: Error) => cause.message);
    },
    [channel, args] as const,
  );
}

test('shows the app its own origin, not the one that Chromium has', async () => {
  expect(page.url()).toBe('https://tiny.app.invalid/index.html');
  expect(await invoke('sender')).toEqual({
    url: 'app://tiny/index.html',
    origin: 'app://tiny',
    isTop: true,
  });
});

test("enforces the policy that the app's own answers carry", async () => {
  expect(await page.evaluate(() => 'isInlineRun' in window)).toBe(false);
});

test('gives a frame neither the preload script nor a way to call', async () => {
  const frame = page.frames()[1];

  expect(await frame?.evaluate(() => Object.keys(window).filter((key) => key === 'tiny'))).toEqual(
    [],
  );
  expect(await frame?.evaluate(() => '__electronStandIn' in window)).toBe(false);
});

test('passes the failure of a handler on in the words of Electron', async () => {
  expect(await invoke('fail')).toBe("Error invoking remote method 'fail': as it should");
  expect(await invoke('absent')).toBe(
    "Error invoking remote method 'absent': No handler registered for 'absent'",
  );
});

test('refuses by name what it does not cover', async () => {
  expect(await invoke('uncovered')).toContain('The stand-in for Electron does not cover app.dock.');
});

test('writes down what Chromium has not: a notice, a part of the taskbar, a drag out of the window', async () => {
  await invoke('notify');
  await invoke('progress');
  await invoke('drag');

  await expect
    .poll(() => errors.trim().split('\n'))
    .toEqual([
      'Notification: Done. 3 files',
      'Progress on the taskbar: shown',
      'Progress on the taskbar: none',
      'Dragged out: /a.pdf',
    ]);
  expect(await invoke('uncovered notice')).toContain('does not cover Notification.close.');
});

test('knows whether its window has the focus', async () => {
  await page.evaluate(() => dispatchEvent(new FocusEvent('blur')));
  await expect.poll(() => invoke('focused')).toBe(false);
  await page.evaluate(() => dispatchEvent(new FocusEvent('focus')));
  await expect.poll(() => invoke('focused')).toBe(true);
});

test('tells the languages of the system, as it has them', async () => {
  expect(await invoke('languages')).toEqual(['pt-BR', 'de']);
});

test('sends what a key of the menu stands for', async () => {
  await page.keyboard.press('Control+o');
  await page.waitForFunction(() => Object(window)['told'].length > 0);

  expect(await page.evaluate(() => Object(window)['told'])).toEqual([['menu', 1]]);
});

test('opens the file chooser of Chromium for an open dialog', async () => {
  const files = ['a.json', 'b.json'].map((name) => join(folder, name));
  for (const file of files) writeFileSync(file, '{}');
  page.on('filechooser', (chooser) => void chooser.setFiles(files));

  expect(await invoke('open', 'openFile')).toEqual({ canceled: false, filePaths: files });
});

test('answers an open dialog for a folder with the folder', async () => {
  const picked = join(folder, 'Jane Doe');
  mkdirSync(join(picked, 'below'), { recursive: true });
  writeFileSync(join(picked, 'below', 'c.json'), '{}');
  page.on('filechooser', (chooser) => void chooser.setFiles(picked));

  expect(await invoke('open', 'openDirectory')).toEqual({ canceled: false, filePaths: [picked] });
});

test('closes the app in the order of Electron, with its window', async () => {
  await page.close();

  expect(await standIn.exited).toBe(0);
  expect(output).toBe('close\nwindow-all-closed\nbefore-quit\nwill-quit\nquit\n');
});

test.skipIf(process.platform === 'win32')(
  'starts Chromium again that did not come up',
  async () => {
    const own = mkdtempSync(join(tmpdir(), 'stand-in-hangs-'));
    const program = join(own, 'chromium');
    // The first time it does nothing at all.
    const script = `#!/bin/sh
if mkdir '${own}/tried' 2>/dev/null; then exec sleep 60; fi
exec '${findChromium(process.env) ?? ''}' "$@"
`;
    writeFileSync(program, script, { mode: 0o700 });
    const browser = { program, isHeadless: true, env: process.env, startLimitMs: 8000 };
    const context = await launchChromium(browser, join(own, 'profile'), {
      width: 900,
      height: 600,
    });
    expect(context.pages()).toHaveLength(1);
    await context.close();
    rmSync(own, { recursive: true });
  },
);
