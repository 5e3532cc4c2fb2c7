import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { parseCommand } from '../../../src/main/cli/arguments.ts';
import { runImport } from '../../../src/main/cli/import-command.ts';
import { isWholeOnly } from '../../../src/main/engine/workspaces/disclosure-setting.ts';
import { openWorkspace } from '../../../src/main/store/index.ts';
import { instantFrom } from '../../../src/shared/lib/instant.ts';
import { VERIFIER_ENTRY } from '../built-processes.ts';
import {
  disclose,
  makeSelectiveIssuer,
  signBase,
} from '../verify/proofs/data-integrity/selective/disclosing.ts';
import { makeBadge, makeSigner, sign } from '../verify/signed-credentials.ts';
import { parseLines } from './lines.ts';
import { makeBadge as makeFullBadge } from '../verify/proofs/data-integrity/signing.ts';

const clock = () => instantFrom(Date.parse('2026-06-01T00:00:00Z'));

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'touchstone-import-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

async function importOne(...more: readonly string[]): Promise<number> {
  return importFrom('badge.json', more);
}

async function importFrom(
  name: string,
  more: readonly string[],
  printed: string[] = [],
): Promise<number> {
  const output = { write: () => Promise.resolve(), isClosed: () => false };
  const write = async (text: string) => void printed.push(text);
  const workspace = join(folder, 'w.touchstone');
  const argv = ['import', join(folder, name), '--workspace', workspace, '--offline', ...more];
  const parsed = parseCommand(argv);
  if (!parsed.ok || parsed.value.name !== 'import') throw new Error('no command');
  return runImport(parsed.value, {
    stdout: { ...output, write },
    stderr: output,
    clock,
    verifierEntry: VERIFIER_ENTRY,
    samplesDirectory: folder,
  });
}

test('import with --strict-disclosure judges so, and has the workspace do so from then on', async () => {
  const suite = 'ecdsa-sd-2023';
  const issuer = await makeSelectiveIssuer(suite);
  const base = await signBase(makeFullBadge(issuer.id), issuer, ['/issuer', '/validFrom']);
  const shown = await disclose(base, suite, ['/credentialSubject', '/name', '/id']);
  writeFileSync(join(folder, 'badge.json'), JSON.stringify(shown));

  expect(await importOne('--strict-disclosure')).toBe(1);
  const opened = openWorkspace(join(folder, 'w.touchstone'), { clock });
  if (!opened.ok) throw new Error(opened.error.reason);
  const { settings, credentials } = opened.value;
  expect(await isWholeOnly(settings)).toBe(true);
  expect((await credentials.countByVerdict()).unconfirmed).toBe(1);
  opened.value.close();
});

test('import --json tells with each credential what was found by then', async () => {
  const signer = await makeSigner();
  const badge = JSON.stringify(await sign(makeBadge(signer.id), signer));
  for (const person of ['Ana Lima', 'Bo Berg']) {
    mkdirSync(join(folder, 'in', person), { recursive: true });
    writeFileSync(join(folder, 'in', person, 'badge.json'), badge);
  }
  const printed: string[] = [];
  await importFrom('in', ['--json'], printed);
  const lines = parseLines(printed.join(''));
  const found = lines.map((line) =>
    'checks' in line ? line.checks.filter(({ id }) => id === 'reuse') : [],
  );
  expect(found).toMatchObject([
    [],
    [{ outcome: 'warn', message: expect.stringContaining('handed in by Ana Lima') as string }],
  ]);
});
