import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { LaunchedApp } from './app.ts';
import { launchOnSamples } from './on-samples.ts';

/** What a recruiter takes back and does again by the keys alone, on the engine itself. */
describe('a recruiter', () => {
  let app: LaunchedApp;

  beforeAll(async () => {
    app = await launchOnSamples();
  });
  afterAll(() => app.close());

  const undo = () => app.page.keyboard.press('Control+z');
  const redo = () => app.page.keyboard.press('Control+Shift+Z');
  const goTo = (screen: string) =>
    app.page.getByRole('navigation').getByRole('link', { name: screen }).click();

  test('brings a deleted opening back with its shortlist, and deletes it again', async () => {
    await goTo('Openings');
    await app.page.getByRole('button', { name: 'New opening' }).first().click();
    await app.page.getByRole('textbox', { name: 'Title' }).fill('Analyst');
    await app.page.getByRole('combobox', { name: 'Add a skill' }).fill('Python');
    await app.page.getByRole('button', { name: 'Add', exact: true }).click();
    await app.page.getByRole('button', { name: 'Save' }).click();
    const stage = app.page.getByRole('combobox', { name: /^Stage of / }).first();
    await stage.selectOption({ label: 'Interview' });
    await app.page
      .getByText(/: Interview$/u)
      .first()
      .waitFor();
    await app.page.getByRole('button', { name: 'More', exact: true }).click();
    await app.page.getByRole('menuitem', { name: 'Delete' }).click();
    await app.page.getByText('Opening deleted: Analyst').first().waitFor();
    await app.page.getByRole('heading', { name: 'No openings yet' }).waitFor();

    await undo();
    await app.page.getByRole('heading', { level: 1, name: 'Analyst' }).waitFor();
    await expect.poll(() => stage.inputValue()).toBe('interview');
    await redo();
    await app.page.getByRole('heading', { name: 'No openings yet' }).waitFor();
  });

  test('takes a setting back from where it was made, and sets it again', async () => {
    await goTo('Settings');
    const isWhole = () =>
      app.page.getByRole('radio', { name: 'Call them unconfirmed' }).isChecked();
    await app.page.getByRole('radio', { name: 'Call them unconfirmed' }).click();
    await expect.poll(isWhole).toBe(true);
    await undo();
    await expect.poll(isWhole).toBe(false);
    await app.page.keyboard.press('Control+y');
    await expect.poll(isWhole).toBe(true);
  });
});
