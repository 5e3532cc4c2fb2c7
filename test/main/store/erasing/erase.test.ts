import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import BetterSqlite3 from 'better-sqlite3';
import { expect, onTestFinished, test } from 'vitest';
import { openWorkspace } from '../../../../src/main/store/index.ts';
import { openConnection } from '../../../../src/main/store/connection.ts';
import { unpackText } from '../../../../src/main/store/files/packed-text.ts';
import { startEngine } from '../../engine/running-engine.ts';
import { decryptFile, decryptLog } from './decrypted-pages.ts';

const SAMPLES = join(import.meta.dirname, '../../../../resources/samples/candidates');
const EVERYBODY = {
  filter: { text: '', skills: [], issuers: [], verdicts: [] },
  offset: 0,
  limit: 100,
};

const KEY = new Uint8Array(32).fill(7);

/** The samples, taken in and closed again. */
async function samples(key?: Uint8Array) {
  const engine = await startEngine({ key });
  await engine.takeIn(SAMPLES);
  const { rows } = await engine.call('candidates.search', EVERYBODY);
  const file = join(engine.folder, 'test.touchstone');
  onTestFinished(() => engine.close());
  const opened = openWorkspace(file, { clock: Date.now, key });
  if (!opened.ok) throw new Error(opened.error.reason);
  const workspace = opened.value;
  onTestFinished(() => workspace.close());
  return { file, rows, workspace, engine };
}

/** Every byte of the file, its log and its index, as they are and decrypted, and all that is packed in it. */
function allBytes(file: string, key: Uint8Array | undefined): readonly Buffer[] {
  const read = (ending: string) =>
    existsSync(`${file}${ending}`) ? readFileSync(`${file}${ending}`) : Buffer.alloc(0);
  const [main, log, index] = [read(''), read('-wal'), read('-shm')];
  const decrypted = key === undefined ? [] : [decryptFile(main, key), decryptLog(log, key)];
  const database = openConnection(file, { key, readonly: true });
  const packed = database
    .prepare<[], { findings: Uint8Array }>('SELECT findings FROM credential')
    .all()
    .map(({ findings }) => Buffer.from(unpackText(findings)));
  database.close();
  return [main, log, index, ...decrypted, ...packed];
}

/** What of these is still somewhere, in either casing. */
function found(
  file: string,
  needles: readonly (string | Uint8Array)[],
  key?: Uint8Array,
): readonly string[] {
  const bytes = allBytes(file, key);
  const texts = bytes.map((one) => one.toString('latin1').toLowerCase());
  return needles.flatMap((needle) => {
    const isThere =
      typeof needle === 'string'
        ? texts.some((text) => text.includes(Buffer.from(needle).toString('latin1').toLowerCase()))
        : bytes.some((one) => one.includes(Buffer.from(needle)));
    return isThere ? [String(needle)] : [];
  });
}

function hashesIn(
  file: string,
  candidateId: string,
  key: Uint8Array | undefined,
): readonly Buffer[] {
  const database = openConnection(file, { key, readonly: true });
  const rows = database
    .prepare<[string], { sha256: Buffer }>(
      `SELECT DISTINCT sha256 FROM source_file JOIN credential ON source_no = source_file.no
        JOIN candidate ON candidate.no = candidate_no WHERE candidate.id = ?`,
    )
    .all(candidateId);
  database.close();
  return rows.map(({ sha256 }) => sha256);
}

test.each([
  ['a plain workspace', undefined],
  ['the decrypted pages of an encrypted one', KEY],
])(
  'of somebody who was deleted, no name, address, hash or original is left in any byte of %s',
  async (_, key) => {
    const { file, rows, workspace } = await samples(key);
    for (const name of ['Amara Okafor', 'Jonas Weber', 'Grace Mbeki']) {
      const person = rows.find((row) => row.name === name);
      if (person === undefined) throw new Error(`no ${name}`);
      const needles = [name, ...name.split(' '), ...person.emails, person.id];
      const hashes = hashesIn(file, person.id, key);
      const hexes = hashes.map((hash) => hash.toString('hex'));
      const addressHashes = person.emails.map((email) =>
        createHash('sha256').update(email).digest('hex'),
      );
      expect(found(file, [name, ...person.emails, ...hashes], key)).toHaveLength(
        1 + person.emails.length + hashes.length,
      );
      expect(hashes.length).toBeGreaterThan(0);
      const written = [
        `remembered of ${person.id.slice(-8)}`,
        `tag-${person.id.slice(-8)}`,
      ] as const;
      await workspace.notes.save(person.id, written[0]);
      await workspace.tags.set(person.id, [written[1]]);
      expect(found(file, written, key)).toEqual(written);
      expect(await workspace.erasures.erase([person.id], 'by-hand')).toEqual({
        erased: 1,
        isPurged: true,
      });
      expect(
        found(file, [...needles, ...hashes, ...hexes, ...addressHashes, ...written], key),
      ).toEqual([]);
    }
  },
);

test('neither a file in which nothing stood that was called by the person is left, nor a search for the person', async () => {
  const { file, rows, workspace, engine } = await samples();
  const loose = join(engine.folder, 'Scan of Amara Okafor.json');
  writeFileSync(loose, '{"half of it, by no other name"');
  const other = join(engine.folder, 'Scan of Jonas Weber.json');
  writeFileSync(other, '{"half of another"');
  await engine.takeIn(loose, other);
  const person = rows.find(({ name }) => name === 'Amara Okafor');
  const save = (name: string, text: string) =>
    engine.call('views.save', {
      name,
      filter: { ...EVERYBODY.filter, text },
      labels: {},
      columns: [],
    });
  await save('Hers', 'name:"Amara Okafor"');
  await save('By address', `email:${person?.emails[0] ?? ''}`);
  await save('Python', 'python');

  await workspace.erasures.erase([person?.id ?? ''], 'by-hand');

  const needles = [
    'Amara Okafor',
    'by no other name',
    'half of another',
    'amara.okafor@example.org',
  ];
  expect(found(file, needles)).toEqual(['half of another']);
  const { views } = await engine.call('views.list', {});
  expect(views.map(({ name }) => name)).toEqual(['Python']);
});

test('deleting everybody leaves nobody, and nothing of anybody', async () => {
  const { file, rows, workspace } = await samples();
  const needles = rows.flatMap(({ name, emails }) => [name, ...emails]);
  await workspace.erasures.erase(
    rows.map(({ id }) => id),
    'by-hand',
  );
  expect(await workspace.candidates.count()).toBe(0);
  expect(found(file, needles)).toEqual([]);
  const database = new BetterSqlite3(file, { readonly: true });
  const count = (table: string) => database.prepare(`SELECT count(*) FROM ${table}`).pluck().get();
  for (const table of ['candidate', 'holding', 'candidate_identity', 'identity', 'container']) {
    expect([table, count(table)]).toEqual([table, 0]);
  }
  expect(database.prepare('SELECT max(proven), max(credible) FROM skill').get()).toEqual({
    'max(proven)': 0,
    'max(credible)': 0,
  });
  expect(database.pragma('integrity_check', { simple: true })).toBe('ok');
  database.close();
});

test('everybody else stays as found and as counted', async () => {
  const { rows, workspace, engine } = await samples();
  const [gone, ...others] = rows;
  await workspace.erasures.erase([gone?.id ?? ''], 'by-hand');
  const after = await engine.call('candidates.search', EVERYBODY);
  expect(after.rows).toEqual(others);
  expect(after.total).toBe(others.length);
  const person = await engine.call('candidates.get', { candidateId: others[0]?.id ?? '' });
  expect(person.credentials.length).toBeGreaterThan(0);
});

test('that somebody was deleted can be shown by whoever knows the id, and tells nobody’s name', async () => {
  const { rows, workspace } = await samples();
  const [person] = rows;
  const id = person?.id ?? '';
  const preview = await workspace.erasures.preview(id);
  await workspace.erasures.erase([id], 'by-hand');
  expect(await workspace.erasures.list()).toMatchObject([
    {
      person: createHash('sha256').update(id).digest('hex'),
      cause: 'by-hand',
      credentials: preview?.credentials,
      files: preview?.files,
    },
  ]);
  expect(await workspace.erasures.preview(id)).toBeUndefined();
});

test('somebody who is held is not deleted', async () => {
  const { rows, workspace } = await samples();
  const id = rows[0]?.id ?? '';
  await workspace.erasures.setHold(id, true);
  expect(await workspace.erasures.erase([id], 'by-rule')).toEqual({ erased: 0, isPurged: true });
  expect(await workspace.erasures.preview(id)).toMatchObject({ isHeld: true });
  expect(await workspace.candidates.get(id)).toMatchObject({ isHeld: true });
  await workspace.erasures.setHold(id, false);
  expect(await workspace.candidates.get(id)).toMatchObject({ isHeld: false });
  expect(await workspace.erasures.erase([id], 'by-rule')).toMatchObject({ erased: 1 });
});

test('what is handed in again after it was deleted is taken in again', async () => {
  const { rows, workspace, engine } = await samples();
  await workspace.erasures.erase(
    rows.map(({ id }) => id),
    'by-hand',
  );
  const ended = await engine.takeIn(SAMPLES);
  expect(ended.state).toBe('finished');
  const again = await engine.call('candidates.search', EVERYBODY);
  expect(again.rows.map(({ name, verdicts }) => [name, verdicts])).toEqual(
    rows.map(({ name, verdicts }) => [name, verdicts]),
  );
});
