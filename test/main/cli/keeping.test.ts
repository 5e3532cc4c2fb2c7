import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { parseCommand } from '../../../src/main/cli/arguments.ts';
import type { CommandIo } from '../../../src/main/cli/io.ts';
import { runErase, runRetention } from '../../../src/main/cli/keeping-commands.ts';
import { confirmRule } from '../../../src/main/engine/keeping/retention.ts';
import { openWorkspace } from '../../../src/main/store/index.ts';
import { takeTurn } from '../../../src/main/store/turn.ts';
import { instantFrom } from '../../../src/shared/lib/instant.ts';

const START = Date.parse('2026-01-01T00:00:00Z');
const DAY = 86_400_000;

/** A workspace of these people, and the command line on it, by a clock set by hand. */
async function desk(...names: readonly string[]) {
  const folder = mkdtempSync(join(tmpdir(), 'keeping-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const file = join(folder, 'w.touchstone');
  let now = START;
  const said = { out: '', err: '' };
  const io: CommandIo = {
    stdout: { write: async (text) => void (said.out += text), isClosed: () => false },
    stderr: { write: async (text) => void (said.err += text), isClosed: () => false },
    clock: () => instantFrom(now),
    verifierEntry: new URL('file:///none'),
    samplesDirectory: '',
  };
  const open = () => {
    const opened = openWorkspace(file, { clock: () => now });
    if (!opened.ok) throw new Error(opened.error.reason);
    return opened.value;
  };
  const workspace = open();
  const ids: string[] = [];
  for (const name of names) ids.push(await workspace.candidates.create(name));
  workspace.close();
  return {
    file,
    ids,
    said,
    open,
    pass: (days: number) => {
      now += days * DAY;
    },
    run: async (...line: readonly string[]) => {
      said.out = '';
      said.err = '';
      const command = parseCommand([...line, '--workspace', file]);
      if (!command.ok) throw new Error(command.error);
      if (command.value.name === 'candidates') return runErase(command.value, io);
      if (command.value.name === 'retention') return runRetention(command.value, io);
      throw new Error(command.value.name);
    },
    count: async () => {
      const opened = open();
      const count = await opened.candidates.count();
      opened.close();
      return count;
    },
  };
}

test('without --yes, what would go is said, and nobody goes', async () => {
  const { run, said, count } = await desk('Amara Okafor');
  expect(await run('candidates', 'erase', 'amara okafor')).toBe(1);
  expect(said.out).toContain('Amara Okafor\n    The name, and by what the person is found\n');
  expect(said.err).toBe('Nobody was deleted. Give --yes to delete them for good.\n');
  expect(await count()).toBe(1);
});

test('people are deleted by name or id, a line each', async () => {
  const { run, said, ids, count } = await desk('Amara Okafor', 'Jonas Weber', 'Grace Mbeki');
  const who = ['Amara Okafor', ids[1] ?? '', 'AMARA OKAFOR'];
  expect(await run('candidates', 'erase', ...who, '--yes', '--json')).toBe(0);
  const lines = said.out
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as object);
  expect(lines).toMatchObject([
    { name: 'Amara Okafor', erased: true },
    { id: ids[1], name: 'Jonas Weber', erased: true },
  ]);
  expect(await count()).toBe(1);
});

test('a name that is nobody’s, or several people’s, deletes nobody at all', async () => {
  const { run, said, ids, count } = await desk('Amara Okafor', 'Jonas Weber', 'Jonas Weber');
  expect(await run('candidates', 'erase', 'Amara Okafor', 'Jonas Webber', '--yes')).toBe(2);
  expect(said.err).toBe('There is nobody named "Jonas Webber" in this workspace.\n');
  expect(await run('candidates', 'erase', 'Amara Okafor', 'Jonas Weber', '--yes')).toBe(2);
  expect(said.err).toContain(ids.slice(1).join(', '));
  expect(await count()).toBe(3);
});

test('somebody who is protected stays, and the status says so', async () => {
  const { run, said, ids, open, count } = await desk('Amara Okafor', 'Jonas Weber');
  const workspace = open();
  await workspace.erasures.setHold(ids[0] ?? '', true);
  workspace.close();
  expect(await run('candidates', 'erase', 'Amara Okafor', 'Jonas Weber', '--yes')).toBe(1);
  expect(said.out).toContain('Amara Okafor is protected from deletion, and stays.');
  expect(said.out).toContain('Jonas Weber was deleted for good.');
  expect(await count()).toBe(1);
});

test('while another process takes files in, nobody is deleted', async () => {
  const { file, run, said, count } = await desk('Amara Okafor');
  const end = takeTurn(file);
  expect(await run('candidates', 'erase', 'Amara Okafor', '--yes')).toBe(2);
  expect(said.err).toContain('Another program takes files into this workspace');
  end?.();
  expect(await count()).toBe(1);
});

test('the rule that was confirmed is followed, and a clock that jumped is not', async () => {
  const { run, said, open, pass, count } = await desk('Amara Okafor');
  expect(await run('retention', 'run')).toBe(2);
  expect(said.err).toContain('No rule of retention was confirmed');
  const workspace = open();
  await confirmRule(workspace, { from: 'import', days: 20 }, instantFrom(START));
  workspace.close();
  pass(13);
  expect(await run('retention', 'run')).toBe(0);
  pass(8);
  expect(await run('retention', 'run', '--json')).toBe(0);
  expect(said.out).toBe('{"state":"followed","erased":0}\n');
  pass(1);
  expect(await run('retention', 'run', '--json')).toBe(0);
  expect(said.out).toBe('{"state":"followed","erased":1}\n');
  pass(100);
  expect(await run('retention', 'run')).toBe(1);
  expect(said.err).toContain('confirm it again');
  expect(await count()).toBe(0);
});

test('a slip of the pen makes no workspace, and a half command says what is missing', async () => {
  const { file, run } = await desk();
  rmSync(file);
  expect(await run('candidates', 'erase', 'x', '--yes')).toBe(2);
  expect(existsSync(file)).toBe(false);
  const sentence = (...line: readonly string[]) => {
    const command = parseCommand(line);
    return command.ok ? '' : command.error;
  };
  expect(sentence('candidates', 'list')).toContain('erase');
  expect(sentence('candidates', 'erase')).toContain('at least one');
  expect(sentence('candidates', 'erase', 'x')).toContain('--workspace');
  expect(sentence('retention', 'stop')).toContain('run');
  expect(sentence('retention', 'run', 'now', '--workspace', 'w')).toContain('now');
});
