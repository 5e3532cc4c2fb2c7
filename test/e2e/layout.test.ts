import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { LaunchedApp } from './app.ts';
import { findLayoutFaults, writeLonger } from './layout-faults.ts';
import { launchOnSamples } from './on-samples.ts';
import { findViolations } from './violations.ts';

/** Every screen in the smallest window, in words half as long again, and read from the right. */

let app: LaunchedApp;
let addresses: ReadonlyMap<string, string>;

beforeAll(async () => {
  app = await launchOnSamples();
  const { page } = app;
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.setViewportSize({ width: 900, height: 600 });
  await goTo('#/openings/new');
  await page.getByRole('textbox', { name: 'Title' }).fill('Data analyst');
  for (const skill of ['Python', 'SQL', 'Data visualization']) {
    // oxlint-disable-next-line no-await-in-loop -- one after the other, as a person does
    await page.getByRole('combobox', { name: 'Add a skill' }).fill(skill);
    // oxlint-disable-next-line no-await-in-loop -- as above
    await page.getByRole('button', { name: 'Add', exact: true }).click();
  }
  await page.getByRole('button', { name: 'Save' }).click();
  await page.getByLabel('Dismiss').click();
  const opening = await page.evaluate(() => location.hash);
  await goTo('#/candidates');
  const jonas = await addressOf('Jonas Weber');
  const ids = [jonas, await addressOf('Amara Okafor')].map((address) => address.split('/').at(-1));
  addresses = new Map([
    ['candidates', '#/candidates'],
    ['a candidate', jonas],
    ['a comparison', `#/compare/${ids.join(',')}`],
    ['openings', '#/openings'],
    ['an opening', opening],
    ['inbox', '#/inbox'],
    ['unassigned', '#/unassigned'],
    ['issuers', '#/issuers'],
    ['insights', '#/insights'],
    ['settings', '#/settings'],
  ]);
});
afterAll(() => app.close());

async function addressOf(name: string): Promise<string> {
  const link = app.page.getByRole('link', { name });
  await link.waitFor();
  return (await link.getAttribute('href')) ?? '';
}

async function goTo(address: string): Promise<void> {
  await app.page.evaluate((hash) => {
    location.hash = hash;
  }, address);
  await app.page.getByRole('heading', { level: 1 }).waitFor();
}

const read = (direction: 'ltr' | 'rtl') =>
  app.page.evaluate((dir) => {
    document.documentElement.dir = dir;
  }, direction);

/** Each with its heading. */
const SCREENS = [
  ['candidates', 'Candidates'],
  ['a candidate', 'Jonas Weber'],
  ['a comparison', 'Compare'],
  ['openings', 'Openings'],
  ['an opening', 'Data analyst'],
  ['inbox', 'Inbox'],
  ['unassigned', 'Unassigned'],
  ['issuers', 'Issuers'],
  ['insights', 'Insights'],
  ['settings', 'Settings'],
] as const;

/** Goes there, and waits until nothing loads any more. */
async function open(screen: string, heading: string): Promise<void> {
  await goTo(addresses.get(screen) ?? '');
  await app.page.getByRole('heading', { level: 1, name: heading }).waitFor();
  await expect.poll(() => app.page.getByText('Loading…').count()).toBe(0);
}

describe('read from the right', () => {
  beforeAll(() => read('rtl'));
  afterAll(() => read('ltr'));

  test.each(SCREENS)(
    'nothing of %s is cut off, too wide, or on something else',
    async (screen, heading) => {
      await open(screen, heading);
      expect(await app.page.evaluate(findLayoutFaults, 'body')).toEqual([]);
      const navigation = await app.page.getByRole('navigation', { name: 'Main' }).boundingBox();
      expect((navigation?.x ?? 0) + (navigation?.width ?? 0)).toBe(900);
    },
  );

  test('a column is made wider towards its end', async () => {
    await open('candidates', 'Candidates');
    const edge = app.page.getByRole('separator', { name: /Name/u });
    const widthOf = () => app.page.getByRole('columnheader', { name: 'Name' }).boundingBox();
    const before = (await widthOf())?.width ?? 0;
    await edge.press('ArrowLeft');
    await expect.poll(async () => (await widthOf())?.width ?? 0).toBeGreaterThan(before);
    const wider = (await widthOf())?.width ?? 0;
    const box = await edge.boundingBox();
    if (box === null) throw new Error('no edge');
    const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
    await app.page.mouse.move(x, y);
    await app.page.mouse.down();
    await app.page.mouse.move(x + 12, y);
    await app.page.mouse.up();
    await expect.poll(async () => (await widthOf())?.width ?? 0).toBeLessThan(wider);
  });
});

test('four people side by side fit the smallest window, each column under its heading', async () => {
  const { page } = app;
  await open('candidates', 'Candidates');
  const names = ['Jonas Weber', 'Amara Okafor', 'Mateo Rossi', 'Priya Raman'];
  const ids = await Promise.all(
    names.map(async (name) => (await addressOf(name)).split('/').at(-1)),
  );
  await goTo(`#/compare/${ids.join(',')}`);
  await page.getByRole('columnheader', { name: /Priya Raman/u }).waitFor();
  expect(await page.evaluate(findLayoutFaults, 'body')).toEqual([]);
  const table = page.getByRole('table');
  expect(await table.getByRole('columnheader').count()).toBe(5);
  const first = table.getByRole('row').nth(1);
  for (const place of [0, 1, 2, 3]) {
    // oxlint-disable-next-line no-await-in-loop -- one after the other
    const [heading, cell] = await Promise.all([
      table
        .getByRole('columnheader')
        .nth(place + 1)
        .boundingBox(),
      first.getByRole('cell').nth(place).boundingBox(),
    ]);
    expect(cell?.x).toBe(heading?.x);
  }
  expect(await findViolations(page)).toEqual([]);
});

test('a long sentence of what an import came to leaves the button that dismisses it on the first line', async () => {
  await open('candidates', 'Candidates');
  await app.page.getByRole('button', { name: 'Last import' }).click();
  const panel = app.page.getByRole('region', { name: 'Import' });
  const title = panel.getByRole('heading', { level: 2 });
  await title.evaluate((heading) => {
    const words = heading.nextElementSibling;
    if (words !== null) words.textContent = 'The disk is full, and so on. '.repeat(8);
  });
  const [head, button] = await Promise.all([
    title.boundingBox(),
    panel.getByRole('button', { name: 'Dismiss' }).boundingBox(),
  ]);
  expect(Math.abs((head?.y ?? 0) - (button?.y ?? 99))).toBeLessThan(8);
  expect((button?.x ?? 900) + (button?.width ?? 0)).toBeLessThanOrEqual(900);
  await panel.getByRole('button', { name: 'Dismiss' }).click();
});

test('no choice of the filters is cut short', async () => {
  await open('candidates', 'Candidates');
  const filters = app.page.getByRole('button', { name: 'Filters' });
  await filters.click();
  const labels = app.page.getByRole('region', { name: 'Filters' }).locator('label > span');
  await labels.first().waitFor();
  const cut = await labels.evaluateAll((all) =>
    all.filter((one) => one.scrollWidth > one.clientWidth).map((one) => one.textContent),
  );
  expect(await labels.count()).toBeGreaterThan(20);
  expect(cut).toEqual([]);
  await filters.click();
});

test.each([
  ['English', 'Candidates'],
  ['Deutsch', 'Kandidaten'],
  ['Français', 'Candidats'],
  ['Español', 'Candidatos'],
  ['Português', 'Candidatos'],
])(
  'with people selected, the list has a head of two lines at most in %s',
  async (language, title) => {
    const { page } = app;
    const speak = async (to: string) => {
      await goTo('#/settings');
      await page.getByRole('radio', { name: to }).click();
    };
    await speak(language);
    await open('candidates', title);
    const boxes = page.locator('[role=gridcell] input');
    for (const place of [0, 1, 2]) await boxes.nth(place).check();
    const head = page.locator('header', { has: page.getByRole('heading', { level: 1 }) });
    const line = (await head.getByRole('heading').boundingBox())?.height ?? 0;
    for (const width of [1600, 1280, 900]) {
      await page.setViewportSize({ width, height: 600 });
      await expect.poll(async () => (await head.boundingBox())?.height).toBeLessThan(4 * line);
      expect(await page.evaluate(findLayoutFaults, 'header')).toEqual([]);
    }
    for (const place of [0, 1, 2]) await boxes.nth(place).uncheck();
    await speak('English');
  },
);

test('of an opening one part at a time has the window, first of all who answers', async () => {
  const { page } = app;
  await open('an opening', 'Data analyst');
  const people = page.getByRole('list', { name: 'Who answers' });
  await people.waitFor();
  expect((await people.boundingBox())?.y).toBeLessThan(400);
  const title = page.getByRole('textbox', { name: 'Title' });
  expect(await title.isVisible()).toBe(false);
  await page
    .getByRole('combobox', { name: /^Stage of/u })
    .first()
    .selectOption('Interview');
  await page.getByLabel('Dismiss').click();
  await page.getByRole('radio', { name: 'Shortlist' }).check();
  const stages = page.getByRole('group', { name: 'Shortlist by stages' }).locator('section');
  await stages.first().waitFor();
  const rights = await stages.evaluateAll((all) =>
    all.map((one) => one.getBoundingClientRect().right),
  );
  expect(rights).toHaveLength(6);
  expect(Math.max(...rights)).toBeLessThanOrEqual(900);
  expect(await page.evaluate(findLayoutFaults, 'body')).toEqual([]);
  await page.getByRole('radio', { name: 'Requirements' }).check();
  expect(await title.isVisible()).toBe(true);
  expect(await people.isVisible()).toBe(false);
  expect(await page.evaluate(findLayoutFaults, 'body')).toEqual([]);
});

test('what is in hand, however long its name, leaves the button beside it in the window', async () => {
  await open('candidates', 'Candidates');
  await app.page.getByRole('button', { name: 'Last import' }).click();
  const dismiss = app.page.getByRole('button', { name: 'Dismiss' });
  const note = dismiss.locator('xpath=preceding-sibling::span[1]');
  await note.evaluate((element) => {
    element.textContent = 'a-very-long-name-of-a-folder/'.repeat(20);
  });
  const box = await dismiss.boundingBox();
  expect((box?.x ?? 900) + (box?.width ?? 0)).toBeLessThanOrEqual(900);
  await dismiss.click();
});

test.each(SCREENS)(
  'in longer words nothing of %s is cut off, too wide, or on something else',
  async (screen, heading) => {
    await open(screen, heading);
    await app.page.evaluate(writeLonger, 'body');
    const longer = await app.page.getByRole('heading', { level: 1 }).textContent();
    expect(longer).toContain('möré');
    expect(await app.page.evaluate(findLayoutFaults, 'body')).toEqual([]);
  },
);

describe.each(['light', 'dark'] as const)('%s', (colorScheme) => {
  test.each(SCREENS)('nothing of %s is against axe', async (screen, heading) => {
    await app.page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await open(screen, heading);
    expect(await findViolations(app.page)).toEqual([]);
  });
});
