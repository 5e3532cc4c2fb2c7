import { execFile } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ROOT, chooseDriver, launchApp } from './app.ts';
import type { LaunchedApp } from './app.ts';
import { findViolations } from './violations.ts';

/**
 * How the app behaves among others on the desk. What Chromium cannot do (a menu, a taskbar, a drag out of
 * the window), the stand-in writes down; Electron's own is not exercised by it.
 */

const SAMPLES = join(ROOT, 'resources/samples/candidates');
const AMARA = join(SAMPLES, 'Amara Okafor (amara.okafor@example.org)');
const JONAS = join(SAMPLES, 'Jonas Weber (jonas.weber@example.org)');
const isStandIn = chooseDriver() === 'stand-in';

async function runPalette(page: Page, typed: string, option: RegExp): Promise<void> {
  await page.keyboard.press('Control+k');
  await page.getByRole('combobox', { name: 'A screen, a person' }).fill(typed);
  await page.getByRole('option', { name: option }).click();
}

describe('the app', () => {
  let app: LaunchedApp;
  let folder: string;

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'touchstone-desktop-'));
    app = await launchApp({ files: [AMARA] });
  });
  afterAll(async () => {
    await app.close();
    rmSync(folder, { recursive: true });
  });

  const person = (name: string) =>
    app.page.getByRole('grid', { name: 'Candidates' }).getByRole('link', { name });

  test('takes in what it was opened with', async () => {
    await person('Amara Okafor').waitFor();
    await app.page.getByRole('heading', { name: 'Import finished' }).waitFor();
    await app.page.getByRole('button', { name: 'Dismiss' }).click();
    expect(await person('Jonas Weber').count()).toBe(0);
  });

  test.runIf(isStandIn)('shows on the taskbar that it works, and then that it does not', () => {
    const said = app.readOutput().match(/Progress on the taskbar: \w+/gu);
    expect(said).toEqual(['Progress on the taskbar: shown', 'Progress on the taskbar: none']);
  });

  test.runIf(isStandIn)('takes in what a second start was opened with', async () => {
    const main = join(ROOT, 'tools/electron-stand-in/main.ts');
    const args = [main, ROOT, `--user-data-dir=${app.userData}`, JONAS];
    await promisify(execFile)(process.execPath, args, { cwd: ROOT });
    await person('Jonas Weber').waitFor();
    await app.page.getByRole('heading', { name: 'Import finished' }).waitFor();
    await app.page.getByRole('button', { name: 'Dismiss' }).click();
    expect(await person('Amara Okafor').count()).toBe(1);
  });

  test('saves what is kept about a person, shows it in its folder and lets it be dragged out', async () => {
    const file = join(folder, 'Amara.zip');
    await person('Amara Okafor').click();
    app.dialogs.answerSave(file);
    await app.page.getByRole('button', { name: 'More' }).click();
    await app.page.getByRole('menuitem', { name: 'Save what is kept about them…' }).click();
    await app.page.getByText('What is kept about this person is saved').first().waitFor();
    expect(readFileSync(file).subarray(0, 2).toString()).toBe('PK');
    expect(await findViolations(app.page)).toEqual([]);

    await app.page.getByTitle('Drag this file to where it is needed').dispatchEvent('dragstart');
    await app.page.getByRole('button', { name: 'Show in folder' }).press('Enter');
  });

  test.runIf(isStandIn)('hands the file that was written to the system, both ways', async () => {
    const file = join(folder, 'Amara.zip');
    await expect.poll(() => app.readOutput()).toContain(`Dragged out: ${file}`);
    await expect.poll(() => app.readOutput()).toContain(`It is in ${folder}: ${file}`);
  });

  test('checks a report from the palette', async () => {
    const file = join(folder, 'report.json');
    app.dialogs.answerSave(file);
    await app.page.getByRole('link', { name: 'Candidates' }).first().click();
    await app.page.getByRole('button', { name: 'Export report' }).click();
    await app.page.getByRole('radio', { name: 'JSON' }).check();
    await app.page.getByRole('button', { name: 'Save report…' }).click();
    await app.page.getByText(`2 candidates, in ${file}`).first().waitFor();
    app.dialogs.answerOpen([file]);
    await runPalette(app.page, 'Check a report', /^Check a report/u);
    const findings = app.page.getByRole('list', { name: 'Was it changed?' });
    await expect.poll(() => findings.getByRole('listitem').count()).toBeGreaterThan(0);
  });

  test('asks for notices to be given or not, and remembers it outside the workspace', async () => {
    await app.page.getByRole('link', { name: 'Settings' }).first().click();
    const box = app.page.getByRole('checkbox', { name: 'Tell me when something long has ended' });
    await box.click();
    await expect.poll(() => box.isChecked()).toBe(false);
    const kept = readFileSync(join(app.userData, 'desktop.json'), 'utf8');
    expect(JSON.parse(kept)).toMatchObject({ notifies: false });
  });

  test('keeps the language of the window for its menu and for the system’s dialogs', async () => {
    const readLanguage = () =>
      Object(JSON.parse(readFileSync(join(app.userData, 'desktop.json'), 'utf8'))).language;
    await app.page.getByRole('radio', { name: 'Deutsch' }).click();
    await expect.poll(readLanguage).toBe('de');
    await app.page.getByRole('radio', { name: 'English' }).click();
    await expect.poll(readLanguage).toBe('en');
  });

  test('says why a file cannot be opened or a workspace not be made there, and leaves the window as it is', async () => {
    const picture = join(folder, 'picture.touchstone');
    writeFileSync(picture, 'no workspace');
    app.dialogs.answerOpen([picture]);
    await runPalette(app.page, 'another workspace', /^Open another workspace/u);
    await app.page.getByText(`${picture} is not a Touchstone workspace`).first().waitFor();
    app.dialogs.answerSave(picture);
    await runPalette(app.page, 'new workspace', /^Make a new workspace/u);
    await app.page.getByText(`${picture} is there already`).first().waitFor();
    app.dialogs.answerSave(join(picture, 'in a file'));
    await runPalette(app.page, 'new workspace', /^Make a new workspace/u);
    await app.page.getByText('the folder cannot be written to').first().waitFor();
    expect(readFileSync(picture, 'utf8')).toBe('no workspace');
    await app.page.getByRole('link', { name: 'Candidates' }).first().click();
    await person('Amara Okafor').waitFor();
  });

  test('makes another workspace in the window, and goes back to the last one', async () => {
    const other = join(folder, 'other.touchstone');
    // The ending is added where it is left out.
    app.dialogs.answerSave(join(folder, 'other'));
    await runPalette(app.page, 'new workspace', /^Make a new workspace/u);
    await app.page.getByRole('heading', { name: 'See which skills stand the test' }).waitFor();
    const recent = app.page.getByRole('list', { name: 'Recent workspaces' });
    expect(await recent.getByRole('listitem').allTextContents()).toEqual([
      expect.stringContaining('other.touchstone, open in this window'),
      expect.stringContaining('workspace.touchstone'),
    ]);
    // What was refused before is still said for some seconds.
    await expect.poll(() => app.page.locator('[role="alertdialog"]').count()).toBe(0);
    expect(await findViolations(app.page)).toEqual([]);
    await recent.getByRole('button', { name: 'Open the workspace workspace.touchstone' }).click();
    await person('Amara Okafor').waitFor();
    expect(existsSync(other)).toBe(true);
  });

  test('says of a workspace whose file is gone that it is, and takes it off the list', async () => {
    rmSync(join(folder, 'other.touchstone'));
    const third = join(folder, 'third.touchstone');
    app.dialogs.answerSave(third);
    await runPalette(app.page, 'new workspace', /^Make a new workspace/u);
    const recent = app.page.getByRole('list', { name: 'Recent workspaces' });
    await recent.getByText('other.touchstone, its file is no longer there').waitFor();
    await recent.getByRole('button', { name: 'Take other.touchstone off this list' }).click();
    await expect.poll(() => recent.getByRole('listitem').count()).toBe(2);
    await app.page.getByRole('button', { name: 'Clear this list' }).click();
    await recent.waitFor({ state: 'detached' });
  });
});

// Electron's own box would wait for somebody to close it.
test.runIf(isStandIn)('opens no copy of a workspace that it is started with', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'touchstone-desktop-'));
  const copy = join(folder, 'team.touchstone-backups', 'copy.touchstone');
  mkdirSync(dirname(copy));
  for (const file of [copy, join(folder, 'team.touchstone')]) writeFileSync(file, '');

  const app = await launchApp({ files: [copy] });
  const opened = await app.page.evaluate(() => window.touchstone.call('vault.get', {}));
  expect(opened).toMatchObject({ value: { file: app.workspace } });
  expect(app.readOutput()).toContain(copy);
  expect(await app.close()).toBe(0);
  expect(readFileSync(copy, 'utf8')).toBe('');
  rmSync(folder, { recursive: true });
});
