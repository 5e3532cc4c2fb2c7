/**
 * What waits for a person: files that could not be read, and people who may be one. Whoever has changed in
 * what doubles are found by is looked at again (doubles/); what a merge moved stands with who was kept.
 */
export const INBOX = `
CREATE TABLE unread_file (
  no        INTEGER PRIMARY KEY,
  id        TEXT NOT NULL UNIQUE,
  import_no INTEGER NOT NULL REFERENCES import_run (no),
  file      TEXT NOT NULL,
  path      TEXT NOT NULL,
  code      TEXT NOT NULL,
  params    TEXT CHECK (json_valid(params)),
  -- Where it was on this computer, so that it can be tried again; not known of those from before.
  source    TEXT,
  closed_at TEXT
) STRICT;
CREATE INDEX unread_file_open ON unread_file (no) WHERE closed_at IS NULL;
CREATE INDEX unread_file_of_source ON unread_file (source) WHERE closed_at IS NULL;

INSERT INTO unread_file (id, import_no, file, path, code, params)
  SELECT ${newId()}, run.no, problem.value ->> '$.file', problem.value ->> '$.path',
         problem.value ->> '$.code', problem.value -> '$.params'
    FROM import_run AS run, json_each(run.view, '$.problems') AS problem
   WHERE run.state <> 'running'
   ORDER BY run.no, problem.key;

-- Whose doubles are to be looked for.
CREATE TABLE double_work (
  candidate_no INTEGER PRIMARY KEY REFERENCES candidate (no) ON DELETE CASCADE
) STRICT;

-- Two who may be one, the lower number first.
CREATE TABLE double_pair (
  one_no   INTEGER NOT NULL REFERENCES candidate (no) ON DELETE CASCADE,
  other_no INTEGER NOT NULL REFERENCES candidate (no) ON DELETE CASCADE,
  weight   INTEGER NOT NULL,
  reasons  TEXT NOT NULL CHECK (json_valid(reasons)),
  PRIMARY KEY (one_no, other_no)
) STRICT, WITHOUT ROWID;
CREATE INDEX double_of_other ON double_pair (other_no);
CREATE INDEX double_in_order ON double_pair (weight DESC, one_no, other_no);

-- Who were said to be two.
CREATE TABLE kept_apart (
  one_no     INTEGER NOT NULL REFERENCES candidate (no) ON DELETE CASCADE,
  other_no   INTEGER NOT NULL REFERENCES candidate (no) ON DELETE CASCADE,
  decided_at TEXT NOT NULL,
  PRIMARY KEY (one_no, other_no)
) STRICT, WITHOUT ROWID;
CREATE INDEX kept_apart_of_other ON kept_apart (other_no);

-- Somebody who became a part of another, and what moved, so that it can be moved back.
CREATE TABLE merged_person (
  no        INTEGER PRIMARY KEY,
  id        TEXT NOT NULL UNIQUE,
  kept_no   INTEGER NOT NULL REFERENCES candidate (no) ON DELETE CASCADE,
  merged_at TEXT NOT NULL,
  moved     TEXT NOT NULL CHECK (json_valid(moved))
) STRICT;
CREATE INDEX merged_into ON merged_person (kept_no);

CREATE INDEX address_by_digest ON recipient_address (digest);

${writeTriggers()}
INSERT INTO double_work (candidate_no) SELECT no FROM candidate;
`;

/** A UUIDv4: SQL has no clock of milliseconds that a test could set. */
function newId(): string {
  return `lower(hex(randomblob(4)) || '-' || hex(randomblob(2)) || '-4' || substr(hex(randomblob(2)), 2) || '-a'
    || substr(hex(randomblob(2)), 2) || '-' || hex(randomblob(6)))`;
}

function writeTriggers(): string {
  const ofCredential = '(SELECT candidate_no FROM credential WHERE no = NEW.credential_no)';
  return `
CREATE TRIGGER double_of_new AFTER INSERT ON candidate BEGIN ${look('NEW.no')} END;
CREATE TRIGGER double_of_renamed AFTER UPDATE OF name_words ON candidate
  WHEN OLD.name_words IS NOT NEW.name_words BEGIN ${look('NEW.no')} END;
CREATE TRIGGER double_of_known AFTER INSERT ON candidate_identity BEGIN ${look('NEW.candidate_no')} END;
CREATE TRIGGER double_of_unknown AFTER DELETE ON candidate_identity
  WHEN EXISTS (SELECT 1 FROM candidate WHERE no = OLD.candidate_no) BEGIN ${look('OLD.candidate_no')} END;
CREATE TRIGGER double_of_holder AFTER INSERT ON credential WHEN NEW.candidate_no IS NOT NULL
  BEGIN ${look('NEW.candidate_no')} END;
CREATE TRIGGER double_of_moved AFTER UPDATE OF candidate_no ON credential
  WHEN OLD.candidate_no IS NOT NEW.candidate_no BEGIN
  ${look('NEW.candidate_no')} ${look('OLD.candidate_no')} END;
CREATE TRIGGER double_of_addressed AFTER UPDATE OF identity_no ON recipient_address
  WHEN OLD.identity_no IS NOT NEW.identity_no BEGIN ${look(ofCredential)} END;
CREATE TRIGGER double_of_resume AFTER INSERT ON resume BEGIN ${look('NEW.candidate_no')} END;
`;
}

function look(no: string): string {
  return `INSERT INTO double_work (candidate_no) SELECT ${no} WHERE ${no} IS NOT NULL ON CONFLICT DO NOTHING;`;
}
