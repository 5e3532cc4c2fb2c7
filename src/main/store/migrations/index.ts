import type { Sql } from '../sql.ts';
import { GROUND } from './0001-ground.ts';
import { INNER_ISSUERS } from './0002-inner-issuers.ts';
import { REGISTRIES } from './0003-registries.ts';
import { DOCUMENT_HISTORY } from './0004-document-history.ts';
import { ACCEPTED_CERTIFICATES } from './0005-accepted-certificates.ts';
import { RECHECKS } from './0006-rechecks.ts';

/** Forward only, each applied once, in this order; one that was released is never changed again. */
export const MIGRATIONS: readonly string[] = [
  GROUND,
  INNER_ISSUERS,
  REGISTRIES,
  DOCUMENT_HISTORY,
  ACCEPTED_CERTIFICATES,
  RECHECKS,
];

/** `TSTN`: tells a workspace from any other SQLite file. @see https://www.sqlite.org/pragma.html#pragma_application_id */
export const APPLICATION_ID = 0x54_53_54_4e;

/**
 * Brings a workspace up to date, each step in a transaction of its own: a crash leaves the last
 * whole step.
 *
 * @param migrations Other than the app's own only in tests.
 */
export function migrate(sql: Sql, migrations: readonly string[] = MIGRATIONS): void {
  for (const [index, migration] of migrations.entries()) {
    sql.transaction(() => {
      // Asked inside, since another process may have done it meanwhile.
      if (sql.pragma('user_version') > index) return;
      sql.execute(migration);
      sql.execute(`PRAGMA application_id = ${APPLICATION_ID}; PRAGMA user_version = ${index + 1}`);
    });
  }
}
