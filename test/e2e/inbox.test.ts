import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { ROOT, launchApp } from './app.ts';
import type { LaunchedApp } from './app.ts';
import { launchOnSamples } from './on-samples.ts';
import { findViolations } from './violations.ts';

const AMARA = join(ROOT, 'resources/samples/candidates/Amara Okafor (amara.okafor@example.org)');

describe('the inbox', () => {
  let app: LaunchedApp;
  let folder: string;

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'touchstone-inbox-'));
    app = await launchOnSamples();
  });
  afterAll(async () => {
    await app.close();
    rmSync(folder, { recursive: true });
  });

  test('tells what could not be read, by keys alone dismissed and taken back', async () => {
    const { page } = app;
    await page.getByRole('link', { name: 'Inbox' }).click();
    const list = page.getByRole('list', { name: 'Could not be read', exact: true });
    const file = list.getByRole('listitem').filter({ hasText: 'screenshot of my badge.png' });
    await file.waitFor();
    expect(await file.textContent()).toContain('ask the candidate for the file');
    expect(await findViolations(page)).toEqual([]);

    await file.focus();
    await page.keyboard.press('x');
    await file.waitFor({ state: 'hidden' });
    await page.keyboard.press('Control+z');
    await file.waitFor();
    const cameIn = page.getByRole('list', { name: 'What came in' });
    expect(await cameIn.textContent()).toContain('finished');
    // It stands there once: what was said of it then is to be had on demand.
    expect(await cameIn.textContent()).not.toContain('screenshot of my badge.png');
  });

  test('proposes somebody who came in twice, merges both, and takes them apart again', async () => {
    const { page } = app;
    const copy = join(folder, 'Okafor Amara');
    cpSync(AMARA, copy, { recursive: true });
    await app.dropFiles(page.getByRole('heading', { level: 1 }), [copy]);
    const pair = page.getByRole('listitem', { name: /Amara Okafor and|and Amara Okafor/u });
    await pair.waitFor();
    expect(await pair.textContent()).toContain('Both handed in the same credential');
    await page.getByRole('button', { name: 'Dismiss', exact: true }).first().click();
    expect(await findViolations(page)).toEqual([]);

    await pair.focus();
    await page.keyboard.press('Enter');
    const dialog = page.getByRole('dialog', { name: 'Make one person of two?' });
    await dialog.getByRole('radio', { name: 'Amara Okafor', exact: true }).check();
    expect(await findViolations(page)).toEqual([]);
    await dialog.getByRole('button', { name: 'Merge' }).click();
    await pair.waitFor({ state: 'hidden' });
    const merged = page.getByRole('list', { name: 'Merged' });
    expect(await merged.textContent()).toContain('now a part of Amara Okafor');

    await page.getByRole('button', { name: /^Take apart: /u }).click();
    await pair.waitFor();
    await pair.getByRole('button', { name: /^Keep apart: /u }).click();
    await pair.waitFor({ state: 'hidden' });
  });
});

describe('what is pasted', () => {
  /** Puts a text on the clipboard as a person does: out of a field. */
  async function copy(page: Page, text: string): Promise<void> {
    await page.getByRole('button', { name: 'Paste a credential' }).click();
    const field = page.getByRole('textbox', { name: 'Text or link' });
    await field.fill(text);
    await field.press('Control+a');
    await field.press('Control+x');
    await field.press('Escape');
    await page.getByRole('heading', { level: 1 }).click();
  }

  async function openInbox() {
    const app = await launchApp();
    onTestFinished(() => void app.close());
    await app.page.getByRole('link', { name: 'Inbox' }).click();
    await app.page.getByRole('heading', { name: 'Nothing waits for you' }).waitFor();
    return app.page;
  }

  test('is taken in where it is a credential', async () => {
    const page = await openInbox();
    await copy(page, readFileSync(join(AMARA, 'Python for Data Analysis.json'), 'utf8'));

    await page.keyboard.press('Control+v');

    await page.getByRole('heading', { name: 'Import finished' }).waitFor();
    const region = page.getByRole('region', { name: 'Import' });
    expect(await region.textContent()).toContain('1 credential read');
  });

  test('is refused with a sentence where it is none, and a link is asked about first', async () => {
    const page = await openInbox();
    await copy(page, 'Dear Sir or Madam');
    await page.keyboard.press('Control+v');
    await page.getByText('This is neither the text of a credential').first().waitFor();

    await copy(page, 'https://127.0.0.1/badge');
    await page.keyboard.press('Control+v');
    const dialog = page.getByRole('dialog', { name: 'Fetch this from 127.0.0.1?' });
    expect(await dialog.textContent()).toContain('nothing about your candidates');
    expect(await findViolations(page)).toEqual([]);
    await dialog.getByRole('button', { name: 'Fetch' }).click();
    await page.getByText('hosted badges are not allowed on the network').first().waitFor();

    await page.evaluate(() =>
      window.touchstone.call('workspace.setNetwork', { kinds: ['hosted-badges'] }),
    );
    await page.keyboard.press('Control+v');
    await dialog.getByRole('button', { name: 'Fetch' }).click();
    await page.getByText('127.0.0.1 is not on the public internet').first().waitFor();
    expect(await page.getByRole('region', { name: 'Import' }).count()).toBe(0);
  });
});
