import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import BetterSqlite3 from 'better-sqlite3';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import {
  checkFile,
  openWorkspace,
  recover,
  recoverInto,
} from '../../../../src/main/store/index.ts';
import { openConnection } from '../../../../src/main/store/connection.ts';
import { AT, file as fileOf, fromFolder, record, uuid } from '../samples.ts';

const PAGE = 4096;
const PEOPLE = 60;
/** Credentials. */
const EACH = 2;
const EVERYBODY = { terms: [], skills: [], issuers: [], verdicts: [], offset: 0, limit: 500 };
const KEY = new Uint8Array(32).fill(9);
const KEYS = [
  ['a plain workspace', undefined],
  ['an encrypted one', KEY],
] as const;

const ground = mkdtempSync(join(tmpdir(), 'recover-'));
const whole = (key: Uint8Array | undefined) => join(ground, key === undefined ? 'plain' : 'sealed');
beforeAll(async () => {
  for (const [, key] of KEYS) await write(whole(key), key);
}, 120_000);
afterAll(() => rmSync(ground, { recursive: true }));

/** People enough for several pages of each table that is damaged below. */
async function write(file: string, key: Uint8Array | undefined): Promise<void> {
  const opened = openWorkspace(file, { clock: () => Date.parse(AT), key });
  if (!opened.ok) throw new Error(opened.error.reason);
  const importId = uuid();
  await opened.value.imports.start(importId, AT);
  for (let person = 0; person < PEOPLE; person += 1) {
    await opened.value.files.record(ofPerson(importId, person));
  }
  opened.value.close();
}

function ofPerson(importId: string, person: number) {
  const container = `Person ${String.fromCodePoint(97 + (person % 26))} ${person}`;
  const credentials = ['a', 'b'].map((path) =>
    record({ path, placement: fromFolder(container), skills: [`Skill ${person % 7}`, 'Python'] }),
  );
  return fileOf(importId, `file ${person}`, { container, credentials });
}

/** Takes files of people in, some of which may be held. */
async function add(
  file: string,
  key: Uint8Array | undefined,
  people: readonly number[],
): Promise<void> {
  const opened = openWorkspace(file, { clock: () => Date.parse(AT), key });
  if (!opened.ok) throw new Error(opened.error.reason);
  const importId = uuid();
  await opened.value.imports.start(importId, AT);
  for (const person of people) await opened.value.files.record(ofPerson(importId, person));
  opened.value.close();
}

/** A copy of the workspace that can be damaged. */
function made(key: Uint8Array | undefined) {
  const folder = mkdtempSync(join(tmpdir(), 'recover-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const file = join(folder, 'a.touchstone');
  copyFileSync(whole(key), file);
  return { folder, file, key };
}

function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

/** Each person's name, and how many credentials the person has. */
function holdings(file: string, key: Uint8Array | undefined): ReadonlyMap<string, number> {
  const database = openConnection(file, { key, readonly: true });
  const rows = database
    .prepare<[], { name: string; credentials: number }>(
      `SELECT name, (SELECT count(*) FROM credential WHERE candidate_no = candidate.no) AS credentials
         FROM candidate`,
    )
    .all();
  database.close();
  return new Map(rows.map(({ name, credentials }) => [name, credentials]));
}

/** Pages in which rows stand, or what tables there are, by whose they are; the first page is left out. */
function pagesOf(
  file: string,
  key: Uint8Array | undefined,
  owner: string,
  kind: 'leaf' | 'internal' = 'leaf',
): readonly number[] {
  const database = openConnection(file, { key, readonly: true });
  const pages = database
    .prepare<[string, string], { no: number }>(
      `SELECT pageno AS no FROM dbstat WHERE name = ? AND pagetype = ? AND pageno > 1 ORDER BY pageno`,
    )
    .all(owner, kind);
  database.close();
  return pages.map(({ no }) => no);
}

function overwrite(file: string, pages: readonly number[], next = random(1)): void {
  const bytes = readFileSync(file);
  for (const page of pages) {
    for (let at = (page - 1) * PAGE; at < page * PAGE; at += 1)
      bytes[at] = Math.floor(next() * 256);
  }
  writeFileSync(file, bytes);
}

/** Any pages but the first, without which there is no table of contents. */
function damage(file: string, pages: number, seed: number): void {
  const next = random(seed);
  const count = readFileSync(file).length / PAGE;
  const hit = Array.from({ length: pages }, () => 2 + Math.floor(next() * (count - 1)));
  overwrite(file, hit, next);
}

async function foundIn(file: string, key: Uint8Array | undefined) {
  expect(checkFile(file, key, 'whole')).toBeUndefined();
  const opened = openWorkspace(file, { clock: () => Date.parse(AT), key });
  if (!opened.ok) throw new Error(opened.error.reason);
  const { screening, credentials, candidates } = opened.value;
  const found = await screening.findCandidates(EVERYBODY);
  const counts = {
    found,
    ...(await credentials.countByVerdict()),
    people: await candidates.count(),
  };
  opened.value.close();
  return counts;
}

test('a workspace that is whole loses nothing by being recovered', async () => {
  const { file, folder } = made(undefined);
  const to = join(folder, 'b.touchstone');
  expect(recoverInto({ file, key: undefined }, to)).toEqual({
    ok: true,
    value: { people: 0, credentials: 0, originals: 0, other: 0, names: [] },
  });
  expect(await foundIn(to, undefined)).toEqual(await foundIn(file, undefined));
});

/** Recovers a workspace that is damaged: what is left is whole, and nothing is lost without a word. */
async function recovered(file: string, key: Uint8Array | undefined) {
  const before = readFileSync(file);
  const result = recover({ file, key }, '2026-05-01T12:00:00.000Z');
  expect(result.ok || readFileSync(file).equals(before)).toBe(true);
  if (!result.ok) return result.error;
  const { lost, kept } = result.value;
  expect(readFileSync(kept ?? '')).toEqual(before);
  // Of somebody who is lost the credentials may be left, and then wait for somebody to place them.
  const { people, found, total: held } = await foundIn(file, key);
  const left = holdings(file, key);
  expect([people, found.total]).toEqual([left.size, left.size]);
  // The counts that the damaged file kept of itself may be what was lost.
  expect([PEOPLE, people]).toContain(people + lost.people);
  expect([PEOPLE * EACH, held]).toContain(held + lost.credentials);
  const told = lost.people + lost.credentials + lost.originals + lost.other;
  expect(told > 0 || (left.size === PEOPLE && held === PEOPLE * EACH)).toBe(true);
  const bereaved = [...left].filter(([, count]) => count < EACH).map(([name]) => name);
  expect(lost.names.toSorted()).toEqual(bereaved.toSorted());
  return { lost, people, held };
}

const NOTHING = { people: 0, credentials: 0, originals: 0, other: 0, names: [] };
const some: unknown = expect.toSatisfy((count: number) => count > 0);

describe.each(KEYS)('of %s', (_, key) => {
  test.each([
    // Which rows those of a table's own page are, is known from the other pages.
    ['candidate', { people: some }],
    ['credential', { people: 0, credentials: some, names: expect.toSatisfy(isFilled) as unknown }],
    ['source_file', { people: 0, originals: some }],
    // What is summed up is summed up anew, and indexes are made anew.
    ['credential_of_issuer', NOTHING],
    ['holding', NOTHING],
  ])('a damaged page of %s loses that and nothing else unsaid', async (owner, expected) => {
    const { file } = made(key);
    const pages = pagesOf(file, key, owner);
    expect(pages.length).toBeGreaterThan(0);
    overwrite(file, pages.slice(0, 1));
    const came = await recovered(file, key);
    expect(came).toMatchObject({ lost: expected });
  });

  test.each(['candidate', 'credential', 'skill_claim'])(
    'all of %s is found where what led to its pages is lost',
    async (owner) => {
      const { file } = made(key);
      const pages = pagesOf(file, key, owner, 'internal');
      expect(pages.length).toBeGreaterThan(0);
      overwrite(file, pages);
      const came = await recovered(file, key);
      expect(came).toEqual({
        lost: { ...NOTHING, other: pages.length },
        people: PEOPLE,
        held: PEOPLE * EACH,
      });
    },
  );

  test.each([1, 2, 3])('what any damaged pages leave is whole: seed %i', async (seed) => {
    const { file } = made(key);
    damage(file, 1 + seed, seed);
    expect(await recovered(file, key)).toBeDefined();
  });
});

test.each(['import_run', 'named_issuer', 'file', 'trust_revision', 'audit_head', 'tally'])(
  'without %s all people are there, and more can be added',
  async (owner) => {
    const { file } = made(KEY);
    overwrite(file, pagesOf(file, KEY, owner));
    const came = await recovered(file, KEY);
    expect(came).toMatchObject({ people: PEOPLE, held: PEOPLE * EACH });
    await add(file, KEY, [PEOPLE]);
    expect((await foundIn(file, KEY)).total).toBe(PEOPLE * EACH + EACH);
  },
);

test('a record of what was done is not whole where its end is lost', async () => {
  const { file } = made(KEY);
  overwrite(file, pagesOf(file, KEY, 'audit_head'));
  await recovered(file, KEY);
  await add(file, KEY, [PEOPLE]);
  const opened = openWorkspace(file, { clock: () => Date.parse(AT), key: KEY });
  const check = opened.ok && (await opened.value.audit.check());
  if (opened.ok) opened.value.close();
  expect(check).toMatchObject({ whole: false, problem: 'missing' });
});

test('people and what they have are found without it being known which tables there are', async () => {
  const { file } = made(KEY);
  overwrite(file, pagesOf(file, KEY, 'sqlite_schema'));
  const came = await recovered(file, KEY);
  expect(came).toMatchObject({ people: PEOPLE, held: PEOPLE * EACH });
});

test('what was lost can be added again', async () => {
  const { file } = made(KEY);
  overwrite(file, pagesOf(file, KEY, 'credential').slice(0, 1));
  const before = holdings(whole(KEY), KEY);
  const lost = await recovered(file, KEY);
  expect(lost).toMatchObject({ lost: { credentials: some } });
  await add(file, KEY, [...Array.from({ length: PEOPLE }).keys()]);
  expect(holdings(file, KEY)).toEqual(before);
});

test('what stands only in the log is not lost', async () => {
  const { file, folder } = made(KEY);
  const opened = openWorkspace(file, { clock: () => Date.parse(AT), key: KEY });
  if (!opened.ok) throw new Error(opened.error.reason);
  const importId = uuid();
  await opened.value.imports.start(importId, AT);
  await opened.value.files.record(ofPerson(importId, PEOPLE));
  const left = join(folder, 'left.touchstone');
  for (const ending of ['', '-wal']) copyFileSync(`${file}${ending}`, `${left}${ending}`);
  opened.value.close();
  const came = recover({ file: left, key: KEY }, AT);
  expect(came).toMatchObject({ ok: true, value: { lost: NOTHING } });
  expect(holdings(left, KEY).size).toBe(PEOPLE + 1);
});

function isFilled(list: readonly unknown[]): boolean {
  return list.length > 0;
}

/**
 * Deletes as the store does, which writes over what it frees: where rows have moved together before they were
 * deleted, pages that became free would have them still.
 *
 * @returns The first page of the list of free ones. */
function deleteUpTo(file: string, person: number): number {
  const database = openConnection(file, { key: undefined });
  database.exec(`
    PRAGMA foreign_keys = OFF; PRAGMA secure_delete = ON;
    DELETE FROM credential WHERE candidate_no <= ${person} AND no % 4 > 0;
    DELETE FROM candidate WHERE no <= ${person} AND no % 4 > 0;
    DELETE FROM credential WHERE candidate_no <= ${person};
    DELETE FROM candidate WHERE no <= ${person};
    PRAGMA wal_checkpoint(TRUNCATE)`);
  database.close();
  return readFileSync(file).readUInt32BE(32);
}

/** The ids of all people and credentials. */
function idsIn(file: string): readonly string[] {
  const database = openConnection(file, { key: undefined, readonly: true });
  const rows = database
    .prepare<[], { id: string }>('SELECT id FROM candidate UNION ALL SELECT id FROM credential')
    .all();
  database.close();
  return rows.map(({ id }) => id);
}

test('what was deleted does not come back, not even where the list of free pages is lost', () => {
  const { file } = made(undefined);
  const before = idsIn(file);
  const firstFree = deleteUpTo(file, PEOPLE / 2);
  const left = new Set(idsIn(file));
  const deleted = before.filter((id) => !left.has(id));
  expect(deleted).toHaveLength((PEOPLE / 2) * (1 + EACH));
  expect(firstFree).toBeGreaterThan(0);
  const hit = ['candidate', 'credential'].map((owner) => pagesOf(file, undefined, owner)[0] ?? 0);
  overwrite(file, [firstFree, ...hit]);
  expect(recover({ file, key: undefined }, AT).ok).toBe(true);
  const back = idsIn(file);
  expect(back.length).toBeGreaterThan(0);
  expect(back.filter((id) => deleted.includes(id))).toEqual([]);
});

test('a file whose first page is gone is left as it is', () => {
  const { file } = made(undefined);
  const bytes = readFileSync(file);
  bytes.fill(0x20, 16, PAGE);
  writeFileSync(file, bytes);
  expect(recover({ file, key: undefined }, AT).ok).toBe(false);
  expect(readFileSync(file)).toEqual(bytes);
});

test('reading a damaged row is not silent in an encrypted file', () => {
  const { file, key } = made(KEY);
  overwrite(file, pagesOf(file, key, 'credential'));
  const database = openConnection(file, { key, readonly: true });
  expect(() => database.prepare('SELECT sum(length(findings)) FROM credential').get()).toThrow(
    BetterSqlite3.SqliteError,
  );
  database.close();
});
