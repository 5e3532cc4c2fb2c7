/** Registries of issuers as the employer added them, and whom each of them lists. */
export const REGISTRIES = `
CREATE TABLE registry (
  id       TEXT PRIMARY KEY,
  -- Where it was read: reading from there again replaces it.
  source   TEXT NOT NULL UNIQUE,
  name     TEXT NOT NULL,
  kind     TEXT NOT NULL CHECK (kind IN ('dcc', 'list', 'chain', 'federation')),
  level    TEXT NOT NULL CHECK (level IN ('accepted', 'known')),
  -- The trust anchor of a federation, with the keys that the employer accepts.
  anchor   TEXT CHECK (json_valid(anchor)),
  flaws    TEXT NOT NULL CHECK (json_valid(flaws)),
  added_at TEXT NOT NULL
) STRICT;

CREATE TABLE registry_entry (
  registry_id TEXT NOT NULL REFERENCES registry (id) ON DELETE CASCADE,
  subject     TEXT NOT NULL,
  name        TEXT,
  note        TEXT,
  blocked     INTEGER NOT NULL CHECK (blocked IN (0, 1)),
  until       TEXT,
  PRIMARY KEY (registry_id, subject)
) STRICT, WITHOUT ROWID;

-- Counts the changes of whom the employer trusts, so that what is made of it can be kept meanwhile.
CREATE TABLE trust_revision (
  id       INTEGER PRIMARY KEY CHECK (id = 1),
  revision INTEGER NOT NULL
) STRICT;
INSERT INTO trust_revision (id, revision) VALUES (1, 0);
`;
