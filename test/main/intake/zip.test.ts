import { describe, expect, test } from 'vitest';
import { describeProblem } from '../../../src/shared/messages/problem.ts';
import { INTAKE_LIMITS, readCredentials } from '../../../src/main/intake/index.ts';
import { BADGE, itxt, jwt, png, renameInside, zip } from './baking.ts';

const badge = JSON.stringify(BADGE);
/** The header of a compound file, and the name of a stream as its directory has it. */
const OUTLOOK_MAIL = Buffer.concat([
  Buffer.from('d0cf11e0a1b11ae1', 'hex'),
  Buffer.from('__properties_version1.0', 'utf16le'),
]);

/** Blocks of DEFLATE, each of no bytes, and the last. */
const EMPTY_BLOCKS = Buffer.from(`${'000000ffff'.repeat(200_000)}010000ffff`, 'hex');

const NAME = Buffer.from('a.json');

/** @see APPNOTE 4.3.7 */
function localHeader(packedBytes: number): Buffer {
  const header = Buffer.alloc(30);
  header.write('PK\u0003\u0004', 'latin1');
  header.writeUInt16LE(20, 4);
  header.writeUInt16LE(8, 8);
  header.writeUInt32LE(packedBytes, 18);
  header.writeUInt16LE(NAME.length, 26);
  return Buffer.concat([header, NAME]);
}

/** Of the file at the beginning. @see APPNOTE 4.3.12 */
function directoryEntry(packedBytes: number): Buffer {
  const entry = Buffer.alloc(46);
  entry.write('PK\u0001\u0002', 'latin1');
  entry.writeUInt16LE(20, 6);
  entry.writeUInt16LE(8, 10);
  entry.writeUInt32LE(packedBytes, 20);
  entry.writeUInt16LE(NAME.length, 28);
  return Buffer.concat([entry, NAME]);
}

/** @see APPNOTE 4.3.16 */
function endOfDirectory(count: number, packedBytes: number): Buffer {
  const end = Buffer.alloc(22);
  end.write('PK\u0005\u0006', 'latin1');
  end.writeUInt16LE(count, 8);
  end.writeUInt16LE(count, 10);
  end.writeUInt32LE(count * (46 + NAME.length), 12);
  end.writeUInt32LE(30 + NAME.length + packedBytes, 16);
  return end;
}

const read = (bytes: Uint8Array, limits = {}) =>
  readCredentials('badges.zip', bytes, { ...INTAKE_LIMITS, ...limits });

describe('a zip', () => {
  test('gives what its files hold, with the path of each', async () => {
    const bytes = await zip({
      'Amara Okafor/python.png': png(itxt('openbadgecredential', badge)),
      'Łukasz 王/badge.jwt': jwt({ vc: BADGE }),
      'Łukasz 王/vp.json': JSON.stringify({
        type: 'VerifiablePresentation',
        verifiableCredential: BADGE,
      }),
    });
    const result = await read(bytes);
    expect(result.problems).toEqual([]);
    expect(result.documents.map(({ format, path }) => [format, path])).toEqual([
      ['ob3-json', 'Amara Okafor/python.png#openbadgecredential'],
      ['ob3-jwt', 'Łukasz 王/badge.jwt'],
      ['ob3-json', 'Łukasz 王/vp.json#credential-1'],
    ]);
  });

  test('with files that hold none gives a problem for each and reads on', async () => {
    const result = await read(
      await zip({ 'a.txt': 'hello', 'b.json': badge, 'c.pdf': '%PDF-1.7' }),
    );
    expect(result.documents).toMatchObject([{ path: 'b.json' }]);
    expect(result.problems).toMatchObject([
      { code: 'unknown-file-type', path: 'a.txt', params: { found: 'text' } },
      { code: 'damaged-document', path: 'c.pdf' },
    ]);
  });

  test('does not speak of what the operating system put in', async () => {
    const result = await read(
      await zip({
        '__MACOSX/._b.json': 'x',
        'a/.DS_Store': 'x',
        'a/Thumbs.db': 'x',
        '._b.json': 'x',
        'b.json': badge,
      }),
    );
    expect(result).toMatchObject({ documents: [{ path: 'b.json' }], problems: [] });
  });

  test('written on a Mac keeps its names, without the flag that says they are UTF-8', async () => {
    const bytes = await zip({ 'Zoe\u0308.json': badge });
    // Bit 11 of the flags, in the local header and in the directory.
    bytes[7] = 0;
    bytes[bytes.indexOf('PK\u0001\u0002') + 9] = 0;
    expect((await read(bytes)).documents).toMatchObject([{ path: 'Zo\u00EB.json' }]);
  });

  test('inside a zip is opened, down to a depth', async () => {
    const third = await zip({ 'c.json': badge });
    const second = await zip({ 'third.zip': third, 'b.json': badge });
    const result = await read(await zip({ 'second.zip': second }), { zipDepth: 2 });
    expect(result.documents).toMatchObject([{ path: 'second.zip/b.json' }]);
    expect(result.problems).toEqual([
      { code: 'unsafe-archive', path: 'second.zip/third.zip', params: { reason: 'nested' } },
    ]);
  });

  test.each([
    ['leads out of it', '..aetc'],
    ['is absolute', '/abetc'],
    ['names a drive', 'C:/etc'],
    ['leads out by backslashes', '..\\etc'],
  ])('with a name that %s is refused that file only', async (_, name) => {
    const hostile = name === '..aetc' ? '../etc' : name;
    const bytes = renameInside(await zip({ abcdef: badge, 'good.json': badge }), 'abcdef', hostile);
    const result = await read(bytes);
    expect(result.documents).toMatchObject([{ path: 'good.json' }]);
    expect(result.problems).toMatchObject([{ code: 'unsafe-archive', params: { reason: 'name' } }]);
  });

  test('with a symbolic link is refused that link', async () => {
    expect(await read(await zip({ 'link.json': '/etc/passwd' }, { mode: 0o120777 }))).toMatchObject(
      {
        documents: [],
        problems: [{ code: 'unsafe-archive', path: 'link.json' }],
      },
    );
    const named = { code: 'unsafe-archive', path: 'x', params: { reason: 'name' } } as const;
    expect(describeProblem('a.zip', named)).toMatch(
      /Ask the candidate for the badge file itself\.$/u,
    );
  });

  test('of two files of one name gives two paths', async () => {
    const bytes = renameInside(await zip({ 'a.json': badge, 'b.json': badge }), 'b.json', 'a.json');
    expect((await read(bytes)).documents.map((document) => document.path)).toEqual([
      'a.json',
      'a.json (2)',
    ]);
  });

  test('of names that are those of its other files told apart gives as many paths', async () => {
    const bytes = renameInside(
      await zip({ 'a.json': badge, 'b.json': badge, 'a.json (2)': badge }),
      'b.json',
      'a.json',
    );
    expect((await read(bytes)).documents.map(({ path }) => path)).toEqual([
      'a.json',
      'a.json (2)',
      'a.json (2) (2)',
    ]);
  });

  test('of names as long as the format has them tells each by no more than a path may have', async () => {
    const { documents, problems } = await read(
      await zip({ [`${'a'.repeat(60_000)}/b.json`]: badge, 'b.json': badge }),
    );
    expect(documents).toMatchObject([{ path: 'b.json' }]);
    expect(problems).toEqual([
      { code: 'unsafe-archive', path: 'a'.repeat(1024), params: { reason: 'name' } },
    ]);
  });

  test('that is locked says so', async () => {
    const bytes = await zip({ 'a.json': badge });
    // Bit 0 of the flags in the directory: encrypted.
    const flags = bytes.indexOf('PK\u0001\u0002') + 8;
    bytes[flags] = (bytes[flags] ?? 0) | 1;
    // A stored entry grows by twelve bytes when encrypted; ours is deflated, so only the flag is needed.
    expect((await read(bytes)).problems).toMatchObject([
      { code: 'encrypted-archive', path: 'a.json' },
    ]);
  });

  test.each([
    ['BZip2', 12],
    ['LZMA', 14],
    ['Deflate64', 9],
  ])('with a file that is packed by %s says so, and reads on', async (_, method) => {
    const bytes = await zip({ 'a.json': badge, 'b.json': badge });
    bytes.writeUInt16LE(method, bytes.indexOf('PK\u0001\u0002') + 10);
    const { documents, problems } = await read(bytes);
    expect(documents).toMatchObject([{ path: 'b.json' }]);
    expect(problems).toEqual([
      { code: 'unknown-file-type', path: 'a.json', params: { found: 'packed' } },
    ]);
    expect(describeProblem('x.zip', problems[0]!)).toContain('unpack it yourself');
  });

  test('whose file unpacks to far more than it weighs is refused before unpacking', async () => {
    const bytes = await zip({ 'bomb.json': Buffer.alloc(20 * 1024 * 1024), 'b.json': badge });
    expect(bytes.length).toBeLessThan(30_000);
    const result = await read(bytes);
    expect(result.documents).toMatchObject([{ path: 'b.json' }]);
    expect(result.problems).toMatchObject([{ code: 'too-large', path: 'bomb.json' }]);
  });

  test.each([
    [5000, 100],
    [5000, 5001],
    [200_000, 100],
    [200_000, 199_999],
    [200_000, 200_001],
  ])('that says of a file of %d bytes that it has %d is damaged', async (bytesLong, said) => {
    const bytes = await zip({ 'a.json': badge.padEnd(bytesLong) });
    const size = bytes.indexOf('PK\u0001\u0002') + 24;
    bytes.writeUInt32LE(said, size);
    expect(await read(bytes)).toMatchObject({
      documents: [],
      problems: [{ code: 'damaged-archive', path: 'a.json' }],
    });
  });

  test.each([
    ['small', 'packed', 1000, true],
    ['small', 'not packed', 1000, false],
    ['large', 'packed', 200_000, true],
    ['large', 'not packed', 200_000, false],
  ])('gives a %s file that is %s', async (_, __, bytesLong, compress) => {
    const bytes = await zip({ 'a.json': badge.padEnd(bytesLong) }, { compress });
    expect((await read(bytes)).documents).toMatchObject([{ path: 'a.json', format: 'ob3-json' }]);
  });

  test('whose file was changed is damaged there', async () => {
    const bytes = await zip({ 'a.json': badge });
    const checksum = bytes.indexOf('PK\u0001\u0002') + 16;
    bytes[checksum] = (bytes[checksum] ?? 0) ^ 1;
    expect((await read(bytes)).problems).toMatchObject([
      { code: 'damaged-archive', path: 'a.json' },
    ]);
  });

  test('stops at its limit of bytes, archives inside counted', async () => {
    const inner = await zip({ 'a.json': badge, 'b.json': badge });
    const result = await read(await zip({ 'in.zip': inner, 'c.json': badge }), {
      zipTotalBytes: inner.length + badge.length + 10,
    });
    expect(result.documents).toMatchObject([{ path: 'in.zip/a.json' }]);
    expect(result.problems).toMatchObject([{ code: 'too-large', path: 'in.zip/b.json' }]);
  });

  test('stops at its limit of bytes where packed ones give nothing', async () => {
    const bytes = Buffer.concat([
      localHeader(EMPTY_BLOCKS.length),
      EMPTY_BLOCKS,
      ...Array.from({ length: 3 }, () => directoryEntry(EMPTY_BLOCKS.length)),
      endOfDirectory(3, EMPTY_BLOCKS.length),
    ]);
    const { problems } = await read(bytes, { zipTotalBytes: EMPTY_BLOCKS.length * 2 });
    expect(problems.map(({ code }) => code)).toEqual(['empty-file', 'empty-file', 'too-large']);
  });

  test('of many lists stops at its limit of credentials, archives inside counted', async () => {
    const list = JSON.stringify([BADGE, BADGE]);
    const inner = await zip({ 'a.json': list });
    const bytes = await zip({ 'in.zip': inner, 'b.json': list, 'c.json': list, 'd.json': list });
    const result = await read(bytes, { documentsPerFile: 3 });
    expect(result.documents).toHaveLength(3);
    expect(result.problems).toEqual([
      { code: 'too-many-files', path: 'b.json', params: { limit: '3' } },
    ]);
  });

  test('of many things that are none stops at its limit of problems', async () => {
    const bytes = await zip({ 'a.json': '[', 'b.json': '[', 'c.json': '[' });
    expect((await read(bytes, { problemsPerFile: 1 })).problems).toEqual([
      { code: 'not-json', path: 'a.json' },
      { code: 'too-many-files', path: 'b.json', params: { limit: '1' } },
    ]);
  });

  test('stops at its limit of files', async () => {
    const bytes = await zip({ 'a.json': badge, 'b.json': badge, 'c.json': badge });
    const result = await read(bytes, { zipEntries: 2 });
    expect(result.documents).toHaveLength(2);
    expect(result.problems).toEqual([{ code: 'too-many-files', path: '', params: { limit: '2' } }]);
  });

  test('of nothing is an empty folder', async () => {
    expect((await read(await zip({}))).problems).toEqual([{ code: 'empty-folder', path: '' }]);
  });

  test('cut off anywhere never throws', async () => {
    const whole = await zip({ 'a.json': badge, 'b.json': badge });
    for (let length = 4; length < whole.length; length += 31) {
      const result = await read(whole.subarray(0, length));
      expect(result.problems.length).toBeGreaterThan(0);
    }
  });
});

describe('any other file', () => {
  test.each([
    ['an old office document', Buffer.from('d0cf11e0a1b11ae1', 'hex'), 'old-office-document'],
    ['a mail of Outlook', OUTLOOK_MAIL, 'outlook-mail'],
    ['a link', Buffer.from('[InternetShortcut]\r\nURL=https://a.example/\r\n'), 'link'],
    ['a link of Edge', `[{000214A0-0000-0000-C000-000000000046}]\r\nProp3=19,2\r\n`, 'link'],
    [
      'what only says that it is a tar',
      `${'a.json'.padEnd(257, '\0')}ustar\0${'00'.padEnd(250, '\0')}`,
      'binary',
    ],
    ['a bz2', 'BZh91AY', 'other-archive'],
    ['a cabinet', 'MSCF\0\0\0\0\u0010', 'other-archive'],
    ['a zst', Buffer.from('28b52ffd00', 'hex'), 'other-archive'],
    ['rich text', String.raw`{\rtf1\ansi I weld.}`, 'old-office-document'],
    ['a letter that begins with a quotation', '"I weld," she said.', 'text'],
    ['a table in quotes', '"name","email"\n"Ada","ada@a.example"\n', 'text'],
    ['a list of settings', '[Desktop Entry]\nType=Application\n', 'text'],
    ['a note that begins with a link', '[my badge](https://a.example/)', 'text'],
    ['a 7z', Buffer.from('377abcaf271c', 'hex'), 'other-archive'],
    ['a program', Buffer.from('7f454c46020101000000', 'hex'), 'binary'],
    ['a letter', Buffer.from('Dear Sir or Madam,'), 'text'],
  ])('such as %s is named', async (_, bytes, found) => {
    expect(await readCredentials('cv.json.bin', Buffer.from(bytes))).toEqual({
      documents: [],
      problems: [{ code: 'unknown-file-type', path: '', params: { found } }],
    });
  });

  test.each([
    ['as text', '<?xml version="1.0"?><plist><dict><key>URL</key></dict></plist>'],
    ['packed', 'bplist00\u0001\0\0'],
  ])('that macOS keeps a link in, %s, is one', async (_, text) => {
    expect((await readCredentials('a.webloc', Buffer.from(text))).problems).toEqual([
      { code: 'unknown-file-type', path: '', params: { found: 'link' } },
    ]);
  });

  test('that is an SVG in another encoding is told from what holds none', async () => {
    const text = `<?xml version="1.0" encoding="ISO-8859-1"?><svg><title>\u00EB</title></svg>`;
    const { problems } = await readCredentials('a.svg', Buffer.from(text, 'latin1'));
    expect(problems).toEqual([{ code: 'not-json', path: '', params: { reason: 'encoding' } }]);
  });

  test('of more bytes than the limit is not looked at', async () => {
    const limits = { ...INTAKE_LIMITS, fileBytes: 100 };
    expect((await readCredentials('a.json', Buffer.alloc(101, 0x20), limits)).problems).toEqual([
      { code: 'too-large', path: '', params: { bytes: '101', limitBytes: '100' } },
    ]);
  });
});
