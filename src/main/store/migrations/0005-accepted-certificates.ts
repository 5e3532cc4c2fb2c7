/** The certificates under which the employer accepts seals, whole: their hash names them. */
export const ACCEPTED_CERTIFICATES = `
CREATE TABLE accepted_certificate (
  sha256      TEXT PRIMARY KEY CHECK (length(sha256) = 64),
  der         BLOB NOT NULL,
  accepted_at TEXT NOT NULL
) STRICT, WITHOUT ROWID;
`;
