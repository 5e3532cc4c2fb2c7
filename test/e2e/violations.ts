import axe from 'axe-core';
import type { RunOptions } from 'axe-core';
import type { Page } from 'playwright-core';

/**
 * What in the window is against axe's rules: each rule's name with the element that breaks it.
 *
 * @param options Which rules are tried; all of them where nothing else is said.
 * @param exclude Selects what is not looked at.
 */
export async function findViolations(
  page: Page,
  options: RunOptions = {},
  exclude?: string,
): Promise<readonly string[]> {
  // Once in each document: it is half a megabyte.
  const isThere = await page.evaluate(() => 'axe' in window);
  if (!isThere) await page.evaluate(`${axe.source};0`);
  return page.evaluate(
    async ({ how, left }) => {
      const runner = Object(window)['axe'] as typeof axe;
      const within = left === undefined ? document : { exclude: [[left]] };
      const { violations } = await runner.run(within, how);
      return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
    },
    // What is in order need not be told of.
    { how: { resultTypes: ['violations' as const], ...options }, left: exclude },
  );
}
