import type { Sql } from '../sql.ts';

/** What those were called who were merged into this person, and into those in turn. */
export function mergedNamesOf(sql: Sql, candidateNo: number): readonly string[] {
  return sql
    .all<{ name: string }>(
      `SELECT moved ->> '$.person.name' AS name FROM merged_person WHERE kept_no = ? ORDER BY no`,
      candidateNo,
    )
    .map(({ name }) => name);
}
