/**
 * `npm run screens`: writes the README's picture of the app, with the sample candidates, as a
 * recruiter sees it after the first import. Needs the built app and a Chromium.
 */
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { runStandIn } from './electron-stand-in/run.ts';
import { findChromium } from './electron-stand-in/window-side/find-chromium.ts';

const ROOT = join(import.meta.dirname, '..');
const PICTURES = join(ROOT, 'docs', 'screens');

async function takePictures(page: Page): Promise<void> {
  await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
  await page.getByRole('button', { name: 'Try it with sample candidates' }).click();
  await page.getByText('Import finished').waitFor();
  await page.getByRole('button', { name: 'Dismiss' }).click();
  await page.getByRole('grid', { name: 'Candidates' }).waitFor();
  mkdirSync(PICTURES, { recursive: true });
  await page.screenshot({ path: join(PICTURES, 'candidates-light.png') });
}

function failEarly(status: number): never {
  throw new Error(`The app ended with status ${String(status)} before its picture was taken.`);
}

const chromium = findChromium(process.env);
if (chromium === undefined)
  throw new Error('The pictures are taken in Chromium: install chromium.');
const userData = mkdtempSync(join(tmpdir(), 'touchstone-screens-'));
const taken = Promise.withResolvers<void>();
const standIn = runStandIn({
  appDirectory: ROOT,
  args: [`--user-data-dir=${userData}`],
  env: process.env,
  chromium,
  isHeadless: true,
  onLoaded: (page) => void takePictures(page).then(taken.resolve, taken.reject),
});
try {
  await Promise.race([taken.promise, standIn.exited.then(failEarly)]);
  process.stdout.write(`The pictures are in ${PICTURES}\n`);
} finally {
  standIn.process.kill('SIGTERM');
  await standIn.exited;
  rmSync(userData, { recursive: true, force: true });
}
