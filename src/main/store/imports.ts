import type { ImportView } from '../../shared/contract/views.ts';
import type { StoreContext } from './context.ts';
import { closeAbandonedRuns, endedRuns, latestRun, saveRun } from './run-rows.ts';
import { readJson } from './sql.ts';
import type { Sql } from './sql.ts';
import type { ImportStore } from './workspace.ts';

/** What came of each import, so that a summary can be gone back to. */
export function createImportStore({ sql }: StoreContext): ImportStore {
  return {
    start: async (importId, startedAt) => save(sql, startedView(importId, startedAt)),
    save: async (view) => save(sql, view),
    latest: async () => {
      const view = latestRun(sql, 'import_run');
      return view === undefined ? undefined : readJson<ImportView>(view);
    },
    ended: async (limit) =>
      endedRuns(sql, 'import_run', limit).map((view) => readJson<ImportView>(view)),
    closeAbandoned: async (at) => sql.transaction(() => closeAbandonedRuns(sql, 'import_run', at)),
  };
}

function save(sql: Sql, view: ImportView): void {
  saveRun(sql, 'import_run', view.importId, view);
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
    resumes: 0,
    verdicts: { verified: 0, lapsed: 0, unconfirmed: 0, rejected: 0 },
    problems: [],
  };
}
