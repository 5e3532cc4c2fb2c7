import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { generateKeyPairSync } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { ZipFile } from 'yazl';
import { buildReport, writeReport } from '../../../../src/main/report/index.ts';
import { checkReport } from '../../../../src/main/report/check/check-report.ts';
import { sha256 } from '../../../../src/main/report/evidence.ts';
import type { EvidenceFile } from '../../../../src/main/report/evidence.ts';
import { signReport } from '../../../../src/main/report/seal/sign-report.ts';
import { openFile } from '../../../../src/main/resume/index.ts';
import { LANGUAGES } from '../../../../src/shared/messages/language.ts';
import { REPORT_CHECK } from '../../../../src/shared/messages/report-check.ts';
import { INPUT } from '../sample-report.ts';

/** What is done to the file of evidence beside a report, and to a report that nobody signs. */

const NAME = 'originals/a.json';
const [good, forged] = ['{"a":1}', '{"a":2}'].map((text) => Buffer.from(text));
const pack: readonly EvidenceFile[] = [
  { entry: { name: NAME, role: 'original', sha256: sha256(good!) }, bytes: good! },
];
const { privateKey } = generateKeyPairSync('ed25519');
const model = buildReport({ ...INPUT, evidence: pack.map(({ entry }) => entry) });
const json = await writeReport(await signReport(model, { key: privateKey }), 'json', pack);

async function zipOf(...files: readonly (readonly [string, Buffer])[]): Promise<Buffer> {
  const archive = new ZipFile();
  for (const [name, content] of files) archive.addBuffer(content, name);
  archive.end();
  return buffer(Readable.from(archive.outputStream));
}

async function failuresWith(evidence: Uint8Array) {
  const open = async (bytes: Uint8Array) =>
    (await openFile(bytes)) ?? ({ unreadable: true } as const);
  const checked = await checkReport(json, { applicationVersion: '0.1.0', open, evidence });
  if (!checked.ok) throw new Error(checked.error);
  return checked.value.findings.flatMap(({ outcome, message }) =>
    outcome === 'fail' ? [message] : [],
  );
}

describe('evidence beside a report', () => {
  test('as it was written is fine', async () => {
    expect(await failuresWith(await zipOf([NAME, good!]))).toEqual([]);
  });

  test('with a second file of one name has it named, whichever comes first', async () => {
    expect(await failuresWith(await zipOf([NAME, good!], [NAME, forged!]))).toEqual([
      REPORT_CHECK.surplusFile(`${NAME} (2)`),
    ]);
    expect(await failuresWith(await zipOf([NAME, forged!], [NAME, good!]))).toEqual([
      REPORT_CHECK.changedAttachment(NAME),
      REPORT_CHECK.surplusFile(`${NAME} (2)`),
    ]);
  });

  test('with anything before or behind it is not as it was written', async () => {
    const zip = await zipOf([NAME, good!]);
    const program = Buffer.concat([Buffer.from('MZ'), Buffer.alloc(300)]);
    for (const pieces of [[zip, Buffer.alloc(2)], [program, zip], [zip.subarray(0, -5)]]) {
      expect(await failuresWith(Buffer.concat(pieces))).toEqual([REPORT_CHECK.damagedEvidence]);
    }
  });
});

test.each(LANGUAGES)('a table is said to be a report that nobody signs (%s)', async (language) => {
  const written = await writeReport(
    { model: { ...model, language }, signature: undefined },
    'csv',
    [],
  );
  const open = async () => ({ unreadable: true }) as const;
  expect(await checkReport(written, { applicationVersion: '0.1.0', open })).toEqual({
    ok: false,
    error: 'unsigned-table',
  });
});

test('any other table is no report', async () => {
  const open = async () => ({ unreadable: true }) as const;
  const table = Buffer.from('Candidate,Verdict\r\nAmara,Verified\r\n');
  const checked = await checkReport(table, { applicationVersion: '0.1.0', open });
  expect(checked).toEqual({ ok: false, error: 'not-a-report' });
});
