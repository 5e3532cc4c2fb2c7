import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { buildReport, packEvidence, writeReport } from '../../../../src/main/report/index.ts';
import { INPUT, OPENED } from '../sample-report.ts';

const hasQpdf = spawnSync('qpdf', ['--version']).error === undefined;
const hasPoppler = spawnSync('pdfinfo', ['-v']).error === undefined;
const folder = mkdtempSync(join(tmpdir(), 'conformance-'));
const path = join(folder, 'report.pdf');
const pack = packEvidence({
  originals: [{ name: 'a.json', bytes: new TextEncoder().encode('{}') }],
  documents: [],
  contexts: [],
  certificates: [],
  wholeOnly: false,
});
const model = buildReport({ ...INPUT, ...OPENED, evidence: pack.map(({ entry }) => entry) });
const bytes = await writeReport({ model }, 'pdf', pack);
writeFileSync(path, bytes);

afterAll(() => rmSync(folder, { recursive: true, force: true }));

type Value = null | boolean | number | string | readonly Value[] | Dictionary;
interface Dictionary {
  readonly [key: string]: Value;
}

/** Every object of the file, as an independent reader sees it. */
function readObjects(): readonly Dictionary[] {
  const output = execFileSync('qpdf', ['--json=2', '--json-key=qpdf', path], { maxBuffer: 1e9 });
  const { qpdf } = JSON.parse(output.toString()) as { qpdf: [unknown, Record<string, Dictionary>] };
  return Object.values(qpdf[1]).flatMap((object) => {
    const stream = object['stream'] as Dictionary | undefined;
    const value = stream === undefined ? object['value'] : stream['dict'];
    return isDictionary(value) ? [value] : [];
  });
}

function isDictionary(value: Value | undefined): value is Dictionary {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

describe.skipIf(!hasQpdf)('a PDF report, read by an independent reader', () => {
  const objects = hasQpdf ? readObjects() : [];
  const ofType = (type: string) => objects.filter((object) => object['/Type'] === type);
  const [catalogue] = ofType('/Catalog');

  test('has no fault in its syntax, and is not encrypted', () => {
    expect(execFileSync('qpdf', ['--check', path]).toString()).toMatch(
      /not encrypted[^]*No syntax or stream encoding errors/u,
    );
  });

  test('has an sRGB output intent (ISO 19005-3, 6.2.3)', () => {
    expect(ofType('/OutputIntent')).toMatchObject([{ '/S': '/GTS_PDFA1' }]);
    expect(objects.filter((object) => object['/N'] === 3)).toHaveLength(1);
  });

  test('has every font embedded and mapped to Unicode (6.2.11)', () => {
    const descriptors = ofType('/FontDescriptor');
    expect(descriptors.length).toBeGreaterThan(2);
    for (const descriptor of descriptors) expect(descriptor).toHaveProperty('/FontFile2');
    const fonts = objects.filter((object) => object['/Subtype'] === '/Type0');
    expect(fonts).toHaveLength(descriptors.length);
    for (const font of fonts) expect(font).toHaveProperty('/ToUnicode');
    expect(objects.filter((object) => object['/Subtype'] === '/Type1')).toEqual([]);
  });

  test('has no action, script, annotation or transparency (6.5, 6.6, 6.2.10)', () => {
    for (const key of ['/JS', '/JavaScript', '/AA', '/OpenAction', '/Annots', '/SMask']) {
      expect(objects.filter((object) => key in object)).toEqual([]);
    }
  });

  test('names type, date and relationship of each attachment (6.8)', () => {
    const files = ofType('/EmbeddedFile');
    expect(files).toHaveLength(1 + pack.length);
    for (const file of files) {
      expect(file['/Subtype']).toMatch(/^\/(?:application|text)\//u);
      expect(file['/Params']).toHaveProperty('/ModDate');
    }
    const specifications = ofType('/Filespec');
    expect(specifications).toHaveLength(files.length);
    for (const specification of specifications) {
      expect(specification['/AFRelationship']).toMatch(/^\/(?:Source|Supplement)$/u);
      expect(specification).toMatchObject({ '/F': expect.any(String), '/UF': expect.any(String) });
    }
    expect(catalogue?.['/AF']).toHaveLength(files.length);
  });

  test('is marked, in a language, and shows its title (ISO 14289-1, 7.1, 7.2)', () => {
    expect(catalogue).toMatchObject({ '/Lang': 'u:en' });
    expect(objects.filter((object) => object['/Marked'] === true)).toHaveLength(1);
    const shown = [catalogue?.['/ViewerPreferences'], ...objects].filter(isDictionary);
    expect(shown.filter((object) => object['/DisplayDocTitle'] === true)).toHaveLength(1);
  });

  test('gives every head of a table its scope (7.5)', () => {
    const heads = objects.filter((object) => object['/S'] === '/TH');
    expect(heads.length).toBeGreaterThan(20);
    for (const head of heads) expect(JSON.stringify(head['/A'])).toMatch(/\/(?:Column|Row)/u);
  });

  test('uses the standard’s own structure types', () => {
    const types = new Set<string>(
      objects.flatMap((object) =>
        '/K' in object && typeof object['/S'] === 'string' ? [object['/S']] : [],
      ),
    );
    const standard = [
      'Figure',
      'Document',
      'Sect',
      'P',
      'H1',
      'H2',
      'H3',
      'H4',
      'Table',
      'TR',
      'TH',
      'TD',
    ];
    expect([...types].filter((type) => !standard.includes(type.slice(1)))).toEqual([]);
  });
});

describe.skipIf(!hasPoppler)('a PDF report’s metadata and structure', () => {
  test('say that it is PDF/A-3b and PDF/UA-1, and describe the schema of the second', () => {
    const metadata = spawnSync('pdfinfo', ['-meta', path]).stdout.toString();
    expect(metadata).toContain('<pdfaid:part>3</pdfaid:part>');
    expect(metadata).toContain('<pdfaid:conformance>B</pdfaid:conformance>');
    expect(metadata).toContain('<pdfuaid:part>1</pdfuaid:part>');
    expect(metadata).toContain('<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>');
    expect(metadata).toContain(model.title);
  });

  test('have headings that skip no level (7.4)', () => {
    const structure = spawnSync('pdfinfo', ['-struct', path]).stdout.toString();
    const levels = [...structure.matchAll(/^\s*H([1-6])\b/gmu)].map(([, level]) => Number(level));
    expect(levels[0]).toBe(1);
    expect(levels.length).toBeGreaterThan(8);
    levels.forEach((level, index) => {
      expect(level - (levels[index - 1] ?? 0)).toBeLessThanOrEqual(1);
    });
  });
});
