import BetterSqlite3 from 'better-sqlite3';
import { expect, test } from 'vitest';
import { markNames } from '../../../../src/main/store/credentials/mark-names.ts';
import { migrate, MIGRATIONS } from '../../../../src/main/store/migrations/index.ts';
import { createSql } from '../../../../src/main/store/sql.ts';
import { readTally } from '../../../../src/main/store/lists/tally.ts';
import { sha256 } from '../samples.ts';

/** Ana has a file called by Bo's name, and a picture of somebody else's; Cy has nothing of that. */
function makeOld() {
  const sql = createSql(new BetterSqlite3(':memory:'));
  migrate(sql, MIGRATIONS.slice(0, 9));
  sql.execute(`
    INSERT INTO import_run VALUES (1, 'i', '', 'finished', '{}');
    INSERT INTO source_file VALUES (1, unhex('${sha256('a')}'), 1, x'00');
    INSERT INTO named_issuer VALUES (1, 'i', 'I', 0)`);
  for (const [place, name] of ['Ana Lima', 'Bo Berg', 'Cy Cole'].entries()) {
    sql.run(
      `INSERT INTO candidate (no, id, name, sort_name, search_text, created_at) VALUES (?, ?, ?, ?, ?, '')`,
      place + 1,
      `p${place}`,
      name,
      name,
      name,
    );
  }
  const files = [
    ['in/Berg_Bo.json', 1, 'unstated'],
    ['in/badge.png', 2, 'mismatch'],
    ['in/Cy Cole.json', 3, 'unstated'],
  ] as const;
  for (const [place, [name, person, recipient]] of files.entries()) {
    sql.run(`INSERT INTO file VALUES (?, 1, 1, ?, ?, '[]', '')`, place + 1, name, name);
    sql.run(
      `INSERT INTO credential
         (id, file_no, source_no, path, candidate_no, placement_reason, format, title, verdict, recipient,
          trust, standing, issuer_no, findings, recipient_check, trust_check)
       VALUES (?, ?, 1, ?, ?, 'container', 'ob3-json', 't', 'verified', ?, 'unknown', 0, 1, x'00', '{}', '{}')`,
      `c${place}`,
      place + 1,
      String(place),
      person,
      recipient,
    );
  }
  return sql;
}

test('an older workspace compares names at once, and says of whom somebody should look', () => {
  const sql = makeOld();
  migrate(sql);
  expect(readTally(sql).toLookAt).toBe(0);
  markNames(sql);
  expect(sql.all('SELECT name_words AS words FROM candidate ORDER BY no')).toEqual([
    { words: 'ana lima' },
    { words: 'berg bo' },
    { words: 'cole cy' },
  ]);
  expect(sql.all('SELECT words, file_no AS fileNo FROM file_name_mark ORDER BY file_no')).toEqual([
    { words: 'berg bo', fileNo: 1 },
    { words: 'cole cy', fileNo: 3 },
  ]);
  const looked = 'SELECT candidate_no FROM holding WHERE (verdicts & 16) > 0 ORDER BY candidate_no';
  expect(sql.numbers(looked)).toEqual([1, 2]);
  expect(readTally(sql).toLookAt).toBe(2);
});

test('that is done once', () => {
  const sql = makeOld();
  migrate(sql);
  markNames(sql);
  sql.run('DELETE FROM file_name_mark');
  markNames(sql);
  expect(sql.numbers('SELECT COUNT(*) FROM file_name_mark')).toEqual([0]);
});
