import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createPublicKey } from 'node:crypto';
import type { KeyObject } from 'node:crypto';
import { expect, onTestFinished, test } from 'vitest';
import { createFileVault } from '../../../../src/main/engine/reporting/signing-key.ts';
import { keepKey } from '../../../../src/main/vault/index.ts';

const KEY = new Uint8Array(32).fill(7);

function made() {
  const folder = mkdtempSync(join(tmpdir(), 'signing-key-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const workspace = join(folder, 'a.touchstone');
  return { workspace, pem: () => readFileSync(`${workspace}-signing-key.pem`, 'utf8') };
}

const publicOf = (key: KeyObject | undefined) =>
  key && createPublicKey(key).export({ type: 'spki', format: 'pem' });

test('a signing key made before its workspace was encrypted is encrypted at its next use', async () => {
  const { workspace, pem } = made();
  const key = await createFileVault(workspace, undefined).get();
  expect(pem()).toContain('BEGIN PRIVATE KEY');
  const found = await createFileVault(workspace, KEY).find();
  expect(publicOf(found)).toBe(publicOf(key));
  expect(pem()).toContain('BEGIN ENCRYPTED PRIVATE KEY');
  expect(publicOf(await createFileVault(workspace, KEY).find())).toBe(publicOf(key));
  await expect(createFileVault(workspace, undefined).find()).rejects.toThrow(/./u);
});

test('another passphrase leaves the signing key as it is, and readable', async () => {
  const { workspace, pem } = made();
  await keepKey(workspace, KEY, { passphrase: 'correct horse battery' });
  const key = await createFileVault(workspace, KEY).get();
  const before = pem();
  await keepKey(workspace, KEY, { passphrase: 'another passphrase' });
  expect(pem()).toBe(before);
  expect(publicOf(await createFileVault(workspace, KEY).find())).toBe(publicOf(key));
});

test('a signing key that is no key is left as it is, and no other is made', async () => {
  const { workspace, pem } = made();
  writeFileSync(`${workspace}-signing-key.pem`, 'nothing');
  await expect(createFileVault(workspace, KEY).get()).rejects.toThrow(/./u);
  expect(pem()).toBe('nothing');
});
