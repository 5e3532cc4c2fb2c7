import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { buildReport, writeReport } from '../../../../src/main/report/index.ts';
import { readPdfText } from '../pdf-text.ts';
import { INPUT, id } from '../sample-report.ts';

const hasPoppler = spawnSync('pdftotext', ['-v']).error === undefined;
const hasQpdf = spawnSync('qpdf', ['--version']).error === undefined;
const folder = mkdtempSync(join(tmpdir(), 'scripts-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const NAMES = {
  Chinese: '王小明',
  'Chinese, traditional': '鄧麗君',
  Japanese: 'さくら 榊原',
  Korean: '김민준',
  Arabic: 'محمد علي الحسيني',
  Persian: 'علی\u200Cرضا',
  Hebrew: 'שרה כהן',
  Russian: 'Ольга Ёлкина',
  Greek: 'Ελένη Παπαδοπούλου',
  Vietnamese: 'Nguyễn Thị Ngọc Ánh',
  Hindi: 'अमित शर्मा',
  Thai: 'สมชาย ใจดี',
} as const;

async function write(names: readonly string[]): Promise<Uint8Array> {
  const candidates = names.map((name, place) => ({
    ...INPUT.candidates[2]!,
    id: id(100 + place),
    name,
  }));
  return writeReport({ model: buildReport({ ...INPUT, candidates }) }, 'pdf');
}

function read(bytes: Uint8Array, program: string, ...args: readonly string[]): string {
  const path = join(folder, 'report.pdf');
  writeFileSync(path, bytes);
  return execFileSync(
    program,
    args.map((one) => (one === 'FILE' ? path : one)),
  ).toString('latin1');
}

describe('a PDF report', () => {
  test('draws every name with signs of its own script, and none with the box for a missing one', async () => {
    const text = readPdfText(await write(Object.values(NAMES)));
    expect(text).toContain(NAMES.Chinese);
    expect(text).not.toContain('\u0000');
    // One sentence says what the brackets would mean.
    expect(text.match(/\[U\+/gu)).toHaveLength(1);
  });

  test.skipIf(!hasPoppler).each(Object.entries(NAMES))(
    'gives a %s name to an independent reader as it is read',
    async (_, name) => {
      const bytes = await write([name]);
      const said = Buffer.from(
        read(bytes, 'pdftotext', '-f', '1', '-l', '1', 'FILE', '-'),
        'latin1',
      );
      // The reader marks the direction, and leaves out what only joins.
      const plain = (text: string) => text.normalize('NFC').replaceAll(/\p{Cf}/gu, '');
      expect(plain(said.toString())).toContain(plain(name));
    },
  );

  test('embeds of each script only what is drawn', async () => {
    const [plain, all] = [await write(['Ana']), await write(Object.values(NAMES))];
    expect(all.length - plain.length).toBeLessThan(200_000);
  });

  test('spells out what no typeface has, and tells a reader what it is', async () => {
    const bytes = await write(['ქეთევან 😀']);
    const text = readPdfText(bytes);
    expect(text).toContain('[U+10E5]');
    expect(text).toContain('[U+1F600]');
    expect(text).not.toContain('\u0000');
  });

  test.skipIf(!hasQpdf)('tells it by the text that stands behind the signs', async () => {
    const bytes = await write(['ქ']);
    const plain = read(bytes, 'qpdf', '--qdf', '--object-streams=disable', 'FILE', '-');
    expect(plain).toMatch(/\/ActualText <feff10e5>/u);
  });

  test.skipIf(!hasQpdf)(
    'shows what turns or hides other signs, and tells it to nobody',
    async () => {
      const bytes = await write(['exe.\u202Egnp\u200B ქ']);
      expect(readPdfText(bytes)).toContain('exe.[U+202E]gnp[U+200B]');
      const plain = read(bytes, 'qpdf', '--qdf', '--object-streams=disable', 'FILE', '-');
      expect(plain).not.toMatch(/\/ActualText <[^>]*202e/u);
    },
  );
});
