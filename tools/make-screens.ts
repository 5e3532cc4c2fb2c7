/**
 * `npm run screens`: writes pictures of the app's screens, light and dark, with the sample candidates,
 * to be looked at whenever a screen was changed. Needs the built app and a Chromium.
 */
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { runStandIn } from './electron-stand-in/run.ts';
import { findChromium } from './electron-stand-in/window-side/find-chromium.ts';

const ROOT = join(import.meta.dirname, '..');
const FOLDER = join(ROOT, 'docs', 'screens');

/** One picture: how it is come to from wherever the window is, and how large the window is. */
interface Picture {
  readonly name: string;
  readonly open: (page: Page) => Promise<void>;
  readonly width?: number;
}

const HEIGHT = 840;
const WIDTH = 1280;

const PICTURES: readonly Picture[] = [
  { name: 'candidates', open: (page) => goTo(page, 'candidates') },
  { name: 'candidates-narrow', open: (page) => goTo(page, 'candidates'), width: 900 },
  { name: 'candidate', open: openCandidate },
  { name: 'document', open: openDocument },
  { name: 'compare', open: openComparison },
  { name: 'opening', open: openOpening },
  { name: 'shortlist', open: openShortlist },
  { name: 'inbox', open: (page) => goTo(page, 'inbox') },
  { name: 'unassigned', open: (page) => goTo(page, 'unassigned') },
  { name: 'insights', open: (page) => goTo(page, 'insights') },
  { name: 'issuers', open: (page) => goTo(page, 'issuers') },
  { name: 'settings', open: (page) => goTo(page, 'settings') },
  { name: 'palette', open: openPalette },
];

async function takePictures(page: Page): Promise<void> {
  await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
  await page.getByRole('button', { name: 'Try it with sample candidates' }).click();
  await page.getByRole('heading', { name: 'Import finished' }).waitFor();
  await page.getByRole('button', { name: 'Dismiss' }).click();
  await makeOpening(page);
  mkdirSync(FOLDER, { recursive: true });
  for (const { name, open, width = WIDTH } of PICTURES) {
    await page.setViewportSize({ width, height: HEIGHT });
    await open(page);
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      await page.waitForTimeout(SETTLING_MS);
      await page.screenshot({ path: join(FOLDER, `${name}-${colorScheme}.png`) });
    }
  }
}

/** Until what moves or loads has come to rest. */
const SETTLING_MS = 300;

async function goTo(page: Page, screen: string): Promise<void> {
  await page.evaluate((hash) => {
    location.hash = hash;
  }, `#/${screen}`);
  await page.getByRole('heading', { level: 1 }).waitFor();
}

async function makeOpening(page: Page): Promise<void> {
  await goTo(page, 'openings/new');
  await page.getByRole('textbox', { name: 'Title' }).fill('Data analyst');
  for (const skill of ['Python', 'SQL', 'Data visualization']) {
    await page.getByRole('combobox', { name: 'Add a skill' }).fill(skill);
    await page.getByRole('button', { name: 'Add', exact: true }).click();
  }
  await page.getByRole('button', { name: 'Save' }).click();
  await page.getByLabel('Dismiss').click();
  await setStage(page, 'Jonas Weber', 'Interview');
  await setStage(page, 'Amara Okafor', 'Screening');
  // What was said of it would stand in every picture.
  await page.getByText('Amara Okafor: Screening').waitFor();
  await page.getByLabel('Dismiss').click();
}

async function setStage(page: Page, name: string, label: string): Promise<void> {
  await page.getByRole('combobox', { name: `Stage of ${name}` }).selectOption({ label });
}

async function openCandidate(page: Page): Promise<void> {
  await goTo(page, 'candidates');
  await grid(page).getByRole('link', { name: 'Jonas Weber' }).click();
  await page.getByRole('heading', { name: 'Jonas Weber' }).waitFor();
}

async function openDocument(page: Page): Promise<void> {
  await openCandidate(page);
  const card = page.getByRole('article', { name: 'Python for Data Analysis' });
  await card.getByRole('img', { name: 'Python for Data Analysis' }).waitFor();
  await card.getByRole('button', { name: 'The document' }).click();
  await card.getByRole('region').waitFor();
  await card.evaluate((element) => element.scrollIntoView());
}

async function openComparison(page: Page): Promise<void> {
  await goTo(page, 'candidates');
  for (const name of ['Jonas Weber', 'Amara Okafor', 'Chen Wei']) {
    await grid(page)
      .getByRole('checkbox', { name: `Select ${name}` })
      .check();
  }
  await grid(page).getByRole('row').nth(1).press('c');
  await page.getByRole('table').waitFor();
}

async function openOpening(page: Page): Promise<void> {
  await goTo(page, 'openings');
  await page.getByRole('link', { name: 'Data analyst' }).first().click();
  await page.getByRole('combobox', { name: 'Stage of Jonas Weber' }).waitFor();
}

async function openShortlist(page: Page): Promise<void> {
  await openOpening(page);
  await page.getByRole('radio', { name: 'Shortlist' }).check();
  await page.getByRole('list', { name: 'Interview, 1' }).waitFor();
}

async function openPalette(page: Page): Promise<void> {
  await goTo(page, 'candidates');
  await page.keyboard.press('Control+k');
  await page.getByRole('dialog').waitFor();
}

function grid(page: Page): Locator {
  return page.getByRole('grid', { name: 'Candidates' });
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
  process.stdout.write(`The pictures are in ${FOLDER}\n`);
} finally {
  standIn.process.kill('SIGTERM');
  await standIn.exited;
  rmSync(userData, { recursive: true, force: true });
}
