import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { parseCommand } from '../../../src/main/cli/arguments.ts';
import { runIdentity } from '../../../src/main/cli/identity-command.ts';
import { openWorkspace } from '../../../src/main/store/index.ts';
import { instantFrom } from '../../../src/shared/lib/instant.ts';
import { VERIFIER_ENTRY } from '../built-processes.ts';

const folder = mkdtempSync(join(tmpdir(), 'touchstone-identity-'));
const clock = () => instantFrom(Date.parse('2026-11-23T09:30:00Z'));
let printed = '';
const output = {
  write: async (text: string) => void (printed += text),
  isClosed: () => false,
};

async function run(line: string): Promise<number> {
  printed = '';
  const parsed = parseCommand(line.replaceAll('DIR', folder).split(' '));
  if (!parsed.ok || parsed.value.name !== 'identity') throw new Error(line);
  const io = {
    stdout: output,
    stderr: output,
    clock,
    verifierEntry: VERIFIER_ENTRY,
    samplesDirectory: '',
  };
  return runIdentity(parsed.value, io);
}

beforeAll(() => {
  const opened = openWorkspace(join(folder, 'w'), { clock });
  if (!opened.ok) throw new Error(opened.error.reason);
  opened.value.close();
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('touchstone identity says in whose name reports are signed, and what to publish where', async () => {
  expect(await run('identity --workspace DIR/w')).toBe(0);
  expect(printed).toContain('with this workspace’s own key');
  expect(await run('identity --workspace DIR/w --did-web acme.example/hiring')).toBe(0);
  expect(printed).toContain('https://acme.example/hiring/did.json');
  expect(await run('identity --workspace DIR/w --json')).toBe(0);
  const { web } = JSON.parse(printed);
  expect(JSON.parse(web.document).id).toBe('did:web:acme.example:hiring');
  expect(await run('identity --workspace DIR/w --did-key')).toBe(0);
  expect(printed).toMatch(/compare it with did:key:z6Mk/u);
});

test('touchstone identity refuses a place where nothing can be published, and no workspace', async () => {
  expect(await run('identity --workspace DIR/w --did-web localhost')).toBe(2);
  expect(printed).toMatch(/^localhost: Nothing can be published there\./u);
  expect(await run('identity --workspace DIR/none')).toBe(2);
});
