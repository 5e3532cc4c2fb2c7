import { packText } from '../files/packed-text.ts';
import type { Sql } from '../sql.ts';

/**
 * Joins by row numbers, which no query gives to the outside, in place of ids and hashes as text; says
 * what many rows have in common once (an issuer's name, an identity, a skill's wording); and packs
 * what verification found. Sums over everybody are kept by triggers, so that a list's first page
 * and its counts cost the same however many people there are.
 *
 * Foreign keys are off while it runs. What is summed up by candidate-summary.ts is left to it.
 */
export function numberRows(sql: Sql): void {
  sql.execute(CREATE);
  sql.execute(COPY);
  copyCredentials(sql);
  sql.execute(REPLACE);
  sql.execute(SUMS);
}

const CREATE = `
CREATE TABLE new_import_run (
  no         INTEGER PRIMARY KEY,
  id         TEXT NOT NULL UNIQUE,
  started_at TEXT NOT NULL,
  state      TEXT NOT NULL CHECK (state IN ('running', 'finished', 'cancelled', 'failed')),
  view       TEXT NOT NULL CHECK (json_valid(view))
) STRICT;

CREATE TABLE new_source_file (
  no     INTEGER PRIMARY KEY,
  sha256 BLOB NOT NULL UNIQUE CHECK (length(sha256) = 32),
  size   INTEGER NOT NULL CHECK (size = length(bytes)),
  bytes  BLOB NOT NULL
) STRICT;

CREATE TABLE new_file (
  no         INTEGER PRIMARY KEY,
  import_no  INTEGER NOT NULL REFERENCES import_run (no),
  source_no  INTEGER NOT NULL REFERENCES source_file (no),
  container  TEXT NOT NULL,
  name       TEXT NOT NULL,
  problems   TEXT NOT NULL CHECK (json_valid(problems)),
  created_at TEXT NOT NULL,
  UNIQUE (source_no, container)
) STRICT;

CREATE TABLE new_candidate (
  no          INTEGER PRIMARY KEY,
  id          TEXT NOT NULL UNIQUE,
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

CREATE TABLE new_container (
  name         TEXT PRIMARY KEY,
  candidate_no INTEGER NOT NULL REFERENCES candidate (no),
  created_at   TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- Issuers as credentials name them: one for each pair of id and name.
CREATE TABLE named_issuer (
  no     INTEGER PRIMARY KEY,
  id     TEXT NOT NULL,
  name   TEXT NOT NULL,
  -- Of how many people it issued a credential that is not rejected.
  people INTEGER NOT NULL DEFAULT 0,
  UNIQUE (id, name)
) STRICT;
CREATE INDEX named_issuer_by_name ON named_issuer (lower(name));

CREATE TABLE new_credential (
  no               INTEGER PRIMARY KEY,
  id               TEXT NOT NULL UNIQUE,
  file_no          INTEGER NOT NULL REFERENCES file (no),
  source_no        INTEGER NOT NULL REFERENCES source_file (no),
  path             TEXT NOT NULL,
  candidate_no     INTEGER REFERENCES candidate (no),
  placement_reason TEXT CHECK (placement_reason IN ('subject-id', 'email', 'holder', 'container', 'person')),
  format           TEXT NOT NULL,
  title            TEXT NOT NULL,
  verdict          TEXT NOT NULL CHECK (verdict IN ('verified', 'lapsed', 'unconfirmed', 'rejected')),
  recipient        TEXT NOT NULL CHECK (recipient IN ('confirmed', 'mismatch', 'unstated')),
  trust            TEXT NOT NULL CHECK (trust IN ('trusted', 'known', 'unknown', 'blocked')),
  -- How far its skills count: 2 proves those that its issuer stated, 1 speaks for them, 0 for none.
  standing         INTEGER NOT NULL CHECK (standing IN (0, 1, 2)),
  issuer_no        INTEGER NOT NULL REFERENCES named_issuer (no),
  valid_from       TEXT,
  valid_until      TEXT,
  -- Facts and verification, as packed-text.ts packs them.
  findings         BLOB NOT NULL,
  recipient_check  TEXT NOT NULL CHECK (json_valid(recipient_check)),
  trust_check      TEXT NOT NULL CHECK (json_valid(trust_check)),
  CHECK ((candidate_no IS NULL) = (placement_reason IS NULL))
) STRICT;

CREATE TABLE new_skill (
  no        INTEGER PRIMARY KEY,
  key       TEXT NOT NULL UNIQUE,
  name      TEXT NOT NULL,
  framework TEXT,
  code      TEXT,
  url       TEXT,
  -- In how many people it is proven, and for how many something credible speaks.
  proven    INTEGER NOT NULL DEFAULT 0,
  credible  INTEGER NOT NULL DEFAULT 0
) STRICT;

-- A skill as some credential words it.
CREATE TABLE skill_wording (
  no        INTEGER PRIMARY KEY,
  skill_no  INTEGER NOT NULL REFERENCES skill (no),
  name      TEXT NOT NULL,
  framework TEXT,
  code      TEXT,
  url       TEXT
) STRICT;
CREATE UNIQUE INDEX skill_wording_once
  ON skill_wording (skill_no, name, ifnull(framework, ''), ifnull(code, ''), ifnull(url, ''),
                    framework IS NULL, code IS NULL, url IS NULL);

CREATE TABLE new_skill_claim (
  credential_no INTEGER NOT NULL REFERENCES credential (no) ON DELETE CASCADE,
  skill_no      INTEGER NOT NULL REFERENCES skill (no),
  wording_no    INTEGER NOT NULL REFERENCES skill_wording (no),
  source        TEXT NOT NULL CHECK (source IN ('alignment', 'result', 'tag', 'achievement-name')),
  -- Whether the issuer stated the skill itself: only then it can be proven.
  stated        INTEGER NOT NULL CHECK (stated IN (0, 1)),
  level         TEXT,
  PRIMARY KEY (credential_no, skill_no)
) STRICT, WITHOUT ROWID;

CREATE TABLE identity (
  no    INTEGER PRIMARY KEY,
  value TEXT NOT NULL,
  kind  TEXT NOT NULL CHECK (kind IN ('email', 'subject-id', 'holder', 'identifier')),
  UNIQUE (value, kind)
) STRICT;

-- What a person's credentials can be compared with, and from whom it is known.
CREATE TABLE new_candidate_identity (
  candidate_no  INTEGER NOT NULL REFERENCES candidate (no),
  identity_no   INTEGER NOT NULL REFERENCES identity (no),
  origin        TEXT NOT NULL CHECK (origin IN ('person', 'credential', 'container')),
  -- The credential that taught it, with which it moves.
  credential_no INTEGER REFERENCES credential (no) ON DELETE CASCADE
) STRICT;
`;

const COPY = `
INSERT INTO new_import_run (id, started_at, state, view)
  SELECT id, started_at, state, view FROM import_run ORDER BY started_at, id;
INSERT INTO new_source_file (sha256, size, bytes)
  SELECT unhex(sha256), size, bytes FROM source_file ORDER BY created_at, sha256;
INSERT INTO new_file (import_no, source_no, container, name, problems, created_at)
  SELECT run.no, source.no, container, name, problems, file.created_at
    FROM file
    JOIN new_import_run AS run ON run.id = file.import_id
    JOIN new_source_file AS source ON source.sha256 = unhex(file.sha256)
   ORDER BY file.id;
INSERT INTO new_candidate (id, name, sort_name, search_text, created_at)
  SELECT id, name, sort_name, search_text, created_at FROM candidate ORDER BY id;
INSERT INTO new_container (name, candidate_no, created_at)
  SELECT container.name, person.no, container.created_at
    FROM container JOIN new_candidate AS person ON person.id = container.candidate_id;
INSERT INTO named_issuer (id, name)
  SELECT DISTINCT issuer_id, issuer_name FROM credential ORDER BY issuer_id, issuer_name;
INSERT INTO new_skill (key, name, framework, code, url)
  SELECT key, name, framework, code, url FROM skill ORDER BY key;
INSERT INTO skill_wording (skill_no, name, framework, code, url)
  SELECT DISTINCT skill.no, claim.name, claim.framework, claim.code, claim.url
    FROM skill_claim AS claim JOIN new_skill AS skill ON skill.key = claim.skill_key;
INSERT INTO identity (value, kind) SELECT DISTINCT value, kind FROM candidate_identity;
`;

interface OldCredential {
  readonly id: string;
  readonly facts: string;
  readonly verification: string;
}

// Packing is not SQL's, so each goes through here; in the order of the ids, which is the order in time.
function copyCredentials(sql: Sql): void {
  let last = '';
  for (;;) {
    const rows = sql.all<OldCredential>(
      'SELECT id, facts, verification FROM credential WHERE id > ? ORDER BY id LIMIT 500',
      last,
    );
    for (const { id, facts, verification } of rows) {
      sql.run(COPY_CREDENTIAL, packText(`{"facts":${facts},"verification":${verification}}`), id);
      last = id;
    }
    if (rows.length === 0) return;
  }
}

const COPY_CREDENTIAL = `
INSERT INTO new_credential (id, file_no, source_no, path, candidate_no, placement_reason, format, title,
                            verdict, recipient, trust, standing, issuer_no, valid_from, valid_until,
                            findings, recipient_check, trust_check)
SELECT old.id, new_file.no, source.no, old.path, person.no, placement_reason, format, title,
       verdict, recipient, trust, standing, issuer.no, valid_from, valid_until, ?, recipient_check, trust_check
  FROM credential AS old
  JOIN file ON file.id = old.file_id
  JOIN new_source_file AS source ON source.sha256 = unhex(old.sha256)
  JOIN new_file ON new_file.source_no = source.no AND new_file.container = file.container
  JOIN named_issuer AS issuer ON issuer.id = old.issuer_id AND issuer.name = old.issuer_name
  LEFT JOIN new_candidate AS person ON person.id = old.candidate_id
 WHERE old.id = ?`;

const REPLACE = `
INSERT INTO new_skill_claim (credential_no, skill_no, wording_no, source, stated, level)
  SELECT credential.no, skill.no, wording.no, source, stated, level
    FROM skill_claim AS claim
    JOIN new_credential AS credential ON credential.id = claim.credential_id
    JOIN new_skill AS skill ON skill.key = claim.skill_key
    JOIN skill_wording AS wording
      ON wording.skill_no = skill.no AND wording.name = claim.name AND wording.framework IS claim.framework
     AND wording.code IS claim.code AND wording.url IS claim.url;
INSERT INTO new_candidate_identity (candidate_no, identity_no, origin, credential_no)
  SELECT person.no, identity.no, origin, credential.no
    FROM candidate_identity AS known
    JOIN new_candidate AS person ON person.id = known.candidate_id
    JOIN identity ON identity.value = known.value AND identity.kind = known.kind
    LEFT JOIN new_credential AS credential ON credential.id = known.credential_id
   ORDER BY known.rowid;

DROP TABLE candidate_skill;
DROP TABLE candidate_identity;
DROP TABLE skill_claim;
DROP TABLE skill;
DROP TABLE credential;
DROP TABLE container;
DROP TABLE candidate;
DROP TABLE file;
DROP TABLE source_file;
DROP TABLE import_run;
ALTER TABLE new_import_run RENAME TO import_run;
ALTER TABLE new_source_file RENAME TO source_file;
ALTER TABLE new_file RENAME TO file;
ALTER TABLE new_candidate RENAME TO candidate;
ALTER TABLE new_container RENAME TO container;
ALTER TABLE new_credential RENAME TO credential;
ALTER TABLE new_skill RENAME TO skill;
ALTER TABLE new_skill_claim RENAME TO skill_claim;
ALTER TABLE new_candidate_identity RENAME TO candidate_identity;

CREATE INDEX candidate_in_order ON candidate (verified DESC, sort_name, id);
CREATE INDEX container_of_candidate ON container (candidate_no);
-- A person holds a credential once, however often it is handed in.
CREATE UNIQUE INDEX credential_held_once ON credential (candidate_no, source_no, path) WHERE candidate_no IS NOT NULL;
CREATE UNIQUE INDEX credential_waits_once ON credential (source_no, path) WHERE candidate_no IS NULL;
CREATE INDEX credential_of_issuer ON credential (issuer_no, verdict, trust);
CREATE INDEX credential_of_file ON credential (file_no);
CREATE UNIQUE INDEX identity_once
  ON candidate_identity (candidate_no, identity_no, origin, ifnull(credential_no, 0));
CREATE INDEX people_of_identity ON candidate_identity (identity_no, candidate_no);
CREATE INDEX identity_of_credential ON candidate_identity (credential_no);
CREATE INDEX skill_in_order ON skill (proven DESC, name, key) WHERE proven > 0;
`;

const VERDICTS = ['verified', 'lapsed', 'unconfirmed', 'rejected'] as const;

const SUMS = `
-- Issuers by id, for the counts beside a list; one that nobody holds anything of is not here.
CREATE TABLE issuer_count (
  id     TEXT PRIMARY KEY,
  -- The first of the names by which its credentials call it.
  label  TEXT NOT NULL,
  people INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX issuer_in_order ON issuer_count (people DESC, label, id);

-- What a person is found by, packed (holding.ts), and when it, or the person's place in the list, last changed.
CREATE TABLE holding (
  candidate_no INTEGER PRIMARY KEY REFERENCES candidate (no) ON DELETE CASCADE,
  revision     INTEGER NOT NULL,
  skills       BLOB NOT NULL,
  verdicts     INTEGER NOT NULL
) STRICT;
CREATE INDEX holding_by_revision ON holding (revision);

CREATE TABLE tally (
  what  TEXT PRIMARY KEY,
  count INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
INSERT INTO tally (what, count) VALUES
  ('revision', 0), ('people', 0), ('waiting', 0),
  ${VERDICTS.flatMap((verdict) => [`('people ${verdict}', 0)`, `('credentials ${verdict}', 0)`]).join(', ')};
INSERT INTO tally (what, count)
  SELECT 'credentials ' || verdict, COUNT(*) FROM credential GROUP BY verdict
  UNION ALL SELECT 'waiting', COUNT(*) FROM credential WHERE candidate_no IS NULL
  UNION ALL SELECT 'people', COUNT(*) FROM candidate WHERE true
  ON CONFLICT (what) DO UPDATE SET count = excluded.count;

CREATE TRIGGER candidate_added AFTER INSERT ON candidate BEGIN
  UPDATE tally SET count = count + 1 WHERE what IN ('people', 'revision');
  INSERT INTO holding (candidate_no, revision, skills, verdicts)
    VALUES (NEW.no, (SELECT count FROM tally WHERE what = 'revision'), x'', 0);
  INSERT INTO candidate_words (rowid, search_text) VALUES (NEW.no, NEW.search_text);
END;
CREATE TRIGGER candidate_removed AFTER DELETE ON candidate BEGIN
  UPDATE tally SET count = count - 1 WHERE what = 'people';
  UPDATE tally SET count = count + 1 WHERE what = 'revision';
  UPDATE tally SET count = count - (CASE what
      ${VERDICTS.map((verdict) => `WHEN 'people ${verdict}' THEN OLD.${verdict} > 0`).join('\n      ')} END)
   WHERE what IN (${VERDICTS.map((verdict) => `'people ${verdict}'`).join(', ')});
  INSERT INTO candidate_words (candidate_words, rowid, search_text) VALUES ('delete', OLD.no, OLD.search_text);
END;
CREATE TRIGGER candidate_found_otherwise AFTER UPDATE OF search_text ON candidate
WHEN OLD.search_text <> NEW.search_text BEGIN
  INSERT INTO candidate_words (candidate_words, rowid, search_text) VALUES ('delete', OLD.no, OLD.search_text);
  INSERT INTO candidate_words (rowid, search_text) VALUES (NEW.no, NEW.search_text);
END;
CREATE TRIGGER candidate_moved AFTER UPDATE OF verified, sort_name ON candidate
WHEN OLD.verified <> NEW.verified OR OLD.sort_name <> NEW.sort_name BEGIN
  UPDATE tally SET count = count + 1 WHERE what = 'revision';
  UPDATE holding SET revision = (SELECT count FROM tally WHERE what = 'revision') WHERE candidate_no = NEW.no;
END;
CREATE TRIGGER holding_changed AFTER UPDATE OF skills, verdicts ON holding
WHEN OLD.skills <> NEW.skills OR OLD.verdicts <> NEW.verdicts BEGIN
  UPDATE tally SET count = count + 1 WHERE what = 'revision';
  UPDATE holding SET revision = (SELECT count FROM tally WHERE what = 'revision')
   WHERE candidate_no = NEW.candidate_no;
END;
${VERDICTS.map(
  (verdict) => `
CREATE TRIGGER candidate_${verdict} AFTER UPDATE OF ${verdict} ON candidate
WHEN (OLD.${verdict} > 0) <> (NEW.${verdict} > 0) BEGIN
  UPDATE tally SET count = count + (NEW.${verdict} > 0) - (OLD.${verdict} > 0) WHERE what = 'people ${verdict}';
END;`,
).join('')}
CREATE TRIGGER credential_added AFTER INSERT ON credential BEGIN
  UPDATE tally SET count = count + 1 WHERE what = 'credentials ' || NEW.verdict;
  UPDATE tally SET count = count + 1 WHERE what = 'waiting' AND NEW.candidate_no IS NULL;
END;
CREATE TRIGGER credential_removed AFTER DELETE ON credential BEGIN
  UPDATE tally SET count = count - 1 WHERE what = 'credentials ' || OLD.verdict;
  UPDATE tally SET count = count - 1 WHERE what = 'waiting' AND OLD.candidate_no IS NULL;
END;
CREATE TRIGGER credential_judged AFTER UPDATE OF verdict ON credential WHEN OLD.verdict <> NEW.verdict BEGIN
  UPDATE tally SET count = count - 1 WHERE what = 'credentials ' || OLD.verdict;
  UPDATE tally SET count = count + 1 WHERE what = 'credentials ' || NEW.verdict;
END;
CREATE TRIGGER credential_placed AFTER UPDATE OF candidate_no ON credential
WHEN (OLD.candidate_no IS NULL) <> (NEW.candidate_no IS NULL) BEGIN
  UPDATE tally SET count = count + (NEW.candidate_no IS NULL) - (OLD.candidate_no IS NULL) WHERE what = 'waiting';
END;

-- The folded words hold letters and digits with spaces between: to this tokenizer the same words.
CREATE VIRTUAL TABLE candidate_words
  USING fts5 (search_text, content = 'candidate', content_rowid = 'no', tokenize = 'ascii', columnsize = 0);
-- Deleted people do not stay readable in the index either.
INSERT INTO candidate_words (candidate_words, rank) VALUES ('secure-delete', 1);
INSERT INTO candidate_words (candidate_words) VALUES ('rebuild');
-- candidate-summary.ts finds these unsummed and sums them up.
INSERT INTO holding (candidate_no, revision, skills, verdicts) SELECT no, -1, x'', 0 FROM candidate;
`;
