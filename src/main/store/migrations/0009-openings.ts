/** Skills are asked for by key: one may be asked for that nobody has yet. */
export const OPENINGS = `
CREATE TABLE opening (
  no         INTEGER PRIMARY KEY,
  id         TEXT NOT NULL UNIQUE,
  title      TEXT NOT NULL,
  note       TEXT NOT NULL,
  changed_at TEXT NOT NULL
) STRICT;

CREATE TABLE requirement (
  opening_no    INTEGER NOT NULL REFERENCES opening (no) ON DELETE CASCADE,
  place         INTEGER NOT NULL,
  skill_key     TEXT NOT NULL,
  skill_name    TEXT NOT NULL,
  need          TEXT NOT NULL CHECK (need IN ('must', 'nice')),
  level         TEXT,
  within_months INTEGER,
  issuer        TEXT NOT NULL CHECK (issuer IN ('any', 'trusted')),
  PRIMARY KEY (opening_no, place)
) STRICT, WITHOUT ROWID;
`;
