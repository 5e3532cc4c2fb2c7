/**
 * What happened, each entry with a hash over it and the hash of the one before. SQLite itself refuses to
 * change or delete one; who gets around that leaves a chain that does not fit, and the head beside it
 * tells when the last ones are gone.
 */
export const AUDIT = `
CREATE TABLE audit_entry (
  no     INTEGER PRIMARY KEY,
  at     TEXT NOT NULL,
  kind   TEXT NOT NULL,
  detail TEXT NOT NULL CHECK (json_valid(detail)),
  hash   TEXT NOT NULL CHECK (length(hash) = 64)
) STRICT;
CREATE TRIGGER audit_is_not_changed BEFORE UPDATE ON audit_entry
  BEGIN SELECT RAISE(ABORT, 'An entry of the audit trail is never changed.'); END;
CREATE TRIGGER audit_is_not_deleted BEFORE DELETE ON audit_entry
  BEGIN SELECT RAISE(ABORT, 'An entry of the audit trail is never deleted.'); END;

CREATE TABLE audit_head (
  only INTEGER PRIMARY KEY CHECK (only = 1),
  no   INTEGER NOT NULL,
  hash TEXT NOT NULL
) STRICT;
`;
