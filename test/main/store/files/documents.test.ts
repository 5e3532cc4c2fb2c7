import BetterSqlite3 from 'better-sqlite3';
import { beforeEach, describe, expect, test } from 'vitest';
import { createDocumentCache } from '../../../../src/main/store/files/documents.ts';
import { MIGRATIONS, migrate } from '../../../../src/main/store/migrations/index.ts';
import { createSql } from '../../../../src/main/store/sql.ts';
import type { Sql } from '../../../../src/main/store/sql.ts';
import type { DocumentCache } from '../../../../src/main/store/workspace.ts';

const ID = 'https://uni.example/status/3';
const day = (number: number) => `2026-03-${String(number).padStart(2, '0')}T12:00:00.000Z`;

let sql: Sql;
let documents: DocumentCache;

function openSql(): Sql {
  return createSql(new BetterSqlite3(':memory:'));
}

function open(limitBytes?: number): void {
  sql = openSql();
  migrate(sql);
  documents = createDocumentCache({ sql }, limitBytes);
}

async function see(text: string, obtainedAt: string, id = ID): Promise<void> {
  await documents.put(id, { text, mediaType: undefined, obtainedAt });
}

async function then(at: string): Promise<readonly (string | undefined)[]> {
  const document = await documents.get(ID, at);
  return [document?.text, document?.obtainedAt];
}

const texts = () => sql.all<{ text: string }>('SELECT text FROM document_text ORDER BY text');

describe('a document that has changed', () => {
  beforeEach(async () => {
    open();
    for (const number of [1, 2, 5]) await see('A', day(number));
    await see('B', day(10));
  });

  test('is as it was last seen where no time is named', async () => {
    expect(await documents.get(ID)).toMatchObject({ text: 'B', obtainedAt: day(10) });
  });

  test.each([
    ['after it was last seen', day(12), 'B', day(10)],
    ['between its last two texts, as it was last seen before', day(7), 'A', day(5)],
    ['at the very time', day(5), 'A', day(5)],
    ['between two looks that found the same, as of that time', day(3), 'A', day(3)],
    [
      'before it was first seen, as it was then first seen',
      '2026-02-01T00:00:00.000Z',
      'A',
      day(1),
    ],
  ])('is, %s', async (_, at, text, obtainedAt) => {
    expect(await then(at)).toEqual([text, obtainedAt]);
  });

  test('and changes back is held once, by the SHA-256 of its text', async () => {
    await see('A', day(20));
    expect(texts()).toHaveLength(2);
    expect([await then(day(7)), await then(day(15)), await then(day(21))]).toEqual([
      ['A', day(5)],
      ['B', day(10)],
      ['A', day(20)],
    ]);
  });
});

describe('more text than may be held', () => {
  test('loses the oldest that is not the newest of its document', async () => {
    open(250);
    await see('x'.repeat(100), day(1), 'did:web:a.example');
    await see('a'.repeat(100), day(2));
    await see('b'.repeat(100), day(3));
    expect(texts().map(({ text }) => text[0])).toEqual(['b', 'x']);
    expect(await then(day(2))).toEqual(['b'.repeat(100), day(3)]);
  });

  test('never loses the newest of a document', async () => {
    open(10);
    for (const id of ['a', 'b', 'c']) await see(id.repeat(100), day(1), id);
    expect(texts()).toHaveLength(3);
  });

  test('counts one text of two documents once', async () => {
    open(150);
    await see('a'.repeat(100), day(1), 'one');
    await see('a'.repeat(100), day(2), 'two');
    expect(texts()).toHaveLength(1);
  });
});

test('a workspace of the version before keeps the documents that it had', async () => {
  const older = openSql();
  migrate(older, MIGRATIONS.slice(0, 3));
  older.run('INSERT INTO document_cache VALUES (?, ?, ?, ?)', ID, 'A', 'text/plain', day(1));
  migrate(older);
  const held = createDocumentCache({ sql: older });
  expect(await held.get(ID)).toEqual({ text: 'A', mediaType: 'text/plain', obtainedAt: day(1) });
});
