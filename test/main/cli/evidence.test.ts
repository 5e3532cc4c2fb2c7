import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, request as requestHttp } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { ZipFile } from 'yazl';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { checkReportFile } from '../../../src/main/engine/reporting/check-report-file.ts';
import type { CheckedReportFile } from '../../../src/main/engine/reporting/check-report-file.ts';
import { lendVerifier } from '../../../src/main/engine/verifying/lend-verifier.ts';
import { parseCommand } from '../../../src/main/cli/arguments.ts';
import { runCheckReport } from '../../../src/main/cli/check-report-command.ts';
import { runImport } from '../../../src/main/cli/import-command.ts';
import type { CommandIo } from '../../../src/main/cli/io.ts';
import { runReport } from '../../../src/main/cli/report-command.ts';
import { openFile } from '../../../src/main/resume/index.ts';
import { createNetworkSource } from '../../../src/main/verify/index.ts';
import type { DocumentSource } from '../../../src/main/verify/index.ts';
import { instantFrom } from '../../../src/shared/lib/instant.ts';
import { REPORT_CHECK } from '../../../src/shared/messages/report-check.ts';
import { VERIFIER_ENTRY } from '../built-processes.ts';
import { entryOf, makeBadge, makeSigner, sign, signList } from '../verify/signed-credentials.ts';

const SAMPLES = fileURLToPath(new URL('../../../resources/samples', import.meta.url));
const DID = 'did:web:uni.example';
const LIST = 'https://uni.example/status/3';

// Verifier processes are started, on a machine that may be busy.
const SET_UP_MS = 60_000;

let folder: string;
let printed: string[];
let io: CommandIo;

async function run(line: string): Promise<number> {
  printed = [];
  const parsed = parseCommand(
    line.split(' ').map((part) => part.replace('DIR', folder).replace('SAMPLES', SAMPLES)),
  );
  if (!parsed.ok) throw new Error(parsed.error);
  if (parsed.value.name === 'import') return runImport(parsed.value, io);
  if (parsed.value.name === 'report') return runReport(parsed.value, io);
  if (parsed.value.name === 'check-report') return runCheckReport(parsed.value, io);
  throw new Error(parsed.value.name);
}

function begin(time: string): void {
  folder = mkdtempSync(join(tmpdir(), 'touchstone-evidence-'));
  const output = { write: async (text: string) => void printed.push(text), isClosed: () => false };
  const clock = () => instantFrom(Date.parse(time));
  io = {
    stdout: output,
    stderr: output,
    clock,
    verifierEntry: VERIFIER_ENTRY,
    samplesDirectory: '/nowhere',
  };
}

describe('the evidence of a report on the samples', () => {
  beforeAll(async () => {
    begin('2026-11-23T09:30:00Z');
    await run(
      'import SAMPLES/candidates --workspace DIR/w --offline --documents SAMPLES/documents',
    );
    await run('report --workspace DIR/w --out DIR/r.pdf --evidence');
    await run('report --workspace DIR/w --out DIR/r.json --evidence');
    // Nothing is left to judge by but what went with the report.
    for (const name of ['w', 'w-wal', 'w-shm']) rmSync(join(folder, name), { force: true });
  }, SET_UP_MS);
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  const model = () => JSON.parse(readFileSync(join(folder, 'r.json'), 'utf8'));

  test('leads, alone and offline, to every verdict again', async () => {
    const credentials = model().candidates.flatMap(
      (one: { credentials: object[] }) => one.credentials,
    );
    const verdicts = new Set(credentials.map((one: { verdict: string }) => one.verdict));
    // All kinds of verdict are among them, or nothing is shown.
    expect(verdicts).toEqual(new Set(['verified', 'lapsed', 'unconfirmed', 'rejected']));
    for (const name of ['r.pdf', 'r.json']) {
      await run(`check-report DIR/${name} --offline`);
      expect(printed.join('')).toContain(REPORT_CHECK.allThen(credentials.length));
    }
  });

  test('is unpacked to no disk', async () => {
    for (const name of ['TMPDIR', 'TMP', 'TEMP']) vi.stubEnv(name, join(folder, 'nowhere'));
    try {
      await run('check-report DIR/r.pdf --offline');
    } finally {
      vi.unstubAllEnvs();
    }
    expect(printed.join('')).toContain('By its evidence alone');
  });

  test('comes with the head of the audit trail as of then', async () => {
    expect(model().auditHead).toMatch(/^[0-9a-f]{64}$/u);
  });

  test('lies beside a report that is no PDF, and is missed when it is gone', async () => {
    mkdirSync(join(folder, 'alone'));
    cpSync(join(folder, 'r.json'), join(folder, 'alone/r.json'));
    expect(await run('check-report DIR/alone/r.json --offline')).toBe(1);
    expect(printed.join('')).toContain(REPORT_CHECK.noEvidence);
  });

  test('is the same in the PDF and beside the others, and holds contexts and documents', async () => {
    const inside = (await openFile(readFileSync(join(folder, 'r.pdf'))))?.attachments;
    const beside = (await openFile(readFileSync(join(folder, 'r.json.evidence.zip'))))?.attachments;
    const names = (files: ReadonlyMap<string, Uint8Array> | undefined) =>
      [...(files?.keys() ?? [])].filter((name) => name !== 'touchstone-report.json').toSorted();
    expect(names(beside)).toEqual(names(inside));
    const index = JSON.parse(new TextDecoder().decode(beside?.get('index.json')));
    expect(index['https://www.w3.org/ns/credentials/v2']).toMatch(/^contexts\//u);
    expect(names(beside).filter((name) => name.startsWith('documents/')).length).toBeGreaterThan(5);
  });

  test('without one of its documents does not, and the credential is named', async () => {
    const files = (await openFile(readFileSync(join(folder, 'r.json.evidence.zip'))))?.attachments;
    const zip = new ZipFile();
    for (const [name, bytes] of files ?? []) {
      if (!name.startsWith('documents/')) zip.addBuffer(Buffer.from(bytes), name);
    }
    zip.end();
    mkdirSync(join(folder, 'less'));
    cpSync(join(folder, 'r.json'), join(folder, 'less/r.json'));
    writeFileSync(join(folder, 'less/r.json.evidence.zip'), await buffer(zip.outputStream));
    expect(await run('check-report DIR/less/r.json --offline')).toBe(1);
    expect(printed.join('')).toMatch(/comes to Unconfirmed by the evidence alone/u);
  });
});

describe('a credential that is withdrawn, or ends, after the report', () => {
  let documents: Record<string, string>;
  let network: DocumentSource;
  let close: () => void;
  let now = '';

  beforeAll(async () => {
    begin('2026-06-01T00:00:00Z');
    const signer = await makeSigner(DID);
    const list = async (...set: readonly number[]) =>
      JSON.stringify(await signList(signer, { url: LIST, set }));
    documents = {
      '/.well-known/did.json': JSON.stringify(signer.didDocument),
      '/status/3': await list(),
    };
    const server = createServer((asked, response) => {
      const text = documents[asked.url ?? ''];
      response.writeHead(text === undefined ? 404 : 200).end(text);
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    close = () => void server.close();
    const { port } = server.address() as AddressInfo;
    network = createNetworkSource({
      clock: () => instantFrom(Date.parse(now)),
      lookup: () => Promise.resolve([{ address: '127.0.0.1', family: 4 }]),
      isAllowedAddress: (address) => address === '127.0.0.1',
      open: (url, options) =>
        requestHttp({ ...options, hostname: url.hostname, path: url.pathname, port }),
    });
    const make = async (name: string, index: number, more: object) => {
      const badge = makeBadge(DID, {
        id: `urn:${name}`,
        credentialStatus: entryOf(LIST, index),
        ...more,
      });
      const subject = badge['credentialSubject'] as { achievement: object };
      const achievement = { ...subject.achievement, name };
      const own = { ...badge, credentialSubject: { ...subject, achievement } };
      writeFileSync(join(folder, `${name}.json`), JSON.stringify(await sign(own, signer)));
    };
    await make('Welding', 0, {});
    await make('Baking', 1, { validUntil: '2026-08-01T00:00:00Z' });
    await make('Sailing', 2, {});
    writeFileSync(join(folder, 'did.json'), documents['/.well-known/did.json'] ?? '');
    writeFileSync(join(folder, 'list.json'), documents['/status/3'] ?? '');
    writeFileSync(
      join(folder, 'index.json'),
      JSON.stringify({ [DID]: 'did.json', [LIST]: 'list.json' }),
    );
    await run(
      'import DIR/Welding.json DIR/Baking.json DIR/Sailing.json --workspace DIR/w --offline --documents DIR',
    );
    await run('report --workspace DIR/w --out DIR/r.pdf --evidence');
    documents['/status/3'] = await list(0);
  }, SET_UP_MS);
  afterAll(() => {
    close();
    rmSync(folder, { recursive: true, force: true });
  });

  async function check(time: string, offline: boolean): Promise<CheckedReportFile> {
    now = time;
    const clock = () => instantFrom(Date.parse(time));
    const withVerifier = lendVerifier(io.verifierEntry);
    const options = { clock, withVerifier, offline, network };
    const checked = await checkReportFile(join(folder, 'r.pdf'), options);
    if (!checked.ok) throw new Error(checked.error);
    return checked.value;
  }

  const today = ({ findings }: CheckedReportFile) =>
    findings
      .filter(({ id }) => id === 'credential')
      .map(({ outcome, message }) => [outcome, message]);

  test('has changed as its issuer says it today', async () => {
    const found = await check('2026-09-01T00:00:00Z', false);
    expect(today(found)).toEqual([
      ['warn', expect.stringMatching(/“Welding” was Verified.+now: Lapsed\..*(withdr|revok)/u)],
      [
        'warn',
        expect.stringMatching(/“Baking” was Verified.+now: Lapsed\..*(expired|ended|2026)/u),
      ],
      ['pass', '“Sailing” is still: Verified.'],
    ]);
    // What it was then is not touched by what it is now.
    expect(found.findings).toContainEqual({
      id: 'then',
      outcome: 'pass',
      message: REPORT_CHECK.allThen(3),
    });
  });

  test('has changed offline only as far as its own dates say it', async () => {
    const found = await check('2026-06-20T00:00:00Z', true);
    expect(today(found).map(([outcome]) => outcome)).toEqual(['pass', 'pass', 'pass']);
    const later = await check('2026-09-01T00:00:00Z', true);
    expect(today(later)[1]).toEqual(['warn', expect.stringMatching(/“Baking”.+now: Lapsed/u)]);
  });
});
