import { beforeAll, describe, expect, test } from 'vitest';
import { detectFileKind, readCredentials } from '../../../src/main/intake/index.ts';
import { BADGE, zip } from './baking.ts';

const badge = JSON.stringify(BADGE);
const program = Buffer.concat([Buffer.from('MZ\x90\0', 'latin1'), Buffer.alloc(2000)]);

let archive: Buffer;
let other: Buffer;
beforeAll(async () => {
  archive = await zip({ 'badge.json': badge });
  other = await zip({ 'other.json': badge });
});

async function read(...pieces: readonly Uint8Array[]) {
  const { documents, problems } = await readCredentials('a.zip', Buffer.concat(pieces));
  const told = problems.map(({ code, params }) => [code, params?.['reason']].join(' ').trim());
  return [...documents.map(({ path }) => path), ...told];
}

/** `archive` with its directory's place counted from the beginning of what stands before it. */
function countedFrom(before: Buffer): Buffer {
  const copy = Buffer.from(archive);
  const end = copy.lastIndexOf('PK\u0005\u0006');
  const directory = copy.readUInt32LE(end + 16);
  copy.writeUInt32LE(directory + before.length, end + 16);
  copy.writeUInt32LE(copy.readUInt32LE(directory + 42) + before.length, directory + 42);
  return Buffer.concat([before, copy]);
}

describe('a zip is read', () => {
  test('with bytes behind its end', async () => {
    expect(await read(archive, Buffer.from('\r\n'))).toEqual(['badge.json']);
    expect(await read(archive, Buffer.alloc(100_000))).toEqual(['badge.json']);
  });

  test('behind the program that unpacks it', async () => {
    expect(await read(program, archive)).toEqual(['badge.json']);
    expect(await read(program, archive, Buffer.from('signed'))).toEqual(['badge.json']);
    expect(await read(countedFrom(program))).toEqual(['badge.json']);
  });

  test('with another in it, not packed further', async () => {
    const outer = await zip({ 'inner.zip': archive }, { compress: false });
    expect(await read(outer, Buffer.from('\0'))).toEqual(['inner.zip/badge.json']);
  });
});

describe('a zip that could be read in two ways is not read', () => {
  test('with one behind the other, and bytes behind that', async () => {
    expect(await read(archive, other, Buffer.from('\0'))).toEqual(['unsafe-archive several']);
  });

  test('with the end of one behind it', async () => {
    expect(await read(archive, Buffer.from('PK\u0005\u0006'))).toEqual(['unsafe-archive several']);
  });

  test('behind a program that has parts of one', async () => {
    const parts = Buffer.from('PK\u0003\u0004');
    expect(await read(program, parts, archive)).toEqual(['unsafe-archive several']);
  });
});

describe('there is no zip', () => {
  test('in a program alone', () => {
    expect(detectFileKind(program)).toBe('binary');
  });

  test('whose directory is not whole', async () => {
    const end = archive.lastIndexOf('PK\u0005\u0006');
    const damaged = Buffer.from(archive);
    damaged.writeUInt32LE(9, end + 12);
    expect(await read(damaged, Buffer.from('\0'))).toEqual(['damaged-archive']);
    expect(await read(archive.subarray(0, end + 10))).toEqual(['damaged-archive']);
  });

  test('in as many ends of one as a file can have, which is soon told', () => {
    const ends = Buffer.from(`MZ${'PK\u0005\u0006'.repeat(5_000_000)}`);
    const before = process.cpuUsage();
    expect(detectFileKind(ends)).toBe('binary');
    expect(process.cpuUsage(before).user / 1000).toBeLessThan(3000);
  });
});
