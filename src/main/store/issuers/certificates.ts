import { noteDown } from '../audit.ts';
import { writeRows } from '../bin.ts';
import type { TableRow } from '../bin.ts';
import type { StoreContext } from '../context.ts';
import type { Sql } from '../sql.ts';
import type { CertificateStore } from '../workspace.ts';

interface CertificateRow {
  readonly sha256: string;
  readonly der: Uint8Array;
  readonly acceptedAt: string;
}

/** The certificates under which the employer accepts seals. */
export function createCertificateStore(context: StoreContext): CertificateStore {
  const { sql, now } = context;
  const bin = context.bins.open<TableRow>();
  return {
    list: async () =>
      sql.inTurn('accepted certificates', () =>
        sql.all<CertificateRow>(
          `SELECT sha256, der, accepted_at AS acceptedAt
             FROM accepted_certificate ORDER BY accepted_at, sha256`,
        ),
      ),
    accept: async (certificates) =>
      sql.transaction(() => {
        for (const { sha256, der } of certificates) {
          const added = sql.run(
            `INSERT INTO accepted_certificate (sha256, der, accepted_at) VALUES (?, ?, ?)
             ON CONFLICT (sha256) DO NOTHING`,
            sha256,
            der,
            now(),
          );
          if (added > 0) noteDown(context, 'trust', { certificate: sha256, decision: 'accepted' });
        }
      }),
    remove: async (sha256) =>
      sql.transaction(() => {
        const held = sql.get<TableRow>(
          'SELECT * FROM accepted_certificate WHERE sha256 = ?',
          sha256,
        );
        if (held !== undefined) bin.put(sha256, held);
        const removed = sql.run('DELETE FROM accepted_certificate WHERE sha256 = ?', sha256);
        if (removed > 0) noteDown(context, 'trust', { certificate: sha256, decision: 'removed' });
        return removed > 0;
      }),
    restore: async (sha256) =>
      sql.transaction(() => {
        const removed = bin.take(sha256);
        if (removed === undefined || isAccepted(sql, sha256)) return false;
        writeRows(sql, 'accepted_certificate', [removed]);
        noteDown(context, 'trust', { certificate: sha256, decision: 'accepted' });
        return true;
      }),
  };
}

function isAccepted(sql: Sql, sha256: string): boolean {
  return sql.get('SELECT 1 FROM accepted_certificate WHERE sha256 = ?', sha256) !== undefined;
}
