import type { StoreContext } from './context.ts';
import { countRevision } from './registries.ts';
import type { IssuerStore } from './workspace.ts';

/** Whom the employer trusts, and whom not, by its own decision. */
export function createIssuerStore({ sql, now }: StoreContext): IssuerStore {
  return {
    decisions: async () =>
      new Map(
        sql
          .all<{ issuerId: string; decision: 'trusted' | 'blocked' }>(
            'SELECT issuer_id AS issuerId, decision FROM issuer_decision ORDER BY issuer_id',
          )
          .map((row) => [row.issuerId, row.decision] as const),
      ),
    reputedNames: async () =>
      new Map(
        sql
          .all<{ id: string; name: string | null }>(REPUTED_NAMES)
          .flatMap(({ id, name }) => (name === null ? [] : [[id, name] as const])),
      ),
    decide: async (issuerId, decision) =>
      sql.transaction(() => {
        countRevision(sql);
        if (decision === undefined) {
          sql.run('DELETE FROM issuer_decision WHERE issuer_id = ?', issuerId);
          return;
        }
        sql.run(
          `INSERT INTO issuer_decision (issuer_id, decision, decided_at) VALUES (?, ?, ?)
           ON CONFLICT (issuer_id) DO UPDATE
              SET decision = excluded.decision, decided_at = excluded.decided_at`,
          issuerId,
          decision,
          now(),
        );
      }),
  };
}

// Steps from one issuer to the next in the index, since there are few of them and many credentials.
const REPUTED_NAMES = `
  WITH RECURSIVE issuer (id) AS (
    SELECT MIN(issuer_id) FROM credential
    UNION ALL
    SELECT (SELECT MIN(issuer_id) FROM credential WHERE issuer_id > issuer.id)
      FROM issuer WHERE issuer.id IS NOT NULL
  )
  SELECT id, (SELECT issuer_name FROM credential
               WHERE issuer_id = issuer.id AND verdict = 'verified' AND trust IN ('trusted', 'known')
               LIMIT 1) AS name
    FROM issuer WHERE id > '' ORDER BY id`;
