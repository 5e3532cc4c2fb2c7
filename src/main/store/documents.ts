import type { StoreContext } from './context.ts';
import type { DocumentCache } from './workspace.ts';

/** Documents had from the network. How old is too old is for the reader to say. */
export function createDocumentCache({ sql }: StoreContext): DocumentCache {
  return {
    get: async (id) => {
      const row = sql.get<{ text: string; mediaType: string | null; obtainedAt: string }>(
        `SELECT text, media_type AS mediaType, obtained_at AS obtainedAt
           FROM document_cache WHERE id = ?`,
        id,
      );
      return row === undefined ? undefined : { ...row, mediaType: row.mediaType ?? undefined };
    },
    put: async (id, document) => {
      sql.run(
        `INSERT INTO document_cache (id, text, media_type, obtained_at) VALUES (?, ?, ?, ?)
         ON CONFLICT (id) DO UPDATE
            SET text = excluded.text, media_type = excluded.media_type, obtained_at = excluded.obtained_at`,
        id,
        document.text,
        document.mediaType,
        document.obtainedAt,
      );
    },
  };
}
