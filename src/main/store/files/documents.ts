import type { StoreContext } from '../context.ts';
import { sha256 } from '../sql.ts';
import type { Sql } from '../sql.ts';
import type { DocumentCache } from '../workspace.ts';

/** What all texts together may take before the oldest that are not the newest of a document go. */
const LIMIT_BYTES = 256 * 1024 * 1024;

/**
 * Documents had from the network, as they were each time. How old is too old is for the reader to say.
 *
 * @param limitBytes Other than the app's own only in tests.
 */
export function createDocumentCache(
  { sql }: Pick<StoreContext, 'sql'>,
  limitBytes = LIMIT_BYTES,
): DocumentCache {
  return {
    get: async (id, at) => {
      const version = at === undefined ? newest(sql, id) : asOf(sql, id, at);
      return version && { ...read(sql, version), obtainedAt: seenAt(version, at) };
    },
    put: async (id, document) =>
      sql.transaction(() => {
        const isNew = record(sql, id, document);
        if (isNew) forget(sql, limitBytes);
      }),
  };
}

interface Version {
  readonly sha256: string;
  readonly mediaType: string | null;
  readonly first: string;
  readonly last: string;
}

const VERSION = `SELECT sha256, media_type AS mediaType, first_obtained_at AS first,
                        last_obtained_at AS last FROM document_version WHERE document_id = ?`;

function newest(sql: Sql, id: string): Version | undefined {
  return sql.get<Version>(`${VERSION} ORDER BY first_obtained_at DESC LIMIT 1`, id);
}

function asOf(sql: Sql, id: string, at: string): Version | undefined {
  return (
    sql.get<Version>(
      `${VERSION} AND first_obtained_at <= ? ORDER BY first_obtained_at DESC LIMIT 1`,
      id,
      at,
    ) ?? sql.get<Version>(`${VERSION} ORDER BY first_obtained_at LIMIT 1`, id)
  );
}

// Seen before and after that time, and each time in between, it was the same at that time.
function seenAt({ first, last }: Version, at: string | undefined): string {
  if (at === undefined || last <= at) return last;
  return first <= at ? at : first;
}

function read(sql: Sql, { sha256: digest, mediaType }: Version) {
  const row = sql.get<{ text: string }>('SELECT text FROM document_text WHERE sha256 = ?', digest);
  return { text: row?.text ?? '', mediaType: mediaType ?? undefined };
}

type Document = Parameters<DocumentCache['put']>[1];

/** @returns Whether its text is not the one that it had when it was last seen. */
function record(sql: Sql, id: string, { text, mediaType, obtainedAt }: Document): boolean {
  const digest = sha256(text);
  const current = newest(sql, id);
  if (current?.sha256 === digest) {
    sql.run(
      `UPDATE document_version SET last_obtained_at = max(last_obtained_at, ?), media_type = ?
        WHERE document_id = ? AND first_obtained_at = ?`,
      obtainedAt,
      mediaType,
      id,
      current.first,
    );
    return false;
  }
  sql.run(
    'INSERT INTO document_text (sha256, size, text) VALUES (?, ?, ?) ON CONFLICT DO NOTHING',
    digest,
    Buffer.byteLength(text),
    text,
  );
  sql.run(
    `INSERT INTO document_version (document_id, first_obtained_at, last_obtained_at, sha256, media_type)
     VALUES (?, ?, ?, ?, ?)
     ON CONFLICT (document_id, first_obtained_at) DO UPDATE
        SET sha256 = excluded.sha256, media_type = excluded.media_type`,
    id,
    obtainedAt,
    obtainedAt,
    digest,
    mediaType,
  );
  return true;
}

/** The newest text of each document stays, whatever it takes. */
function forget(sql: Sql, limitBytes: number): void {
  sql.run(UNUSED_TEXTS);
  while (held(sql) > limitBytes) {
    const dropped = sql.run(
      `DELETE FROM document_version
        WHERE (document_id, first_obtained_at) =
              (SELECT document_id, first_obtained_at FROM document_version AS version
                WHERE EXISTS (SELECT 1 FROM document_version AS later
                               WHERE later.document_id = version.document_id
                                 AND later.first_obtained_at > version.first_obtained_at)
                ORDER BY last_obtained_at LIMIT 1)`,
    );
    if (dropped === 0) return;
    sql.run(UNUSED_TEXTS);
  }
}

const UNUSED_TEXTS = `DELETE FROM document_text
  WHERE NOT EXISTS (SELECT 1 FROM document_version WHERE sha256 = document_text.sha256)`;

function held(sql: Sql): number {
  return sql.get<{ bytes: number }>('SELECT total(size) AS bytes FROM document_text')?.bytes ?? 0;
}
