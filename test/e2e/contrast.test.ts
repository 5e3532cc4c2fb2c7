import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import axe from 'axe-core';
import { launchWithSamples } from './app.ts';
import type { LaunchedApp } from './app.ts';

/** The theme of high contrast, by its enhanced measure (WCAG 2.2, 1.4.6). */
describe('high contrast', () => {
  let app: LaunchedApp;

  beforeAll(async () => {
    app = await launchWithSamples();
    await app.page.getByRole('link', { name: 'Settings' }).first().click();
    await app.page.getByRole('radio', { name: 'High contrast' }).check();
    await app.page.getByRole('link', { name: 'Candidates' }).first().click();
    await app.page.getByRole('link', { name: 'Amara Okafor' }).waitFor();
  });
  afterAll(() => app.close());

  test.each(['light', 'dark'] as const)('holds 7:1 in the list, %s', async (colorScheme) => {
    await app.page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await app.page.evaluate(`${axe.source};0`);
    const found = await app.page.evaluate(async () => {
      const runner = Object(window)['axe'] as typeof axe;
      const only = {
        runOnly: ['color-contrast-enhanced'],
        rules: { 'color-contrast-enhanced': { enabled: true } },
      };
      const { violations } = await runner.run(document, only);
      return violations.flatMap(({ nodes }) => nodes.map(({ html }) => html));
    });
    expect(found).toEqual([]);
  });
});
