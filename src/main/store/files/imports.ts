import { beginImport } from '../../../shared/contract/begin-import.ts';
import type { ImportView } from '../../../shared/contract/views.ts';
import { noteDown } from '../audit.ts';
import type { StoreContext } from '../context.ts';
import { closeAbandonedRuns, endedRuns, latestRun, saveRun } from '../credentials/run-rows.ts';
import { readJson } from '../sql.ts';
import { addUnreadFiles } from './unread-files.ts';
import type { NewUnreadFile } from './unread-files.ts';
import type { ImportStore } from '../workspace.ts';

/** What came of each import, so that a summary can be gone back to. */
export function createImportStore(context: StoreContext): ImportStore {
  const { sql } = context;
  return {
    start: async (importId, startedAt) => save(context, beginImport(importId, startedAt)),
    save: async (view, unread) => save(context, view, unread),
    latest: async () => {
      const view = latestRun(sql, 'import_run');
      return view === undefined ? undefined : readJson<ImportView>(view);
    },
    ended: async (limit) =>
      endedRuns(sql, 'import_run', limit).map((view) => readJson<ImportView>(view)),
    closeAbandoned: async (at) => sql.transaction(() => closeAbandonedRuns(sql, 'import_run', at)),
  };
}

// That it began and how it ended is written down; how far it is, is not.
function save(
  context: StoreContext,
  view: ImportView,
  unread: readonly NewUnreadFile[] = [],
): void {
  const { importId, state, done, credentials, verdicts } = view;
  context.sql.transaction(() => {
    saveRun(context.sql, 'import_run', importId, view);
    addUnreadFiles(context, importId, unread);
    if (state === 'running' && done > 0) return;
    noteDown(context, 'import', { import: importId, state, files: done, credentials, ...verdicts });
  });
}
