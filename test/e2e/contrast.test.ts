import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Locator, Page } from 'playwright-core';
import type { LaunchedApp } from './app.ts';
import { launchOnSamples } from './on-samples.ts';
import { findViolations } from './violations.ts';

/** The theme of high contrast, by its enhanced measure (WCAG 2.2, 1.4.6). */
describe('high contrast', () => {
  let app: LaunchedApp;

  beforeAll(async () => {
    app = await launchOnSamples();
    await app.page.getByRole('link', { name: 'Settings' }).first().click();
    await app.page.getByRole('radio', { name: 'High contrast' }).check();
    await app.page.getByRole('link', { name: 'Candidates' }).first().click();
    await app.page.getByRole('link', { name: 'Amara Okafor' }).waitFor();
  });
  afterAll(() => app.close());

  test.each(['light', 'dark'] as const)('holds 7:1 in the list, %s', async (colorScheme) => {
    await app.page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    const only = {
      runOnly: ['color-contrast-enhanced'],
      rules: { 'color-contrast-enhanced': { enabled: true } },
    };
    expect(await findViolations(app.page, only)).toEqual([]);
  });

  test('draws the edge of where one is, of a quiet button and of a dialog, and what cannot be done dashed', async () => {
    const { page } = app;
    const look = async (element: Locator) =>
      element.evaluate((drawn) => {
        const { borderTopStyle, borderTopColor, borderTopWidth, outlineStyle } =
          getComputedStyle(drawn);
        return { borderTopStyle, borderTopColor, borderTopWidth, outlineStyle };
      });
    const edge = { borderTopStyle: 'solid', borderTopColor: await inkOf(page) };
    const here = page.getByRole('navigation').getByRole('link', { name: 'Candidates' });
    expect(await look(here)).toMatchObject({ outlineStyle: 'solid' });
    expect(await look(page.getByRole('button', { name: 'Views' }))).toMatchObject(edge);
    const compare = page.getByRole('button', { name: 'Compare' });
    expect(await look(compare)).toMatchObject({ borderTopStyle: 'dashed' });
    await page.getByRole('button', { name: 'Blind view…' }).click();
    expect(await look(page.getByRole('dialog'))).toMatchObject({ ...edge, borderTopWidth: '1px' });
    await page.keyboard.press('Escape');
  });

  test('holds what a field asks for in full ink', async () => {
    const { page } = app;
    await page.getByRole('link', { name: 'Openings' }).first().click();
    await page.getByRole('button', { name: 'New opening' }).first().click();
    const field = page.getByRole('textbox', { name: 'Paste a text' });
    const colour = await field.evaluate((one) => getComputedStyle(one, '::placeholder').color);
    expect(colour).toBe(await inkOf(page));
  });

  function inkOf(page: Page): Promise<string> {
    return page.evaluate(() => getComputedStyle(document.body).color);
  }
});

/** Windows' contrast themes: the system chooses every colour, and washes and shadows are not drawn. */
describe('in the system’s own colours', () => {
  let app: LaunchedApp;

  beforeAll(async () => {
    app = await launchOnSamples();
    await app.page.emulateMedia({ forcedColors: 'active', reducedMotion: 'reduce' });
    await app.page.getByRole('link', { name: 'Amara Okafor' }).waitFor();
  });
  afterAll(() => app.close());

  /** Whether it looks another way after `change`. */
  async function looksOtherwise(element: Locator, change: () => Promise<void>): Promise<boolean> {
    const before = await element.screenshot();
    await change();
    return !(await element.screenshot()).equals(before);
  }

  test('a box that is ticked looks otherwise than one that is not', async () => {
    const box = app.page.getByRole('checkbox', { name: 'Select Amara Okafor' });
    // With the focus on it, both times.
    await box.press('Shift');
    expect(await looksOtherwise(box, () => box.press('Space'))).toBe(true);
    await expect.poll(() => box.isChecked()).toBe(true);
  });

  test('a box that is not ticked has the edge that the system writes in', async () => {
    const box = app.page.getByRole('checkbox', { name: 'Select Jonas Weber' });
    const [edge, ink] = await box.evaluate((one) => [
      getComputedStyle(one).borderTopColor,
      getComputedStyle(document.body).color,
    ]);
    expect(edge).toBe(ink);
  });

  test('the entry of a menu that the keys stand on looks otherwise', async () => {
    await app.page.getByRole('button', { name: 'More ways to add' }).press('Enter');
    const second = app.page.getByRole('menuitem').nth(1);
    await second.waitFor();
    const step = () => app.page.keyboard.press('ArrowDown');
    expect(await looksOtherwise(second, step)).toBe(true);
    await app.page.keyboard.press('Escape');
  });

  test('where one is stands out in the navigation', async () => {
    const inbox = app.page.getByRole('navigation').getByRole('link', { name: 'Inbox' });
    expect(await looksOtherwise(inbox, () => inbox.press('Enter'))).toBe(true);
  });
});
