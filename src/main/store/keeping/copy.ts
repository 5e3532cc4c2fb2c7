import {
  chmodSync,
  closeSync,
  fsyncSync,
  openSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import type BetterSqlite3 from 'better-sqlite3';
import { errorCodeOf } from '../../../shared/lib/error-code.ts';
import { err, ok } from '../../../shared/lib/result.ts';
import type { Result } from '../../../shared/lib/result.ts';
import type { VaultProblem } from '../../../shared/model/vault.ts';
import { openConnection } from '../connection.ts';
import { APPLICATION_ID, MIGRATIONS } from '../migrations/index.ts';

/** Whether a key is the one that a workspace is encrypted with. Changes nothing. */
export function opensWith(file: string, key: Uint8Array): boolean {
  return checkFile(file, key, 'quick') !== 'not-a-workspace';
}

/**
 * Writes a copy of all that is committed, whole or not at all, while others read and write: SQLite makes
 * it in one reading transaction, encrypted by the same key. It is looked through before it gets its name.
 *
 * @see https://www.sqlite.org/lang_vacuum.html#vacuuminto
 */
export function writeCopy(
  database: BetterSqlite3.Database,
  key: Uint8Array | undefined,
  to: string,
): Result<void, VaultProblem> {
  const unfinished = `${to}.unfinished`;
  try {
    // Made here, so that from its first byte on nobody else can read it.
    writeFileSync(unfinished, '', { mode: 0o600 });
    chmodSync(unfinished, 0o600);
    database.prepare('VACUUM INTO ?').run(unfinished);
    const problem = checkFile(unfinished, key, 'whole');
    if (problem !== undefined) return err(problem);
    syncFile(unfinished);
    renameSync(unfinished, to);
    return ok(undefined);
  } finally {
    rmSync(unfinished, { force: true });
  }
}

/**
 * Whether a file is a workspace of ours that this version reads.
 *
 * @param depth `whole` reads every page and every reference.
 */
export function checkFile(
  file: string,
  key: Uint8Array | undefined,
  depth: 'quick' | 'whole',
): VaultProblem | undefined {
  let database: BetterSqlite3.Database | undefined;
  try {
    database = openConnection(file, { key, readonly: true, mustExist: true });
    const version = Number(database.pragma('user_version', { simple: true }));
    if (database.pragma('application_id', { simple: true }) !== APPLICATION_ID) {
      return 'not-a-workspace';
    }
    if (version > MIGRATIONS.length) return 'newer-version';
    return depth === 'quick' || isWhole(database) ? undefined : 'damaged';
  } catch (cause) {
    const code = errorCodeOf(cause);
    if (code.startsWith('SQLITE_NOTADB')) return 'not-a-workspace';
    if (code.startsWith('SQLITE_CORRUPT') || code.startsWith('SQLITE_IOERR')) return 'damaged';
    throw cause;
  } finally {
    database?.close();
  }
}

function isWhole(database: BetterSqlite3.Database): boolean {
  return (
    database.pragma('integrity_check', { simple: true }) === 'ok' &&
    database.prepare('SELECT 1 FROM pragma_foreign_key_check LIMIT 1').get() === undefined
  );
}

/** Until this comes back, what was written may still be lost with the power. */
export function syncFile(path: string): void {
  const file = openSync(path, 'r+');
  fsyncSync(file);
  closeSync(file);
}
