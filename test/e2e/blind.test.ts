import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { launchWithSamples } from './app.ts';
import type { LaunchedApp } from './app.ts';
import { launchOnSamples } from './on-samples.ts';
import { findViolations } from './violations.ts';

const NAMES = /Amara|Okafor|Jonas|Weber|Grace|Mbeki|example\.org/u;

/** People judged without knowing who they are, on what the samples hold. */
describe('the blind view', () => {
  let app: LaunchedApp;

  beforeAll(async () => {
    app = await launchWithSamples();
    await app.page.getByRole('link', { name: 'Amara Okafor' }).waitFor();
  });
  afterAll(() => app.close());

  const readAll = () => app.page.evaluate(() => document.documentElement.outerHTML);

  test('is turned on, and the list names nobody', async () => {
    await app.page.getByRole('button', { name: 'Blind view…' }).click();
    await app.page.getByRole('button', { name: 'Turn on' }).click();
    await app.page
      .getByRole('link', { name: /^Candidate [0-9A-Z]{6}$/u })
      .first()
      .waitFor();
    // A row at a time is drawn anew, and what said that it was turned on goes by itself.
    await expect.poll(async () => NAMES.exec(await readAll())?.[0]).toBeUndefined();
  });

  test('calls people in the language of the window, also after that was changed', async () => {
    const { page } = app;
    const speak = async (language: string) => {
      await page.evaluate(() => (location.hash = '#/settings'));
      await page.getByRole('radio', { name: language }).click();
      await page.evaluate(() => (location.hash = '#/candidates'));
    };
    await speak('Deutsch');
    await page
      .getByRole('link', { name: /^Person [0-9A-Z]{6}$/u })
      .first()
      .waitFor();
    await speak('English');
    await page
      .getByRole('link', { name: /^Candidate [0-9A-Z]{6}$/u })
      .first()
      .waitFor();
    expect(await page.getByRole('link', { name: /^Person [0-9A-Z]{6}$/u }).count()).toBe(0);
  });

  test('a person, what waits, the issuers and the last import name nobody', async () => {
    await app.page
      .getByRole('link', { name: /^Candidate [0-9A-Z]{6}$/u })
      .first()
      .click();
    const heading = app.page.getByRole('heading', { level: 1, name: /^Candidate/u });
    const first = await heading.textContent();
    await app.page.getByRole('group', { name: 'In the list' }).getByText('1 of').first().waitFor();
    await app.page.keyboard.press('j');
    await app.page.getByRole('group', { name: 'In the list' }).getByText('2 of').first().waitFor();
    expect(await heading.textContent()).not.toBe(first);
    for (const checks of await app.page.getByRole('button', { name: 'Checks' }).all()) {
      // oxlint-disable-next-line no-await-in-loop -- one after the other, as a person does
      await checks.click();
    }
    const person = await readAll();
    await app.page.getByRole('button', { name: 'Last import' }).click();
    await app.page.getByRole('region', { name: 'Import' }).waitFor();
    const imported = await readAll();
    await app.page.getByRole('link', { name: /^Unassigned/u }).click();
    await app.page.getByRole('heading', { level: 1, name: 'Unassigned' }).waitFor();
    expect([person, imported, await readAll()].map((html) => NAMES.exec(html)?.[0])).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
  });

  test.each(['light', 'dark'] as const)(
    'its dialog can be read by everybody, %s',
    async (theme) => {
      await app.page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' });
      await app.page.getByRole('button', { name: 'Blind view is on' }).click();
      await app.page.getByRole('dialog', { name: 'Lift the blind view' }).waitFor();
      expect(await findViolations(app.page)).toEqual([]);
      await app.page.keyboard.press('Escape');
    },
  );

  test('is lifted by who says so', async () => {
    await app.page.getByRole('button', { name: 'Blind view is on' }).click();
    await app.page.getByRole('checkbox', { name: 'I want to see who these people are' }).check();
    await app.page.getByRole('button', { name: 'Lift the blind view' }).click();
    await app.page.getByRole('link', { name: 'Candidates' }).first().click();
    const back = app.page.getByRole('link', { name: 'Amara Okafor' });
    await back.waitFor();
    expect(await back.count()).toBe(1);
  });
});

const SCHOOLS = /Northgate|Harbour Institute|CloudPath|Old Mill|Guild of Agile/u;

/** Schools and gendered words, which are hidden by choice. */
describe('the blind view of schools', () => {
  let app: LaunchedApp;

  beforeAll(async () => {
    app = await launchOnSamples();
    await app.page.getByRole('link', { name: 'Amara Okafor' }).waitFor();
  });
  afterAll(() => app.close());

  const readAll = () => app.page.evaluate(() => document.documentElement.outerHTML);

  test.each(['light', 'dark'] as const)(
    'is chosen in a dialog for everybody, %s',
    async (theme) => {
      await app.page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' });
      await app.page.getByRole('button', { name: 'Blind view…' }).click();
      await app.page.getByRole('dialog', { name: 'Turn the blind view on' }).waitFor();
      expect(await findViolations(app.page)).toEqual([]);
      await app.page.keyboard.press('Escape');
    },
  );

  test('shows issuers by codes, in the list, on a person’s page and among the issuers', async () => {
    expect(await readAll()).toMatch(SCHOOLS);
    await app.page.getByRole('button', { name: 'Blind view…' }).click();
    await app.page.getByRole('checkbox', { name: 'Hide gendered words' }).check();
    await app.page.getByRole('checkbox', { name: 'Hide schools' }).check();
    await app.page.getByRole('button', { name: 'Turn on' }).click();
    await expect.poll(async () => SCHOOLS.exec(await readAll())?.[0]).toBeUndefined();
    await app.page
      .getByRole('link', { name: /^Candidate [0-9A-Z]{6}$/u })
      .first()
      .click();
    await app.page
      .getByText(/^Issuer [0-9A-Z]{6}$/u)
      .first()
      .waitFor();
    const person = await readAll();
    await app.page.getByRole('link', { name: 'Issuers' }).click();
    await app.page.getByRole('heading', { level: 1, name: 'Issuers' }).waitFor();
    await app.page
      .getByText(/^Issuer [0-9A-Z]{6}$/u)
      .first()
      .waitFor();
    expect([person, await readAll()].map((html) => SCHOOLS.exec(html)?.[0])).toEqual([
      undefined,
      undefined,
    ]);
  });

  test('and says so in the settings', async () => {
    await app.page.getByRole('link', { name: 'Settings' }).click();
    const section = app.page.getByRole('region', { name: 'Blind view' });
    await section.getByText('Hide schools').waitFor();
    expect(await section.getByRole('button', { name: 'Lift the blind view' }).count()).toBe(1);
  });
});
