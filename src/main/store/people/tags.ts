import type { StoreContext } from '../context.ts';
import type { Sql } from '../sql.ts';

/** Words by which the recruiter finds people again. */
export interface TagStore {
  /** Those of most people first. */
  list(): Promise<readonly { readonly tag: string; readonly people: number }[]>;
  /** By name. */
  of(candidateId: string): Promise<readonly string[]>;
  /** In place of those that the person had. @returns Whether there is such a person. */
  set(candidateId: string, tags: readonly string[]): Promise<boolean>;
}

export function createTagStore({ sql }: Pick<StoreContext, 'sql'>): TagStore {
  return {
    list: async () =>
      sql.all(
        'SELECT tag, COUNT(*) AS people FROM candidate_tag GROUP BY tag ORDER BY people DESC, tag',
      ),
    of: async (candidateId) => tagsOf(sql, candidateId),
    set: async (candidateId, tags) => sql.transaction(() => setTags(sql, candidateId, tags)),
  };
}

function tagsOf(sql: Sql, candidateId: string): readonly string[] {
  return sql
    .all<{ tag: string }>(
      `SELECT tag FROM candidate JOIN candidate_tag ON candidate_no = candidate.no
        WHERE candidate.id = ? ORDER BY tag`,
      candidateId,
    )
    .map(({ tag }) => tag);
}

function setTags(sql: Sql, candidateId: string, tags: readonly string[]): boolean {
  const [candidateNo] = sql.numbers('SELECT no FROM candidate WHERE id = ?', candidateId);
  if (candidateNo === undefined) return false;
  sql.run('DELETE FROM candidate_tag WHERE candidate_no = ?', candidateNo);
  for (const tag of new Set(tags)) {
    sql.run('INSERT INTO candidate_tag (candidate_no, tag) VALUES (?, ?)', candidateNo, tag);
  }
  return true;
}
