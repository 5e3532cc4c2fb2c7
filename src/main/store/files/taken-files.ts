import type { Problem } from '../../../shared/model/problem.ts';
import type { StoreContext } from '../context.ts';
import { readJson } from '../sql.ts';
import type { Sql } from '../sql.ts';
import type { TakenFile } from '../workspace.ts';
import { closeUnreadOf, dropUnusedSource } from './unread-files.ts';

/** Whether something in a `file` could not be read, or was left unexamined: another version may read it. */
export const OPEN = `file.problems <> '[]'`;

const TAKEN = `SELECT file.no, file.source_no AS sourceNo, file.problems,
        NOT EXISTS (SELECT 1 FROM import_run AS run WHERE run.no = file.import_no AND run.state = 'failed') AS isTold
   FROM source_file AS source JOIN file ON file.source_no = source.no
  WHERE source.sha256 = unhex(?) AND file.container = ?`;

interface TakenRow {
  readonly no: number;
  readonly sourceNo: number;
  readonly problems: string;
  readonly isTold: 0 | 1;
}

export function findTaken(sql: Sql, sha256: string, container: string): TakenFile | undefined {
  const row = sql.get<TakenRow>(TAKEN, sha256, container);
  if (row === undefined) return undefined;
  return { problems: readJson<readonly Problem[]>(row.problems), isTold: row.isTold === 1 };
}

/** @returns Whether nothing is kept of it now: it stays where credentials stand in it. */
export function forgetTaken(
  { sql, now }: Pick<StoreContext, 'sql' | 'now'>,
  sha256: string,
  container: string,
): boolean {
  const row = sql.get<TakenRow>(TAKEN, sha256, container);
  if (row === undefined) return true;
  if (sql.get('SELECT 1 FROM credential WHERE file_no = ?', row.no) !== undefined) return false;
  closeUnreadOf(sql, row.no, now());
  sql.run('DELETE FROM file WHERE no = ?', row.no);
  dropUnusedSource(sql, row.sourceNo);
  return true;
}

/** A file that is read otherwise now: what was said of it before is closed, and whoever reads it so tells of it. */
export function takeAgain(
  { sql, now }: Pick<StoreContext, 'sql' | 'now'>,
  again: { readonly importId: string; readonly problems: string; readonly fileNo: number },
): void {
  const { importId, problems, fileNo } = again;
  const changed = sql.get(
    `SELECT 1 FROM file WHERE no = ?
        AND (problems <> ? OR import_no IN (SELECT no FROM import_run WHERE state = 'failed'))`,
    fileNo,
    problems,
  );
  if (changed === undefined) return;
  closeUnreadOf(sql, fileNo, now());
  sql.run(
    `UPDATE file SET problems = ?,
            import_no = coalesce((SELECT no FROM import_run WHERE id = ?), import_no) WHERE no = ?`,
    problems,
    importId,
    fileNo,
  );
}
