import type { Sql } from '../sql.ts';
import { GROUND } from './0001-ground.ts';
import { INNER_ISSUERS } from './0002-inner-issuers.ts';
import { REGISTRIES } from './0003-registries.ts';
import { DOCUMENT_HISTORY } from './0004-document-history.ts';
import { ACCEPTED_CERTIFICATES } from './0005-accepted-certificates.ts';
import { RECHECKS } from './0006-rechecks.ts';
import { numberRows } from './0007-numbers.ts';
import { addTraits } from './0008-traits.ts';
import { OPENINGS } from './0009-openings.ts';
import { FINDINGS } from './0010-findings.ts';
import { SKILL_MAPPINGS } from './0011-skill-mappings.ts';
import { RESUMES } from './0012-resumes.ts';
import { addLevels } from './0013-levels.ts';
import { UNSUMMED_WORDINGS } from './0014-unsummed-wordings.ts';
import { PROOFS } from './0015-proofs.ts';
import { KEEPING } from './0016-keeping.ts';
import { DESK } from './0017-desk.ts';
import { AUDIT } from './0018-audit.ts';
import { VIEWS } from './0019-views.ts';
import { REQUESTS } from './0020-requests.ts';
import { PICTURES } from './0021-pictures.ts';
import { INBOX } from './0022-inbox.ts';
import { UNPROVEN_ISSUERS } from './0023-unproven-issuers.ts';
import { GROUPS } from './0024-groups.ts';
import { RESUME_EMAILS } from './0025-resume-emails.ts';
import { PICTURES_AGAIN } from './0026-pictures-again.ts';
import { BELONGINGS } from './0027-belongings.ts';
import { writePlainChecks } from './0028-plain-checks.ts';
import { addSpellings } from './0029-spellings.ts';
import { LOOKS } from './0030-looks.ts';
import { OWN_ADDRESSES } from './0031-own-addresses.ts';
import { ADDED_ROWS } from './0032-added-rows.ts';
import { NAMED_ISSUERS } from './0033-named-issuers.ts';

/** Statements, or what cannot be said in them. Foreign keys are looked at when it is done. */
type Migration = string | ((sql: Sql) => void);

/** Forward only, each applied once, in this order; one that was released is never changed again. */
export const MIGRATIONS: readonly Migration[] = [
  GROUND,
  INNER_ISSUERS,
  REGISTRIES,
  DOCUMENT_HISTORY,
  ACCEPTED_CERTIFICATES,
  RECHECKS,
  numberRows,
  addTraits,
  OPENINGS,
  FINDINGS,
  SKILL_MAPPINGS,
  RESUMES,
  addLevels,
  UNSUMMED_WORDINGS,
  PROOFS,
  KEEPING,
  DESK,
  AUDIT,
  VIEWS,
  REQUESTS,
  PICTURES,
  INBOX,
  UNPROVEN_ISSUERS,
  GROUPS,
  RESUME_EMAILS,
  PICTURES_AGAIN,
  BELONGINGS,
  writePlainChecks,
  addSpellings,
  LOOKS,
  OWN_ADDRESSES,
  ADDED_ROWS,
  NAMED_ISSUERS,
];

/** `TSTN`: tells a workspace from any other SQLite file. @see https://www.sqlite.org/pragma.html#pragma_application_id */
export const APPLICATION_ID = 0x54_53_54_4e;

/**
 * Brings a workspace up to date, each step in a transaction of its own: a crash leaves the last
 * whole step.
 *
 * @param migrations Other than the app's own only in tests.
 */
export function migrate(sql: Sql, migrations: readonly Migration[] = MIGRATIONS): void {
  if (sql.pragma('user_version') >= migrations.length) return;
  // A table that others refer to cannot be replaced otherwise; it cannot be changed in a transaction.
  // @see https://www.sqlite.org/lang_altertable.html#otheralter
  sql.execute('PRAGMA foreign_keys = OFF');
  try {
    const applyAll = () => {
      for (const [index, migration] of migrations.entries()) apply(sql, migration, index);
    };
    // A new one is there with all of its tables or not yet: whoever opens it meanwhile takes it for no old one.
    if (sql.pragma('user_version') === 0) sql.transaction(applyAll);
    else applyAll();
  } finally {
    sql.execute('PRAGMA foreign_keys = ON');
  }
}

function apply(sql: Sql, migration: Migration, index: number): void {
  sql.transaction(() => {
    // Asked inside, since another process may have done it meanwhile.
    if (sql.pragma('user_version') > index) return;
    if (typeof migration === 'string') sql.execute(migration);
    else migration(sql);
    const [broken] = sql.all<{ table: string }>('PRAGMA foreign_key_check');
    if (broken !== undefined) {
      throw new Error(`Migration ${index + 1} leaves rows of ${broken.table} without their own.`);
    }
    sql.execute(`PRAGMA application_id = ${APPLICATION_ID}; PRAGMA user_version = ${index + 1}`);
  });
}
