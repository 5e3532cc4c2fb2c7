import { beginImport } from '../../../shared/contract/begin-import.ts';
import type { ImportView } from '../../../shared/contract/views.ts';
import type { Verdict } from '../../../shared/model/verdict.ts';
import { noteDown } from '../audit.ts';
import type { StoreContext } from '../context.ts';
import { closeAbandonedRuns, endedRuns, latestRun, saveRun } from '../credentials/run-rows.ts';
import { readJson } from '../sql.ts';
import type { Sql } from '../sql.ts';
import { addUnreadFiles } from './unread-files.ts';
import type { ImportStore } from '../workspace.ts';

/** What came of each import, so that a summary can be gone back to. */
export function createImportStore(context: StoreContext): ImportStore {
  const { sql } = context;
  return {
    start: async (importId, startedAt) => save(context, beginImport(importId, startedAt)),
    save: async (view, files = [], read = []) => save(context, view, { files, read }),
    latest: async () => {
      const view = latestRun(sql, 'import_run');
      return view === undefined ? undefined : readJson<ImportView>(view);
    },
    ended: async (limit) =>
      endedRuns(sql, 'import_run', limit).map((view) => readJson<ImportView>(view)),
    closeAbandoned: async (at) =>
      sql.transaction(() => {
        countAbandoned(sql);
        closeAbandonedRuns(sql, 'import_run', at);
      }),
  };
}

// How far one is, is kept nowhere while it runs; of what it wrote the rows are there.
function countAbandoned(sql: Sql): void {
  const rows = sql.all<{ no: number; id: string; view: string; files: number }>(
    `SELECT no, id, view, (SELECT count(*) FROM file WHERE import_no = import_run.no) AS files
       FROM import_run WHERE state = 'running'`,
  );
  for (const { no, id, view, files } of rows) {
    const counted = {
      ...readJson<ImportView>(view),
      done: files,
      total: files,
      ...countKept(sql, no),
    };
    saveRun(sql, 'import_run', id, counted);
  }
}

/** What is here of that which an import wrote. */
export function countKept(
  sql: Sql,
  importNo: number,
): Pick<ImportView, 'credentials' | 'verdicts'> {
  const verdicts = { verified: 0, lapsed: 0, unconfirmed: 0, rejected: 0 };
  const rows = sql.all<{ verdict: Verdict; count: number }>(
    `SELECT verdict, count(*) AS count FROM credential JOIN file ON file.no = file_no
      WHERE import_no = ? GROUP BY verdict`,
    importNo,
  );
  for (const { verdict, count } of rows) verdicts[verdict] = count;
  return { credentials: rows.reduce((sum, { count }) => sum + count, 0), verdicts };
}

// That it began and how it ended is written down; how far it is, is not.
function save(
  context: StoreContext,
  view: ImportView,
  unread: Parameters<typeof addUnreadFiles>[2] = { files: [], read: [] },
): void {
  const { importId, state, done, credentials, verdicts } = view;
  context.sql.transaction(() => {
    saveRun(context.sql, 'import_run', importId, view);
    addUnreadFiles(context, importId, unread);
    if (state === 'running' && done > 0) return;
    noteDown(context, 'import', { import: importId, state, files: done, credentials, ...verdicts });
  });
}
