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
