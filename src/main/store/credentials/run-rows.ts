import type { Sql } from '../sql.ts';
import { readJson } from '../sql.ts';

/** A job in the background, as it is kept. */
interface RunView {
  readonly state: 'running' | 'finished' | 'cancelled' | 'failed';
  readonly startedAt: string;
}

type RunTable = 'import_run' | 'recheck_run';

export function saveRun(sql: Sql, table: RunTable, id: string, view: RunView): void {
  sql.run(
    `INSERT INTO ${table} (id, started_at, state, view) VALUES (?, ?, ?, ?)
     ON CONFLICT (id) DO UPDATE SET state = excluded.state, view = excluded.view`,
    id,
    view.startedAt,
    view.state,
    JSON.stringify(view),
  );
}

/** Its view, as JSON. */
export function latestRun(sql: Sql, table: RunTable): string | undefined {
  return sql.get<{ view: string }>(
    `SELECT view FROM ${table} ORDER BY started_at DESC, id DESC LIMIT 1`,
  )?.view;
}

/** The views of those that ended, as JSON, the newest first. */
export function endedRuns(sql: Sql, table: RunTable, limit: number): readonly string[] {
  return sql
    .all<{ view: string }>(
      `SELECT view FROM ${table} WHERE state <> 'running' ORDER BY started_at DESC, id DESC LIMIT ?`,
      limit,
    )
    .map(({ view }) => view);
}

/** Marks runs that a crash left running as `failed`. */
export function closeAbandonedRuns(sql: Sql, table: RunTable, at: string): void {
  const rows = sql.all<{ id: string; view: string }>(
    `SELECT id, view FROM ${table} WHERE state = 'running'`,
  );
  for (const { id, view } of rows) {
    const failed = { ...readJson<RunView>(view), state: 'failed', finishedAt: at } as const;
    saveRun(sql, table, id, failed);
  }
}
