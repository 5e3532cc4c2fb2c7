import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { parseCommand } from '../../../src/main/cli/arguments.ts';
import { runCheckAgain } from '../../../src/main/cli/check-again-command.ts';
import { runCheckReport } from '../../../src/main/cli/check-report-command.ts';
import { runImport } from '../../../src/main/cli/import-command.ts';
import type { CommandIo } from '../../../src/main/cli/io.ts';
import { runReport } from '../../../src/main/cli/report-command.ts';
import { runVerify } from '../../../src/main/cli/verify-command.ts';
import { openDocuments } from '../../../src/main/engine/verifying/documents.ts';
import { identifyWorkspace } from '../../../src/main/engine/reporting/identify-workspace.ts';
import {
  readDecidedNetwork,
  writeNetwork,
} from '../../../src/main/engine/workspaces/network-setting.ts';
import { stampReport } from '../../../src/main/engine/reporting/stamp-report.ts';
import { openWorkspace } from '../../../src/main/store/index.ts';
import { err } from '../../../src/shared/lib/result.ts';
import { instantFrom } from '../../../src/shared/lib/instant.ts';
import type { NetworkKind } from '../../../src/shared/model/network.ts';
import { VERIFIER_ENTRY } from '../built-processes.ts';
import { makeBadge, makeSigner, sign } from '../verify/signed-credentials.ts';

const clock = () => instantFrom(Date.parse('2026-06-01T00:00:00Z'));

let folder: string;
let printed: string;

const inFolder = (name: string) => join(folder, name);

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'touchstone-network-'));
  printed = '';
  const signer = await makeSigner('did:web:uni.example');
  const badge = await sign(makeBadge(signer.id), signer);
  writeFileSync(inFolder('badge.json'), JSON.stringify(badge));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

async function withWorkspace<Value>(
  use: (
    workspace: Extract<ReturnType<typeof openWorkspace>, { ok: true }>['value'],
  ) => Promise<Value>,
): Promise<Value> {
  const opened = openWorkspace(inFolder('w.touchstone'), { clock });
  if (!opened.ok) throw new Error(opened.error.reason);
  try {
    return await use(opened.value);
  } finally {
    opened.value.close();
  }
}

const decide = (kinds: readonly NetworkKind[]) =>
  withWorkspace(({ settings }) => writeNetwork(settings, kinds));

async function run(...words: readonly string[]): Promise<string> {
  printed = '';
  const output = { write: async (text: string) => void (printed += text), isClosed: () => false };
  const io: CommandIo = {
    stdout: output,
    stderr: output,
    clock,
    verifierEntry: VERIFIER_ENTRY,
    samplesDirectory: folder,
  };
  const json = words[0] === 'report' ? [] : ['--json'];
  const parsed = parseCommand([...words, ...json, '--workspace', inFolder('w.touchstone')]);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed));
  const { value } = parsed;
  if (value.name === 'verify') await runVerify(value, io);
  if (value.name === 'import') await runImport(value, io);
  if (value.name === 'report') await runReport(value, io);
  if (value.name === 'check-report') await runCheckReport(value, io);
  if (value.name === 'check-again') await runCheckAgain(value, io);
  return printed;
}

// None of these says --offline: it is the workspace that does.
test.each([
  ['nothing', [], 'Working offline.'],
  ['status lists only', ['status-lists'], 'Not asked: issuer keys are not allowed on the network.'],
] as const)('where a workspace allows %s, no command asks for more', async (_, kinds, detail) => {
  await decide(kinds);
  expect(await run('verify', inFolder('badge.json'))).toContain(detail);
  expect(await run('import', inFolder('badge.json'))).toContain(detail);
  await run('check-again');
  expect(await withWorkspace(({ requests }) => requests.latest(10))).toEqual([]);
});

test('in whose name reports are signed is asked of nobody where that is not allowed', async () => {
  await decide(['status-lists']);
  const asked: string[] = [];
  const resolve = async ({ id }: { readonly id: string }) => {
    asked.push(id);
    return { outcome: 'unavailable', reason: 'not-found', detail: '' } as const;
  };
  const options = {
    workspaceFile: inFolder('w.touchstone'),
    clock,
    verifierEntry: VERIFIER_ENTRY,
    isAsked: true,
    network: { resolve },
  };
  expect((await identifyWorkspace({ ...options, set: { place: 'uni.example' } })).ok).toBe(true);
  expect(asked).toEqual([]);
  await decide(['issuer-keys']);
  await identifyWorkspace({ ...options, set: undefined });
  expect(asked).toContain('did:web:uni.example');
});

test('no authority is asked for a time stamp where that is not allowed, and no report written', async () => {
  await decide(['issuer-keys']);
  const out = inFolder('r.json');
  const said = await run('report', '--out', out, '--time-stamp', 'https://time.example/tsr');
  expect(said).toMatch(/^This workspace does not allow asking for time stamps\./u);
  expect(existsSync(out)).toBe(false);
  const asked: string[] = [];
  const stamp = () =>
    stampReport({
      workspaceFile: inFolder('w.touchstone'),
      clock,
      file: inFolder('badge.json'),
      authority: 'https://time.example/tsr',
      ask: async (address) => {
        asked.push(address);
        return err({ reason: 'offline', detail: '' });
      },
    });
  expect((await stamp()).ok).toBe(false);
  expect(asked).toEqual([]);
  await decide(['time-stamps']);
  expect(await stamp()).toMatchObject({ ok: true, value: { outcome: 'none', why: 'no-answer' } });
  expect(asked).toEqual(['https://time.example/tsr']);
});

test('a report is checked by a workspace that is there and can be opened, else nobody is asked', async () => {
  writeFileSync(inFolder('w.touchstone'), 'This is no database, and long enough to be looked at.');
  writeFileSync(inFolder('r.json'), '{"format":"touchstone-report"}');
  expect(await run('check-report', inFolder('r.json'))).toMatch(/^\S+w\.touchstone: /u);
});

test('where nobody has decided, the command does; what is decided later counts', async () => {
  await withWorkspace(async ({ settings }) => {
    expect(await readDecidedNetwork(settings)).toBe(undefined);
    await writeNetwork(settings, []);
    expect(await readDecidedNetwork(settings)).toEqual([]);
  });
  const opened = await openDocuments({ offline: false, directory: undefined, clock, kinds: [] });
  if (!opened.ok) throw new Error(opened.error);
  const request = { id: 'https://uni.example/', purpose: 'schema' } as const;
  expect(await opened.value.resolve(request)).toMatchObject({ reason: 'offline' });
});
