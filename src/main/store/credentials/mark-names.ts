import { PICTURES, refreshLooks } from '../lists/looks.ts';
import { nameWordsOf, writeFileNameMarks } from './marks.ts';
import type { Sql } from '../sql.ts';

const DONE = 'names are marked';

/**
 * Writes the names of people and files as they are compared, once, in a workspace that was made before
 * they were. By what credentials are known again is only found by checking them again.
 */
export function markNames(sql: Sql): void {
  const isDone = 'SELECT 1 FROM tally WHERE what = ?';
  if (sql.get(isDone, DONE) !== undefined) return;
  sql.transaction(() => {
    const files = sql.all<{ no: number; name: string }>(
      'SELECT no, name FROM file WHERE no NOT IN (SELECT file_no FROM file_name_mark)',
    );
    for (const { no, name } of files) writeFileNameMarks(sql, no, name);
    const people = sql.all<{ no: number; name: string }>(
      'SELECT no, name FROM candidate WHERE name_words IS NULL',
    );
    for (const { no, name } of people) {
      sql.run('UPDATE candidate SET name_words = ? WHERE no = ?', nameWordsOf(name), no);
    }
    refreshLooks(sql, sql.numbers(CONCERNED));
    sql.run('INSERT INTO tally (what, count) VALUES (?, 1) ON CONFLICT DO NOTHING', DONE);
  });
}

const CONCERNED = `
  SELECT own.candidate_no FROM candidate AS person
    JOIN file_name_mark AS mark ON mark.words = person.name_words
    JOIN credential AS own ON own.file_no = mark.file_no
   WHERE own.candidate_no <> person.no
   UNION SELECT own.candidate_no ${PICTURES} AND own.candidate_no IS NOT NULL`;
