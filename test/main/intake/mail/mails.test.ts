import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { INTAKE_LIMITS, readAll } from '../../../../src/main/intake/index.ts';
import { BADGE } from '../baking.ts';
import { attached, mailOf, several } from './writing.ts';

const badge = JSON.stringify(BADGE);

/** A mailbox that Python's `mailbox` package has written. */
const APPLICATIONS = readFileSync(join(import.meta.dirname, 'by-python', 'applications.mbox'));

async function read(mail: string | Uint8Array, limits = {}) {
  const result = await readAll('a.mbox', Buffer.from(mail), { ...INTAKE_LIMITS, ...limits });
  return {
    found: result.documents.map(({ format, path }) => `${format} ${path}`),
    problems: result.problems.map(({ code }) => code),
  };
}

describe('an e-mail', () => {
  test.each([
    ['blank lines', '\r\n\r\n'],
    ['a byte order mark', '\uFEFF'],
    ['an envelope', 'From MAILER-DAEMON Mon Feb  2 09:00:00 2026\n'],
    ['an envelope that was marked as text', '>From a@b.example Mon Feb  2 09:00:00 2026\n'],
    ['all of these', '\uFEFF\n\nFrom - Mon Feb 02 09:00:00 2026\r\n'],
  ])('with %s before its header is read', async (_, before) => {
    const mail = mailOf(several([attached('a.json', badge)]));
    expect((await read(before + mail)).found).toEqual(['ob3-json attachments/a.json']);
  });

  test('that was saved in UTF-16 is read', async () => {
    const mail = mailOf(several([attached('a.json', badge)]));
    const { found } = await read(Buffer.from(`\uFEFF${mail}`, 'utf16le'));
    expect(found).toEqual(['ob3-json attachments/a.json']);
  });

  test('that tells of an envelope is one mail', async () => {
    const told = { fields: ['Content-Type: text/plain'], body: '\r\n\r\nFrom me at 09:00\r\n' };
    const mail = mailOf(several([told, attached('a.json', badge)]));
    expect((await read(mail)).found).toEqual(['ob3-json attachments/a.json']);
  });
});

describe('an e-mail that Apple’s Mail has kept', () => {
  const mail = mailOf(several([attached('a.json', badge)]));
  const notes = '<?xml version="1.0" encoding="UTF-8"?>\n<plist version="1.0"><dict/></plist>\n';

  test.each([
    ['with its length before it and what was noted behind it', `${mail.length}\n${mail}${notes}`],
    ['with room behind its length', `${mail.length}      \r\n${mail}${notes}`],
    ['with more in its length than there is', `${mail.length + 9000}\n${mail}`],
  ])('is read, %s', async (_, text) => {
    expect(await read(text)).toEqual({ found: ['ob3-json attachments/a.json'], problems: [] });
  });

  test('is not read beyond its length', async () => {
    const before = mail.slice(0, mail.indexOf('a.json'));
    expect((await read(`${before.length}\n${mail}`)).found).toEqual([]);
  });

  test('is none where no mail follows the number', async () => {
    expect((await read(`12\nbottles of beer\nFrom: the wall\n`)).problems).toEqual([
      'unknown-file-type',
    ]);
  });
});

describe('a mailbox', () => {
  const envelope = 'From jobs@employer.example Mon Feb  2 09:00:00 2026\n';
  const mail = (name: string) => `${envelope}${mailOf(several([attached(name, badge)]))}\r\n`;

  test('gives what is attached to each of its mails', async () => {
    expect((await read(APPLICATIONS)).found).toEqual([
      'ob3-json attachments/SQL and Relational Databases.png#openbadgecredential',
      'ob3-jwt attachments/Deutschkenntnisse für Zoë – B2.jwt',
      'ob3-json attachments/SQL and Relational Databases.png (2)#openbadgecredential',
      'ob3-jwt attachments/Deutschkenntnisse für Zoë – B2.jwt (2)',
      'ob3-json attachments/Python.json',
    ]);
  });

  test('does so whichever way its lines end', async () => {
    const lines = APPLICATIONS.toString('latin1').replaceAll('\n', '\r\n');
    expect((await read(Buffer.from(lines, 'latin1'))).found).toHaveLength(5);
  });

  test('is read up to as many parts as one mail may have, and says that there are more', async () => {
    const box = `${mail('a.json')}\n${mail('b.json')}\n${mail('c.json')}`;
    const { found, problems } = await read(box, { mailParts: 2 });
    expect(found).toEqual(['ob3-json attachments/a.json', 'ob3-json attachments/b.json']);
    expect(problems).toEqual(['too-many-files']);
  });

  test('of very many mails without anything is let go of soon', async () => {
    const box = mail('a.json') + `\n${envelope}`.repeat(200_000);
    const start = performance.now();
    expect((await read(box)).problems).toEqual(['too-many-files']);
    expect(performance.now() - start).toBeLessThan(2000);
  });
});
