import type { StoreContext } from './context.ts';
import type { CertificateStore } from './workspace.ts';

interface CertificateRow {
  readonly sha256: string;
  readonly der: Uint8Array;
  readonly acceptedAt: string;
}

/** The certificates under which the employer accepts seals. */
export function createCertificateStore({ sql, now }: StoreContext): CertificateStore {
  return {
    list: async () =>
      sql.all<CertificateRow>(
        `SELECT sha256, der, accepted_at AS acceptedAt
           FROM accepted_certificate ORDER BY accepted_at, sha256`,
      ),
    accept: async (certificates) =>
      sql.transaction(() => {
        for (const { sha256, der } of certificates) {
          sql.run(
            `INSERT INTO accepted_certificate (sha256, der, accepted_at) VALUES (?, ?, ?)
             ON CONFLICT (sha256) DO NOTHING`,
            sha256,
            der,
            now(),
          );
        }
      }),
    remove: async (sha256) =>
      sql.run('DELETE FROM accepted_certificate WHERE sha256 = ?', sha256) > 0,
  };
}
