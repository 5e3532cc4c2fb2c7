import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { parseCommand } from '../../../src/main/cli/arguments.ts';
import { runCheckReport } from '../../../src/main/cli/check-report-command.ts';
import { runImport } from '../../../src/main/cli/import-command.ts';
import type { CommandIo } from '../../../src/main/cli/io.ts';
import { runReport } from '../../../src/main/cli/report-command.ts';
import { runVerify } from '../../../src/main/cli/verify-command.ts';
import type { ReportModel } from '../../../src/main/report/index.ts';
import { zipFiles } from '../../../src/main/report/index.ts';
import { openFile } from '../../../src/main/resume/index.ts';
import { instantFrom } from '../../../src/shared/lib/instant.ts';
import { REPORT_CHECK } from '../../../src/shared/messages/report-check.ts';
import { VERIFIER_ENTRY } from '../built-processes.ts';
import {
  disclose,
  makeSelectiveIssuer,
  signBase,
} from '../verify/proofs/data-integrity/selective/disclosing.ts';
import { makeBadge } from '../verify/proofs/data-integrity/signing.ts';
import { CHAIN, root } from '../verify/proofs/jades/judging.ts';
import { seal } from '../verify/proofs/jades/sealing.ts';

/** What the employer decided a credential is judged by goes with the report, or leads nowhere. */

const NOW = '2026-06-01T00:00:00Z';
// Verifier processes are started, on a machine that may be busy.
const LIMIT_MS = 120_000;

let folder: string;
let printed: string[];

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'touchstone-judging-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

async function run(line: string): Promise<number> {
  printed = [];
  const output = { write: async (text: string) => void printed.push(text), isClosed: () => false };
  const io: CommandIo = {
    stdout: output,
    stderr: { ...output, write: () => Promise.resolve() },
    clock: () => instantFrom(Date.parse(NOW)),
    verifierEntry: VERIFIER_ENTRY,
    samplesDirectory: '/nowhere',
  };
  const parsed = parseCommand(line.split(' ').map((part) => part.replace('DIR', folder)));
  if (!parsed.ok) throw new Error(parsed.error);
  if (parsed.value.name === 'import') return runImport(parsed.value, io);
  if (parsed.value.name === 'report') return runReport(parsed.value, io);
  if (parsed.value.name === 'check-report') return runCheckReport(parsed.value, io);
  if (parsed.value.name === 'verify') return runVerify(parsed.value, io);
  throw new Error(parsed.value.name);
}

/** Reports on what is in the folder `in`, and takes the workspace away. */
async function reportOn(...options: readonly string[]): Promise<ReportModel> {
  await run(['import DIR/in --workspace DIR/w --offline', ...options].join(' '));
  await run('report --workspace DIR/w --out DIR/r.json --evidence');
  for (const name of ['w', 'w-wal', 'w-shm']) rmSync(join(folder, name), { force: true });
  return JSON.parse(readFileSync(join(folder, 'r.json'), 'utf8')) as ReportModel;
}

function handIn(name: string, content: object): void {
  mkdirSync(join(folder, 'in/Ana Lima'), { recursive: true });
  writeFileSync(join(folder, 'in/Ana Lima', name), JSON.stringify(content));
}

async function readPack(): Promise<ReadonlyMap<string, Uint8Array>> {
  const opened = await openFile(readFileSync(join(folder, 'r.json.evidence.zip')));
  return opened?.attachments ?? new Map<string, Uint8Array>();
}

/** The verdicts that the command gives which stands in the pack itself. */
async function verifyPack(options: string): Promise<readonly string[]> {
  for (const [name, bytes] of await readPack()) {
    mkdirSync(dirname(join(folder, 'pack', name)), { recursive: true });
    writeFileSync(join(folder, 'pack', name), bytes);
  }
  await run(
    `verify DIR/pack/originals --documents DIR/pack --offline --json --at ${NOW}${options}`,
  );
  const lines = printed.join('').trim().split('\n');
  return lines.map((line) => (JSON.parse(line) as { verdict: string }).verdict);
}

test(
  'a credential shown in part is as little proven by the evidence as it was to a strict employer',
  async () => {
    const suite = 'ecdsa-sd-2023';
    const issuer = await makeSelectiveIssuer(suite);
    const base = await signBase(makeBadge(issuer.id), issuer, ['/issuer', '/validFrom']);
    handIn('badge.json', await disclose(base, suite, ['/credentialSubject', '/name', '/id']));
    const model = await reportOn('--strict-disclosure');
    expect(model.strictDisclosure).toBe(true);
    expect(model.candidates[0]?.credentials.map(({ verdict }) => verdict)).toEqual(['unconfirmed']);

    await run('check-report DIR/r.json --offline');
    expect(printed.join('')).toContain(REPORT_CHECK.allThen(1));
    const guide = new TextDecoder().decode((await readPack()).get('README.txt'));
    expect(guide).toContain('--offline --strict-disclosure --at');
    expect(await verifyPack(' --strict-disclosure')).toEqual(['unconfirmed']);
    // Without the employer's rule it would be.
    expect(await verifyPack('')).toEqual(['verified']);
  },
  LIMIT_MS,
);

test(
  'a seal is believed by the evidence under the certificate that the employer accepted, and not without it',
  async () => {
    const [sealer] = CHAIN;
    if (sealer === undefined) throw new Error('no sealer');
    handIn('diploma.json', await seal(sealer, { chain: CHAIN }));
    writeFileSync(join(folder, 'root.cer'), root.der);
    const model = await reportOn('--certificates', 'DIR/root.cer');
    expect(model.candidates[0]?.credentials.map(({ verdict }) => verdict)).toEqual(['verified']);
    const pack = await readPack();
    const names = [...pack.keys()].filter((name) => name.startsWith('certificates/'));
    expect(names).toHaveLength(1);

    await run('check-report DIR/r.json --offline');
    expect(printed.join('')).toContain(REPORT_CHECK.allThen(1));
    expect(await verifyPack(' --certificates DIR/pack/certificates')).toEqual(['verified']);

    const less = new Map([...pack].filter(([name]) => !names.includes(name)));
    writeFileSync(join(folder, 'r.json.evidence.zip'), await zipFiles(less, NOW));
    expect(await run('check-report DIR/r.json --offline')).toBe(1);
    expect(printed.join('')).toContain(REPORT_CHECK.missingFile(names[0] ?? ''));
    expect(printed.join('')).toMatch(/comes to Unconfirmed by the evidence alone/u);
  },
  LIMIT_MS,
);
