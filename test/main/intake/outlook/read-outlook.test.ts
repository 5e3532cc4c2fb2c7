import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { array, assert, asyncProperty, nat, record } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { INTAKE_LIMITS, readAll } from '../../../../src/main/intake/index.ts';
import { zip } from '../baking.ts';

/**
 * A mail in a container that the npm package `cfb` has written, and of which a reader of such mails gave the same:
 * a badge, a token, a logo, and a mail with a badge attached.
 */
const MAIL = readFileSync(join(import.meta.dirname, 'by-cfb', 'application.msg'));
const FOUND = [
  'ob3-json attachments/SQL and Relational Databases.png#openbadgecredential',
  'ob3-jwt attachments/Deutschkenntnisse für Zoë – B2.jwt',
  'ob3-json attachments/PYTHON.JSO',
];

async function read(mail: Uint8Array, limits = {}) {
  const result = await readAll('a.msg', mail, { ...INTAKE_LIMITS, ...limits });
  return {
    found: result.documents.map(({ format, path }) => `${format} ${path}`),
    problems: result.problems.map(({ code, path, params }) =>
      [code, params?.['found'], path].filter((each) => each).join(' '),
    ),
  };
}

describe('a mail as Outlook keeps it', () => {
  test('gives what is attached to it and to the mail within it, and is not asked for the logo', async () => {
    expect(await read(MAIL)).toEqual({ found: FOUND, problems: [] });
  });

  test('in a zip is gone into', async () => {
    const { found } = await read(await zip({ 'Amara Okafor/a.msg': MAIL }));
    expect(found).toContain('ob3-json Amara Okafor/a.msg/attachments/PYTHON.JSO');
  });

  test.each([
    ['parts than the limit', { mailParts: 2 }, FOUND.slice(0, 2)],
    ['mails within each other', { mailDepth: 1 }, FOUND.slice(0, 2)],
  ])('of more %s gives as many, and says so', async (_, limits, found) => {
    expect(await read(MAIL, limits)).toEqual({ found, problems: ['too-many-files'] });
  });

  test('stops at the limit of bytes', async () => {
    const { found, problems } = await read(MAIL, { zipTotalBytes: 4000 });
    expect(found).toEqual(FOUND.slice(0, 1));
    expect(problems).toEqual(['too-large attachments/Deutschkenntnisse für Zoë – B2.jwt']);
  });
});

describe('a damaged mail of Outlook', () => {
  /** Where the header says in which sector something begins. */
  const [DIRECTORY, SMALL_TABLE, TABLES] = [48, 60, 76];
  const changed = (at: number, value: number) => {
    const bytes = Buffer.from(MAIL);
    bytes.writeUInt32LE(value, at);
    return bytes;
  };

  test.each([
    ['whose directory is nowhere', changed(DIRECTORY, 0xff_ff)],
    ['that is hardly begun', MAIL.subarray(0, 600)],
    ['of a version that there is not', changed(28, 0)],
  ])('%s is called that', async (_, bytes) => {
    const start = Buffer.concat([bytes, Buffer.from('__properties_version1.0', 'utf16le')]);
    expect((await read(start)).problems).toEqual(['unknown-file-type outlook-mail']);
  });

  test('names each file that is not all there', async () => {
    const { found, problems } = await read(changed(SMALL_TABLE, 0xff_ff));
    expect(found).toEqual(FOUND.slice(2));
    expect(problems).toEqual([
      'damaged-document attachments/SQL and Relational Databases.png',
      'damaged-document attachments/attachment',
      'damaged-document attachments/logo.png',
    ]);
  });

  test('whose sectors follow each other in a circle comes to an end', async () => {
    const sector = MAIL.readUInt32LE(TABLES);
    const bytes = Buffer.from(MAIL);
    for (let at = 0; at < 128; at += 1) bytes.writeUInt32LE(0, (sector + 1) * 512 + at * 4);
    const { found, problems } = await read(bytes);
    expect(found.length + problems.length).toBeGreaterThan(0);
  });

  test('whose lists of tables run in a circle comes to an end', async () => {
    const large = Buffer.concat([changed(68, 1), Buffer.alloc(20 * 1024 * 1024)]);
    large.fill(1, 2 * 512, 3 * 512);
    large.writeUInt32LE(1, 3 * 512 - 4);
    const start = performance.now();
    await read(large);
    expect(performance.now() - start).toBeLessThan(2000);
  });

  test('cut off anywhere, or with any bytes changed, never surprises the reader', async () => {
    const changes = array(record({ at: nat({ max: MAIL.length - 1 }), byte: nat({ max: 255 }) }), {
      minLength: 1,
      maxLength: 6,
    });
    await assert(
      asyncProperty(changes, nat({ max: MAIL.length }), async (all, end) => {
        const bytes = Buffer.from(MAIL);
        for (const { at, byte } of all) bytes[at] = byte;
        for (const one of [bytes, bytes.subarray(0, end)]) {
          // oxlint-disable-next-line no-await-in-loop -- one after the other
          const { found, problems } = await read(one);
          expect(found.length + problems.length).toBeGreaterThan(0);
          expect(problems).not.toContain('unreadable-file');
        }
      }),
      { numRuns: 300, seed: 7 },
    );
  });
});
