import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { launchWithSamples } from './app.ts';
import type { LaunchedApp } from './app.ts';
import { findLayoutFaults, writeLonger } from './layout-faults.ts';
import { findViolations } from './violations.ts';

/**
 * What opens over a screen (dialogs, menus, notices), and the panels above it: each in the smallest window,
 * by axe, read from the right, in words half as long again, and gone by Escape with the focus back.
 */

let app: LaunchedApp;
let jonas: string;

const DIALOG = '[role="dialog"]:not([aria-modal="false"])';
const MENU = '[role="menu"]';
const NOTICE = '[role="dialog"][aria-modal="false"]';

beforeAll(async () => {
  app = await launchWithSamples();
  const { page } = app;
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.setViewportSize({ width: 900, height: 600 });
  await goTo('#/openings/new');
  await page.getByRole('textbox', { name: 'Title' }).fill('Data analyst');
  await page.getByRole('button', { name: 'Save' }).click();
  await page.getByLabel('Dismiss').click();
  await goTo('#/candidates');
  const link = page.getByRole('link', { name: 'Jonas Weber' });
  await link.waitFor();
  jonas = (await link.getAttribute('href')) ?? '';
});
afterAll(() => app.close());

async function goTo(address: string): Promise<void> {
  await app.page.evaluate((hash) => {
    location.hash = hash;
  }, address);
  await app.page.getByRole('heading', { level: 1 }).waitFor();
}

const press = (name: string | RegExp) => (page: Page) =>
  page.getByRole('button', { name, exact: true }).first().click();

/** A menu's entry, by the button that opens the menu. */
const choose = (button: string, entry: string) => async (page: Page) => {
  await press(button)(page);
  await page.getByRole('menuitem', { name: entry }).click();
};

const onCard = (name: string | RegExp) => (page: Page) =>
  page.getByRole('article').first().getByRole('button', { name }).click();

interface Opened {
  readonly name: string;
  /** `jonas` stands for that person's page. */
  readonly at: string;
  readonly open: (page: Page) => Promise<void>;
  readonly within: string;
}

const OPENED: readonly Opened[] = [
  { name: 'the palette', at: '#/candidates', open: keys('Control+k'), within: DIALOG },
  { name: 'the keys', at: '#/candidates', open: keys('?'), within: DIALOG },
  { name: 'the report', at: '#/candidates', open: press('Export report'), within: DIALOG },
  { name: 'ways to add', at: '#/candidates', open: press('More ways to add'), within: MENU },
  { name: 'columns', at: '#/candidates', open: press('Columns'), within: MENU },
  { name: 'views', at: '#/candidates', open: press('Views'), within: MENU },
  {
    name: 'a new view',
    at: '#/candidates',
    open: choose('Views', 'Save this view…'),
    within: DIALOG,
  },
  { name: 'the blind view', at: '#/candidates', open: press('Blind view…'), within: DIALOG },
  { name: 'pasting', at: '#/inbox', open: press('Paste a credential'), within: DIALOG },
  { name: 'a name', at: 'jonas', open: press('Rename'), within: DIALOG },
  { name: 'addresses', at: 'jonas', open: press('Edit e-mails'), within: DIALOG },
  { name: 'a person’s menu', at: 'jonas', open: press('More'), within: MENU },
  { name: 'deleting', at: 'jonas', open: choose('More', 'Delete for good…'), within: DIALOG },
  { name: 'a credential’s menu', at: 'jonas', open: onCard(/^Actions for/u), within: MENU },
  { name: 'an issuer’s menu', at: 'jonas', open: onCard(/^Trust in/u), within: MENU },
  { name: 'choosing a person', at: '#/unassigned', open: openPlacing, within: DIALOG },
  { name: 'an opening’s menu', at: 'opening', open: press('More'), within: MENU },
  { name: 'a stack', at: '#/settings', open: press('Add a stack…'), within: DIALOG },
  { name: 'a passphrase', at: '#/settings', open: press('Set a passphrase…'), within: DIALOG },
  {
    name: 'a recovery code',
    at: '#/settings',
    open: press('Show the recovery code…'),
    within: DIALOG,
  },
  { name: 'repairing', at: '#/settings', open: press('Repair…'), within: DIALOG },
  { name: 'more for those selected', at: '#/candidates', open: openForSelected, within: MENU },
];

async function openForSelected(page: Page): Promise<void> {
  await page.getByRole('checkbox', { name: 'Select Jonas Weber' }).check();
  await press('More for those selected')(page);
}

async function openPlacing(page: Page): Promise<void> {
  await page.getByRole('checkbox', { name: /^Select Scrum/u }).check();
  await press('Assign to a person…')(page);
}

function keys(combination: string): (page: Page) => Promise<void> {
  return (page) => page.keyboard.press(combination);
}

async function open({ at, open: show, within }: Pick<Opened, 'at' | 'open' | 'within'>) {
  const { page } = app;
  if (at === 'opening') {
    await goTo('#/openings');
    await page.getByRole('link', { name: 'Data analyst' }).click();
    await page.getByRole('textbox', { name: 'Title' }).waitFor();
  } else {
    await goTo(at === 'jonas' ? jonas : at);
  }
  await show(page);
  await page.locator(within).first().waitFor();
  await expect.poll(() => page.locator(within).getByText('Loading…').count()).toBe(0);
}

async function closeAll(): Promise<void> {
  const { page } = app;
  await expect
    .poll(async () => {
      const count = await page.locator(`${DIALOG}, ${MENU}`).count();
      if (count > 0) await page.keyboard.press('Escape');
      return count;
    })
    .toBe(0);
}

beforeEach(closeAll);

/** A guard hands the focus on at once, and what floats belongs to no landmark. */
const violations = () =>
  findViolations(app.page, { rules: { region: { enabled: false } } }, '[data-base-ui-focus-guard]');

test.each(OPENED)(
  '$name: nothing against axe, and Escape gives the focus back',
  async ({ within, ...opened }) => {
    await open({ within, ...opened });
    expect(await violations()).toEqual([]);
    expect(await app.page.evaluate(findLayoutFaults, within)).toEqual([]);
    await closeAll();
    await expect
      .poll(() => app.page.evaluate(() => document.activeElement?.tagName))
      .not.toBe('BODY');
  },
);

test.each(OPENED)('$name: nothing is cut off in longer words', async ({ within, ...opened }) => {
  await open({ within, ...opened });
  await app.page.evaluate(writeLonger, within);
  expect(await app.page.locator(within).first().textContent()).toContain('möré');
  // A menu that grew is put in its place anew.
  await expect.poll(() => app.page.evaluate(findLayoutFaults, within)).toEqual([]);
});

test.each(OPENED)('$name: nothing is cut off read from the right', async (opened) => {
  const turn = (dir: string) =>
    app.page.evaluate((to) => {
      document.documentElement.dir = to;
    }, dir);
  await turn('rtl');
  try {
    await open(opened);
    expect(await app.page.evaluate(findLayoutFaults, opened.within)).toEqual([]);
  } finally {
    await turn('ltr');
  }
});

test.each([
  [
    'a dialog that needs much room',
    choose('More', 'Merge with somebody…'),
    'Make one person of two?',
  ],
  ['one as large as the window', press('Export report'), 'Export report'],
  ['the palette', keys('Control+k'), ''],
])('a notice lies on nothing of %s', async (_, show, name) => {
  const { page } = app;
  await goTo(jonas);
  await choose('More', await holding())(page);
  await page.locator(NOTICE).first().waitFor();
  await show(page);
  const dialog = page.locator(DIALOG).filter({ hasText: name });
  await dialog.waitFor();
  if (name.startsWith('Make')) {
    await page.getByRole('combobox', { name: 'Person' }).fill('Amara');
    await page.getByRole('option').first().click();
    await page.getByRole('radio').first().waitFor();
  }
  const notice = await page.locator('[aria-label="Notices"]').boundingBox();
  const box = await dialog.boundingBox();
  expect(notice?.height).toBeGreaterThan(40);
  expect(box?.y).toBeGreaterThanOrEqual(0);
  expect((box?.y ?? 0) + (box?.height ?? 0)).toBeLessThanOrEqual(notice?.y ?? 0);
  await closeAll();
});

test('a dialog stands still though notices go while it is open', async () => {
  const { page } = app;
  await page.setViewportSize({ width: 1280, height: 800 });
  const file = join(app.userData, 'all.csv');
  app.dialogs.answerSave(file);
  await goTo('#/candidates');
  await press('Export report')(page);
  await page.getByRole('radio', { name: 'CSV' }).check();
  await press('Save report…')(page);
  await page.getByText(file).first().waitFor();
  const places = page.evaluate(placesOf, 'Save report…');
  await press('Export report')(page);
  const [first = 0, ...others] = await places;
  expect(others.length).toBeGreaterThan(10);
  // It comes by a hundredth of its height.
  expect(Math.max(...others.map((place) => Math.abs(place - first)))).toBeLessThan(12);
  await closeAll();
});

/** Where a button stands in each frame of a second from when it is shown. */
function placesOf(text: string): Promise<readonly number[]> {
  const places: number[] = [];
  return new Promise((resolve) => {
    let end = Number.POSITIVE_INFINITY;
    const look = () => {
      const buttons = [...document.querySelectorAll('button')];
      const place = buttons.find((one) => one.textContent === text)?.getBoundingClientRect().top;
      if (place !== undefined) {
        end = Math.min(end, performance.now() + 1000);
        places.push(place);
      }
      if (performance.now() < end) requestAnimationFrame(look);
      else resolve(places);
    };
    look();
  });
}

/** What the menu says that changes whether a person is protected. */
async function holding(): Promise<string> {
  const { page } = app;
  await press('More')(page);
  const entry = page.getByRole('menuitem', { name: /rotect/u });
  const said = (await entry.textContent()) ?? '';
  await closeAll();
  return said;
}

test('a notice, and what an import and a check came to, lie as they should', async () => {
  const { page } = app;
  await goTo(jonas);
  await page.getByRole('combobox', { name: 'Add a tag' }).fill('night shift');
  await page.keyboard.press('Enter');
  await page.locator(NOTICE).first().waitFor();
  await page.getByRole('button', { name: 'Check all again' }).click();
  await page.getByRole('heading', { name: 'What changed' }).waitFor();
  await page.getByRole('button', { name: 'Last import' }).click();
  await page.getByRole('heading', { name: 'Import finished' }).waitFor();
  expect(await violations()).toEqual([]);
  await page.evaluate(writeLonger, 'body');
  for (const within of [NOTICE, '[aria-label="Import"]', '[aria-label="Checking again"]']) {
    // oxlint-disable-next-line no-await-in-loop -- one after the other
    expect(await page.evaluate(findLayoutFaults, within)).toEqual([]);
  }
});
