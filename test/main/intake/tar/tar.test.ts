import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { INTAKE_LIMITS, readAll } from '../../../../src/main/intake/index.ts';
import { BADGE, zip } from '../baking.ts';
import { tar, writeMember } from './writing.ts';

/** Archives that GNU tar, gzip and Python's tarfile have written, and such as none of them would write. */

const made = (path: string) => readFileSync(join(import.meta.dirname, path));
const badge = JSON.stringify(BADGE);
const LONG = 'a'.repeat(120);

async function read(name: string, bytes: Uint8Array, limits = {}) {
  const result = await readAll(name, bytes, { ...INTAKE_LIMITS, ...limits });
  return {
    found: result.documents.map(({ path }) => path),
    problems: result.problems.map(({ code, path, params }) => {
      const why = params?.['reason'] ?? params?.['found'] ?? '';
      return `${code} ${why} ${path}`.replaceAll(/ +/gu, ' ').trim();
    }),
  };
}

const told = (text: string) => ({ type: 'x', data: text });
const record = (name: string, value: string) => {
  const rest = ` ${name}=${value}\n`;
  const length = Buffer.byteLength(rest);
  return `${length + String(length + 2).length}${rest}`;
};

describe('a tar', () => {
  test.each(['gnu', 'pax'])('is read as %s has it, with its long names', async (format) => {
    const { found, problems } = await read('a.tar.gz', made(`by-tar/${format}.tar.gz`));
    expect(problems).toEqual([]);
    expect(found).toEqual([
      `Amara Okafor/${LONG}/${LONG}.json`,
      'Amara Okafor/badge.json',
      'Amara Okafor/Über uns – 证书.json',
    ]);
  });

  test('is read as the standard first had it', async () => {
    expect((await read('a.tgz', made('by-tar/ustar.tar.gz'))).found).toEqual([
      'Amara Okafor/badge.json',
      'Amara Okafor/Über uns – 证书.json',
    ]);
  });

  test('need not be packed, and may have been made in the folder itself', async () => {
    expect(await read('a.tar', made('by-tar/from-here.tar'))).toEqual({
      found: ['badge.json'],
      problems: [],
    });
  });

  test('may tell a name and a size before the header', async () => {
    const { found } = await read('a.tar.gz', made('by-python/pax-size.tar.gz'));
    expect(found).toEqual(['named/by-pax.json']);
  });

  test.each(['gnu', 'pax'])('leads nowhere out of it (%s)', async (format) => {
    const { found, problems } = await read('a.tgz', made(`by-python/harmful-${format}.tar.gz`));
    expect(found).toEqual(['ok/a.json', 'ok/a.json (2)']);
    expect(problems.map((problem) => problem.slice(0, 40))).toEqual([
      'unsafe-archive name ../up.json',
      'unsafe-archive name /etc/rooted.json',
      String.raw`unsafe-archive name C:\windows.json`,
      `unsafe-archive name ${'x'.repeat(20)}`,
    ]);
    expect(Math.max(...problems.map(({ length }) => length))).toBeLessThan(1100);
  });

  test('gives no link, no pipe and no device', async () => {
    expect(await read('a.tgz', made('by-tar/links.tar.gz'))).toEqual({
      found: ['a.json'],
      problems: ['link', 'hard', 'pipe', 'dev'].map((one) => `unsafe-archive name ${one}.json`),
    });
  });

  test.each(['gnu', 'pax'])(
    'gives no file that it has in pieces (%s), and the others',
    async (format) => {
      const { found, problems } = await read('a.tgz', made(`by-tar/sparse-${format}.tar.gz`));
      expect(found).toEqual(['a.json']);
      expect(problems).toHaveLength(1);
      expect(problems[0]).toContain('unknown-file-type packed');
    },
  );
});

describe('a gzip', () => {
  test('of one file is that file', async () => {
    const bytes = made('by-tar/badge.json.gz');
    expect((await read('Python.json.gz', bytes)).found).toEqual(['Python.json']);
    expect((await read('download', bytes)).found).toEqual(['badge.json']);
    expect((await read('download', made('by-tar/unnamed.gz'))).found).toEqual(['attachment']);
  });

  test('of several members is one file', async () => {
    const { found } = await read('a.json.gz', made('by-tar/members.json.gz'));
    expect(found).toEqual(['a.json']);
  });

  test('in a zip, around a zip', async () => {
    const inner = gzipSync(await zip({ 'a.json': badge }));
    const outer = await zip({ 'b/inner.gz': inner, 'c/a.tar.gz': gzipSync(tar({})) });
    expect((await read('a.zip', outer)).found).toEqual([
      'b/inner.gz/inner/a.json',
      'c/a.tar.gz/a.json',
    ]);
  });

  test.each([
    ['cut off', made('by-tar/badge.json.gz').subarray(0, -9)],
    ['with another checksum', Buffer.concat([gzipSync(badge).subarray(0, -8), Buffer.alloc(8)])],
    ['without anything', Buffer.from('1f8b08', 'hex')],
  ])('%s is damaged', async (_, bytes) => {
    expect(await read('a.gz', bytes)).toEqual({ found: [], problems: ['damaged-archive'] });
  });
});

describe('what is made to harm', () => {
  test('a gzip that unpacks to more than anything honest is not unpacked', async () => {
    const bomb = gzipSync(Buffer.alloc(300 * 1024 * 1024));
    const before = process.memoryUsage().arrayBuffers;
    expect((await read('a.gz', bomb)).problems).toEqual(['too-large']);
    const tight = gzipSync(Buffer.alloc(3 * 1024 * 1024));
    expect((await read('a.gz', tight)).problems).toEqual(['too-large']);
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(300 * 1024 * 1024);
  });

  test('gzips in gzips end', async () => {
    let bytes: Buffer = Buffer.from(badge);
    for (let level = 0; level < 3; level += 1) bytes = gzipSync(bytes);
    expect((await read('a.json', bytes)).found).toHaveLength(1);
    const { found, problems } = await read('a.json', gzipSync(bytes));
    expect(found).toEqual([]);
    expect(problems).toHaveLength(1);
    expect(problems[0]).toContain('unsafe-archive nested');
  });

  test('tars in tars end', async () => {
    let bytes = tar({});
    for (let level = 0; level < 4; level += 1) bytes = tar({ name: 't.tar', data: bytes });
    expect((await read('a.tar', bytes)).problems).toEqual([
      'unsafe-archive nested t.tar/t.tar/t.tar',
    ]);
  });

  test('members of many gzips in one are unpacked in a short time', async () => {
    const empty = gzipSync('');
    const bytes = Buffer.concat(Array.from({ length: 1_000_000 }, () => empty));
    const before = process.cpuUsage();
    await read('a.gz', bytes);
    expect(process.cpuUsage(before).user / 1e6).toBeLessThan(20);
  });

  test.each([
    ['a size beyond the archive', tar({ size: '77777777777\0' })],
    ['a size that is no number', tar({ size: '00000000009\0' })],
    [
      'a size in binary beyond every number',
      tar({ size: '\x80\xFF\xFF\xFF\xFF\xFF\xFF\xFF\xFF\xFF\xFF\xFF' }),
    ],
    ['a negative size', tar({ size: '\xFF'.repeat(12) })],
    ['a record of no length', tar(told('0 path=a\n'), {})],
    ['a record beyond its end', tar(told('999 path=a\n'), {})],
    ['a told size that is none', tar(told(record('size', '-1')), {})],
    ['a told size beyond the archive', tar(told(record('size', '999999')), {})],
    ['another checksum behind the first', tar({}, { name: 'b.json', sum: '000000\0 ' })],
    ['a part of a header at its end', Buffer.concat([writeMember({}), Buffer.from('b.json')])],
  ])('%s is damaged', async (_, bytes) => {
    const { problems } = await read('a.tar', bytes);
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatch(/^(?:damaged-archive|unknown-file-type binary)$/u);
  });

  test('a name that was told leads nowhere either', async () => {
    const { found, problems } = await read('a.tar', tar(told(record('path', '../../up.json')), {}));
    expect(found).toEqual([]);
    expect(problems).toEqual(['unsafe-archive name ../../up.json']);
  });

  test('what lies behind its end is no part of it', async () => {
    const { found } = await read('a.tar', Buffer.concat([tar({}), tar({ name: 'b.json' })]));
    expect(found).toEqual(['a.json']);
  });

  test.each([
    ['entries', { zipEntries: 1 }, [{}, { name: 'b.json' }]],
    [
      'folders',
      { zipPassedOver: 1 },
      [{}, ...'ab'.split('').map((name) => ({ type: '5', name, data: '' }))],
    ],
  ])('more %s than are taken are left out, and that is said', async (_, limits, members) => {
    const { found, problems } = await read('a.tar', tar(...members), limits);
    expect(found).toEqual(['a.json']);
    expect(problems).toEqual(['too-many-files']);
  });

  test('more bytes than are taken end it', async () => {
    const limits = { zipTotalBytes: Buffer.byteLength(badge) };
    const { found, problems } = await read(
      'a.tar',
      tar({}, { name: 'b.json' }, { name: 'c.json' }),
      limits,
    );
    expect([found, problems]).toEqual([['a.json'], ['too-large b.json']]);
  });

  test('cut off anywhere it never throws', async () => {
    const whole = tar(told(record('path', 'long.json')), {}, { name: 'b.json' });
    for (let length = 1; length < whole.length; length += 37) {
      const { found, problems } = await read('a.tar', whole.subarray(0, length));
      expect(found.length + problems.length).toBeGreaterThan(0);
      expect(problems.join()).not.toContain('unreadable-file');
    }
  });
});
