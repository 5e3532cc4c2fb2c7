import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import { launchApp } from './app.ts';
import { OFFLINE, runTouchstone, sample } from './touchstone.ts';

const PASSPHRASE = 'correct horse battery';
const PAGE = 4096;

let userData: string;
let workspace: string;
beforeAll(() => {
  userData = mkdtempSync(join(tmpdir(), 'touchstone-vault-'));
  workspace = join(userData, 'own.touchstone');
});
afterAll(() => rmSync(userData, { recursive: true }));

function isNamed(name: string): boolean {
  return readdirSync(userData)
    .filter((file) => file.startsWith('own.touchstone') && !file.endsWith('-backups'))
    .some((file) => readFileSync(join(userData, file)).includes(name));
}

test('a new workspace is encrypted, backed up, erased from and restored while it is open', async () => {
  const app = await launchApp({ workspace });
  const { page } = app;
  await page.getByRole('button', { name: 'Try it with sample candidates' }).click();
  await page.getByRole('heading', { name: 'Import finished' }).waitFor();
  expect(isNamed('Okafor')).toBe(false);
  expect(isNamed('SQLite format 3')).toBe(false);
  await page.evaluate(() => (location.hash = '#/settings'));
  await page.getByRole('button', { name: 'Back up now' }).click();
  await page.getByText(/^Made by you/u).waitFor();
  await page.evaluate(() => (location.hash = '#/candidates'));
  await page.getByText('Amara Okafor').first().click();
  await page.getByRole('button', { name: 'More' }).click();
  await page.getByRole('menuitem', { name: 'Delete for good…' }).click();
  await page.getByText('What goes').waitFor();
  await page.getByRole('button', { name: 'Delete for good' }).click();
  await page.getByText('Amara Okafor was deleted for good').waitFor();
  await page.evaluate(() => (location.hash = '#/settings'));
  await page.getByRole('button', { name: /^Restore… 2/u }).click();
  await page.getByRole('button', { name: 'Restore', exact: true }).click();
  await page.getByText('The back-up is restored').waitFor();
  await page.getByRole('button', { name: 'Set a passphrase…' }).click();
  await page.getByLabel('New passphrase').fill(PASSPHRASE);
  await page.getByLabel('The same again').fill(PASSPHRASE);
  await page.getByRole('button', { name: 'Save' }).click();
  await page.getByText('The passphrase is set').waitFor();
  await page.evaluate(() => (location.hash = '#/candidates'));
  await page.getByText('Amara Okafor').first().waitFor();
  expect(await app.close()).toBe(0);
});

test('on a computer that does not have its key, the passphrase opens it, and a wrong one does not', async () => {
  // Each app of these tests has a keychain of its own.
  const app = await launchApp({ workspace });
  const { page } = app;
  const field = page.getByRole('textbox', { name: 'Passphrase' });
  await field.fill('another passphrase');
  await page.getByRole('button', { name: 'Unlock' }).click();
  await page.getByText('That is not the passphrase of this workspace.').waitFor();
  await field.fill(PASSPHRASE);
  await page.getByRole('button', { name: 'Unlock' }).click();
  await page.getByText('Amara Okafor').first().waitFor();
  expect(await app.close()).toBe(0);
});

/** Damage shows where it is read: at once, or the settings are there in any case. */
async function repair(page: Page): Promise<void> {
  const recover = page.getByRole('button', { name: 'Recover what can be read' });
  const navigation = page.getByRole('navigation').first();
  await recover.or(navigation).first().waitFor();
  if (await recover.isVisible()) return recover.click();
  await page.evaluate(() => (location.hash = '#/settings'));
  await page.getByRole('button', { name: 'Repair…' }).click();
  await page.getByRole('button', { name: 'Repair', exact: true }).click();
}

test('a damaged workspace is recovered as far as it can be read, and says what is lost', async () => {
  const bytes = readFileSync(workspace);
  // Not where the table of contents is, without which nothing can be read: it was written first.
  for (const part of [0.6, 0.7, 0.8, 0.9]) {
    const place = Math.floor((bytes.length / PAGE) * part) * PAGE;
    bytes.fill(0xee, place, place + PAGE);
  }
  writeFileSync(workspace, bytes);
  const app = await launchApp({ workspace });
  const { page } = app;
  await page.getByRole('textbox', { name: 'Passphrase' }).fill(PASSPHRASE);
  await page.getByRole('button', { name: 'Unlock' }).click();
  await repair(page);
  await page.getByText('The workspace was recovered').waitFor();
  await page.getByText(/lost/u).first().waitFor();
  await page.getByRole('button', { name: 'Close' }).click();
  await page.evaluate(() => (location.hash = '#/candidates'));
  const list = page.getByRole('grid', { name: 'Candidates' });
  await list.waitFor();
  expect(await app.close()).toBe(0);
});

test('where one without a key is damaged at its beginning, its newest back-up takes its place', async () => {
  const file = join(userData, 'plain.touchstone');
  const amara = sample('Amara Okafor (amara.okafor@example.org)');
  await runTouchstone(userData, ['import', amara, '--workspace', file, ...OFFLINE]);
  await runTouchstone(userData, ['backup', '--workspace', file]);
  writeFileSync(file, readFileSync(file).fill(0xee, 0, PAGE));
  const app = await launchApp({ workspace: file });
  await app.page.getByRole('button', { name: /^Restore the newest back-up/u }).click();
  await app.page.getByText('Amara Okafor').first().waitFor();
  expect(await app.close()).toBe(0);
});
