import BetterSqlite3 from 'better-sqlite3';

/** Ends a turn. */
export type EndTurn = () => void;

/**
 * Takes the turn to take files in, or to delete people: one process of those that have a workspace open at
 * once has it, since whom a file belongs to is decided by everybody whom the one that decides knows of. All
 * else they share. Whoever is killed gives it up: it is a lock of the operating system's, on a file beside
 * the workspace in which nothing stands.
 *
 * @returns Nothing while another has it.
 */
export function takeTurn(workspaceFile: string): EndTurn | undefined {
  let database: BetterSqlite3.Database | undefined;
  try {
    database = new BetterSqlite3(`${workspaceFile}-turn`, { timeout: 0 });
    database.exec('BEGIN EXCLUSIVE');
    const held = database;
    return () => void held.close();
  } catch (cause) {
    database?.close();
    const code = cause instanceof BetterSqlite3.SqliteError ? cause.code : '';
    // Where no file can be made beside it, nothing can be written to the workspace, which says so itself.
    return code.startsWith('SQLITE_BUSY') ? undefined : () => undefined;
  }
}
