import type { DueCandidate, RetentionRule } from '../../../shared/model/retention.ts';
import type { Sql } from '../sql.ts';

const DAY_MS = 86_400_000;

interface KeptRow {
  readonly id: string;
  readonly name: string;
  readonly lastIn: string;
  readonly heldSince: string | null;
}

/**
 * Whom a rule would delete by a moment, the longest due first. Somebody who is held is never due; where
 * it counts from the closing of openings, nobody is while one is open.
 *
 * @param now ISO 8601.
 */
export function findDue(sql: Sql, rule: RetentionRule, now: string): readonly DueCandidate[] {
  const closing = rule.from === 'closing' ? lastClosing(sql) : '';
  if (closing === undefined) return [];
  const limit = new Date(Date.parse(now) - rule.days * DAY_MS).toISOString();
  if (closing > limit) return [];
  return sql
    .all<KeptRow>(
      `SELECT id, name, held_since AS heldSince,
              max(created_at,
                  ifnull((SELECT max(file.created_at) FROM credential JOIN file ON file.no = file_no
                           WHERE candidate_no = candidate.no), ''),
                  ifnull((SELECT max(created_at) FROM resume WHERE candidate_no = candidate.no), ''))
                AS lastIn
         FROM candidate WHERE held_since IS NULL AND created_at <= ? ORDER BY lastIn, id`,
      limit,
    )
    .filter(({ lastIn }) => lastIn <= limit)
    .map(({ id, name, lastIn }) => {
      const since = lastIn > closing ? lastIn : closing;
      return {
        id,
        name,
        lastIn,
        dueOn: new Date(Date.parse(since) + rule.days * DAY_MS).toISOString(),
      };
    });
}

/** When the last opening closed; nothing while one is open, or where there never was one. */
function lastClosing(sql: Sql): string | undefined {
  const row = sql.get<{ open: number; closed: string | null }>(
    'SELECT count(*) FILTER (WHERE closed_at IS NULL) AS open, max(closed_at) AS closed FROM opening',
  );
  return row === undefined || row.open > 0 || row.closed === null ? undefined : row.closed;
}
