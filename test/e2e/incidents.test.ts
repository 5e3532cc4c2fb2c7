import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { chooseDriver, launchApp } from './app.ts';
import type { LaunchedApp } from './app.ts';
import { findViolations } from './violations.ts';

/** What goes wrong in Touchstone itself stays on this computer until a person sends it. */
describe('a problem of the app’s own', () => {
  let app: LaunchedApp;
  const folder = mkdtempSync(join(tmpdir(), 'touchstone-incidents-'));
  const keptIn = () => join(app.userData, 'problems.json');
  const kept = () => (existsSync(keptIn()) ? readFileSync(keptIn(), 'utf8') : '');
  const section = () => app.page.getByRole('region', { name: 'Problems' });

  beforeAll(async () => {
    app = await launchApp();
  });
  afterAll(async () => {
    await app.close();
    rmSync(folder, { recursive: true });
  });

  test('there is none to begin with', async () => {
    await app.page.evaluate(() => void (location.hash = '#/settings'));
    await section().getByText('Nothing has gone wrong in the last 90 days.').waitFor();
    expect(kept()).toBe('');
  });

  test('is written down without what it says, and shown word for word as it would be sent', async () => {
    await app.page.evaluate(() => {
      setTimeout(() => {
        throw new TypeError('Amara Okafor\n    at Amara (app://touchstone/assets/Amara.js:1:1)');
      });
    });
    await expect.poll(kept).toContain('window-fault');
    await app.page.evaluate(() => void (location.hash = '#/candidates'));
    await app.page.evaluate(() => void (location.hash = '#/settings'));
    await section()
      .getByRole('button', { name: /^Show: The window met/u })
      .click();
    const shown = await section().getByRole('region').textContent();
    expect(shown).toContain('problem: window-fault');
    expect(shown).toContain('error: TypeError');
    const file = join(folder, 'problem.txt');
    app.dialogs.answerSave(file);
    await section().getByRole('button', { name: 'Save…' }).click();
    await app.page.getByText('The text is saved').waitFor();
    expect(readFileSync(file, 'utf8')).toBe(shown);
    expect(`${kept()}${String(shown)}${app.readOutput()}`).not.toContain('Amara');
  });

  test('is shown for who cannot see it as well', async () => {
    expect(await findViolations(app.page)).toEqual([]);
  });

  test('is gone once it is deleted', async () => {
    await section().getByRole('button', { name: 'Delete all' }).click();
    await section().getByText('Nothing has gone wrong in the last 90 days.').waitFor();
    await expect.poll(kept).toBe('[]');
  });

  test.runIf(chooseDriver() === 'stand-in')(
    'may be the end of the window’s own process',
    async () => {
      const session = await app.page.context().newCDPSession(app.page);
      session.send('Page.crash').catch(() => undefined);
      await expect.poll(kept).toContain('"kind":"window-gone","work":"crashed"');
    },
  );
});
