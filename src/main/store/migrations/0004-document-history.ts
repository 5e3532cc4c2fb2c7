/**
 * Documents as they were: each distinct text once, by its SHA-256, and for each document when it was
 * seen with which. `sha256` is a function of the app's own (sql.ts).
 */
export const DOCUMENT_HISTORY = `
CREATE TABLE document_text (
  sha256 TEXT PRIMARY KEY CHECK (length(sha256) = 64),
  size   INTEGER NOT NULL CHECK (size = octet_length(text)),
  text   TEXT NOT NULL
) STRICT;

-- A document that changes back has a new row: between the two times, every look at it found this text.
CREATE TABLE document_version (
  document_id       TEXT NOT NULL,
  first_obtained_at TEXT NOT NULL,
  last_obtained_at  TEXT NOT NULL,
  sha256            TEXT NOT NULL REFERENCES document_text (sha256),
  media_type        TEXT,
  PRIMARY KEY (document_id, first_obtained_at)
) STRICT, WITHOUT ROWID;
CREATE INDEX version_of_text ON document_version (sha256);

INSERT OR IGNORE INTO document_text SELECT sha256(text), octet_length(text), text FROM document_cache;
INSERT INTO document_version SELECT id, obtained_at, obtained_at, sha256(text), media_type FROM document_cache;
DROP TABLE document_cache;
`;
