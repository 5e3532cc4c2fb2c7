import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { LaunchedApp } from './app.ts';
import { launchOnSamples } from './on-samples.ts';
import { findViolations } from './violations.ts';

/** From an opening to a shortlist and a comparison, by the keyboard where a recruiter would use it. */

async function expectNoViolation(page: Page): Promise<void> {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    expect([colorScheme, await findViolations(page)]).toEqual([colorScheme, []]);
  }
}

describe('a recruiter with an opening', () => {
  let app: LaunchedApp;
  let page: Page;

  beforeAll(async () => {
    app = await launchOnSamples();
    ({ page } = app);
  });
  afterAll(() => app.close());

  test('begins one from the palette', async () => {
    await page.keyboard.press('Control+k');
    const field = page.getByRole('combobox', { name: /^A screen, a person/u });
    await field.fill('new op');
    await expectNoViolation(page);
    await field.press('Enter');
    await page.getByRole('textbox', { name: 'Title' }).fill('Data analyst');
    await page.getByRole('combobox', { name: 'Add a skill' }).fill('Python');
    await page.getByRole('button', { name: 'Add', exact: true }).click();
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByRole('combobox', { name: 'Stage of Jonas Weber' }).waitFor();
    expect(page.url()).toContain('#/openings/');
    await page.getByRole('button', { name: 'More', exact: true }).click();
    await page.getByRole('menuitem', { name: 'Copy as JSON' }).click();
    await page.getByText('Copied as JSON.').waitFor();
  });

  test('shortlists somebody, moves them by a key, and takes that back', async () => {
    await page
      .getByRole('combobox', { name: 'Stage of Jonas Weber' })
      .selectOption({ label: 'Screening' });
    await page.getByRole('radio', { name: 'Shortlist' }).check();
    const screening = page.getByRole('list', { name: 'Screening, 1' });
    await expectNoViolation(page);
    await screening.getByRole('link', { name: 'Jonas Weber' }).focus();
    await page.keyboard.press('Shift+ArrowRight');
    await page.getByRole('list', { name: 'Interview, 1' }).waitFor();
    await page.keyboard.press('Control+z');
    await screening.getByRole('link', { name: 'Jonas Weber' }).waitFor();
    expect(await page.getByRole('list', { name: 'Interview, 0' }).count()).toBe(1);
  });

  test('finds the stage, writes a note and a tag on the person’s page', async () => {
    await page.getByRole('list', { name: 'Screening, 1' }).getByRole('link').click();
    const stage = page.getByRole('combobox', { name: 'Stage in Data analyst' });
    expect(await stage.inputValue()).toBe('screening');
    await page.getByRole('combobox', { name: 'Add a tag' }).fill('night shift');
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Remove tag night shift' }).waitFor();
    await page.getByRole('textbox', { name: 'Add a note' }).fill('Called back.');
    const notes = page.getByRole('region', { name: 'Notes' });
    await notes.getByRole('button', { name: 'Save' }).click();
    await notes.getByText('Called back.').waitFor();
    await page.getByRole('list', { name: 'Over time' }).waitFor();
    await expectNoViolation(page);
  });

  test('sees in the insights who proves what the opening asks for, and where people stand', async () => {
    await page.keyboard.press('Control+k');
    const field = page.getByRole('combobox', { name: /^A screen, a person/u });
    await field.fill('insi');
    await field.press('Enter');
    const coverage = page.getByRole('table', { name: 'Who proves what it asks for' });
    const python = coverage.getByRole('row', { name: /^Python: must/u });
    const proving = await python.getByRole('cell').first().textContent();
    expect(Number.parseInt(proving ?? '', 10)).toBeGreaterThan(0);
    const stages = page.getByRole('table', { name: 'Shortlist by stage' });
    await stages.getByRole('row', { name: /^Screening 1\b/u }).waitFor();
    await page.getByRole('table', { name: 'Age of proofs' }).waitFor();
    await expectNoViolation(page);
  });

  test('compares by what the opening asks for, reorders by a key, and copies it', async () => {
    await page.getByRole('link', { name: 'Candidates', exact: true }).first().click();
    const grid = page.getByRole('grid', { name: 'Candidates' });
    for (const name of ['Jonas Weber', 'Amara Okafor', 'Chen Wei']) {
      await grid.getByRole('checkbox', { name: `Select ${name}` }).check();
    }
    await grid.getByRole('row').nth(1).press('c');
    const table = page.getByRole('table', { name: 'Skills of the candidates compared' });
    await page
      .getByRole('combobox', { name: 'What is compared' })
      .selectOption({ label: 'What “Data analyst” asks for' });
    expect(await table.getByRole('rowheader').allTextContents()).toEqual([
      expect.stringMatching(/^Python/u),
    ]);
    await table.getByRole('link', { name: 'Jonas Weber' }).press('Alt+ArrowRight');
    const second = table.getByRole('columnheader').nth(2);
    await second.getByRole('link', { name: 'Jonas Weber' }).waitFor();
    await expectNoViolation(page);
    await page.getByRole('button', { name: 'Copy table' }).click();
    await page.getByText('Table copied').waitFor();
  });
});
