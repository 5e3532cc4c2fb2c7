import type { Sql } from '../sql.ts';

/** Has these people's doubles looked for again: after anything was added by which doubles are found. */
export function lookForDoubles(sql: Sql, people: Iterable<number>): void {
  for (const no of people) {
    sql.run('INSERT INTO double_work (candidate_no) VALUES (?) ON CONFLICT DO NOTHING', no);
  }
}
