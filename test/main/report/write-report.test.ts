import { spawnSync } from 'node:child_process';
import { describe, expect, test } from 'vitest';
import { buildReport, writeReport as writeSealed } from '../../../src/main/report/index.ts';
import type { ReportModel } from '../../../src/main/report/index.ts';
import type { ReportFormat } from '../../../src/shared/contract/report-calls.ts';
import { REPORT_FORMATS } from '../../../src/shared/contract/report-calls.ts';
import { describeCheck } from '../../../src/shared/messages/checks/index.ts';
import { describeReach } from '../../../src/shared/messages/ui/mapping.ts';
import { ANSWERS, OPENINGS } from '../../../src/shared/messages/ui/openings.ts';
import { REPORT_WORDS } from '../../../src/shared/messages/report.ts';
import { VERDICT_WORDS } from '../../../src/shared/messages/words.ts';
import { squeeze, TEXT_OF } from './file-text.ts';
import { readPdfText } from './pdf-text.ts';
import { id, INPUT, longInput, OPENED, OPENED_TWICE } from './sample-report.ts';

const model = buildReport(INPUT);

async function writeReport(unsigned: ReportModel, format: ReportFormat): Promise<Uint8Array> {
  return writeSealed({ model: unsigned }, format);
}

async function textOf(format: ReportFormat): Promise<string> {
  return squeeze(TEXT_OF[format](await writeReport(model, format)));
}

describe.each(REPORT_FORMATS)('a report on an opening as %s', (format) => {
  test('says what is asked for, in which order people are, and why each is here', async () => {
    const opened = buildReport({ ...INPUT, ...OPENED });
    const text = squeeze(TEXT_OF[format](await writeReport(opened, format)));
    const expected = [
      'Opening: Data analyst',
      'Start in June',
      OPENINGS.order,
      'Python: must; advanced or higher; issued in the last 2 years; trusted issuers only',
      'SQL: nice to have',
      'Proven by “Python for Data Analysis” by Harbour Data Academy; Verified; Known issuer; Recipient confirmed; level Advanced; issued 1 Mar 2025.',
      'Not proven: the credential is not verified. Nearest: “SQL',
    ];
    expect(expected.filter((part) => !text.includes(squeeze(part)))).toEqual([]);
  });
});

describe.each(REPORT_FORMATS)('a report on two openings as %s', (format) => {
  const opened = buildReport({ ...INPUT, ...OPENED_TWICE });

  test('says of each what it asks for, and of each person what answers which', async () => {
    const text = squeeze(TEXT_OF[format](await writeReport(opened, format)));
    const expected = [
      'Openings: Data analyst; Welder',
      'Python: must; advanced or higher',
      'Welding: must',
      'Proven by “Python for Data Analysis” by Harbour Data Academy',
      ANSWERS.noProof,
      ...(format === 'json' ? [] : [format === 'csv' ? 'Welder:' : ': Welder']),
    ];
    expect(expected.filter((part) => !text.includes(squeeze(part)))).toEqual([]);
  });

  test('has those who answer each in its own order', async () => {
    const people = opened.openings?.map((one) => one.people);
    expect(people).toEqual([[id(1)], [id(2), id(1)]]);
    const places = opened.candidates.map((one) => one.places?.map(({ opening }) => opening));
    expect(places).toEqual([[0, 1], [1], undefined]);
    if (format !== 'html') return;
    const page = new TextDecoder().decode(await writeReport(opened, format));
    const grid = page.slice(page.indexOf(`${REPORT_WORDS.grid}: Welder`));
    const names = [...grid.slice(0, grid.indexOf('</table>')).matchAll(/<bdi>([^<]*)</gu)];
    expect(names.map(([, name]) => name)).toEqual(['Łukasz Zieliński-Ångström', 'Amara Okafor']);
  });
});

describe.each(REPORT_FORMATS)('a report as %s', (format) => {
  const missing = async (expected: readonly string[]) => {
    expect(expected.length).toBeGreaterThan(0);
    const text = await textOf(format);
    return expected.filter((part) => !text.includes(squeeze(part)));
  };

  test('names what was asked and when', async () => {
    expect(await missing(['Python proven, in Hamburg, "soon"', model.title])).toEqual([]);
  });

  test('names every candidate', async () => {
    expect(await missing(INPUT.candidates.map((candidate) => candidate.name))).toEqual([]);
  });

  test('names every credential with its verdict, its issuer and its file', async () => {
    const credentials = INPUT.candidates.flatMap((candidate) => candidate.credentials);
    expect(
      await missing(
        credentials.flatMap((credential) => [
          credential.title,
          VERDICT_WORDS[credential.verdict].label,
          credential.issuer.id,
          credential.issuer.name,
          credential.file.name,
          credential.file.path,
          credential.file.sha256,
        ]),
      ),
    ).toEqual([]);
  });

  test('gives every check with its sentence', async () => {
    const checks = INPUT.candidates.flatMap((candidate) =>
      candidate.credentials.flatMap((credential) => credential.checks),
    );
    expect(await missing(checks.map((check) => describeCheck(check)))).toEqual([]);
  });

  test('gives the detail, the source and the own time of a check', async () => {
    const time = format === 'json' ? '2026-11-22T07:05:00Z' : '22 November 2026 at 07:05 UTC';
    const source = 'cache https://uni.example/.well-known/did.json';
    expect(await missing(['eddsa-rdfc-2022', source, time])).toEqual([]);
  });

  test('names every skill', async () => {
    expect(
      await missing(
        INPUT.candidates.flatMap((candidate) => candidate.skills.map((skill) => skill.name)),
      ),
    ).toEqual([]);
  });

  test('says of every skill how it was reached', async () => {
    const accepted = 'named by a tag as “ECMAScript”; you accepted that';
    const skills = INPUT.candidates.flatMap((candidate) => candidate.skills);
    const ways = skills.map(({ source, mapping }) => describeReach(source, mapping));
    expect(ways).toContain(accepted);
    expect(await missing(ways)).toEqual([]);
  });

  test('is the same, byte for byte, when written again', async () => {
    expect(await writeReport(buildReport(INPUT), format)).toEqual(await writeReport(model, format));
  });

  test('can be about nobody', async () => {
    const empty = buildReport({ ...INPUT, candidates: [], question: '' });
    expect((await writeReport(empty, format)).length).toBeGreaterThan(100);
  });
});

describe('a PDF report', () => {
  const pdftotext = spawnSync('pdftotext', ['-v']).error === undefined;

  test.skipIf(!pdftotext)('is read by an independent reader', async () => {
    const bytes = await writeReport(model, 'pdf');
    const { stdout } = spawnSync('pdftotext', ['-raw', '-', '-'], { input: bytes });
    const text = squeeze(stdout.toString());
    for (const part of [
      'Łukasz Zieliński-Ångström',
      'Сварка уровня 2',
      'Page 1 of 7',
      'c'.repeat(64),
    ]) {
      expect(text).toContain(squeeze(part));
    }
  });

  test('is tagged, in a language, with its title and every font embedded', async () => {
    const file = Buffer.from(await writeReport(model, 'pdf')).toString('latin1');
    expect(file.startsWith('%PDF-1.7')).toBe(true);
    expect(file).toMatch(/\/Marked true/u);
    expect(file).toMatch(/\/Lang \(en\)/u);
    expect(file).toMatch(/\/DisplayDocTitle true/u);
    expect(file).toMatch(/\/S \/H1/u);
    expect(file.match(/\/S \/Table/gu)?.length).toBe(7);
    expect(file).not.toMatch(/\/Subtype \/Type1\b/u);
    expect(file.match(/\/FontFile2/gu)?.length).toBe(file.match(/\/FontDescriptor\n/gu)?.length);
  });

  test('of many pages repeats the heads of tables and numbers every page', async () => {
    const text = readPdfText(await writeReport(buildReport(longInput(30)), 'pdf'));
    const pages = Number(/Page 1 of (\d+)/u.exec(text)?.[1]);
    expect(pages).toBeGreaterThan(10);
    for (let page = 1; page <= pages; page += 1) expect(text).toContain(`Page ${page} of ${pages}`);
    // Once with the person, once over its checks.
    expect(text.match(/Certificate of module \d+/gu)).toHaveLength(60);
  });

  test('sets a row that is higher than a page over several', async () => {
    const [amara] = INPUT.candidates;
    const endless = Array.from({ length: 4000 }, (_, index) => `word${index}`).join(' ');
    const credential = { ...amara!.credentials[0]!, title: 'Long' };
    const checks = [{ ...credential.checks[0]!, detail: endless }];
    const input = {
      ...INPUT,
      candidates: [{ ...amara!, credentials: [{ ...credential, checks }] }],
    };
    const text = readPdfText(await writeReport(buildReport(input), 'pdf'));
    for (const word of ['word0', 'word1999', 'word3999']) expect(text).toContain(word);
  });
});

describe('an HTML report', () => {
  test('runs nothing and asks for nothing', async () => {
    const page = new TextDecoder().decode(await writeReport(model, 'html'));
    expect(page).not.toMatch(/<script|<img|<link|<iframe|\son\w+=|url\(|@import/iu);
    expect(page).toContain('Mill &lt;script&gt;alert(1)&lt;/script&gt;');
    expect(page).toContain("default-src 'none'");
  });
});

describe('a CSV report', () => {
  const csv = async () =>
    new TextDecoder('utf-8', { ignoreBOM: true }).decode(await writeReport(model, 'csv'));

  test('has a row a credential, and one for a person without', async () => {
    const text = await csv();
    expect(text.startsWith('\uFEFFCandidate,')).toBe(true);
    expect(text.split('\r\n')).toHaveLength(1 + 4 + 1 + 1);
    expect(text.endsWith('\r\n')).toBe(true);
  });

  test('has the name that a registry gives beside the one that the credential claims', async () => {
    const [amara] = INPUT.candidates;
    const credentials = amara!.credentials.map((one) => ({
      ...one,
      issuer: { ...one.issuer, listedAs: 'The Real Academy' },
    }));
    const input = { ...INPUT, candidates: [{ ...amara!, credentials }] };
    const text = new TextDecoder().decode(await writeReport(buildReport(input), 'csv'));
    const [headings = '', first = ''] = text.split('\r\n');
    const place = headings.split(',').indexOf('Issuer');
    expect(headings.slice(headings.indexOf(',Issuer,'))).toContain(
      '"Issuer, as a registry calls it"',
    );
    expect(first.split(',')[place + 1]).toBe('The Real Academy');
  });

  test('disarms what a spreadsheet would run', async () => {
    expect(await csv()).toContain(`"'=HYPERLINK(""https://evil.example"",""Cloud"")"`);
  });

  test.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1'])('disarms %j', async (name) => {
    const [amara] = INPUT.candidates;
    const input = { ...INPUT, candidates: [{ ...amara!, name }] };
    const text = new TextDecoder().decode(await writeReport(buildReport(input), 'csv'));
    expect(text.split('\r\n')[1]).toMatch(/[\t\r]/u.test(name) ? /^"'/u : /^'/u);
  });
});

describe('a JSON report', () => {
  test('holds the model, its keys in order', async () => {
    const text = new TextDecoder().decode(await writeReport(model, 'json'));
    const parsed: unknown = JSON.parse(text);
    expect(parsed).toEqual({ format: 'touchstone-report', formatVersion: 2, ...model });
    const keys = [...text.matchAll(/^ {2}"(\w+)":/gmu)].map(([, key]) => key ?? '');
    expect(keys.length).toBeGreaterThan(5);
    expect(keys.every((key, index) => index === 0 || (keys[index - 1] ?? '') < key)).toBe(true);
  });
});
