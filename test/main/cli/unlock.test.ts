import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { parseCommand } from '../../../src/main/cli/arguments.ts';
import { unlock } from '../../../src/main/cli/unlock.ts';
import { runVault } from '../../../src/main/cli/vault-commands.ts';
import { openWorkspace } from '../../../src/main/store/index.ts';
import { instantFrom } from '../../../src/shared/lib/instant.ts';

const PASSPHRASE = 'correct horse battery';

function desk(env: Readonly<Record<string, string>> = {}) {
  const folder = mkdtempSync(join(tmpdir(), 'unlock-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const said = { stdout: '', stderr: '' };
  const output = (name: keyof typeof said) => ({
    write: async (text: string) => {
      said[name] += text;
    },
    isClosed: () => false,
  });
  const io = {
    stdout: output('stdout'),
    stderr: output('stderr'),
    clock: () => instantFrom(Date.parse('2026-05-01T12:00:00Z')),
    env,
    verifierEntry: new URL('file:///none'),
    samplesDirectory: '',
  };
  const file = join(folder, 'w.touchstone');
  const write = (name: string, text: string | Uint8Array) => {
    writeFileSync(join(folder, name), text);
    return join(folder, name);
  };
  const parse = (...argv: string[]) => {
    const command = parseCommand([...argv, '--workspace', file]);
    if (!command.ok) throw new Error(command.error);
    return command.value;
  };
  async function vault(...argv: string[]) {
    const command = parse(...argv);
    const key = await unlock(command, file, io);
    if (!key.ok) return key.error;
    if (command.name !== 'key' && command.name !== 'backup' && command.name !== 'restore')
      return '';
    return runVault(command, { ...io, key: key.value });
  }
  return { file, io, said, write, parse, vault };
}

async function madeWith(passphrase: string | undefined) {
  const one = desk(passphrase === undefined ? {} : { TOUCHSTONE_PASSPHRASE: passphrase });
  const key = await unlock(one.parse('import', 'nothing'), one.file, one.io);
  if (!key.ok) throw new Error(key.error);
  const opened = openWorkspace(one.file, { clock: one.io.clock, key: key.value });
  if (!opened.ok) throw new Error(opened.error.reason);
  opened.value.close();
  return one;
}

test('import encrypts a workspace that it makes where a passphrase is given, and says so', async () => {
  const { file, said } = await madeWith(PASSPHRASE);
  expect(said.stderr).toContain(`${file} is encrypted with your passphrase.`);
  expect(readFileSync(file).includes('SQLite format 3')).toBe(false);
});

test('import says of a workspace without a passphrase that it is not encrypted', async () => {
  const { said } = await madeWith(undefined);
  expect(said.stderr).toContain('is not encrypted');
});

test('a command without the passphrase, or with another, says so and does nothing', async () => {
  const one = await madeWith(PASSPHRASE);
  const command = one.parse('screen');
  expect(await unlock(command, one.file, { ...one.io, env: {} })).toEqual({
    ok: false,
    error: `${one.file} is encrypted. Give its passphrase with --passphrase-file FILE or in TOUCHSTONE_PASSPHRASE.`,
  });
  const wrong = { ...one.io, env: { TOUCHSTONE_PASSPHRASE: 'another passphrase' } };
  expect(await unlock(command, one.file, wrong)).toEqual({
    ok: false,
    error: 'That is not the passphrase of this workspace. Nothing was changed.',
  });
});

test('a passphrase is read from the first line of a file, and asked for where there is a terminal', async () => {
  const one = await madeWith(PASSPHRASE);
  const command = one.parse('screen', '--passphrase-file', one.write('p', `${PASSPHRASE}\nmore`));
  expect((await unlock(command, one.file, { ...one.io, env: {} })).ok).toBe(true);
  const ask = async () => PASSPHRASE;
  expect((await unlock(one.parse('screen'), one.file, { ...one.io, env: {}, ask })).ok).toBe(true);
});

test.each([
  ['UTF-8', Buffer.from(`\uFEFF${PASSPHRASE}\r\n`)],
  ['UTF-16', Buffer.from(`\uFEFF${PASSPHRASE}\r\n`, 'utf16le')],
])('a passphrase is read as Windows’ editors and shells write it, in %s', async (_, text) => {
  const one = await madeWith(PASSPHRASE);
  const command = one.parse('screen', '--passphrase-file', one.write('p', text));
  expect((await unlock(command, one.file, { ...one.io, env: {} })).ok).toBe(true);
});

test('a folder in the place of a workspace or of a copy is named, and so is a copy that is not there', async () => {
  const one = await madeWith(undefined);
  const folder = dirname(one.file);
  const sentence = (file: string) =>
    `${file} cannot be read: it is no file, or you may not open it. Nothing was changed.`;
  expect(await unlock(one.parse('screen'), folder, one.io)).toEqual({
    ok: false,
    error: sentence(folder),
  });
  const told = () => one.said.stderr.trim().split('\n').at(-1);
  for (const from of [folder, join(folder, 'none')]) {
    expect(await one.vault('restore', '--from', from)).toBe(2);
    expect(told()).toBe(sentence(from));
  }
});

test('touchstone key changes the passphrase, tells the recovery code, and recovers by it', async () => {
  const one = await madeWith(PASSPHRASE);
  expect(await one.vault('key', 'recovery-code')).toBe(0);
  const code = one.write('code', one.said.stdout);
  const changed = one.write('new', 'another passphrase');
  expect(await one.vault('key', 'change', '--new-passphrase-file', changed)).toBe(0);
  expect(await one.vault('key', 'recovery-code')).toContain('not the passphrase');
  rmSync(`${one.file}-key`);
  expect(await one.vault('key', 'recovery-code')).toContain('key file');
  const recovered = [
    '--recovery-code-file',
    code,
    '--new-passphrase-file',
    one.write('p', PASSPHRASE),
  ];
  expect(await one.vault('key', 'recover', ...recovered)).toBe(0);
  expect(await one.vault('key', 'recovery-code')).toBe(0);
});

test('touchstone backup says where the copy is, and restore takes it back', async () => {
  const one = await madeWith(PASSPHRASE);
  expect(await one.vault('backup')).toBe(0);
  const copy = one.said.stdout.trim();
  expect(copy).toContain(`${one.file}-backups`);
  expect(await one.vault('restore', '--from', copy)).toBe(0);
  expect(one.said.stderr).toContain('What it replaced is kept in');
});

test('touchstone restore takes a copy back where a workspace without a key is damaged at its beginning', async () => {
  const one = await madeWith(undefined);
  expect(await one.vault('backup')).toBe(0);
  const copy = one.said.stdout.trim();
  const damaged = readFileSync(one.file).fill(0xee, 0, 4096);
  writeFileSync(one.file, damaged);
  expect(await one.vault('backup')).toContain('key file');
  expect(await one.vault('restore', '--from', copy)).toBe(0);
  expect(readFileSync(one.file).includes('SQLite format 3')).toBe(true);
  const [kept = ''] = /(?<=kept in ).*(?=\.$)/mu.exec(one.said.stderr) ?? [];
  expect(readFileSync(kept)).toEqual(damaged);
});

test('touchstone key encrypt encrypts a workspace that is not, and names the copy that is not', async () => {
  const one = await madeWith(undefined);
  expect(
    await one.vault('key', 'encrypt', '--new-passphrase-file', one.write('p', PASSPHRASE)),
  ).toBe(0);
  expect(one.said.stderr).toContain('It is not encrypted: delete it');
  expect(readFileSync(one.file).includes('SQLite format 3')).toBe(false);
});
