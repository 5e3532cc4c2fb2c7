import { freemem } from 'node:os';
import type BetterSqlite3 from 'better-sqlite3';
import { errorCodeOf } from '../../../shared/lib/error-code.ts';
import { inspectFile } from '../../vault/index.ts';

/** How much memory there is to hold a copy of the file in. */
export interface Room {
  /** Above this size it is held in memory only where it must be. */
  readonly heldBytes: number;
  /** In bytes, now. */
  readonly free: () => number;
}

const MACHINE: Room = { heldBytes: 512 * 1024 * 1024, free: freemem };

/**
 * Takes what was deleted out of the file and its log. Deleted rows were overwritten with zeros as they were
 * deleted (`secure_delete`); what is left are old pages in the log, and copies that moving rows about may
 * have left within pages. The file is written anew, whatever its size.
 *
 * @returns False where another process was reading, whose closing lets the log go; or where there was no
 *   room, on the disk or in memory, to write the file anew.
 */
export function purge(database: BetterSqlite3.Database, room: Room = MACHINE): boolean {
  if (database.memory) return true;
  const isRewritten = rewrite(database, room);
  const busy = database.pragma('wal_checkpoint(TRUNCATE)', { simple: true });
  return isRewritten && busy === 0;
}

/**
 * Whether there is room in memory, as of now, to write the file anew. Only a large encrypted one needs much: SQLite
 * does not encrypt the file that it would put a copy into.
 */
export function isPurgeable(database: BetterSqlite3.Database, room: Room = MACHINE): boolean {
  if (database.memory || !isLarge(database, room)) return true;
  return inspectFile(database.name) !== 'sealed' || room.free() >= NEEDED * bytesOf(database);
}

/** Of the file's size; of 65 MB it took 0.98, of 261 MB 0.81. */
const NEEDED = 1.25;

function bytesOf(database: BetterSqlite3.Database): number {
  const pages = Number(database.pragma('page_count', { simple: true }));
  return pages * Number(database.pragma('page_size', { simple: true }));
}

function isLarge(database: BetterSqlite3.Database, { heldBytes }: Room): boolean {
  return bytesOf(database) > heldBytes;
}

function rewrite(database: BetterSqlite3.Database, room: Room): boolean {
  if (!isPurgeable(database, room)) return false;
  const isHeld = !isLarge(database, room) || inspectFile(database.name) === 'sealed';
  try {
    if (!isHeld) database.pragma('temp_store = FILE');
    database.exec('VACUUM');
    return true;
  } catch (cause) {
    if (isRefused(cause)) return false;
    throw cause;
  } finally {
    if (!isHeld) database.pragma('temp_store = MEMORY');
  }
}

function isRefused(cause: unknown): boolean {
  return /^SQLITE_(?:BUSY|LOCKED|NOMEM|FULL|IOERR)/u.test(errorCodeOf(cause));
}
