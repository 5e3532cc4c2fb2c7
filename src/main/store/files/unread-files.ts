import type { ProblemCode } from '../../../shared/model/problem.ts';
import type { StoreContext } from '../context.ts';
import { readJson } from '../sql.ts';
import type { Sql } from '../sql.ts';

/** A file, or a place in one, from which nothing could be read, as an import met it. */
export interface NewUnreadFile {
  readonly file: string;
  readonly path: string;
  readonly code: ProblemCode;
  readonly params?: Readonly<Record<string, string>> | undefined;
  /** Absolute, where it is a file of this computer. */
  readonly source: string | undefined;
}

export interface UnreadFile extends NewUnreadFile {
  readonly id: string;
  readonly importId: string;
  /** ISO 8601: when its import began. */
  readonly at: string;
}

/** What imports could not read, until somebody has seen to it. */
export interface UnreadFileStore {
  /** Those that are open, the newest first. */
  list(limit: number): Promise<readonly UnreadFile[]>;
  count(): Promise<number>;
  /** Whichever of these there are, open or not. */
  get(ids: readonly string[]): Promise<readonly UnreadFile[]>;
  /** Closes them, or opens them again. */
  close(ids: readonly string[], isClosed: boolean): Promise<void>;
}

export function createUnreadFileStore({ sql, now }: StoreContext): UnreadFileStore {
  return {
    list: async (limit) =>
      sql
        .all<UnreadRow>(`${SELECT} WHERE closed_at IS NULL ORDER BY unread.no DESC LIMIT ?`, limit)
        .map(unreadOf),
    count: async () =>
      sql.numbers('SELECT count(*) FROM unread_file WHERE closed_at IS NULL')[0] ?? 0,
    get: async (ids) =>
      sql
        .all<UnreadRow>(
          `${SELECT} WHERE unread.id IN (SELECT value FROM json_each(?)) ORDER BY unread.no`,
          JSON.stringify(ids),
        )
        .map(unreadOf),
    close: async (ids, isClosed) =>
      void sql.run(
        'UPDATE unread_file SET closed_at = ? WHERE id IN (SELECT value FROM json_each(?))',
        isClosed ? now() : null,
        JSON.stringify(ids),
      ),
  };
}

interface UnreadRow extends Omit<UnreadFile, 'params' | 'source'> {
  readonly params: string | null;
  readonly source: string | null;
}

const SELECT = `
  SELECT unread.id, run.id AS importId, run.started_at AS at, file, path, code, params, source
    FROM unread_file AS unread JOIN import_run AS run ON run.no = unread.import_no`;

function unreadOf({ params, source, ...row }: UnreadRow): UnreadFile {
  return {
    ...row,
    source: source ?? undefined,
    ...(params !== null && { params: readJson<Readonly<Record<string, string>>>(params) }),
  };
}

/** Closes what the import that took this file in said of it. */
export function closeUnreadOf(sql: Sql, fileNo: number, at: string): void {
  sql.run(
    `UPDATE unread_file SET closed_at = ? WHERE closed_at IS NULL
        AND (import_no, file) = (SELECT import_no, name FROM file WHERE no = ?)`,
    at,
    fileNo,
  );
}

/**
 * Writes what an import could not read; the same of an import before is not told twice.
 *
 * @param read Where the files stood that this import said anything of: what was said of them before is so no more.
 */
export function addUnreadFiles(
  { sql, newId, now }: StoreContext,
  importId: string,
  { files, read }: { readonly files: readonly NewUnreadFile[]; readonly read: readonly string[] },
): void {
  const closed = now();
  sql.run(
    `UPDATE unread_file SET closed_at = ?
      WHERE closed_at IS NULL AND source IN (SELECT value FROM json_each(?))`,
    closed,
    JSON.stringify(read),
  );
  for (const { file, path, code, params, source } of files) {
    if (source !== undefined) {
      sql.run(
        `UPDATE unread_file SET closed_at = ? WHERE source = ? AND path = ? AND closed_at IS NULL`,
        closed,
        source,
        path,
      );
    }
    sql.run(
      `INSERT INTO unread_file (id, import_no, file, path, code, params, source)
       SELECT ?, no, ?, ?, ?, ?, ? FROM import_run WHERE id = ?`,
      newId(),
      file,
      path,
      code,
      params === undefined ? null : JSON.stringify(params),
      source,
      importId,
    );
  }
}

/**
 * Deletes those that `names` finds a person in, and what is kept of the files themselves where no credential was
 * read from them; to be called where somebody is deleted.
 */
export function forgetUnreadFiles(sql: Sql, names: (text: string) => boolean): void {
  const rows = sql.all<{ no: number } & Record<string, string | number | null>>(
    'SELECT no, file, path, params, source FROM unread_file',
  );
  const named = rows.filter((row) =>
    Object.values(row).some((text) => typeof text === 'string' && names(text)),
  );
  if (named.length === 0) return;
  const nos = JSON.stringify(named.map(({ no }) => no));
  forgetFilesOf(sql, nos);
  sql.run('DELETE FROM unread_file WHERE no IN (SELECT value FROM json_each(?))', nos);
}

function forgetFilesOf(sql: Sql, unreadNos: string): void {
  const files = sql.all<{ no: number; sourceNo: number }>(
    `SELECT no, source_no AS sourceNo FROM file
      WHERE problems <> '[]' AND NOT EXISTS (SELECT 1 FROM credential WHERE file_no = file.no)
        AND (import_no, name) IN (SELECT import_no, file FROM unread_file
                                   WHERE no IN (SELECT value FROM json_each(?)))`,
    unreadNos,
  );
  for (const { no, sourceNo } of files) {
    sql.run('DELETE FROM file WHERE no = ?', no);
    dropUnusedSource(sql, sourceNo);
  }
}

/** Deletes bytes that nothing is read from any more. */
export function dropUnusedSource(sql: Sql, sourceNo: number): void {
  sql.run(
    `DELETE FROM source_file WHERE no = ?
        AND NOT EXISTS (SELECT 1 FROM file WHERE source_no = source_file.no)
        AND NOT EXISTS (SELECT 1 FROM credential WHERE source_no = source_file.no)
        AND NOT EXISTS (SELECT 1 FROM resume WHERE source_no = source_file.no)`,
    sourceNo,
  );
}
