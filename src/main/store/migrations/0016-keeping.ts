/**
 * How long people are kept: a hold that forbids to delete somebody, when an opening closed, and what was
 * deleted, without saying of whom. What is taken out of the index of names leaves no trace in it.
 */
export const KEEPING = `
ALTER TABLE candidate ADD COLUMN held_since TEXT;
ALTER TABLE opening ADD COLUMN closed_at TEXT;

-- That somebody was deleted: whoever knows the person's id can show it, and nobody else can tell who it was.
CREATE TABLE erasure (
  no          INTEGER PRIMARY KEY,
  -- SHA-256 of the person's id.
  person      TEXT NOT NULL UNIQUE CHECK (length(person) = 64),
  erased_at   TEXT NOT NULL,
  cause       TEXT NOT NULL CHECK (cause IN ('by-hand', 'by-rule')),
  credentials INTEGER NOT NULL,
  files       INTEGER NOT NULL
) STRICT;

-- @see https://www.sqlite.org/fts5.html#the_secure_delete_configuration_option
INSERT INTO candidate_words (candidate_words, rank) VALUES ('secure-delete', 1);
`;
