import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ROOT, launchApp } from './app.ts';
import type { LaunchedApp } from './app.ts';
import { findViolations } from './violations.ts';

/** The main job as a recruiter does it at the desk, each step on what the last one left. */

const SAMPLES = join(ROOT, 'resources/samples/candidates');
const AMARA = join(SAMPLES, 'Amara Okafor (amara.okafor@example.org)');

describe('a recruiter', () => {
  let app: LaunchedApp;
  let folder: string;

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'touchstone-desk-'));
    app = await launchApp();
  });
  afterAll(async () => {
    await app.close();
    rmSync(folder, { recursive: true });
  });

  test('tries it with the samples', async () => {
    await app.page.getByRole('button', { name: 'Try it with sample candidates' }).click();

    await app.page.getByRole('heading', { name: 'Import finished' }).waitFor();
    const grid = app.page.getByRole('grid', { name: 'Candidates' });
    await grid.getByRole('link', { name: 'Amara Okafor' }).waitFor();
    const unread = app.page.getByRole('list', { name: 'Files that could not be read' });
    expect(await unread.textContent()).toContain('screenshot of my badge.png');
    await app.page.getByRole('button', { name: 'Dismiss' }).click();
  });

  test('drops what is there already, and nothing is added', async () => {
    await app.dropFiles(app.page.getByRole('button', { name: 'Add credentials' }), [AMARA]);

    const region = app.page.getByRole('region', { name: 'Import' });
    await region.getByRole('heading', { name: 'Import finished' }).waitFor();
    expect(await region.textContent()).toContain('5 files were in this workspace already');
    await app.page.getByRole('button', { name: 'Dismiss' }).click();
  });

  test('searches a skill, takes the suggestion, and clears it again', async () => {
    const grid = app.page.getByRole('grid', { name: 'Candidates' });
    const search = app.page.getByRole('searchbox', { name: 'Search candidates and skills' });
    await search.fill('machine lern');
    await app.page.getByRole('option', { name: /Machine learning/u }).click();

    await app.page.getByRole('button', { name: 'Remove filter Machine learning' }).waitFor();
    await grid.getByRole('link', { name: 'Jonas Weber' }).waitFor({ state: 'hidden' });
    expect(await grid.getByRole('link', { name: 'Amara Okafor' }).count()).toBe(1);

    await app.page.getByRole('button', { name: 'Clear filters' }).click();
    await grid.getByRole('link', { name: 'Jonas Weber' }).waitFor();
  });

  test('filters by verdict', async () => {
    const grid = app.page.getByRole('grid', { name: 'Candidates' });
    const verdicts = app.page.getByRole('group', { name: 'Verdict' });
    await verdicts.getByRole('checkbox', { name: 'Lapsed' }).check();

    await grid.getByRole('link', { name: 'Amara Okafor' }).waitFor({ state: 'hidden' });
    expect(await grid.getByRole('link', { name: 'Jonas Weber' }).count()).toBe(1);
    await verdicts.getByRole('checkbox', { name: 'Lapsed' }).uncheck();
    await grid.getByRole('link', { name: 'Amara Okafor' }).waitFor();
  });

  test('reads every check of a credential on the person’s page', async () => {
    await app.page.getByRole('link', { name: 'Jonas Weber' }).click();
    await app.page.getByRole('heading', { level: 1, name: 'Jonas Weber' }).waitFor();
    const card = app.page.getByRole('article', { name: 'Python for Data Analysis' });
    await card.getByRole('button', { name: 'Checks' }).click();

    const checks = card.getByRole('list', { name: 'Checks of Python for Data Analysis' });
    expect(await checks.getByRole('listitem').count()).toBeGreaterThan(6);
    expect(await checks.textContent()).toContain(
      'The signature fits: nothing was changed since it was issued.',
    );
    await app.page.goBack();
  });

  test('compares two people by the keys alone', async () => {
    const grid = app.page.getByRole('grid', { name: 'Candidates' });
    await grid.getByRole('row').nth(1).focus();
    await app.page.keyboard.press('Space');
    await app.page.keyboard.press('ArrowDown');
    await app.page.keyboard.press('x');
    await app.page.getByText('2 selected').waitFor();
    await app.page.getByRole('button', { name: 'Compare' }).press('Enter');

    const table = app.page.getByRole('table');
    await table.getByRole('columnheader', { name: /Amara Okafor/u }).waitFor();
    const row = table.getByRole('row', { name: /^Machine learning/u });
    expect(await row.getByRole('cell').first().textContent()).toMatch(/^Proven/u);
    expect(await row.getByRole('cell').nth(1).textContent()).toBe('No proof');
    await app.page.goBack();
  });

  test.each(['pdf', 'json'] as const)('exports the two as %s', async (format) => {
    const file = join(folder, `shortlist.${format}`);
    app.dialogs.answerSave(file);
    await app.page.getByRole('button', { name: 'Export report' }).click();
    await app.page.getByRole('radio', { name: format.toUpperCase() }).check();
    await app.page.getByRole('button', { name: 'Save report…' }).click();
    await app.page.getByText(`2 candidates, in ${file}`).first().waitFor();

    expect(existsSync(file)).toBe(true);
    const text = readFileSync(file, 'latin1');
    expect(text).toContain(format === 'pdf' ? '%PDF-' : 'Amara Okafor');
  });

  test.each(['light', 'dark'] as const)('reads it all with enough contrast, %s', async (theme) => {
    await app.page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' });
    expect(await findViolations(app.page, { runOnly: ['color-contrast'] })).toEqual([]);
  });
});

test('a folder dropped on the first screen becomes a person', async () => {
  const app = await launchApp();
  const area = app.page.getByRole('button', { name: 'Add credentials' });
  await area.waitFor();
  await app.dropFiles(area, [AMARA]);

  const grid = app.page.getByRole('grid', { name: 'Candidates' });
  await grid.getByRole('link', { name: 'Amara Okafor' }).waitFor();
  await app.page.getByRole('heading', { name: 'Import finished' }).waitFor();
  expect(await grid.getByRole('row').count()).toBe(2);
  await app.close();
});
