import type BetterSqlite3 from 'better-sqlite3';

/** Up to this size the whole file is written anew; it is held in memory meanwhile. */
const REWRITTEN_LIMIT_BYTES = 512 * 1024 * 1024;

/**
 * Takes what was deleted out of the file and its log. Deleted rows were overwritten with zeros as they were
 * deleted (`secure_delete`); what is left are old pages in the log, and copies that moving rows about may
 * have left within pages.
 *
 * @returns False where another process was reading: the log goes when that has closed the workspace.
 */
export function purge(database: BetterSqlite3.Database): boolean {
  if (database.memory) return true;
  const bytes =
    Number(database.pragma('page_count', { simple: true })) *
    Number(database.pragma('page_size', { simple: true }));
  if (bytes <= REWRITTEN_LIMIT_BYTES) database.exec('VACUUM');
  const busy = database.pragma('wal_checkpoint(TRUNCATE)', { simple: true });
  return busy === 0;
}
