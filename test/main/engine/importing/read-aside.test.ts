import process from 'node:process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { collectFiles } from '../../../../src/main/engine/importing/collect-files.ts';
import type { Collected } from '../../../../src/main/engine/importing/collect-files.ts';
import { READ_HERE, readAside } from '../../../../src/main/engine/importing/read-aside.ts';
import type { FileReader, WantedFile } from '../../../../src/main/engine/importing/read-aside.ts';
import { readAll, unpackDocument } from '../../../../src/main/intake/index.ts';
import { sha256 } from '../../../../src/main/store/sql.ts';
import { zip } from '../../intake/baking.ts';
import { credentialText, writeFiles } from '../credentials.ts';

const ADDRESS = 'did:web:amara.example';
const THREAD = new URL('../../../../src/main/engine/importing/reader-thread.ts', import.meta.url);

let root = '';
let reader: FileReader;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'touchstone-aside-'));
  for (let place = 0; place < 50; place += 1) writeFileSync(fileOf(place), textOf(place));
});
afterEach(() => {
  reader.close();
  rmSync(root, { recursive: true, force: true });
});

const fileOf = (place: number) => join(root, `${place}.json`);
const textOf = (place: number) => `{"place": ${place}}`;

const LIMITS = { files: 1000, fileBytes: 1000, archiveBytes: 1000 };
const wanted = (file: string, limitBytes = 100): WantedFile => ({
  file,
  name: basename(file),
  limitBytes,
});

async function listAll(items: AsyncIterable<Collected>): Promise<readonly Collected[]> {
  const all: Collected[] = [];
  for await (const item of items) all.push(item);
  return all;
}

/** All at once; what came of each, as text and hash. */
async function readFifty(): Promise<readonly unknown[]> {
  const read = await Promise.all(
    Array.from({ length: 50 }, (_, place) => reader.read(wanted(fileOf(place)))),
  );
  return read.map((one) => one.ok && [Buffer.from(one.value.bytes).toString(), one.value.sha256]);
}

const ALL = Array.from({ length: 50 }, (_, place) => [textOf(place), sha256(textOf(place))]);

describe('readAside', () => {
  test('gives each file with its hash', async () => {
    reader = readAside(THREAD);
    expect(await readFifty()).toEqual(ALL);
    expect(await readFifty()).toEqual(ALL);
  });

  test('says what cannot be read, beside what can', async () => {
    reader = readAside(THREAD);
    const [gone, large, whole] = await Promise.all([
      reader.read(wanted(join(root, 'gone.json'))),
      reader.read(wanted(fileOf(1), 3)),
      reader.read(wanted(fileOf(2))),
    ]);
    expect(gone).toMatchObject({ ok: false, error: { code: 'not-found' } });
    expect(large).toMatchObject({ ok: false, error: { code: 'too-large' } });
    expect(whole.ok).toBe(true);
  });

  test('finds what is in each, as intake does, packed for the one that verifies', async () => {
    reader = readAside(THREAD);
    const files: Readonly<Record<string, string | Buffer>> = {
      'badge.json': credentialText({ title: 'Python', issuer: `${ADDRESS}#me` }),
      'large.txt': `${'said at length '.repeat(30_000)}end`,
      'letter.txt': 'Dear Sir or Madam',
    };
    writeFiles(root, files);
    const names = Object.keys(files);
    const read = await Promise.all(
      names.map((name) => reader.read({ file: join(root, name), name, limitBytes: 1_000_000 })),
    );
    const contents = read.map((one) => (one.ok ? one.value.content : undefined));
    const expected = await Promise.all(
      names.map((name) => readAll(name, readFileSync(join(root, name)))),
    );
    expect(contents.map((one) => one?.problems)).toEqual(expected.map((one) => one.problems));
    expect(contents.map((one) => one?.documents.map((packed) => unpackDocument(packed)))).toEqual(
      expected.map((one) => one.documents),
    );
    expect(
      contents.map((one) => one?.others?.map(({ path, bytes }) => [path, bytes.length])),
    ).toEqual(
      expected.map((one) => (one.others ?? []).map(({ path, bytes }) => [path, bytes.length])),
    );
    expect(contents[0]?.documents[0]?.addresses).toContain(ADDRESS);
  });

  test.each([
    ['', THREAD],
    [', also where the thread does not start', new URL('no-such-thread.ts', import.meta.url)],
  ])('finds what there is, in its order%s', async (_, entry) => {
    for (let place = 50; place < 450; place += 1) writeFileSync(fileOf(place), textOf(place));
    const places = { paths: [root, join(root, 'gone')], limits: LIMITS };
    reader = readAside(entry);
    const found = await listAll(reader.collect(places));
    const expected = await listAll(collectFiles(places.paths, places.limits));
    expect(found).toHaveLength(451);
    expect(found).toEqual(expected);
  });

  test('a file that is asked for while others are looked for does not wait for the last of them', async () => {
    const many = join(root, 'many');
    mkdirSync(many);
    for (let place = 0; place < 3000; place += 1) writeFileSync(join(many, `${place}.json`), '{}');
    reader = readAside(THREAD);
    const limits = { ...LIMITS, files: 10_000 };
    let [found, foundBefore] = [0, 0];
    let read: Promise<unknown> | undefined;
    for await (const item of reader.collect({ paths: [many], limits })) {
      found += 1;
      if (item.kind !== 'file' || read !== undefined) continue;
      read = reader.read(wanted(item.absolutePath)).then((one) => {
        foundBefore = found;
        return one;
      });
    }
    expect(await read).toMatchObject({ ok: true });
    expect(found).toBe(3000);
    expect(foundBefore).toBeLessThan(3000);
  });

  test('reads in its own thread where the other does not start', async () => {
    reader = readAside(new URL('no-such-thread.ts', import.meta.url));
    expect(await readFifty()).toEqual(ALL);
    // By now it is known that there is none.
    expect(await readFifty()).toEqual(ALL);
  });

  test('names each file at which a thread runs out of memory, and reads the others', async () => {
    reader = readAside(THREAD, { heapMebibytes: 32 });
    const long = credentialText({ title: 'learnt at length '.repeat(6000) });
    const entries = Array.from({ length: 400 }, (_, place) => [`${place}.json`, long]);
    const hungry = await zip(Object.fromEntries(entries), { compress: false });
    writeFiles(root, { '7.json': hungry, '30.json': hungry });
    const read = await Promise.all(
      Array.from({ length: 50 }, (_, place) => reader.read(wanted(fileOf(place), 1_000_000_000))),
    );
    const refused = { ok: false, error: { code: 'too-much-memory', path: '' } };
    expect(read.map((one) => (one.ok ? Buffer.from(one.value.bytes).toString() : one))).toEqual(
      ALL.map(([text], place) => ([7, 30].includes(place) ? refused : text)),
    );
    // All of them in a thread: this one does not look into any.
    expect(read.filter((one) => one.ok && one.value.content !== undefined)).toHaveLength(48);
  }, 60_000);

  test('names a file at which a thread takes too long, and reads the others', async () => {
    reader = readAside(THREAD, { timeMs: 300 });
    // Each of these beginnings is parsed to the end of the file, for as long as a PDF may be read.
    writeFiles(root, { '7.json': `%PDF-1.7\n${'1 0 obj ('.repeat(1_000_000)}` });
    const read = await Promise.all(
      Array.from({ length: 50 }, (_, place) => reader.read(wanted(fileOf(place), 1_000_000_000))),
    );
    const refused = { ok: false, error: { code: 'took-too-long', path: '' } };
    expect(read.map((one) => (one.ok ? Buffer.from(one.value.bytes).toString() : one))).toEqual(
      ALL.map(([text], place) => (place === 7 ? refused : text)),
    );
    expect(read.filter((one) => one.ok && one.value.content !== undefined)).toHaveLength(49);
  }, 60_000);

  test.each([
    ['aside', () => readAside(THREAD)],
    ['here', () => READ_HERE],
  ])('what is no file on disk is looked into as it was given: %s', async (_, open) => {
    reader = open();
    const bytes = new TextEncoder().encode('Dear Sir or Madam');
    const given = { bytes, sha256: sha256('Dear Sir or Madam') };
    const read = await reader.read({ ...wanted('gone'), given });
    expect(read).toMatchObject({ ok: true, value: { sha256: given.sha256 } });
    expect(read.ok && Buffer.from(read.value.bytes).toString()).toBe('Dear Sir or Madam');
  });

  test('hands a presentation over once, however many credentials are in it', async () => {
    reader = readAside(THREAD);
    const credential = { type: 'VerifiableCredential', issuer: ADDRESS, credentialSubject: {} };
    const presentation = {
      type: 'VerifiablePresentation',
      verifiableCredential: Array.from({ length: 300 }, () => credential),
      note: 'x'.repeat(3_000_000),
    };
    writeFiles(root, { 'vp.json': JSON.stringify(presentation) });
    const before = process.memoryUsage().heapUsed;
    const read = await reader.read(wanted(join(root, 'vp.json'), 10_000_000));
    const documents = read.ok ? read.value.content?.documents : undefined;
    expect(documents).toHaveLength(300);
    expect(process.memoryUsage().heapUsed - before).toBeLessThan(100_000_000);
  });
});
