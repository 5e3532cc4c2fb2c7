/** Runs that check credentials again, and what each found that was other than before. */
export const RECHECKS = `
CREATE TABLE recheck_run (
  id         TEXT PRIMARY KEY,
  started_at TEXT NOT NULL,
  state      TEXT NOT NULL CHECK (state IN ('running', 'finished', 'cancelled', 'failed')),
  view       TEXT NOT NULL CHECK (json_valid(view))
) STRICT;

CREATE TABLE credential_change (
  id            TEXT PRIMARY KEY,
  recheck_id    TEXT NOT NULL REFERENCES recheck_run (id),
  credential_id TEXT NOT NULL REFERENCES credential (id) ON DELETE CASCADE,
  -- The place of its kind in the order in which people read them.
  rank          INTEGER NOT NULL,
  changed_at    TEXT NOT NULL,
  change        TEXT NOT NULL CHECK (json_valid(change))
) STRICT;
CREATE INDEX changes_of_recheck ON credential_change (recheck_id, rank, id);
CREATE INDEX changes_of_credential ON credential_change (credential_id, id);
`;
