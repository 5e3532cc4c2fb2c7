import { createPublicKey } from 'node:crypto';
import type { KeyObject } from 'node:crypto';
import {
  copyFileSync,
  existsSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { createFileVault } from '../../../src/main/engine/reporting/signing-key.ts';
import { backUpWorkspace, openWorkspace, restoreWorkspace } from '../../../src/main/store/index.ts';
import { keepKey, newKey, unlockWithPassphrase } from '../../../src/main/vault/index.ts';

const PASSPHRASE = 'correct horse battery';
const NOW = '2026-05-01T12:00:00.000Z';

function folder(): string {
  const path = mkdtempSync(join(tmpdir(), 'vault-'));
  onTestFinished(() => rmSync(path, { recursive: true }));
  return path;
}

function write(file: string, key: Uint8Array | undefined): void {
  const opened = openWorkspace(file, { clock: () => Date.parse(NOW), key });
  if (!opened.ok) throw new Error(opened.error.reason);
  opened.value.close();
}

async function sealed(passphrase: string) {
  const [file, key] = [join(folder(), 'a.touchstone'), newKey()];
  await keepKey(file, key, { passphrase });
  return { file, key };
}

const publicKey = (key: KeyObject | undefined) =>
  key && createPublicKey(key).export({ type: 'spki', format: 'pem' });

test('a copy put elsewhere and restored there signs reports with the same key, encrypted as it is', async () => {
  const { file, key } = await sealed(PASSPHRASE);
  write(file, key);
  const signing = publicKey(await createFileVault(file, key).get());
  const copy = join(folder(), 'copy.touchstone');
  expect(backUpWorkspace({ file, key }, copy, NOW).ok).toBe(true);
  const to = join(folder(), 'new.touchstone');
  await restoreWorkspace({ file: to, key: undefined }, copy, PASSPHRASE, NOW);
  const fresh = await unlockWithPassphrase(to, PASSPHRASE);
  if (!fresh.ok) throw new Error(fresh.error);
  expect(fresh.value).not.toEqual(key);
  expect(readFileSync(`${to}-signing-key.pem`, 'utf8')).toContain('ENCRYPTED');
  expect(publicKey(await createFileVault(to, fresh.value).find())).toBe(signing);
  await expect(createFileVault(to, key).find()).rejects.toThrow(/./u);
});

test('the same of workspaces that are not encrypted; and one that has signed keeps its own key', async () => {
  const [file, own] = [join(folder(), 'a.touchstone'), join(folder(), 'b.touchstone')];
  for (const one of [file, own]) write(one, undefined);
  const signing = publicKey(await createFileVault(file, undefined).get());
  const copy = join(folder(), 'copy.touchstone');
  expect(backUpWorkspace({ file, key: undefined }, copy, NOW).ok).toBe(true);
  const nowhere = join(folder(), 'c.touchstone');
  await restoreWorkspace({ file: nowhere, key: undefined }, copy, undefined, NOW);
  expect(publicKey(await createFileVault(nowhere, undefined).find())).toBe(signing);
  const before = publicKey(await createFileVault(own, undefined).get());
  await restoreWorkspace({ file: own, key: undefined }, copy, undefined, NOW);
  expect(publicKey(await createFileVault(own, undefined).find())).toBe(before);
});

test('a signing key that cannot be read replaces nothing, and a copy that fails leaves none behind', async () => {
  const [file, copy] = [join(folder(), 'a.touchstone'), join(folder(), 'copy.touchstone')];
  for (const one of [file, copy]) write(one, undefined);
  writeFileSync(`${copy}-signing-key.pem`, 'no key');
  const restored = await restoreWorkspace({ file, key: undefined }, copy, undefined, NOW);
  expect(restored).toEqual({ ok: false, error: 'damaged' });
  expect(existsSync(`${file}-signing-key.pem`)).toBe(false);
  await createFileVault(file, undefined).get();
  const taken = join(folder(), 'b.touchstone');
  writeFileSync(`${taken}-signing-key.pem`, 'another’s');
  expect(backUpWorkspace({ file, key: undefined }, taken, NOW)).toEqual({
    ok: false,
    error: 'file-exists',
  });
  expect(readFileSync(`${taken}-signing-key.pem`, 'utf8')).toBe('another’s');
  // Its own one, of a copy that was killed before it was whole.
  const again = join(folder(), 'c.touchstone');
  copyFileSync(`${file}-signing-key.pem`, `${again}-signing-key.pem`);
  expect(backUpWorkspace({ file, key: undefined }, again, NOW).ok).toBe(true);
  const broken = join(folder(), 'd.touchstone');
  writeFileSync(broken, 'no workspace');
  copyFileSync(`${file}-signing-key.pem`, `${broken}-signing-key.pem`);
  const to = join(folder(), 'e.touchstone');
  expect(backUpWorkspace({ file: broken, key: undefined }, to, NOW).ok).toBe(false);
  expect(existsSync(`${to}-signing-key.pem`)).toBe(false);
});
