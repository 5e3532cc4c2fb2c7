/** Imported frameworks of skills, what a person accepted, and which skill each wording reaches. */
export const SKILL_MAPPINGS = `
CREATE TABLE framework (
  no       INTEGER PRIMARY KEY,
  id       TEXT NOT NULL UNIQUE,
  kind     TEXT NOT NULL,
  name     TEXT NOT NULL,
  file     TEXT NOT NULL,
  skills   INTEGER NOT NULL,
  matches  INTEGER NOT NULL,
  added_at TEXT NOT NULL,
  -- Another file of the same name takes its place.
  UNIQUE (kind, name)
) STRICT;

CREATE TABLE framework_skill (
  no           INTEGER PRIMARY KEY,
  framework_no INTEGER NOT NULL REFERENCES framework (no) ON DELETE CASCADE,
  name         TEXT NOT NULL,
  code         TEXT,
  url          TEXT
) STRICT;
CREATE INDEX skills_of_framework ON framework_skill (framework_no);

-- What points to a skill: its address and its code, each in one form.
CREATE TABLE framework_ref (
  ref      TEXT NOT NULL,
  skill_no INTEGER NOT NULL REFERENCES framework_skill (no) ON DELETE CASCADE,
  PRIMARY KEY (ref, skill_no)
) STRICT, WITHOUT ROWID;
CREATE INDEX refs_of_framework_skill ON framework_ref (skill_no);

-- Its name and its other names, normalised.
CREATE TABLE framework_name (
  key      TEXT NOT NULL,
  skill_no INTEGER NOT NULL REFERENCES framework_skill (no) ON DELETE CASCADE,
  PRIMARY KEY (key, skill_no)
) STRICT, WITHOUT ROWID;
CREATE INDEX names_of_framework_skill ON framework_name (skill_no);

-- What a framework's owner calls the very same, by what points to it.
CREATE TABLE crosswalk (
  left_ref     TEXT NOT NULL,
  right_ref    TEXT NOT NULL,
  framework_no INTEGER NOT NULL REFERENCES framework (no) ON DELETE CASCADE,
  PRIMARY KEY (left_ref, right_ref, framework_no)
) STRICT, WITHOUT ROWID;
CREATE INDEX crosswalk_back ON crosswalk (right_ref, left_ref);
CREATE INDEX crosswalk_of_framework ON crosswalk (framework_no);

-- That a person takes a wording for a skill. Tags and titles are accepted apart from alignments.
CREATE TABLE accepted_mapping (
  id          TEXT PRIMARY KEY,
  key         TEXT NOT NULL,
  stated      INTEGER NOT NULL CHECK (stated IN (0, 1)),
  wording     TEXT NOT NULL,
  skill_name  TEXT NOT NULL,
  accepted_at TEXT NOT NULL,
  UNIQUE (key, stated)
) STRICT;

-- By which version of the rules and the vocabulary its reach was last worked out.
ALTER TABLE skill_wording ADD COLUMN mapped_by TEXT;

-- The skill that a wording reaches besides its own, in an alignment (stated) or in a tag or title.
CREATE TABLE skill_reach (
  wording_no INTEGER NOT NULL REFERENCES skill_wording (no) ON DELETE CASCADE,
  stated     INTEGER NOT NULL CHECK (stated IN (0, 1)),
  skill_no   INTEGER NOT NULL REFERENCES skill (no),
  how        TEXT NOT NULL,
  proves     INTEGER NOT NULL CHECK (proves IN (0, 1)),
  PRIMARY KEY (wording_no, stated)
) STRICT, WITHOUT ROWID;
CREATE INDEX wordings_of_skill ON skill_reach (skill_no);
`;
