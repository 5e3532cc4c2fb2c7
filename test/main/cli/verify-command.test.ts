import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { parseCommand } from '../../../src/main/cli/arguments.ts';
import type { CommandIo } from '../../../src/main/cli/io.ts';
import { runVerify } from '../../../src/main/cli/verify-command.ts';
import { readCertificates } from '../../../src/main/verify/index.ts';
import { openWorkspace } from '../../../src/main/store/index.ts';
import { instantFrom } from '../../../src/shared/lib/instant.ts';
import { VERIFIER_ENTRY } from '../built-processes.ts';
import { CHAIN, root } from '../verify/proofs/jades/judging.ts';
import { seal } from '../verify/proofs/jades/sealing.ts';
import { makeBadge, makeSigner, sign } from '../verify/signed-credentials.ts';
import { parseLines } from './lines.ts';

const clock = () => instantFrom(Date.parse('2026-06-01T00:00:00Z'));

let folder: string;
let printed: string;
let issuerId: string;

async function verify(...more: readonly string[]) {
  printed = '';
  const output = {
    write: async (text: string) => void (printed += text),
    isClosed: () => false,
  };
  const io: CommandIo = {
    stdout: output,
    stderr: output,
    clock,
    verifierEntry: VERIFIER_ENTRY,
    samplesDirectory: folder,
  };
  const files = ['badge.json', 'diploma.json'].map((name) => join(folder, name));
  const parsed = parseCommand(['verify', ...files, '--json', '--offline', ...more]);
  if (!parsed.ok || parsed.value.name !== 'verify') throw new Error('no command');
  await runVerify(parsed.value, io);
  return parseLines(printed).map((line) => {
    if ('error' in line) throw new Error(line.error.message);
    return { verdict: line.verdict, ...line.issuer };
  });
}

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'touchstone-verify-'));
  const signer = await makeSigner();
  issuerId = signer.id;
  const badge = await sign(makeBadge(signer.id), signer);
  writeFileSync(join(folder, 'badge.json'), JSON.stringify(badge));
  const [sealer] = CHAIN;
  if (sealer === undefined) throw new Error('no sealer');
  const diploma = await seal(sealer, { chain: CHAIN });
  writeFileSync(join(folder, 'diploma.json'), JSON.stringify(diploma));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe('touchstone verify with a workspace', () => {
  async function keep() {
    const opened = openWorkspace(join(folder, 'w.touchstone'), { clock });
    if (!opened.ok) throw new Error(opened.error.reason);
    return opened.value;
  }
  const inWorkspace = () => verify('--workspace', join(folder, 'w.touchstone'));

  test('judges by its certificates, registries and decisions', async () => {
    expect(await verify()).toMatchObject([
      { verdict: 'verified', trust: 'unknown' },
      { verdict: 'unconfirmed', trust: 'unknown' },
    ]);

    const workspace = await keep();
    const entry = { note: undefined, blocked: false, until: undefined };
    await workspace.registries.put({
      source: '/list.csv',
      name: 'The register',
      kind: 'list',
      level: 'accepted',
      anchor: undefined,
      flaws: [],
      entries: [{ ...entry, subject: issuerId, name: 'Northgate University' }],
    });
    await workspace.certificates.accept(readCertificates(root.der));
    await workspace.issuers.decide('NTREE-12345678', 'trusted');
    workspace.close();
    expect(await inWorkspace()).toEqual([
      {
        verdict: 'verified',
        id: issuerId,
        name: 'Issuer',
        registryName: 'Northgate University',
        trust: 'trusted',
      },
      { verdict: 'verified', id: 'NTREE-12345678', name: 'Example University', trust: 'trusted' },
    ]);

    const again = await keep();
    await again.issuers.decide(issuerId, 'blocked');
    again.close();
    expect((await inWorkspace())[0]).toMatchObject({ verdict: 'verified', trust: 'blocked' });
  });
});
