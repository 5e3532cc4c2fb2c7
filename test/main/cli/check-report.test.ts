import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { parseCommand } from '../../../src/main/cli/arguments.ts';
import { runCheckReport } from '../../../src/main/cli/check-report-command.ts';
import { runImport } from '../../../src/main/cli/import-command.ts';
import type { CommandIo } from '../../../src/main/cli/io.ts';
import { runReport } from '../../../src/main/cli/report-command.ts';
import { runVerify } from '../../../src/main/cli/verify-command.ts';
import { openFile } from '../../../src/main/resume/index.ts';
import { writeNetwork } from '../../../src/main/engine/workspaces/network-setting.ts';
import { openWorkspace } from '../../../src/main/store/index.ts';
import { REPORT_CHECK } from '../../../src/shared/messages/report-check.ts';
import { instantFrom } from '../../../src/shared/lib/instant.ts';
import { VERIFIER_ENTRY } from '../built-processes.ts';
import { makeBadge, makeSigner, entryOf, sign, signList } from '../verify/signed-credentials.ts';
import type { Signer } from '../verify/signed-credentials.ts';

const DID = 'did:web:uni.example';
const LIST = 'https://uni.example/status/3';

/** A workspace with two credentials, a report on it, and what else is needed: made once. */
let ready: string;
/** A copy of that, which the test at hand may change. */
let folder: string;
let printed: string[];
let io: CommandIo;

async function publish(signer: Signer): Promise<void> {
  const write = (name: string, json: object) =>
    writeFileSync(join(folder, name), JSON.stringify(json));
  write('did.json', signer.didDocument);
  write('list.json', await signList(signer, { url: LIST, set: [] }));
  write('index.json', { [DID]: 'did.json', [LIST]: 'list.json' });
}

/** As an import over the network would have kept them. */
async function keepDocuments(): Promise<void> {
  const opened = openWorkspace(join(folder, 'w'), { clock: io.clock });
  if (!opened.ok) throw new Error(opened.error.reason);
  const { documents } = opened.value;
  const obtainedAt = '2026-05-31T00:00:00Z';
  const keep = async (id: string, name: string) => {
    const text = readFileSync(join(folder, name), 'utf8');
    await documents.put(id, { text, mediaType: undefined, obtainedAt });
  };
  await keep(DID, 'did.json');
  await keep(LIST, 'list.json');
  opened.value.close();
}

async function run(line: string): Promise<number> {
  printed = [];
  const parsed = parseCommand(line.replaceAll('DIR', folder).split(' '));
  if (!parsed.ok) throw new Error(parsed.error);
  if (parsed.value.name === 'import') return runImport(parsed.value, io);
  if (parsed.value.name === 'report') return runReport(parsed.value, io);
  if (parsed.value.name === 'verify') return runVerify(parsed.value, io);
  if (parsed.value.name === 'check-report') return runCheckReport(parsed.value, io);
  throw new Error(parsed.value.name);
}

const makeFolder = () => mkdtempSync(join(tmpdir(), 'touchstone-check-report-'));

beforeAll(async () => {
  ready = makeFolder();
  folder = ready;
  const signer = await makeSigner(DID);
  const output = { write: async (text: string) => void printed.push(text), isClosed: () => false };
  const clock = () => instantFrom(Date.parse('2026-06-01T00:00:00Z'));
  const samplesDirectory = join(folder, 'samples');
  io = { stdout: output, stderr: output, clock, verifierEntry: VERIFIER_ENTRY, samplesDirectory };
  await publish(signer);
  for (const [index, name] of ['Welding', 'Baking'].entries()) {
    const badge = makeBadge(DID, {
      id: `urn:badge:${index}`,
      credentialStatus: entryOf(LIST, index),
    });
    const subject = badge['credentialSubject'] as { achievement: object };
    const achievement = { ...subject.achievement, name };
    const own = { ...badge, credentialSubject: { ...subject, achievement } };
    writeFileSync(join(folder, `${name}.json`), JSON.stringify(await sign(own, signer)));
  }
  await run('import DIR/Welding.json DIR/Baking.json --workspace DIR/w --offline --documents DIR');
  await keepDocuments();
  await run('report --workspace DIR/w --out DIR/r.pdf --by Ada --evidence');
});
afterAll(() => rmSync(ready, { recursive: true, force: true }));

beforeEach(() => {
  folder = makeFolder();
  cpSync(ready, folder, { recursive: true });
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe('a report that comes back to the command line', () => {
  test('as it was written is fine, and says so of each credential', async () => {
    expect(await run('check-report DIR/r.pdf --offline --workspace DIR/w')).toBe(0);
    const text = printed.join('');
    for (const message of [REPORT_CHECK.signed, REPORT_CHECK.own, REPORT_CHECK.same]) {
      expect(text).toContain(message);
    }
    expect(text).toContain(REPORT_CHECK.today('Welding', 'Verified', 'Verified'));
  });

  test('asks for nothing that its workspace does not allow', async () => {
    await run('check-report DIR/r.pdf --offline --workspace DIR/w');
    const offline = printed.join('');
    const opened = openWorkspace(join(folder, 'w'), { clock: io.clock });
    if (!opened.ok) throw new Error(opened.error.reason);
    await writeNetwork(opened.value.settings, []);
    opened.value.close();
    expect(await run('check-report DIR/r.pdf --workspace DIR/w')).toBe(0);
    expect(printed.join('')).toBe(offline);
  });

  test('prints one object of what was found', async () => {
    expect(await run('check-report DIR/r.pdf --offline --json')).toBe(0);
    const line = JSON.parse(printed.join(''));
    expect(line).toMatchObject({ signer: expect.stringMatching(/^did:key:z/u) });
    expect(line.findings).toContainEqual({
      id: 'signature',
      outcome: 'pass',
      message: REPORT_CHECK.signed,
    });
  });

  test('with a byte changed is not fine', async () => {
    const bytes = readFileSync(join(folder, 'r.pdf'));
    bytes[bytes.length - 20] = (bytes[bytes.length - 20] ?? 0) ^ 1;
    writeFileSync(join(folder, 'changed.pdf'), bytes);
    expect(await run('check-report DIR/changed.pdf --offline')).toBe(1);
  });

  test('is somebody else’s to a workspace that has never signed', async () => {
    await run('import DIR/Baking.json --workspace DIR/other --offline --documents DIR');
    expect(await run('check-report DIR/r.pdf --offline --workspace DIR/other')).toBe(1);
    expect(printed.join('')).toContain('It was not signed with this workspace’s key');
  });

  test('that is not there, or not a report, is answered so', async () => {
    expect(await run('check-report DIR/none.pdf')).toBe(2);
    expect(await run('check-report DIR/did.json')).toBe(1);
    expect(printed.join('')).toContain('is no report of Touchstone.');
  });

  test('is signed with a key that only its owner may read', () => {
    expect(statSync(join(ready, 'w-signing-key.pem')).mode & 0o077).toBe(0);
  });

  test('has evidence by which anybody can verify again, without a network', async () => {
    const pdf = await openFile(readFileSync(join(folder, 'r.pdf')));
    const unpacked = join(folder, 'unpacked');
    for (const [name, bytes] of pdf?.attachments ?? []) {
      mkdirSync(dirname(join(unpacked, name)), { recursive: true });
      writeFileSync(join(unpacked, name), bytes);
    }
    const line = `verify DIR/unpacked/originals --documents DIR/unpacked --offline --json`;
    expect(await run(`${line} --at 2026-06-01`)).toBe(0);
    expect(printed).toHaveLength(2);
    // Byte for byte what was handed in.
    const originals = [...(pdf?.attachments ?? [])].filter(([name]) =>
      name.startsWith('originals/'),
    );
    const welding = originals.find(([name]) => name.endsWith('Welding.json'))?.[1] ?? [];
    expect(Buffer.from(welding)).toEqual(readFileSync(join(folder, 'Welding.json')));
  });
});
