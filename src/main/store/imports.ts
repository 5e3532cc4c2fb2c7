import type { ImportView } from '../../shared/contract/views.ts';
import type { StoreContext } from './context.ts';
import { readJson } from './sql.ts';
import type { Sql } from './sql.ts';
import type { ImportStore } from './workspace.ts';

/** What came of each import, so that a summary can be gone back to. */
export function createImportStore({ sql }: StoreContext): ImportStore {
  return {
    start: async (importId, startedAt) => save(sql, startedView(importId, startedAt)),
    save: async (view) => save(sql, view),
    latest: async () => {
      const row = sql.get<{ view: string }>(
        'SELECT view FROM import_run ORDER BY started_at DESC, id DESC LIMIT 1',
      );
      return row === undefined ? undefined : readJson<ImportView>(row.view);
    },
    closeAbandoned: async (at) =>
      sql.transaction(() => {
        const rows = sql.all<{ view: string }>(
          "SELECT view FROM import_run WHERE state = 'running'",
        );
        for (const { view } of rows) {
          save(sql, { ...readJson<ImportView>(view), state: 'failed', finishedAt: at });
        }
      }),
  };
}

function save(sql: Sql, view: ImportView): void {
  sql.run(
    `INSERT INTO import_run (id, started_at, state, view) VALUES (?, ?, ?, ?)
     ON CONFLICT (id) DO UPDATE SET state = excluded.state, view = excluded.view`,
    view.importId,
    view.startedAt,
    view.state,
    JSON.stringify(view),
  );
}

function startedView(importId: string, startedAt: string): ImportView {
  return {
    importId,
    state: 'running',
    startedAt,
    done: 0,
    total: 0,
    alreadyHeld: 0,
    credentials: 0,
    unassigned: 0,
    verdicts: { verified: 0, lapsed: 0, unconfirmed: 0, rejected: 0 },
    problems: [],
  };
}
