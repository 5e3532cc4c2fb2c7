import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import BetterSqlite3 from 'better-sqlite3';
import { describe, expect, onTestFinished, test } from 'vitest';
import { openWorkspace } from '../../../../src/main/store/index.ts';
import { migrate, MIGRATIONS } from '../../../../src/main/store/migrations/index.ts';
import { createSql } from '../../../../src/main/store/sql.ts';
import { AT, uuid } from '../samples.ts';
import { AMARA, writeOldWorkspace } from './old-workspace.ts';

const STACK = uuid();

/** What a workspace of version 13 may hold besides: the employer's word on a level, a stack, a reissue. */
const FURTHER = `
  INSERT INTO level_mapping VALUES ('b2', '', 2, '${AT}');
  UPDATE named_level SET level = 2, rule = 'employer' WHERE key = 'b2';
  UPDATE skill_claim SET issued = '2024-02-03', requirement = 'reached', learning = 'applied evidence'
   WHERE credential_no = (SELECT no FROM credential WHERE title = 'first');
  INSERT INTO stack (id, name, pieces, created_at)
  VALUES ('${STACK}', 'Python path', '["first","second"]', '${AT}');
  UPDATE credential SET supersession = 'reissued', standing = 0,
                        superseded_by = (SELECT no FROM credential WHERE title = 'first')
   WHERE title = 'second';
  UPDATE credential SET valid_from = iif(title = 'first', '2024-02-03', '2023-01-01')
   WHERE title IN ('first', 'second');
  INSERT INTO credential_sameness
  SELECT no, zeroblob(16), 0 FROM credential WHERE title IN ('first', 'second')`;

const KEPT = [
  'candidate',
  'credential',
  'skill_claim',
  'named_level',
  'level_mapping',
  'stack',
  'credential_sameness',
];

function openOf(version: number) {
  const folder = mkdtempSync(join(tmpdir(), 'workspace-'));
  const path = join(folder, 'old.touchstone');
  const ids = writeOldWorkspace(path);
  const database = new BetterSqlite3(path);
  const sql = createSql(database);
  migrate(sql, MIGRATIONS.slice(0, version));
  sql.execute(FURTHER);
  if (version > 13) sql.run('UPDATE skill_wording SET is_unsummed = 1');
  const counts = () =>
    KEPT.map((table) => [table, sql.numbers(`SELECT COUNT(*) FROM ${table}`)[0]]);
  const before = counts();
  const opened = openWorkspace(path, { clock: () => Date.parse(AT) });
  if (!opened.ok) throw new Error(opened.error.reason);
  onTestFinished(() => {
    opened.value.close();
    database.close();
    rmSync(folder, { recursive: true });
  });
  return { workspace: opened.value, ids, sql, database, before, counts };
}

describe.each([13, 14, 15])('a workspace of version %i', (version) => {
  test('is brought up to date with no row lost and none without its own', () => {
    const { sql, database, before, counts } = openOf(version);
    expect(sql.pragma('user_version')).toBe(MIGRATIONS.length);
    expect(before.every(([, rows]) => Number(rows) > 0)).toBe(true);
    expect(counts()).toEqual(before);
    expect(database.pragma('integrity_check', { simple: true })).toBe('ok');
    expect(database.pragma('foreign_key_check')).toEqual([]);
  });

  test('keeps levels, what the employer said of them, and how something was learned', async () => {
    const { workspace, ids } = openOf(version);
    expect(await workspace.levels.list(10)).toMatchObject([
      { wording: 'B2', level: 'advanced', own: undefined, isMapped: true, decidedFor: '' },
    ]);
    const person = await workspace.candidates.get(AMARA);
    const [skill] = person?.credentials.find(({ id }) => id === ids[0])?.skills ?? [];
    expect(skill).toMatchObject({
      name: 'Python of first',
      level: 'B2',
      scale: { level: 'advanced', rule: 'employer' },
      requirement: 'reached',
      issued: '2024-02-03',
      learning: { class: 'applied', field: 'evidence' },
    });
  });

  test('keeps stacks, and what counts in another’s place', async () => {
    const { workspace, ids, sql } = openOf(version);
    expect(await workspace.stacks.list()).toMatchObject([
      { id: STACK, name: 'Python path', pieces: ['first', 'second'] },
    ]);
    const superseded = `SELECT credential.id, other.id AS by, credential.supersession AS how FROM credential
        JOIN credential AS other ON other.no = credential.superseded_by`;
    expect(sql.all(superseded)).toEqual([{ id: ids[1], by: ids[0], how: 'reissued' }]);
  });
});

test('a level that a claim had before levels were kept once is the claim’s still', () => {
  const { sql } = openOf(15);
  expect(
    sql.all(
      `SELECT wording, COUNT(*) AS claims FROM skill_claim
         JOIN named_level ON named_level.no = level_no WHERE skill_claim.level = wording GROUP BY wording`,
    ),
  ).toEqual([{ wording: 'B2', claims: 4 }]);
});
