import type { CredentialChange, RecheckView } from '../../../shared/contract/views.ts';
import { CHANGE_KINDS } from '../../../shared/model/change.ts';
import type { StoreContext } from '../context.ts';
import { closeAbandonedRuns, latestRun, saveRun } from './run-rows.ts';
import { readJson } from '../sql.ts';
import type { Sql } from '../sql.ts';
import type { RecheckScope, RecheckStore } from './recheck-store.ts';

// What a person reads of one run; the rest stands with each credential.
const SHOWN_CHANGES = 200;
// A credential shows its last change, and of the runs the latest is shown: what is older serves nobody.
const KEPT_CHANGES_EACH = 5;
const KEPT_RUNS = 20;

/** Which credentials are checked again, and what was found. */
export function createRecheckStore({ sql, newId }: StoreContext): RecheckStore {
  return {
    list: async (scope) => list(sql, scope),
    save: async (view) => {
      const withoutChanges: RecheckView = { ...view, changes: [] };
      sql.transaction(() => {
        saveRun(sql, 'recheck_run', view.recheckId, withoutChanges);
        if (view.state !== 'running') forgetOldRuns(sql);
      });
    },
    addChange: async (recheckId, credentialId, { changedAt, ...change }) =>
      sql.transaction(() => {
        sql.run(
          `INSERT INTO credential_change (id, recheck_id, credential_id, rank, changed_at, change)
           VALUES (?, ?, ?, ?, ?, ?)`,
          newId(),
          recheckId,
          credentialId,
          CHANGE_KINDS.indexOf(change.kind),
          changedAt,
          JSON.stringify(change),
        );
        forgetOldChanges(sql, credentialId);
      }),
    latest: async () => {
      const text = latestRun(sql, 'recheck_run');
      if (text === undefined) return undefined;
      const view = readJson<RecheckView>(text);
      return { ...view, changes: listChanges(sql, view.recheckId) };
    },
    closeAbandoned: async (at) => sql.transaction(() => closeAbandonedRuns(sql, 'recheck_run', at)),
  };
}

function list(sql: Sql, scope: RecheckScope): Awaited<ReturnType<RecheckStore['list']>> {
  const select = `SELECT credential.id, lower(hex(source.sha256)) AS sha256
                    FROM credential JOIN source_file AS source ON source.no = credential.source_no`;
  // By file, so that each is read once.
  const order = 'ORDER BY source.sha256, credential.id';
  if (scope.kind === 'everything') return sql.all(`${select} ${order}`);
  const [condition, ids] =
    scope.kind === 'credentials'
      ? ['credential.id IN (SELECT value FROM json_each(?))', scope.credentialIds]
      : [OF_CANDIDATES, scope.candidateIds];
  return sql.all(`${select} WHERE ${condition} ${order}`, JSON.stringify(ids));
}

const OF_CANDIDATES = `candidate_no IN (SELECT no FROM candidate
                                         WHERE id IN (SELECT value FROM json_each(?)))`;

function forgetOldChanges(sql: Sql, credentialId: string): void {
  sql.run(
    `DELETE FROM credential_change WHERE id IN (
       SELECT id FROM credential_change WHERE credential_id = ?
        ORDER BY id DESC LIMIT -1 OFFSET ${KEPT_CHANGES_EACH})`,
    credentialId,
  );
}

function forgetOldRuns(sql: Sql): void {
  sql.run(
    `DELETE FROM recheck_run WHERE id IN (
       SELECT id FROM recheck_run ORDER BY started_at DESC, id DESC LIMIT -1 OFFSET ${KEPT_RUNS})
        AND NOT EXISTS (SELECT 1 FROM credential_change WHERE recheck_id = recheck_run.id)`,
  );
}

interface ChangeRow {
  readonly credentialId: string;
  readonly title: string;
  readonly candidateId: string | null;
  readonly candidateName: string | null;
  readonly changedAt: string;
  readonly change: string;
}

function listChanges(sql: Sql, recheckId: string): RecheckView['changes'] {
  return sql
    .all<ChangeRow>(
      `SELECT change.credential_id AS credentialId, credential.title, changed_at AS changedAt, change,
              candidate.id AS candidateId, candidate.name AS candidateName
         FROM credential_change AS change
         JOIN credential ON credential.id = change.credential_id
         LEFT JOIN candidate ON candidate.no = credential.candidate_no
        WHERE recheck_id = ? ORDER BY rank, change.id LIMIT ${SHOWN_CHANGES}`,
      recheckId,
    )
    .map(({ credentialId, title, candidateId, candidateName, changedAt, change }) => ({
      credentialId,
      title,
      candidateId: candidateId ?? undefined,
      candidateName: candidateName ?? undefined,
      ...readJson<Omit<CredentialChange, 'changedAt'>>(change),
      changedAt,
    }));
}

/** What last changed of each of these credentials, where anything did. */
export function lastChanges(
  sql: Sql,
  credentialIds: readonly string[],
): ReadonlyMap<string, CredentialChange> {
  const rows = sql.all<Pick<ChangeRow, 'credentialId' | 'changedAt' | 'change'>>(
    `SELECT credential_id AS credentialId, changed_at AS changedAt, change FROM credential_change
      WHERE id IN (SELECT max(id) FROM credential_change
                    WHERE credential_id IN (SELECT value FROM json_each(?)) GROUP BY credential_id)`,
    JSON.stringify(credentialIds),
  );
  return new Map(
    rows.map(({ credentialId, changedAt, change }) => [
      credentialId,
      { ...readJson<Omit<CredentialChange, 'changedAt'>>(change), changedAt },
    ]),
  );
}
