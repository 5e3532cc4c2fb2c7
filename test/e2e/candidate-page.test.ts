import axe from 'axe-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchWithSamples } from './app.ts';
import type { LaunchedApp } from './app.ts';

/** One person's page, as far as the built app, its processes and a real browser make it. */

let app: LaunchedApp;

beforeAll(async () => {
  app = await launchWithSamples();
  await app.page.getByRole('link', { name: 'Jonas Weber' }).click();
  await app.page.getByRole('heading', { level: 1, name: 'Jonas Weber' }).waitFor();
});
afterAll(() => app.close());

async function expectAccessible(): Promise<void> {
  await app.page.evaluate(axe.source);
  const violations = await app.page.evaluate(async () => {
    const found = await Reflect.get(window, 'axe').run(document.body);
    return found.violations.map(({ id, nodes }: { id: string; nodes: unknown[] }) => [
      id,
      JSON.stringify(nodes).slice(0, 600),
    ]);
  });
  expect(violations).toEqual([]);
}

test('a badge that was baked into a picture is shown as it looks, and drawn by the window', async () => {
  const badge = app.page.getByRole('img', { name: 'Python for Data Analysis' });
  await badge.waitFor();
  const drawn = () =>
    badge.evaluate((image) => image instanceof HTMLImageElement && image.naturalWidth);
  await expect.poll(drawn).toBeGreaterThan(1);
  await expectAccessible();
});
