import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ROOT } from './app.ts';
import type { LaunchedApp } from './app.ts';
import { launchOnSamples } from './on-samples.ts';
import { findViolations } from './violations.ts';

/** One person's page, as far as the built app, its processes and a real browser make it. */

let app: LaunchedApp;

beforeAll(async () => {
  app = await launchOnSamples();
  await app.page.getByRole('link', { name: 'Jonas Weber' }).click();
  await app.page.getByRole('heading', { level: 1, name: 'Jonas Weber' }).waitFor();
});
afterAll(() => app.close());

async function expectAccessible(): Promise<void> {
  for (const colorScheme of ['light', 'dark'] as const) {
    await app.page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    expect(await findViolations(app.page)).toEqual([]);
  }
}

test('a badge that was baked into a picture is shown as it looks, and drawn by the window', async () => {
  const badge = app.page.getByRole('img', { name: 'Python for Data Analysis' });
  await badge.waitFor();
  const drawn = () =>
    badge.evaluate((image) => image instanceof HTMLImageElement && image.naturalWidth);
  await expect.poll(drawn).toBeGreaterThan(1);
  await expectAccessible();
});

const SAMPLE = join(
  ROOT,
  'resources/samples/candidates/Yuki Tanaka (yuki.tanaka@example.org)/Software Engineering Practice.json',
);

test('a document shows in words and signs what of it nobody signed, and is searched by keys', async () => {
  const folder = join(app.userData, 'Zoe Adler');
  mkdirSync(folder);
  const signed = JSON.parse(readFileSync(SAMPLE, 'utf8')) as object;
  writeFileSync(join(folder, 'more.json'), JSON.stringify({ ...signed, invented: 'made up' }));
  await app.dropFiles(app.page.getByRole('heading', { level: 1 }), [folder]);
  await app.page.getByRole('heading', { name: 'Import finished' }).waitFor();
  await app.page.getByRole('button', { name: 'Dismiss' }).click();
  await app.page.getByRole('link', { name: 'Candidates' }).first().click();
  await app.page.getByRole('link', { name: 'Zoe Adler' }).click();

  const card = app.page.getByRole('article', { name: 'Software Engineering Practice' });
  await card.getByRole('button', { name: 'The document' }).press('Enter');
  const text = card.getByRole('region', { name: 'Document of Software Engineering Practice' });
  await text.waitFor();
  const unsigned = text.getByText('made up').locator('..');
  expect(await unsigned.textContent()).toContain('Not signed: ');
  await card.getByRole('searchbox', { name: 'Search the document' }).fill('MADE up');
  await card.getByText('1 of 1').waitFor();
  const seen = await text.getByText('made up', { exact: true }).boundingBox();
  const frame = await text.boundingBox();
  expect(seen?.y).toBeGreaterThanOrEqual(frame?.y ?? 0);
  expect(seen?.y).toBeLessThan((frame?.y ?? 0) + (frame?.height ?? 0));
  await expectAccessible();
  await app.page.setViewportSize({ width: 900, height: 600 });
  const width = () => card.evaluate((element) => element.scrollWidth - element.clientWidth);
  expect(await width()).toBe(0);
});
