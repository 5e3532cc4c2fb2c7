import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { extractText, getDocumentProxy } from 'unpdf';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import type { LaunchedApp } from './app.ts';
import { findLayoutFaults, writeLonger } from './layout-faults.ts';
import { launchOnSamples } from './on-samples.ts';
import { findViolations } from './violations.ts';

/** A report's pages beside the choices, in the built app. */

let app: LaunchedApp;
beforeAll(async () => {
  app = await launchOnSamples();
  await app.page.emulateMedia({ reducedMotion: 'reduce' });
});
afterAll(() => app.close());

const preview = () => app.page.getByRole('region', { name: 'Preview', exact: true });
const pages = () => app.page.getByRole('region', { name: 'Pages of the preview' });
const pageNamed = (name: RegExp) => pages().getByRole('region', { name });

async function openExport(): Promise<void> {
  await app.page.getByRole('button', { name: 'Export report' }).click();
  await allDrawn();
}

async function allDrawn(): Promise<void> {
  await preview()
    .getByText(/^\d+ candidates?, \d+ pages?$/u)
    .waitFor();
}

const faults = () => app.page.evaluate(findLayoutFaults, '[role=dialog]');

/** How many pages there are. */
async function countPages(): Promise<number> {
  const told = (await preview().getByRole('status').first().textContent()) ?? '';
  return Number(/(\d+) pages?$/u.exec(told)?.[1]);
}

const squeezed = (text: string) => text.replaceAll(/\s/gu, '');

describe('the preview', () => {
  afterEach(async () => {
    await app.page.keyboard.press('Escape');
    await preview().waitFor({ state: 'detached' });
  });

  test('has the pages that the file will have, in the same words', async () => {
    await openExport();
    await app.page.getByRole('radio', { name: 'Comparison only' }).check();
    await app.page.getByRole('radio', { name: 'Deutsch' }).check();
    const first = pageNamed(/^Page 1 of [1-4]$/u);
    await first.getByRole('heading', { name: 'Übersicht' }).waitFor();
    const drawn = squeezed((await first.locator('svg').textContent()) ?? '');
    const count = await countPages();
    const file = join(app.userData, 'report.pdf');
    expect(existsSync(file)).toBe(false);
    app.dialogs.answerSave(file);
    await app.page.getByRole('button', { name: 'Save report…' }).click();
    await app.page.getByText('Report saved').waitFor();
    const written = await getDocumentProxy(new Uint8Array(readFileSync(file)));
    const { text } = await extractText(written, { mergePages: false });
    expect(text).toHaveLength(count);
    // It may have been written in another minute.
    const timeless = (said: string) => squeezed(said).replaceAll(/\d\d:\d\d/gu, '');
    expect(timeless(drawn)).toBe(timeless(text[0] ?? ''));
    await app.page.getByLabel('Dismiss').first().click();
  });

  test('is gone through and enlarged by keys and by buttons', async () => {
    await openExport();
    await pages().focus();
    const turning = preview().getByRole('group', { name: 'Preview' });
    const place = (name: string) => turning.getByText(name, { exact: true }).waitFor();
    const last = await countPages();
    await place(`Page 1 of ${String(last)}`);
    await app.page.keyboard.press('PageDown');
    await place(`Page 2 of ${String(last)}`);
    await app.page.keyboard.press('End');
    await place(`Page ${String(last)} of ${String(last)}`);
    await pageNamed(new RegExp(`^Page ${String(last)} `, 'u'))
      .locator('text')
      .first()
      .waitFor();
    await app.page.keyboard.press('Home');
    await place(`Page 1 of ${String(last)}`);
    const widthOf = async () => (await pageNamed(/^Page 1 /u).boundingBox())?.width ?? 0;
    const before = await widthOf();
    await app.page.keyboard.press('+');
    await expect.poll(widthOf).toBeGreaterThan(before * 1.2);
    await app.page.keyboard.press('0');
    await expect.poll(widthOf).toBeCloseTo(before, 0);
    await preview().getByRole('button', { name: 'The whole page' }).click();
    await expect.poll(widthOf).toBeLessThan(before);
  });

  test.each([
    ['light', 900, 600],
    ['dark', 1440, 900],
  ] as const)('has no fault that axe finds, in %s at %i × %i', async (theme, width, height) => {
    await app.page.setViewportSize({ width, height });
    await app.page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' });
    await openExport();
    expect(await findViolations(app.page)).toEqual([]);
    await app.page.getByRole('radio', { name: 'CSV' }).check();
    await preview().getByRole('table').waitFor();
    expect(await findViolations(app.page)).toEqual([]);
  });

  test('is laid out the other way where one reads from the right', async () => {
    await app.page.setViewportSize({ width: 900, height: 600 });
    await app.page.evaluate(() => void (document.documentElement.dir = 'rtl'));
    await openExport();
    expect(await faults()).toEqual([]);
    const box = await preview().boundingBox();
    expect(box?.x).toBeLessThan(100);
    await app.page.evaluate(() => void (document.documentElement.dir = 'ltr'));
  });

  test('keeps its layout in longer words, also where there is room for one column only', async () => {
    await openExport();
    await app.page.evaluate(writeLonger, '[role=dialog]');
    expect(await faults()).toEqual([]);
    // As in a window of 900 pixels at twice the size.
    await app.page.setViewportSize({ width: 450, height: 600 });
    // The pages are drawn in their new size a moment later.
    await expect.poll(faults).toEqual([]);
    await pages().scrollIntoViewIfNeeded();
    expect((await pages().boundingBox())?.width).toBeGreaterThan(350);
  });
});
