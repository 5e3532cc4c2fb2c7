import { execFileSync, spawnSync } from 'node:child_process';
import { generateKeyPairSync } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as fc from 'fast-check';
import { afterAll, describe, expect, test } from 'vitest';
import {
  buildReport,
  checkReport,
  didKeyOf,
  packEvidence,
  signReport,
  writeReport,
  zipEvidence,
} from '../../../../src/main/report/index.ts';
import { REPORT_CHECK } from '../../../../src/shared/messages/report-check.ts';
import { createInProcessVerifier } from '../../engine/in-process-verifier.ts';
import { INPUT } from '../sample-report.ts';

const { privateKey } = generateKeyPairSync('ed25519');
const verifier = createInProcessVerifier();
const open = (bytes: Uint8Array) => verifier.open(bytes);
const text = (value: string) => new TextEncoder().encode(value);
const pack = packEvidence({
  originals: [{ name: 'python badge.json', bytes: text('{"a":1}') }],
  documents: [{ id: 'did:web:uni.example', text: '{"id":1}', obtainedAt: '2026-11-23T09:30:00Z' }],
  contexts: [],
  certificates: [],
  wholeOnly: false,
});
const evidence = await zipEvidence(pack, '2026-11-23T09:30:00Z');
const options = { ownKey: didKeyOf(privateKey), applicationVersion: '0.1.0', open, evidence };
const model = buildReport({ ...INPUT, evidence: pack.map(({ entry }) => entry) });
const sealed = await signReport(model, { key: privateKey });
const pdf = await writeReport(sealed, 'pdf', pack);
const folder = mkdtempSync(join(tmpdir(), 'check-report-'));
const hasQpdf = spawnSync('qpdf', ['--version']).error === undefined;

afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function messagesOf(bytes: Uint8Array): Promise<readonly string[]> {
  const checked = await checkReport(bytes, options);
  return checked.ok ? checked.value.findings.map(({ message }) => message) : [checked.error];
}

async function isFine(bytes: Uint8Array): Promise<boolean> {
  const checked = await checkReport(bytes, options);
  return checked.ok && checked.value.findings.every(({ outcome }) => outcome === 'pass');
}

/** A file rewritten by an independent program. */
function withQpdf(bytes: Uint8Array, ...args: readonly string[]): Uint8Array {
  const [from, to] = [join(folder, 'from.pdf'), join(folder, 'to.pdf')];
  writeFileSync(from, bytes);
  const place = args.indexOf('FROM');
  const given = args.map((argument) => (argument === 'FROM' ? from : argument));
  execFileSync('qpdf', place < 0 ? [from, ...given, to] : [...given, to]);
  return readFileSync(to);
}

describe.each(['pdf', 'html', 'json'] as const)('a report as %s, come back', (format) => {
  test('as it was written is fine, and its workspace’s own', async () => {
    const bytes = await writeReport(sealed, format, pack);
    const checked = await checkReport(bytes, options);
    expect(checked.ok && checked.value.signer).toBe(options.ownKey);
    expect(await messagesOf(bytes)).toEqual(
      expect.arrayContaining([REPORT_CHECK.signed, REPORT_CHECK.own, REPORT_CHECK.same]),
    );
    expect(await isFine(bytes)).toBe(true);
  });

  test('is not fine when nobody has signed it', async () => {
    expect(await messagesOf(await writeReport({ model }, format, pack))).toContain(
      REPORT_CHECK.unsigned,
    );
  });

  test('is another’s when another key has signed it', async () => {
    const { privateKey: strange } = generateKeyPairSync('ed25519');
    const bytes = await writeReport(await signReport(model, { key: strange }), format, pack);
    expect(await messagesOf(bytes)).toContain(REPORT_CHECK.foreign(didKeyOf(strange)));
    expect(await isFine(bytes)).toBe(false);
  });

  test('is not fine with the signature of another report', async () => {
    const other = await signReport({ ...model, question: 'SQL' }, { key: privateKey });
    const bytes = await writeReport({ model, signature: other.signature }, format, pack);
    expect(await messagesOf(bytes)).toContain(REPORT_CHECK.signature['other-report']);
  });

  test('is not fine when any one byte is another', async () => {
    const bytes = await writeReport(sealed, format, pack);
    await fc.assert(
      fc.asyncProperty(fc.nat({ max: bytes.length - 1 }), async (at) => {
        const changed = Uint8Array.from(bytes);
        changed[at] = (changed[at] ?? 0) ^ 1;
        expect(await isFine(changed)).toBe(false);
      }),
      { numRuns: format === 'pdf' ? 8 : 100 },
    );
  }, 60_000);
});

describe.skipIf(!hasQpdf)('a PDF report that another program has rewritten', () => {
  test('with the same pages is said to be rewritten', async () => {
    expect(await messagesOf(withQpdf(pdf, '--object-streams=generate'))).toContain(
      REPORT_CHECK.rewritten,
    );
  });

  test('with a page that says something else has that page named', async () => {
    const other = await signReport(
      { ...model, question: 'Python proven, in Munich' },
      { key: privateKey },
    );
    const shown = await writeReport(other, 'pdf', pack);
    // The pages of the one, with the data of the other.
    const path = join(folder, 'touchstone-report.json');
    writeFileSync(path, await writeReport(sealed, 'json'));
    const bare = withQpdf(shown, '--remove-attachment=touchstone-report.json');
    const forged = withQpdf(bare, '--add-attachment', path, '--');
    const messages = await messagesOf(forged);
    expect(messages).toContain(REPORT_CHECK.signed);
    expect(messages).toContain(REPORT_CHECK.changedPage(1));
    expect(messages).not.toContain(REPORT_CHECK.changedPage(2));
  });

  test('with pages left out is found', async () => {
    const messages = await messagesOf(withQpdf(pdf, 'FROM', '--pages', 'FROM', '1-3', '--'));
    expect(messages.some((message) => message.startsWith('It has 3 pages where'))).toBe(true);
  });

  test('without its data is no report any more', async () => {
    const bytes = withQpdf(pdf, '--remove-attachment=touchstone-report.json');
    expect(await messagesOf(bytes)).toEqual(['no-model']);
  });

  test('without a file of its evidence has it named', async () => {
    const name = pack[0]?.entry.name ?? '';
    expect(await messagesOf(withQpdf(pdf, `--remove-attachment=${name}`))).toContain(
      REPORT_CHECK.missingFile(name),
    );
  });

  test('with another file in its place has it named', async () => {
    const name = pack[0]?.entry.name ?? '';
    const path = join(folder, 'other');
    writeFileSync(path, '{"a":2}');
    const bare = withQpdf(pdf, `--remove-attachment=${name}`);
    const swapped = withQpdf(
      bare,
      '--add-attachment',
      path,
      `--key=${name}`,
      `--filename=${name}`,
      '--',
    );
    expect(await messagesOf(swapped)).toContain(REPORT_CHECK.changedAttachment(name));
  });
});

describe('a PDF report with an incremental update', () => {
  test('is found, though nothing shown is another', async () => {
    const file = Buffer.from(pdf);
    const start = /startxref\n(\d+)\n%%EOF\n?$/u.exec(file.toString('latin1'))?.[1] ?? '';
    const at = file.length;
    const update = `\n99999 0 obj\n<< /Note (added) >>\nendobj\nxref\n99999 1\n${String(at + 1).padStart(10, '0')} 00000 n \ntrailer\n<< /Size 100000 /Prev ${start} /Root 1 0 R >>\nstartxref\n${at + 40}\n%%EOF\n`;
    expect(await isFine(Buffer.concat([file, Buffer.from(update)]))).toBe(false);
  });
});

describe('a report that an earlier version wrote, in the first format', () => {
  const kept = (format: string) =>
    readFileSync(new URL(`format-1.${format}`, import.meta.url)) as Uint8Array;

  test.each(['json', 'pdf'])('as %s is read, and its signature holds', async (format) => {
    const messages = await messagesOf(kept(format));
    expect(messages).toContain(REPORT_CHECK.signed);
    expect(messages).toContain(REPORT_CHECK.otherVersion('0.1.0'));
  });

  test('is another report where one word of it is another', async () => {
    const json = new TextDecoder().decode(kept('json'));
    const changed = json.replace('"Data analyst"', '"Data officer"');
    expect(changed).not.toBe(json);
    expect(await messagesOf(text(changed))).toContain(REPORT_CHECK.signature['other-report']);
  });

  test('cannot be made of one of now by calling it that', async () => {
    const json = new TextDecoder().decode(await writeReport(sealed, 'json'));
    const changed = json.replace('"formatVersion": 2', '"formatVersion": 1');
    expect(changed).not.toBe(json);
    expect(await messagesOf(text(changed))).toContain(REPORT_CHECK.signature['other-report']);
  });
});

describe('what is no report', () => {
  test.each([
    ['an empty file', '', 'not-a-report'],
    ['other JSON', '{"a":1}', 'not-a-report'],
    ['another page', '<!doctype html><p>Hello', 'no-model'],
    [
      'a report that says twice who is in it',
      '{"format":"touchstone-report","candidates":[],"candidates":[]}',
      'malformed-model',
    ],
    ['half a PDF', '%PDF-1.7\n1 0 obj', 'damaged-pdf'],
  ])('%s is said to be none', async (_what, content, problem) => {
    expect(await messagesOf(text(content))).toEqual([problem]);
  });
});
