import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { LaunchedApp } from './app.ts';
import { launchOnSamples } from './on-samples.ts';

/** The list of candidates as a recruiter makes it their own. */
describe('a recruiter', () => {
  let app: LaunchedApp;

  beforeAll(async () => {
    app = await launchOnSamples();
  });
  afterAll(() => app.close());

  const firstName = () =>
    app.page.getByRole('grid').getByRole('row').nth(1).getByRole('link').textContent();

  test('orders the list by name, both ways', async () => {
    await app.page.getByRole('button', { name: 'Sort by Name' }).click();
    await app.page.getByRole('columnheader', { name: 'Name' }).waitFor();
    await expect.poll(firstName).toBe('Amara Okafor');
    await app.page.getByRole('button', { name: 'Sort by Name' }).click();
    await expect.poll(firstName).not.toBe('Amara Okafor');
    const name = (await firstName()) ?? '';
    await app.page.getByRole('link', { name }).click();
    await app.page.getByRole('heading', { level: 1, name }).waitFor();
    await app.page.goBack();
    await expect.poll(firstName).toBe(name);
  });

  test('narrows it by who trusts the issuer, keeps that as a view, and opens it again', async () => {
    const trust = app.page.getByRole('group', { name: 'Trust in the issuer' });
    await trust.getByRole('checkbox').first().check();
    await app.page.getByRole('button', { name: 'Views' }).click();
    await app.page.getByRole('menuitem', { name: 'Save this view…' }).click();
    await app.page.getByLabel('Name of the view').fill('Good issuers');
    await app.page.getByRole('button', { name: 'Save' }).click();
    await app.page.getByRole('button', { name: 'Good issuers' }).waitFor();
    await app.page.getByRole('button', { name: 'Clear filters' }).click();
    await app.page.keyboard.press('Control+k');
    await app.page.getByRole('option', { name: /^Good issuers/u }).click();
    const active = app.page.getByRole('list', { name: 'Active filters' });
    await active.waitFor();
    expect(await active.getByRole('listitem').count()).toBe(1);
  });

  test('is told by a screen reader what a row has no room for', async () => {
    await app.page.getByRole('button', { name: 'Clear filters' }).click();
    const session = await app.page.context().newCDPSession(app.page);
    await app.page.getByRole('link', { name: 'Amara Okafor' }).waitFor();
    const { nodes } = await session.send('Accessibility.getFullAXTree');
    await session.detach();
    const cells = nodes
      .filter(({ ignored, role }) => !ignored && role?.value === 'gridcell')
      .map(({ name }) => String(name?.value));
    expect(cells).toContain('5 verified');
    const skills = /^Data analysis .*Machine learning, Power BI, Python, SQL, Statistics$/u;
    expect(cells).toContainEqual(expect.stringMatching(skills));
    expect(cells.join('\n')).not.toMatch(/\+\d/u);
  });
});
