/**
 * Ids are UUIDv7; times are ISO 8601 in UTC; what is JSON is our own plain data.
 * `candidate.verified` and its like, `search_text` and `candidate_skill` are sums over other rows,
 * kept by candidate-summary.ts, so that a list of thousands needs no sum over every credential.
 */
export const GROUND = `
CREATE TABLE setting (
  key   TEXT PRIMARY KEY,
  value TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE import_run (
  id         TEXT PRIMARY KEY,
  started_at TEXT NOT NULL,
  state      TEXT NOT NULL CHECK (state IN ('running', 'finished', 'cancelled', 'failed')),
  view       TEXT NOT NULL CHECK (json_valid(view))
) STRICT;

-- The original bytes, once, whoever handed them in.
CREATE TABLE source_file (
  sha256     TEXT PRIMARY KEY CHECK (length(sha256) = 64),
  size       INTEGER NOT NULL CHECK (size = length(bytes)),
  bytes      BLOB NOT NULL,
  created_at TEXT NOT NULL
) STRICT;

-- One handing in of a file.
CREATE TABLE file (
  id         TEXT PRIMARY KEY,
  import_id  TEXT NOT NULL REFERENCES import_run (id),
  sha256     TEXT NOT NULL REFERENCES source_file (sha256),
  container  TEXT NOT NULL,
  name       TEXT NOT NULL,
  problems   TEXT NOT NULL CHECK (json_valid(problems)),
  created_at TEXT NOT NULL,
  UNIQUE (sha256, container)
) STRICT;
CREATE INDEX file_of_import ON file (import_id);

CREATE TABLE candidate (
  id          TEXT PRIMARY KEY,
  name        TEXT NOT NULL,
  -- The name's words, folded: the order of lists.
  sort_name   TEXT NOT NULL,
  -- The words of the name and of every e-mail address, folded, each after a space.
  search_text TEXT NOT NULL,
  verified    INTEGER NOT NULL DEFAULT 0,
  lapsed      INTEGER NOT NULL DEFAULT 0,
  unconfirmed INTEGER NOT NULL DEFAULT 0,
  rejected    INTEGER NOT NULL DEFAULT 0,
  created_at  TEXT NOT NULL
) STRICT;
CREATE INDEX candidate_in_order ON candidate (verified DESC, sort_name, id);

CREATE TABLE container (
  name         TEXT PRIMARY KEY,
  candidate_id TEXT NOT NULL REFERENCES candidate (id),
  created_at   TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX container_of_candidate ON container (candidate_id);

CREATE TABLE credential (
  id               TEXT PRIMARY KEY,
  file_id          TEXT NOT NULL REFERENCES file (id),
  sha256           TEXT NOT NULL REFERENCES source_file (sha256),
  path             TEXT NOT NULL,
  candidate_id     TEXT REFERENCES candidate (id),
  placement_reason TEXT CHECK (placement_reason IN ('subject-id', 'email', 'holder', 'container', 'person')),
  format           TEXT NOT NULL,
  title            TEXT NOT NULL,
  verdict          TEXT NOT NULL CHECK (verdict IN ('verified', 'lapsed', 'unconfirmed', 'rejected')),
  recipient        TEXT NOT NULL CHECK (recipient IN ('confirmed', 'mismatch', 'unstated')),
  trust            TEXT NOT NULL CHECK (trust IN ('trusted', 'known', 'unknown', 'blocked')),
  -- How far its skills count: 2 proves those that its issuer stated, 1 speaks for them, 0 for none.
  standing         INTEGER NOT NULL CHECK (standing IN (0, 1, 2)),
  issuer_id        TEXT NOT NULL,
  issuer_name      TEXT NOT NULL,
  valid_from       TEXT,
  valid_until      TEXT,
  facts            TEXT NOT NULL CHECK (json_valid(facts)),
  verification     TEXT NOT NULL CHECK (json_valid(verification)),
  recipient_check  TEXT NOT NULL CHECK (json_valid(recipient_check)),
  trust_check      TEXT NOT NULL CHECK (json_valid(trust_check)),
  created_at       TEXT NOT NULL,
  CHECK ((candidate_id IS NULL) = (placement_reason IS NULL))
) STRICT;
-- A person holds a credential once, however often it is handed in.
CREATE UNIQUE INDEX credential_held_once ON credential (candidate_id, sha256, path) WHERE candidate_id IS NOT NULL;
CREATE UNIQUE INDEX credential_waits_once ON credential (sha256, path) WHERE candidate_id IS NULL;
CREATE INDEX credential_of_candidate ON credential (candidate_id, verdict, issuer_id, issuer_name);
CREATE INDEX credential_of_issuer ON credential (issuer_id, verdict, candidate_id, issuer_name);
CREATE INDEX credential_by_verdict ON credential (verdict, candidate_id);
CREATE INDEX credential_of_file ON credential (file_id);

-- The vocabulary, grown from what was imported.
CREATE TABLE skill (
  key       TEXT PRIMARY KEY,
  name      TEXT NOT NULL,
  framework TEXT,
  code      TEXT,
  url       TEXT
) STRICT, WITHOUT ROWID;

CREATE TABLE skill_claim (
  credential_id TEXT NOT NULL REFERENCES credential (id) ON DELETE CASCADE,
  skill_key     TEXT NOT NULL REFERENCES skill (key),
  source        TEXT NOT NULL CHECK (source IN ('alignment', 'result', 'tag', 'achievement-name')),
  -- Whether the issuer stated the skill itself: only then it can be proven.
  stated        INTEGER NOT NULL CHECK (stated IN (0, 1)),
  name          TEXT NOT NULL,
  framework     TEXT,
  code          TEXT,
  url           TEXT,
  level         TEXT,
  PRIMARY KEY (credential_id, skill_key)
) STRICT, WITHOUT ROWID;
CREATE INDEX claim_of_skill ON skill_claim (skill_key);

CREATE TABLE candidate_skill (
  candidate_id TEXT NOT NULL REFERENCES candidate (id) ON DELETE CASCADE,
  skill_key    TEXT NOT NULL REFERENCES skill (key),
  -- 2: proven; 1: something credible speaks for it. What nothing credible speaks for is not here.
  strength     INTEGER NOT NULL CHECK (strength IN (1, 2)),
  PRIMARY KEY (candidate_id, skill_key)
) STRICT, WITHOUT ROWID;
CREATE INDEX candidates_of_skill ON candidate_skill (skill_key, strength, candidate_id);

-- What a person's credentials can be compared with, and from whom it is known.
CREATE TABLE candidate_identity (
  candidate_id  TEXT NOT NULL REFERENCES candidate (id),
  kind          TEXT NOT NULL CHECK (kind IN ('email', 'subject-id', 'holder', 'identifier')),
  value         TEXT NOT NULL,
  origin        TEXT NOT NULL CHECK (origin IN ('person', 'credential', 'container')),
  -- The credential that taught it, with which it moves.
  credential_id TEXT REFERENCES credential (id) ON DELETE CASCADE,
  created_at    TEXT NOT NULL
) STRICT;
CREATE UNIQUE INDEX identity_once
  ON candidate_identity (candidate_id, kind, value, origin, ifnull(credential_id, ''));
CREATE INDEX identity_by_value ON candidate_identity (value, kind, candidate_id);
CREATE INDEX identity_of_credential ON candidate_identity (credential_id);

CREATE TABLE document_cache (
  id          TEXT PRIMARY KEY,
  text        TEXT NOT NULL,
  media_type  TEXT,
  obtained_at TEXT NOT NULL
) STRICT;

CREATE TABLE issuer_decision (
  issuer_id  TEXT PRIMARY KEY,
  decision   TEXT NOT NULL CHECK (decision IN ('trusted', 'blocked')),
  decided_at TEXT NOT NULL
) STRICT, WITHOUT ROWID;
`;
