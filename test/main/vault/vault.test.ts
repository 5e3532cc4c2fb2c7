import {
  copyFileSync,
  existsSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import {
  backUpWorkspace,
  encryptWorkspace,
  opensWith,
  openWorkspace,
  restoreWorkspace,
} from '../../../src/main/store/index.ts';
import { demandCipher } from '../../../src/main/store/connection.ts';
import { takeTurn } from '../../../src/main/store/turn.ts';
import {
  describeKey,
  findKey,
  keepKey,
  listBackups,
  nameBackup,
  newKey,
  unlockWithPassphrase,
  unlockWithRecoveryCode,
  writeRecoveryCode,
} from '../../../src/main/vault/index.ts';
import type { Keychain } from '../../../src/main/vault/index.ts';

const PASSPHRASE = 'correct horse battery';
const NOW = '2026-05-01T12:00:00.000Z';

function folder(): string {
  const path = mkdtempSync(join(tmpdir(), 'vault-'));
  onTestFinished(() => rmSync(path, { recursive: true }));
  return path;
}

async function write(file: string, key: Uint8Array | undefined, name = 'Amara Okafor') {
  const opened = openWorkspace(file, { clock: () => Date.parse(NOW), key });
  if (!opened.ok) throw new Error(opened.error.reason);
  await opened.value.candidates.create(name);
  return opened.value;
}

async function countPeople(file: string, key: Uint8Array | undefined): Promise<number> {
  const opened = openWorkspace(file, { clock: () => Date.parse(NOW), key });
  if (!opened.ok) throw new Error(opened.error.reason);
  try {
    return await opened.value.candidates.count();
  } finally {
    opened.value.close();
  }
}

// What stands for the system's: it remembers what it was given.
function keychain(): Keychain {
  const kept = new Map<string, Uint8Array>();
  return {
    wrap(key) {
      kept.set(String(kept.size), key);
      return Buffer.from(String(kept.size - 1));
    },
    unwrap: (wrapped) => kept.get(Buffer.from(wrapped).toString()),
  };
}

/** Where a workspace is to be, with its key in a keychain, or under a passphrase, which takes its time. */
async function sealed(passphrase?: string) {
  const file = join(folder(), 'a.touchstone');
  const key = newKey();
  const kept = await keepKey(
    file,
    key,
    passphrase === undefined ? { keychain: keychain() } : { passphrase },
  );
  expect(kept.ok).toBe(true);
  return { file, key };
}

test('nothing of an encrypted workspace can be read in its file or in its log', async () => {
  const { file, key } = await sealed();
  const workspace = await write(file, key);
  const bytes = ['', '-wal'].map((ending) => readFileSync(`${file}${ending}`));
  workspace.close();
  for (const one of [...bytes, readFileSync(file)]) {
    expect(one.includes('Okafor')).toBe(false);
    expect(one.includes('SQLite format 3')).toBe(false);
    expect(one.includes('CREATE TABLE')).toBe(false);
  }
  expect(await countPeople(file, key)).toBe(1);
});

test('a wrong passphrase opens nothing and touches nothing', async () => {
  const { file, key } = await sealed(PASSPHRASE);
  (await write(file, key)).close();
  const before = [file, `${file}-key`].map((path) => readFileSync(path));
  expect(findKey(file)).toEqual({ state: 'locked', hasPassphrase: true });
  expect(await unlockWithPassphrase(file, 'another passphrase')).toEqual({
    ok: false,
    error: 'wrong-passphrase',
  });
  expect(await unlockWithPassphrase(file, PASSPHRASE)).toEqual({ ok: true, value: key });
  expect([file, `${file}-key`].map((path) => readFileSync(path))).toEqual(before);
});

test('another key opens nothing, and the file stays as it is', async () => {
  const { file, key } = await sealed();
  (await write(file, key)).close();
  const before = readFileSync(file);
  const opened = openWorkspace(file, { clock: Date.now, key: newKey() });
  expect(opened).toMatchObject({ ok: false, error: { code: 'not-a-workspace' } });
  expect(readFileSync(file)).toEqual(before);
});

test('changing the passphrase changes the key file only', async () => {
  const { file, key } = await sealed(PASSPHRASE);
  (await write(file, key)).close();
  const before = readFileSync(file);
  expect((await keepKey(file, key, { passphrase: 'another passphrase' })).ok).toBe(true);
  expect(readFileSync(file)).toEqual(before);
  expect((await unlockWithPassphrase(file, PASSPHRASE)).ok).toBe(false);
  expect(await unlockWithPassphrase(file, 'another passphrase')).toEqual({ ok: true, value: key });
});

test('changing the passphrase leaves the keychain’s way in, and adding either keeps the other', async () => {
  const { file, key } = await sealed(PASSPHRASE);
  const own = keychain();
  await keepKey(file, key, { keychain: own });
  expect(await unlockWithPassphrase(file, PASSPHRASE)).toEqual({ ok: true, value: key });
  await keepKey(file, key, { passphrase: 'another passphrase' });
  expect(findKey(file, own)).toEqual({ state: 'open', key });
  expect((await unlockWithPassphrase(file, PASSPHRASE)).ok).toBe(false);
  expect(describeKey(file)).toEqual({ keychain: true, passphrase: true });
});

test('a computer without a keychain keeps what opened the key before', async () => {
  const { file, key } = await sealed(PASSPHRASE);
  const none: Keychain = { wrap: () => undefined, unwrap: () => undefined };
  expect((await keepKey(file, key, { keychain: none })).ok).toBe(true);
  expect(describeKey(file)).toEqual({ keychain: false, passphrase: true });
});

test('of another key, nothing that opened the one before is kept', async () => {
  const { file } = await sealed(PASSPHRASE);
  const other = newKey();
  await keepKey(file, other, { keychain: keychain() });
  expect(describeKey(file)).toEqual({ keychain: true, passphrase: false });
});

test('a short passphrase is refused, and the one before stays', async () => {
  const { file, key } = await sealed(PASSPHRASE);
  expect(await keepKey(file, key, { passphrase: 'short' })).toEqual({
    ok: false,
    error: 'short-passphrase',
  });
  expect((await unlockWithPassphrase(file, PASSPHRASE)).ok).toBe(true);
});

test('the keychain opens without asking, and another computer’s does not', async () => {
  const file = join(folder(), 'a.touchstone');
  const key = newKey();
  const own = keychain();
  await keepKey(file, key, { keychain: own });
  (await write(file, key)).close();
  expect(findKey(file, own)).toEqual({ state: 'open', key });
  expect(findKey(file, keychain())).toEqual({ state: 'locked', hasPassphrase: false });
  expect(describeKey(file)).toEqual({ keychain: true, passphrase: false });
});

test('the recovery code opens a workspace whose key file is lost, however it is typed', async () => {
  const { file, key } = await sealed();
  (await write(file, key)).close();
  rmSync(`${file}-key`);
  expect(findKey(file)).toEqual({ state: 'keyless' });
  const opens = (tried: Uint8Array) => opensWith(file, tried);
  const code = writeRecoveryCode(key);
  expect(code).toMatch(/^(?:[0-9A-HJKMNP-TV-Z]{4}-){13}[0-9A-HJKMNP-TV-Z]{4}$/u);
  const typed = code.toLowerCase().replaceAll('-', ' ').replaceAll('0', 'o').replaceAll('1', 'l');
  expect(await unlockWithRecoveryCode(file, typed, opens)).toEqual({ ok: true, value: key });
  expect(await unlockWithRecoveryCode(file, writeRecoveryCode(newKey()), opens)).toEqual({
    ok: false,
    error: 'wrong-recovery-code',
  });
});

test('a recovery code with one character mistyped is known to be mistyped', async () => {
  const { file, key } = await sealed();
  const code = writeRecoveryCode(key);
  for (const place of [0, 20, code.length - 1]) {
    const wrong = code[place] === 'Z' ? 'Y' : 'Z';
    const typed = `${code.slice(0, place)}${wrong}${code.slice(place + 1)}`;
    expect(await unlockWithRecoveryCode(file, typed, () => false)).toMatchObject({
      error: 'misread-recovery-code',
    });
  }
});

test('a key file that asks for more memory than any computer has is not followed', async () => {
  const { file } = await sealed(PASSPHRASE);
  const contents = JSON.parse(readFileSync(`${file}-key`, 'utf8')) as { passphrase: object };
  const hostile = { ...contents, passphrase: { ...contents.passphrase, N: 2 ** 30 } };
  writeFileSync(`${file}-key`, JSON.stringify(hostile));
  expect(await unlockWithPassphrase(file, PASSPHRASE)).toMatchObject({ error: 'wrong-passphrase' });
});

test('a workspace that was not encrypted is, with all that is in it, after a copy was kept', async () => {
  const file = join(folder(), 'a.touchstone');
  (await write(file, undefined)).close();
  const done = await encryptWorkspace(file, { passphrase: PASSPHRASE }, NOW);
  if (!done.ok) throw new Error(done.error);
  expect(await countPeople(file, done.value.key)).toBe(1);
  expect(readFileSync(file).includes('Okafor')).toBe(false);
  expect(listBackups(file)).toMatchObject([{ reason: 'before-encryption', isEncrypted: false }]);
  expect(await countPeople(done.value.backup ?? '', undefined)).toBe(1);
  expect(await encryptWorkspace(file, { passphrase: PASSPHRASE }, NOW)).toMatchObject({
    error: 'already-encrypted',
  });
});

test('of two who encrypt a workspace at once one does, and its passphrase opens it', async () => {
  const file = join(folder(), 'a.touchstone');
  (await write(file, undefined)).close();
  const passphrases = [PASSPHRASE, 'another passphrase'];
  const done = await Promise.all(
    passphrases.map((passphrase) => encryptWorkspace(file, { passphrase }, NOW)),
  );
  expect(done.flatMap((one) => (one.ok ? [] : [one.error]))).toEqual(['already-encrypted']);
  const winner = passphrases[done.findIndex(({ ok }) => ok)] ?? '';
  const key = await unlockWithPassphrase(file, winner);
  expect(await countPeople(file, key.ok ? key.value : undefined)).toBe(1);
});

test('while somebody puts another file in a workspace’s place, nobody else does', async () => {
  const file = join(folder(), 'a.touchstone');
  (await write(file, undefined)).close();
  const endTurn = takeTurn(file);
  const before = readFileSync(file);
  expect(await encryptWorkspace(file, { passphrase: PASSPHRASE }, NOW)).toMatchObject({
    error: 'in-use',
  });
  expect([readFileSync(file), existsSync(`${file}-key`)]).toEqual([before, false]);
  endTurn?.();
  expect((await encryptWorkspace(file, { passphrase: PASSPHRASE }, NOW)).ok).toBe(true);
});

test('what a killed encryption left unencrypted goes when the workspace is opened next', async () => {
  const file = join(folder(), 'a.touchstone');
  (await write(file, undefined)).close();
  const copy = `${nameBackup(file, 'before-encryption', NOW)}.unfinished`;
  const byHand = `${nameBackup(file, 'by-hand', NOW)}.unfinished`;
  const left = [`${file}.unfinished`, `${file}.unfinished-journal`, copy];
  for (const path of [...left, byHand]) copyFileSync(file, path);
  const endTurn = takeTurn(file);
  expect(await countPeople(file, undefined)).toBe(1);
  expect(left.filter((path) => existsSync(path))).toEqual(left);
  endTurn?.();
  expect(await countPeople(file, undefined)).toBe(1);
  // A copy made by hand may be in the making just now.
  expect([...left, byHand].filter((path) => existsSync(path))).toEqual([byHand]);
});

test('a workspace that is open is copied whole, and the copy is encrypted by the same key', async () => {
  const { file, key } = await sealed(PASSPHRASE);
  const workspace = await write(file, key);
  const to = join(file, '..', 'copy.touchstone');
  expect(backUpWorkspace({ file, key }, to, NOW)).toEqual({ ok: true, value: to });
  workspace.close();
  expect(readFileSync(to).includes('Okafor')).toBe(false);
  expect(await unlockWithPassphrase(to, PASSPHRASE)).toEqual({ ok: true, value: key });
  expect(await countPeople(to, key)).toBe(1);
  expect(backUpWorkspace({ file, key }, to, NOW)).toEqual({ ok: false, error: 'file-exists' });
});

test('restoring puts a copy in the workspace’s place and keeps what was there', async () => {
  const { file, key } = await sealed();
  (await write(file, key)).close();
  const copy = backUpWorkspace({ file, key }, undefined, NOW);
  if (!copy.ok) throw new Error(copy.error);
  (await write(file, key, 'Jonas Weber')).close();
  const restored = await restoreWorkspace({ file, key }, copy.value, undefined, NOW);
  if (!restored.ok) throw new Error(restored.error);
  expect(await countPeople(file, key)).toBe(1);
  expect(await countPeople(restored.value ?? '', key)).toBe(2);
});

test('a copy from elsewhere is restored under the workspace’s own key', async () => {
  const [here, there] = [await sealed(), await sealed('another passphrase')];
  (await write(here.file, here.key)).close();
  (await write(there.file, there.key)).close();
  expect(await restoreWorkspace(here, there.file, PASSPHRASE, NOW)).toMatchObject({
    error: 'wrong-passphrase',
  });
  expect((await restoreWorkspace(here, there.file, 'another passphrase', NOW)).ok).toBe(true);
  expect(await countPeople(here.file, here.key)).toBe(1);
});

test('a copy that becomes a new workspace is encrypted anew, by a key of its own', async () => {
  const { file, key } = await sealed(PASSPHRASE);
  (await write(file, key)).close();
  const to = join(folder(), 'new.touchstone');
  const nowhere = { file: to, key: undefined };
  expect(await restoreWorkspace(nowhere, file, 'another passphrase', NOW)).toMatchObject({
    error: 'wrong-passphrase',
  });
  expect(readdirSync(join(to, '..'))).toEqual([]);
  expect(await restoreWorkspace(nowhere, file, PASSPHRASE, NOW)).toEqual({ ok: true });
  const fresh = await unlockWithPassphrase(to, PASSPHRASE);
  if (!fresh.ok) throw new Error(fresh.error);
  expect(fresh.value).not.toEqual(key);
  expect(opensWith(to, key)).toBe(false);
  expect(await countPeople(to, fresh.value)).toBe(1);
  expect(await countPeople(file, key)).toBe(1);
});

test('a plain copy that becomes a new workspace is encrypted where a passphrase is given', async () => {
  const file = join(folder(), 'a.touchstone');
  (await write(file, undefined)).close();
  const [open, shut] = [join(folder(), 'b.touchstone'), join(folder(), 'c.touchstone')];
  await restoreWorkspace({ file: open, key: undefined }, file, undefined, NOW);
  expect(await countPeople(open, undefined)).toBe(1);
  await restoreWorkspace({ file: shut, key: undefined }, file, PASSPHRASE, NOW);
  expect(readFileSync(shut).includes('Okafor')).toBe(false);
  const key = await unlockWithPassphrase(shut, PASSPHRASE);
  expect(await countPeople(shut, key.ok ? key.value : undefined)).toBe(1);
});

test('an encryption that does not come about leaves no key file behind', async () => {
  const file = join(folder(), 'a.touchstone');
  const workspace = await write(file, undefined);
  const done = await encryptWorkspace(file, { passphrase: PASSPHRASE }, NOW);
  expect(done).toMatchObject({ error: 'in-use' });
  workspace.close();
  expect(existsSync(`${file}-key`)).toBe(false);
  expect(findKey(file)).toEqual({ state: 'plain' });
});

test('a copy is put beside no other workspace’s key, and one that fails leaves none', async () => {
  const [one, other] = [await sealed(), await sealed()];
  (await write(one.file, one.key)).close();
  const before = readFileSync(`${other.file}-key`);
  expect(backUpWorkspace(one, other.file, NOW)).toMatchObject({ error: 'file-exists' });
  expect(readFileSync(`${other.file}-key`)).toEqual(before);
  const nowhere = join(folder(), 'copy.touchstone');
  expect(backUpWorkspace({ ...one, key: other.key }, nowhere, NOW).ok).toBe(false);
  expect(existsSync(`${nowhere}-key`)).toBe(false);
});

test('a SQLite that cannot encrypt is given no key', () => {
  expect(() => demandCipher(undefined)).toThrow('cannot encrypt');
  expect(() => demandCipher('ok')).not.toThrow();
});

test('a workspace that is open elsewhere is neither encrypted nor replaced', async () => {
  const file = join(folder(), 'a.touchstone');
  const workspace = await write(file, undefined);
  const copy = backUpWorkspace({ file, key: undefined }, undefined, NOW);
  if (!copy.ok) throw new Error(copy.error);
  const plain = { file, key: undefined };
  expect(await restoreWorkspace(plain, copy.value, undefined, NOW)).toMatchObject({
    error: 'in-use',
  });
  expect(await encryptWorkspace(file, { passphrase: PASSPHRASE }, NOW)).toMatchObject({
    error: 'in-use',
  });
  workspace.close();
  expect(await countPeople(file, undefined)).toBe(1);
});

test('a copy that is damaged is not restored', async () => {
  const { file, key } = await sealed();
  (await write(file, key)).close();
  const copy = backUpWorkspace({ file, key }, undefined, NOW);
  if (!copy.ok) throw new Error(copy.error);
  const bytes = readFileSync(copy.value);
  bytes.fill(0xff, bytes.length - 3000, bytes.length - 2900);
  writeFileSync(copy.value, bytes);
  const before = readFileSync(file);
  expect(await restoreWorkspace({ file, key }, copy.value, undefined, NOW)).toMatchObject({
    ok: false,
  });
  expect(readFileSync(file)).toEqual(before);
  expect(readdirSync(join(file, '..')).filter((name) => name.includes('unfinished'))).toEqual([]);
  expect(existsSync(file)).toBe(true);
});
