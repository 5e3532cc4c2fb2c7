import { deflateSync } from 'node:zlib';
import { assert, asyncProperty, integer, nat } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { INTAKE_LIMITS, readCredentials } from '../../../../src/main/intake/index.ts';
import { BADGE, itxt, jwt, png, svg, zip } from '../baking.ts';
import {
  CATALOG,
  SPECIFICATION,
  hasQpdf,
  pdfWith,
  pdfWithAnnotation,
  qpdf,
  rawPdf,
  stream,
  update,
} from './making.ts';

const badge = JSON.stringify(BADGE);
const read = (bytes: Uint8Array, limits = {}) =>
  readCredentials('cv.pdf', bytes, { ...INTAKE_LIMITS, ...limits });
const latin1 = (text: string) => Buffer.from(text).toString('latin1');

const ATTACHED = [
  { name: 'badge.json', content: badge },
  { name: 'python.png', content: png(itxt('openbadgecredential', badge)) },
  { name: 'badge.svg', content: svg(`<openbadges:credential>${badge}</openbadges:credential>`) },
  { name: 'badge.jwt', content: jwt({ vc: BADGE }) },
];
const FOUND = [
  ['ob3-json', 'attachments/badge.json'],
  ['ob3-jwt', 'attachments/badge.jwt'],
  ['ob3-json', 'attachments/badge.svg#openbadges:credential'],
  ['ob3-json', 'attachments/python.png#openbadgecredential'],
];

const findIn = async (bytes: Uint8Array) => {
  const { documents, problems } = await read(bytes);
  expect(problems).toEqual([]);
  return documents
    .map(({ format, path }) => [format, path] as const)
    .toSorted(([, one], [, other]) => (one < other ? -1 : 1));
};

describe('a PDF', () => {
  test.each([true, false])('gives what is attached to it (compressed: %s)', async (compress) => {
    expect(await findIn(await pdfWith(ATTACHED, compress))).toEqual(FOUND);
  });

  test.each([
    ['blank lines', '\r\n\n'],
    ['zeros', '\0'.repeat(900)],
    ['a byte order mark', '\u00EF\u00BB\u00BF'],
  ])('behind %s is read', async (_, before) => {
    const bytes = Buffer.concat([Buffer.from(before, 'latin1'), await pdfWith(ATTACHED)]);
    expect(await findIn(bytes)).toEqual(FOUND);
  });

  test('gives what is pinned on its page', async () => {
    const bytes = await pdfWithAnnotation({ name: 'badge.json', content: badge });
    expect(await findIn(bytes)).toEqual([['ob3-json', 'attachments/badge.json']]);
  });

  test('gives what is associated with it, and a file that is led to twice once', async () => {
    const catalog = `${CATALOG.slice(0, -2)} /AF [2 0 R << /EF << /UF 3 0 R >> >>] >>`;
    const bytes = rawPdf({ 1: catalog, 2: SPECIFICATION, 3: stream(latin1(badge)) });
    expect(await findIn(bytes)).toEqual([['ob3-json', 'attachments/badge.json']]);
  });

  test('gives each credential as it was before it was attached', async () => {
    const { documents } = await read(await pdfWith(ATTACHED.slice(0, 1)));
    expect(documents).toMatchObject([{ payload: { kind: 'json', json: BADGE } }]);
  });

  test('in a zip is named with the archive in which it lies', async () => {
    const pdf = await pdfWith([{ name: 'a.zip', content: await zip({ 'b.json': badge }) }]);
    const bytes = await zip({ 'Amara/cv.pdf': pdf });
    expect((await read(bytes)).documents).toMatchObject([
      { path: 'Amara/cv.pdf/attachments/a.zip/b.json' },
    ]);
  });

  test('with files that hold no badge gives a problem for each', async () => {
    const bytes = await pdfWith([{ name: 'note.txt', content: 'hello' }, ...ATTACHED.slice(0, 1)]);
    const { documents, problems } = await read(bytes);
    expect(documents).toHaveLength(1);
    expect(problems).toMatchObject([
      { code: 'unknown-file-type', path: 'attachments/note.txt', params: { found: 'text' } },
    ]);
  });

  test('with nothing in it says so', async () => {
    expect(await read(await pdfWith([]))).toEqual({
      documents: [],
      problems: [{ code: 'document-without-badge', path: '' }],
    });
  });

  test('whose references lead astray, but not to a badge, holds none', async () => {
    const file = rawPdf({ 1: '<< /Type /Catalog /Pages 2 0 R >>', 2: '<< >>' });
    const text = file.toString('latin1');
    const astray = text.replace(/(?<before>2 1\n\d{8})\d\d/u, '$<before>99');
    expect(astray).not.toBe(text);
    expect((await read(Buffer.from(astray, 'latin1'))).problems).toEqual([
      { code: 'document-without-badge', path: '' },
    ]);
  });

  test('of two attachments of one name gives two paths', async () => {
    const names = '[(a) 2 0 R (b) << /F (badge.json) /EF << /F 4 0 R >> >>]';
    const bytes = rawPdf({
      1: `<< /Names << /EmbeddedFiles << /Names ${names} >> >> >>`,
      2: SPECIFICATION,
      3: stream(latin1(badge)),
      4: stream(latin1(badge)),
    });
    expect((await findIn(bytes)).map(([, path]) => path)).toEqual([
      'attachments/badge.json',
      'attachments/badge.json (2)',
    ]);
  });

  test.each([
    ['(/etc/..\\\\x.json)', 'x.json'],
    ['(a\\(1\\)\\056json)', 'a(1).json'],
    ['<FEFF 0141 002E006A 0073006F006E>', 'Ł.json'],
    ['(\\357\\273\\277\\305\\201.json)', 'Ł.json'],
    ['(\\0)', 'attachment'],
  ])('names an attachment %s without folders: %s', async (written, name) => {
    const specification = `<< /F (other) /UF ${written} /EF << /F 3 0 R >> >>`.replace(
      name === 'attachment' ? '/F (other)' : 'unchanged',
      '',
    );
    const bytes = rawPdf({ 1: CATALOG, 2: specification, 3: stream(latin1(badge)) });
    expect(await findIn(bytes)).toEqual([['ob3-json', `attachments/${name}`]]);
  });
});

describe('an attachment', () => {
  const held = (body: string, limits = {}) =>
    read(rawPdf({ 1: CATALOG, 2: SPECIFICATION, 3: body, 5: '14' }), limits);
  const hex = `${Buffer.from(badge).toString('hex')}>`;
  const packed = deflateSync(Buffer.from(badge));

  test.each([
    ['as hexadecimal digits', stream(hex, '/Filter /ASCIIHexDecode')],
    ['in base 85', stream(ascii85(Buffer.from(badge)), '/Filter [/ASCII85Decode]')],
    [
      'compressed, then in base 85',
      stream(ascii85(packed), '/Filter [/A85 /Fl] /DecodeParms [null null]'),
    ],
    ['with a length that is wrong', stream(latin1(badge)).replace(/\/Length \d+/u, '/Length 7')],
    [
      'with a length that stands elsewhere, wrongly',
      stream(latin1(badge)).replace(/\/Length \d+/u, '/Length 5 0 R'),
    ],
  ])('written %s is read', async (_, body) => {
    expect(await held(body)).toMatchObject({
      documents: [{ payload: { json: BADGE } }],
      problems: [],
    });
  });

  test.each([
    ['in another file', stream('x', '/F (/etc/passwd)'), 'damaged-document'],
    ['with a filter for pictures', stream('x', '/Filter /DCTDecode'), 'damaged-document'],
    ['that does not unpack', stream('x', '/Filter /FlateDecode'), 'damaged-document'],
    ['in bad base 85', stream('zv~>', '/Filter /ASCII85Decode'), 'damaged-document'],
    ['locked on its own', stream('x', '/Filter /Crypt'), 'encrypted-document'],
    ['that is no stream', '<< >>', 'damaged-document'],
    ['of no bytes', stream(''), 'empty-file'],
  ])('%s is a problem', async (_, body, code) => {
    expect(await held(body)).toMatchObject({
      documents: [],
      problems: [{ code, path: 'attachments/badge.json' }],
    });
  });

  test('that was changed is not repaired', async () => {
    const changed = Buffer.from(packed);
    changed[changed.length - 1] = (changed.at(-1) ?? 0) ^ 1;
    const body = stream(changed.toString('latin1'), '/Filter /FlateDecode');
    expect((await held(body)).problems).toMatchObject([{ code: 'damaged-document' }]);
  });

  test('that unpacks to more than the limit stops the reading', async () => {
    const bomb = deflateSync(Buffer.alloc(3_000_000)).toString('latin1');
    const limits = { pdfTotalBytes: 1_000_000 };
    const problems = [{ code: 'too-large', params: { limitBytes: '1000000' } }];
    expect(await held(stream(bomb, '/Filter /FlateDecode'), limits)).toMatchObject({
      documents: [],
      problems: [...problems, ...problems],
    });
  });
});

/** The inverse of the filter. */
function ascii85(bytes: Buffer): string {
  const padded = Buffer.concat([bytes, Buffer.alloc((4 - (bytes.length % 4)) % 4)]);
  let text = '';
  for (let at = 0; at < padded.length; at += 4) {
    let value = padded.readUInt32BE(at);
    const digits: string[] = [];
    for (let digit = 0; digit < 5; digit += 1) {
      digits.unshift(String.fromCharCode(0x21 + (value % 85)));
      value = Math.floor(value / 85);
    }
    text += digits.join('');
  }
  return `${text.slice(0, text.length - (padded.length - bytes.length))}~>`;
}

describe('a PDF that was saved again', () => {
  const old = rawPdf({ 1: CATALOG, 2: SPECIFICATION, 3: stream('{"old": true}') });

  test('is read as it is now', async () => {
    expect(await findIn(update(old, { 3: stream(latin1(badge)) }))).toEqual([
      ['ob3-json', 'attachments/badge.json'],
    ]);
  });

  test('without its attachment holds none', async () => {
    const { documents, problems } = await read(
      update(rawPdf({ 1: CATALOG, 2: SPECIFICATION, 3: stream(latin1(badge)) }), {
        1: '<< /Type /Catalog >>',
      }),
    );
    expect(documents).toEqual([]);
    expect(problems).toEqual([{ code: 'document-without-badge', path: '' }]);
  });

  test('is read as it is now when its references are damaged', async () => {
    const file = update(old, { 3: stream(latin1(badge)) });
    const damaged = Buffer.from(
      file.toString('latin1').replaceAll('startxref', 'startxxxx'),
      'latin1',
    );
    expect(await findIn(damaged)).toEqual([['ob3-json', 'attachments/badge.json']]);
  });
});

describe.skipIf(!hasQpdf)('a PDF rewritten by qpdf (skipped where it is not installed)', () => {
  test('with objects in streams is read', async () => {
    const bytes = qpdf(await pdfWith(ATTACHED), '--object-streams=generate');
    expect(bytes.includes('/ObjStm')).toBe(true);
    expect(await findIn(bytes)).toEqual(FOUND);
  });

  test('with objects in streams and its references lost is read', async () => {
    const bytes = qpdf(await pdfWith(ATTACHED), '--object-streams=generate');
    const lost = Buffer.from(
      bytes.toString('latin1').replaceAll('startxref', 'startxxxx'),
      'latin1',
    );
    expect(await findIn(lost)).toEqual(FOUND);
  });

  test('for the web is read', async () => {
    const bytes = qpdf(await pdfWith(ATTACHED), '--linearize', '--object-streams=generate');
    expect(await findIn(bytes)).toEqual(FOUND);
  });

  test.each([['--object-streams=generate'], ['--object-streams=disable']])(
    'under a password says so (%s)',
    async (streams) => {
      const lock = ['--encrypt', 'open', 'own', '256', '--', streams];
      expect(await read(qpdf(await pdfWith(ATTACHED), ...lock))).toEqual({
        documents: [],
        problems: [{ code: 'encrypted-document', path: '' }],
      });
    },
  );
});

describe('a hostile PDF', () => {
  test.each([
    ['a tree of names', '<< /Names << /EmbeddedFiles 1 0 R >> /Kids [1 0 R 2 0 R] >>', '[1 0 R]'],
    ['an object that is itself', '<< /Pages 2 0 R >>', '2 0 R'],
    ['a file that is its own specification', '<< /AF 2 0 R /EF 1 0 R >>', '<< /EF 2 0 R >>'],
  ])('with a loop in %s comes to an end', async (_, first, second) => {
    expect((await read(rawPdf({ 1: first, 2: second }))).documents).toEqual([]);
  });

  test('with references that loop comes to an end', async () => {
    const file = rawPdf({ 1: CATALOG, 2: SPECIFICATION, 3: stream(latin1(badge)) });
    const at = /startxref\s+(\d+)/u.exec(file.toString('latin1'))?.[1] ?? '';
    const looped = file.toString('latin1').replace('/Size 100', `/Prev ${at}`);
    expect(await findIn(Buffer.from(looped, 'latin1'))).toHaveLength(1);
  });

  test.each([
    ['arrays', '['.repeat(300_000)],
    ['dictionaries', '<</A'.repeat(300_000)],
  ])('with %s without end is damaged', async (_, deep) => {
    expect(await read(rawPdf({ 1: deep }))).toEqual({
      documents: [],
      problems: [{ code: 'damaged-document', path: '' }],
    });
  });

  test.each([
    ['objects', { pdfObjects: 2 }],
    ['values', { pdfValues: 10 }],
    ['bytes to parse', { pdfTotalBytes: 50 }],
  ])('of more %s than the limit is not read on', async (_, limits) => {
    const file = rawPdf({ 1: CATALOG, 2: SPECIFICATION, 3: stream(latin1(badge)) });
    expect((await read(file, limits)).problems).toMatchObject([{ code: 'too-large', path: '' }]);
  });

  test('of beginnings only is given up before it takes long', async () => {
    const file = Buffer.from(`%PDF-1.7\n${'1 0 obj ('.repeat(1_000_000)}`);
    // Each of them would be parsed to the end of the file.
    expect((await read(file, { pdfTotalBytes: 20_000_000 })).problems).toMatchObject([
      { code: 'too-large' },
    ]);
  });

  const many = (count: number, held: string) => {
    const names = Array.from({ length: count }, (_, index) => `${index + 2} 0 R`);
    const file = (index: number) => `<< /Type /Filespec /F (a.json) /EF << /F ${index} 0 R >> >>`;
    const objects: Record<number, string> = { 1: `<< /Type /Catalog /AF [${names.join(' ')}] >>` };
    for (let index = 0; index < count; index += 1) {
      objects[index + 2] = file(index + 2 + count);
      objects[index + 2 + count] = held;
    }
    return rawPdf(objects);
  };
  const zeros = deflateSync(Buffer.alloc(1_000_000)).subarray(0, -1).toString('latin1');

  test.each([
    ['that cannot be unpacked', stream(`${zeros}!`, '/Filter /FlateDecode')],
    ['whose text gives nothing', stream(' '.repeat(100_000), '/Filter /ASCIIHexDecode')],
    ['whose text is none', stream(`${' '.repeat(100_000)}\u007F`, '/Filter /ASCII85Decode')],
    ['that are not packed', stream(' '.repeat(100_000))],
  ])('of many attachments %s is given up', async (_, held) => {
    const { problems } = await read(many(40, held), { pdfTotalBytes: 2_500_000 });
    expect(problems.length).toBeLessThan(30);
    expect(problems.at(-1)).toMatchObject({ code: 'too-large', path: '' });
  });

  test('within PDFs within PDFs is opened down to a depth', async () => {
    let bytes = await pdfWith([{ name: 'badge.json', content: badge }]);
    for (let depth = 0; depth < 4; depth += 1) {
      bytes = await pdfWith([{ name: 'cv.pdf', content: bytes }]);
    }
    expect(await read(bytes)).toMatchObject({
      documents: [],
      problems: [{ code: 'unsafe-archive', params: { reason: 'nested' } }],
    });
  });

  test('cut off anywhere gives the badge whole, or a problem', async () => {
    const whole = await pdfWith(ATTACHED);
    for (let length = 5; length < whole.length; length += 97) {
      const { documents, problems } = await read(whole.subarray(0, length));
      expect(documents.length + problems.length).toBeGreaterThan(0);
      expect(problems.map((problem) => problem.code)).not.toContain('unreadable-file');
    }
  });

  test('with any byte changed never surprises the reader', async () => {
    const files = [await pdfWith(ATTACHED, false), await pdfWith(ATTACHED)];
    if (hasQpdf) files.push(qpdf(await pdfWith(ATTACHED), '--object-streams=generate'));
    await assert(
      asyncProperty(nat(), nat(), integer({ min: 1, max: 255 }), async (which, where, change) => {
        const file = Buffer.from(files[which % files.length] ?? '');
        const at = 5 + (where % (file.length - 5));
        file[at] = (file[at] ?? 0) ^ change;
        const { documents, problems } = await read(file);
        expect(documents.length + problems.length).toBeGreaterThan(0);
        expect(problems.map((problem) => problem.code)).not.toContain('unreadable-file');
      }),
      { numRuns: 300, seed: 7 },
    );
  });

  test('that is hardly begun is damaged', async () => {
    const { problems } = await read(Buffer.from('%PDF-1.4\n% not a real document\n'));
    expect(problems).toEqual([{ code: 'damaged-document', path: '' }]);
  });
});
