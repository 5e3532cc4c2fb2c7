import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { INTAKE_LIMITS, readAll } from '../../../../src/main/intake/index.ts';
import { BADGE, itxt, jwt, png, zip } from '../baking.ts';
import { HEAD, attached, mailOf, several } from './writing.ts';
import type { Part } from './writing.ts';

const badge = JSON.stringify(BADGE);
const picture = png(itxt('openbadgecredential', badge));

/** Mails that Python's `email` package has written. */
const written = (name: string) => readFileSync(join(import.meta.dirname, 'by-python', name));

async function read(mail: string | Uint8Array, limits = {}) {
  const result = await readAll('a.eml', Buffer.from(mail), { ...INTAKE_LIMITS, ...limits });
  return {
    found: result.documents.map(({ format, path }) => `${format} ${path}`),
    problems: result.problems.map(({ code, path, params }) =>
      [code, params?.['found'], path].filter((each) => each).join(' '),
    ),
    others: result.others?.map(({ path }) => path) ?? [],
  };
}

describe('an e-mail', () => {
  test('gives what is attached to it, and is not asked for the logo in it', async () => {
    expect(await read(written('application.eml'))).toEqual({
      found: [
        'ob3-json attachments/SQL and Relational Databases.png#openbadgecredential',
        'ob3-jwt attachments/Deutschkenntnisse für Zoë – B2.jwt',
      ],
      problems: [],
      others: [],
    });
  });

  test('that was passed on gives what is attached to the one within it too', async () => {
    expect((await read(written('forwarded.eml'))).found).toEqual([
      'ob3-json attachments/SQL and Relational Databases.png#openbadgecredential',
      'ob3-jwt attachments/Deutschkenntnisse für Zoë – B2.jwt',
      'ob3-json attachments/Python.json',
    ]);
  });

  test('with nothing attached to it is said to have nothing', async () => {
    const { found, problems } = await read(written('without-files.eml'));
    expect(found).toEqual([]);
    expect(problems).toEqual(['unknown-file-type mail']);
  });

  test('in a zip, and a zip in it, are gone into', async () => {
    const inner = await zip({ 'Ada/a.json': badge });
    const mail = mailOf(several([attached('badges.zip', inner), attached('b.png', picture)]));
    expect((await read(await zip({ 'm.eml': mail }))).found).toEqual([
      'ob3-json m.eml/attachments/badges.zip/Ada/a.json',
      'ob3-json m.eml/attachments/b.png#openbadgecredential',
    ]);
  });

  test('names what is no badge, and hands on what may be a résumé', async () => {
    const mail = mailOf(several([attached('cv.txt', 'I weld.'), attached('a.png', png())]));
    expect(await read(mail)).toEqual({
      found: [],
      problems: [
        'unknown-file-type text attachments/cv.txt',
        'image-without-badge attachments/a.png',
      ],
      others: ['attachments/cv.txt'],
    });
  });

  test('that is a badge itself, without further parts, is read', async () => {
    const { fields, body } = attached('a.json', badge);
    expect((await read(mailOf({ fields, body }))).found).toEqual(['ob3-json attachments/a.json']);
  });

  test('is one by what stands in it, not by its name', async () => {
    const mail = mailOf(several([attached('a.json', badge)]));
    const { documents } = await readAll('a.txt', Buffer.from(mail));
    expect(documents).toHaveLength(1);
  });

  test.each([
    ['a text with a colon', 'Note: this is no mail.\n\nBye'],
    ['a letter', 'From: Ada\nTo: Jobs\n\nI weld.'],
  ])('is not what %s is', async (_, text) => {
    expect((await read(text)).problems).toEqual(['unknown-file-type text']);
  });
});

describe('a part', () => {
  const one = (...fields: readonly string[]) => mailOf(several([{ fields, body: badge }]));

  test.each([
    ['by its type’s name', ['Content-Type: application/json; name=a.json'], 'a.json'],
    [
      'beside a border that is none',
      ['Content-Type: application/json; boundary=z; name=a.json'],
      'a.json',
    ],
    ['by no name', ['Content-Type: application/ld+json'], 'attachment'],
    [
      'in ASCII',
      ['Content-Disposition: attachment; filename="=?utf-8?B?w6QuanNvbg==?="'],
      'ä.json',
    ],
    [
      'in words',
      ['Content-Disposition: inline; filename="=?utf-8?Q?=C3=A4_b=25.json?="'],
      'ä b%.json',
    ],
    ['in UTF-8', ['Content-Disposition: attachment; filename="ä.json"'], 'ä.json'],
    [
      'with quotes',
      [String.raw`Content-Disposition: attachment; filename="a\"b.json"`],
      'a"b.json',
    ],
    ['on two lines', ['Content-Disposition: attachment;', '\tfilename=a.json'], 'a.json'],
    [
      'with folders',
      [String.raw`Content-Disposition: attachment; filename="..\\..\\a.json"`],
      'a.json',
    ],
    [
      'in an unknown alphabet',
      ["Content-Disposition: x; filename*=x-none''a%C3%A4.json"],
      'aä.json',
    ],
    ['in Latin-1', ["Content-Disposition: x; filename*=iso-8859-1''a%E4.json"], 'aä.json'],
    [
      'in pieces, in any order',
      ['Content-Disposition: x; filename*1="b.json"; filename*0*=utf-8\'\'%C3%A4'],
      'äb.json',
    ],
  ])('is called what its sender called it: %s', async (_, fields, name) => {
    expect((await read(one(...fields))).found).toEqual([`ob3-json attachments/${name}`]);
  });

  test.each(['base64 (by hand)', '"base64"', 'BASE64;'])(
    'is unpacked where its header says %s',
    async (encoding) => {
      const fields = [
        'Content-Disposition: attachment; filename=a.json',
        `Content-Transfer-Encoding: ${encoding}`,
      ];
      const { body } = attached('a.json', badge);
      expect((await read(mailOf(several([{ fields, body }])))).found).toEqual([
        'ob3-json attachments/a.json',
      ]);
    },
  );

  test('has the second of two names told apart', async () => {
    const mail = mailOf(several([attached('a.json', badge), attached('a.json', badge)]));
    expect((await read(mail)).found).toEqual([
      'ob3-json attachments/a.json',
      'ob3-json attachments/a.json (2)',
    ]);
  });

  test('is told apart from one that is called as others are told apart', async () => {
    const names = ['a.json', 'a.json', 'a.json (2)', 'a.json'];
    const mail = mailOf(several(names.map((name) => attached(name, badge))));
    const { found } = await read(mail);
    expect(new Set(found).size).toBe(names.length);
  });

  test.each(['text/plain', 'text/html', 'application/pgp-signature', 'message/delivery-status'])(
    'of %s, without a name, is the mail’s own',
    async (type) => {
      expect((await read(one(`Content-Type: ${type}`))).problems).toEqual([
        'unknown-file-type mail',
      ]);
    },
  );

  test('ends where the parts around it end, and needs no end of its own', async () => {
    const inner = several([attached('a.json', badge)], 'inner');
    const open = { ...inner, body: inner.body.slice(0, inner.body.indexOf('--inner--')) };
    const mail = mailOf(several([open, attached('b.json', badge)], 'outer'));
    expect((await read(mail)).found).toEqual([
      'ob3-json attachments/a.json',
      'ob3-json attachments/b.json',
    ]);
  });

  test('is the last where the mail breaks off', async () => {
    const mail = mailOf(several([attached('a.json', badge)]));
    const cut = mail.slice(0, mail.indexOf('--b--'));
    expect((await read(cut)).found).toEqual(['ob3-json attachments/a.json']);
  });

  test('on lines that end in a line feed only is the same', async () => {
    const mail = mailOf(
      several([attached('a.json', badge), attached('b.jwt', jwt({ vc: BADGE }))]),
    );
    expect((await read(mail.replaceAll('\r\n', '\n'))).found).toEqual([
      'ob3-json attachments/a.json',
      'ob3-jwt attachments/b.jwt',
    ]);
  });

  test.each(['\r\n', '\n'])(
    'that is not packed is what stands between its borders: %j',
    async (end) => {
      const text = { fields: ['Content-Type: text/plain; name=cv.txt'], body: 'I weld.' };
      const mail = mailOf(several([text, text])).replaceAll('\r\n', end);
      const { others = [] } = await readAll('a.eml', Buffer.from(mail));
      expect(others.map(({ bytes }) => Buffer.from(bytes).toString())).toEqual([
        'I weld.',
        'I weld.',
      ]);
    },
  );

  test('that is the whole mail, and a picture without a badge, is said to be none', async () => {
    const mail = mailOf(attached('a.png', png()));
    expect((await read(mail)).problems).toEqual(['image-without-badge attachments/a.png']);
  });

  test('that is a mail, packed, is one', async () => {
    const inner = mailOf(several([attached('a.json', badge)]));
    const { fields, body } = attached('m.eml', inner);
    const type = 'Content-Type: message/rfc822';
    const mail = mailOf(several([{ fields: [type, ...fields.slice(1)], body }]));
    expect((await read(mail)).found).toEqual(['ob3-json attachments/m.eml/attachments/a.json']);
  });

  test.each(['message/rfc822', 'message/global'])(
    'of %s that is packed needs no name',
    async (type) => {
      const inner = attached('m.eml', mailOf(several([attached('a.json', badge)])));
      const fields = [`Content-Type: ${type}`, 'Content-Transfer-Encoding: base64'];
      expect((await read(mailOf(several([{ ...inner, fields }])))).found).toEqual([
        'ob3-json attachments/attachment/attachments/a.json',
      ]);
    },
  );

  test('of a page is read, and said nothing of where it is no badge', async () => {
    const page = several([attached('logo.png', png()), attached('b.png', picture)], 'p', 'related');
    expect(await read(mailOf(page))).toEqual({
      found: ['ob3-json attachments/b.png#openbadgecredential'],
      problems: [],
      others: [],
    });
  });
});

describe('a mail that only mail programs open', () => {
  const PGP = '-----BEGIN PGP MESSAGE-----\r\n\r\nwV4D\r\n-----END PGP MESSAGE-----';
  const encrypted = several(
    [
      { fields: ['Content-Type: application/pgp-encrypted'], body: 'Version: 1' },
      { fields: ['Content-Type: application/octet-stream; name="encrypted.asc"'], body: PGP },
    ],
    'b',
    'encrypted',
  );
  const sealed = (type: string): Part => ({
    ...attached('smime.p7m', Buffer.from('3082010006092a864886f70d010703', 'hex')),
    fields: [`Content-Type: ${type}; name="smime.p7m"`, 'Content-Transfer-Encoding: base64'],
  });
  const packed = attached('winmail.dat', Buffer.from('789f3e2201000106900800', 'hex'));

  test.each([
    ['encrypted with OpenPGP', encrypted, 'locked-mail attachments/encrypted.asc'],
    ['with S/MIME', sealed('application/pkcs7-mime'), 'locked-mail attachments/smime.p7m'],
    ['as it was before', sealed('application/x-pkcs7-mime'), 'locked-mail attachments/smime.p7m'],
    ['of Outlook’s own', several([packed]), 'outlook-attachments attachments/winmail.dat'],
  ])('is called so: %s', async (_, part, said) => {
    expect(await read(mailOf(part))).toEqual({
      found: [],
      problems: [`unknown-file-type ${said}`],
      others: [],
    });
  });
});

test('a mail that has gone through many hands is one, however long its header', async () => {
  const hands = `Received: by mx.example; ${'x'.repeat(900)}\r\n`.repeat(60);
  const mail = `${hands}${mailOf(several([attached('a.json', badge)]))}`;
  expect((await read(mail)).found).toEqual(['ob3-json attachments/a.json']);
});

describe('what quoted-printable hides', () => {
  test.each([
    ['bytes', badge.replaceAll('{', '=7B'), badge],
    ['ends of lines', badge.replaceAll(',', ',=\r\n'), badge],
    ['ends of lines with white space', badge.replaceAll(',', ',= \t\n'), badge],
    ['nothing, where an equals sign stands for itself', `${badge}=`, `${badge}=`],
  ])('%s', async (_, body, expected) => {
    const fields = [
      'Content-Type: application/json; name=a.json',
      'Content-Transfer-Encoding: Quoted-Printable',
    ];
    const { found, problems } = await read(mailOf(several([{ fields, body }])));
    const isWhole = expected === badge;
    expect(found).toEqual(isWhole ? ['ob3-json attachments/a.json'] : []);
    expect(problems).toEqual(isWhole ? [] : ['not-json attachments/a.json']);
  });
});

describe('a hostile mail', () => {
  const nested = (levels: number): Part =>
    levels === 0 ? attached('a.json', badge) : several([nested(levels - 1)], `b${levels}`);

  test('is gone into down to a depth, and what lies deeper is said to be left out', async () => {
    const { mailDepth } = INTAKE_LIMITS;
    expect((await read(mailOf(nested(mailDepth)))).problems).toEqual([]);
    const { found, problems } = await read(mailOf(nested(mailDepth + 1)));
    expect([found, problems]).toEqual([[], ['too-many-files']]);
  });

  test('of mails in mails, packed, ends somewhere', async () => {
    let mail = mailOf(several([attached('a.json', badge)]));
    for (let level = 0; level < 8; level += 1) mail = mailOf(several([attached('m.eml', mail)]));
    const { found, problems } = await read(mail);
    expect(found).toEqual([]);
    // Three archives deep, and mails in the innermost.
    const path = Array.from({ length: 4 }, () => 'attachments/m.eml').join('/');
    expect(problems).toEqual([`unsafe-archive ${path}`]);
  });

  test('has as many parts as are gone into, and those beyond are said to be left out', async () => {
    const mail = mailOf(several([attached('a.json', badge), attached('b.json', badge)]));
    expect((await read(mail, { mailParts: 2 })).problems).toEqual([]);
    const { found, problems } = await read(mail, { mailParts: 1 });
    expect([found.length, problems]).toEqual([1, ['too-many-files']]);
  });

  test('spends no more than an archive may', async () => {
    const mail = mailOf(
      several([attached('a.json', badge), attached('b.json', badge), attached('c.json', badge)]),
    );
    const { found, problems } = await read(mail, { zipTotalBytes: Buffer.byteLength(badge) * 2 });
    expect(found).toHaveLength(1 + 1);
    expect(problems).toEqual(['too-large attachments/c.json']);
    const few = await read(mail, { zipEntries: 1 });
    expect([few.found.length, few.problems]).toEqual([1, ['too-many-files']]);
  });

  test.each([
    ['a header without end', `${HEAD}X: ${'a'.repeat(5_000_000)}`],
    ['a header of very many lines', `${HEAD}${' a: b\r\n'.repeat(500_000)}`],
    ['a parameter without end', `${HEAD}Content-Type: multipart/mixed; a="${'\\'.repeat(1e6)}`],
    ['borders and nothing else', `${mailOf(several([]))}${'--b\r\n'.repeat(500_000)}`],
    [
      'parts that never end',
      mailOf({
        fields: ['Content-Type: multipart/mixed; boundary=b'],
        body: `--b\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n`.repeat(100_000),
      }),
    ],
    ['words within words', `${HEAD}Content-Type: a/b; name="${'=?a?b?'.repeat(100_000)}"\r\n\r\nx`],
  ])('of %s comes to an answer', async (_, mail) => {
    expect((await read(mail)).found).toEqual([]);
  });
});
