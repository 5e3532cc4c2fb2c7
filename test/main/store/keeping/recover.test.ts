import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import BetterSqlite3 from 'better-sqlite3';
import { expect, onTestFinished, test } from 'vitest';
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

async function made(key: Uint8Array | undefined) {
  const folder = mkdtempSync(join(tmpdir(), 'recover-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const file = join(folder, 'a.touchstone');
  const opened = openWorkspace(file, { clock: () => Date.parse(AT), key });
  if (!opened.ok) throw new Error(opened.error.reason);
  const importId = uuid();
  await opened.value.imports.start(importId, AT);
  for (let person = 0; person < PEOPLE; person += 1) {
    const container = `Person ${String.fromCodePoint(97 + (person % 26))} ${person}`;
    const credentials = ['a', 'b'].map((path) =>
      record({ path, placement: fromFolder(container), skills: [`Skill ${person % 7}`, 'Python'] }),
    );
    await opened.value.files.record(fileOf(importId, `file ${person}`, { container, credentials }));
  }
  opened.value.close();
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

function damage(file: string, pages: number, seed: number): void {
  const bytes = readFileSync(file);
  const next = random(seed);
  for (let count = 0; count < pages; count += 1) {
    // Never the first page, without which there is no table of contents.
    const page = 1 + Math.floor(next() * (bytes.length / PAGE - 1));
    for (let at = 0; at < PAGE; at += 1) bytes[page * PAGE + at] = Math.floor(next() * 256);
  }
  writeFileSync(file, bytes);
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
  const { file, folder } = await made(undefined);
  const to = join(folder, 'b.touchstone');
  expect(recoverInto({ file, key: undefined }, to)).toEqual({
    ok: true,
    value: { people: 0, credentials: 0, originals: 0, other: 0, names: [] },
  });
  expect(await foundIn(to, undefined)).toEqual(await foundIn(file, undefined));
});

test.each([undefined, new Uint8Array(32).fill(9)])(
  'of one with damaged pages, what can be read is recovered whole, and what is lost is counted',
  async (key) => {
    let [recovered, withLoss, named] = [0, 0, 0];
    for (let seed = 1; seed <= 12; seed += 1) {
      const { file } = await made(key);
      damage(file, 1 + (seed % 5), seed);
      const before = readFileSync(file);
      const result = recover({ file, key }, '2026-05-01T12:00:00.000Z');
      // Where the table of contents goes on, on a further page, nothing can be read.
      const isLeft = !result.ok && readFileSync(file).equals(before);
      expect(result.ok || isLeft).toBe(true);
      if (!result.ok) continue;
      recovered += 1;
      const { lost, kept } = result.value;
      expect(readFileSync(kept ?? '')).toEqual(before);
      // Of somebody who is lost the credentials may be left, and then wait for somebody to place them.
      const { people, found, total: held } = await foundIn(file, key);
      const left = holdings(file, key);
      expect([people, found.total]).toEqual([left.size, left.size]);
      // The counts that the damaged file kept of itself may be what was lost.
      expect([PEOPLE, people]).toContain(people + lost.people);
      expect([PEOPLE * EACH, held]).toContain(held + lost.credentials);
      const isLoss = left.size < PEOPLE || held < PEOPLE * EACH;
      // Nothing is lost without a word.
      const told = lost.people + lost.credentials + lost.originals + lost.other;
      expect(told > 0 || !isLoss).toBe(true);
      const bereaved = [...left].filter(([, count]) => count < EACH).map(([name]) => name);
      expect(lost.names.toSorted()).toEqual(bereaved.toSorted());
      withLoss += Number(isLoss);
      named += bereaved.length;
    }
    expect(recovered).toBeGreaterThan(5);
    expect(withLoss).toBeGreaterThan(2);
    expect(named).toBeGreaterThan(0);
  },
);

test('a file whose first page is gone is left as it is', async () => {
  const { file } = await made(undefined);
  const bytes = readFileSync(file);
  bytes.fill(0x20, 16, PAGE);
  writeFileSync(file, bytes);
  expect(recover({ file, key: undefined }, AT).ok).toBe(false);
  expect(readFileSync(file)).toEqual(bytes);
});

test('reading a damaged row is not silent in an encrypted file', async () => {
  const { file, key } = await made(new Uint8Array(32).fill(9));
  damage(file, 40, 3);
  const database = openConnection(file, { key, readonly: true });
  expect(() => database.prepare('SELECT sum(length(findings)) FROM credential').get()).toThrow(
    BetterSqlite3.SqliteError,
  );
  database.close();
});
