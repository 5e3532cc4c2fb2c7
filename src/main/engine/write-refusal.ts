import { errorCodeOf } from '../../shared/lib/error-code.ts';
import type { WriteRefusal } from '../../shared/contract/errors.ts';

/** Why SQLite could not write, where that is what an error says. @see https://www.sqlite.org/rescode.html */
export function refusalOf(cause: unknown): WriteRefusal | undefined {
  const code = errorCodeOf(cause);
  if (/^(?:SQLITE_FULL|ENOSPC|EDQUOT)/u.test(code)) return 'full';
  if (/^(?:SQLITE_READONLY|EROFS)/u.test(code)) return 'read-only';
  if (/^SQLITE_(?:BUSY|LOCKED)/u.test(code)) return 'busy';
  return /^SQLITE_IOERR_(?:WRITE|FSYNC|TRUNCATE|SHM)/u.test(code) ? 'failing' : undefined;
}
