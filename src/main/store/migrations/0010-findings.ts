/**
 * What one file does not show: by what a credential is known again, which keys sign for whom, whom a
 * file's name names, and to which addresses a credential was issued. Each is found by an index, from
 * both sides. What was taken in before has none of it until it is checked again; names are marked on opening.
 */
export const FINDINGS = `
CREATE TABLE credential_mark (
  mark          TEXT NOT NULL,
  credential_no INTEGER NOT NULL REFERENCES credential (no) ON DELETE CASCADE,
  -- 1: the same signature or content; 0: the same issuer and number.
  is_copy       INTEGER NOT NULL CHECK (is_copy IN (0, 1)),
  PRIMARY KEY (mark, credential_no)
) STRICT, WITHOUT ROWID;
CREATE INDEX marks_of_credential ON credential_mark (credential_no);

CREATE TABLE issuer_key (
  no         INTEGER PRIMARY KEY,
  -- RFC 7638.
  thumbprint TEXT NOT NULL UNIQUE
) STRICT;
CREATE TABLE credential_key (
  credential_no INTEGER NOT NULL REFERENCES credential (no) ON DELETE CASCADE,
  key_no        INTEGER NOT NULL REFERENCES issuer_key (no),
  issuer_no     INTEGER NOT NULL REFERENCES named_issuer (no),
  PRIMARY KEY (credential_no, key_no)
) STRICT, WITHOUT ROWID;
-- For whom a key signs, counted with each write.
CREATE TABLE issuer_of_key (
  key_no      INTEGER NOT NULL REFERENCES issuer_key (no),
  issuer_no   INTEGER NOT NULL REFERENCES named_issuer (no),
  credentials INTEGER NOT NULL,
  PRIMARY KEY (key_no, issuer_no)
) STRICT, WITHOUT ROWID;
CREATE TRIGGER credential_key_added AFTER INSERT ON credential_key BEGIN
  INSERT INTO issuer_of_key (key_no, issuer_no, credentials) VALUES (NEW.key_no, NEW.issuer_no, 1)
    ON CONFLICT (key_no, issuer_no) DO UPDATE SET credentials = credentials + 1;
END;
CREATE TRIGGER credential_key_removed AFTER DELETE ON credential_key BEGIN
  UPDATE issuer_of_key SET credentials = credentials - 1
   WHERE key_no = OLD.key_no AND issuer_no = OLD.issuer_no;
  DELETE FROM issuer_of_key WHERE key_no = OLD.key_no AND issuer_no = OLD.issuer_no AND credentials <= 0;
END;

-- Two to four neighbouring words of a file's name, folded and in the order of the alphabet.
CREATE TABLE file_name_mark (
  words   TEXT NOT NULL,
  file_no INTEGER NOT NULL REFERENCES file (no) ON DELETE CASCADE,
  PRIMARY KEY (words, file_no)
) STRICT, WITHOUT ROWID;
CREATE INDEX marks_of_file ON file_name_mark (file_no);
-- The same of a person's name; none where it has fewer words, or more.
ALTER TABLE candidate ADD COLUMN name_words TEXT;
CREATE INDEX candidate_by_name_words ON candidate (name_words) WHERE name_words IS NOT NULL;

CREATE INDEX email_in_any_casing ON identity (lower(value)) WHERE kind = 'email';
-- To whose e-mail address a credential was issued, as far as that is known.
CREATE TABLE recipient_address (
  no            INTEGER PRIMARY KEY,
  credential_no INTEGER NOT NULL REFERENCES credential (no) ON DELETE CASCADE,
  algorithm     TEXT NOT NULL CHECK (algorithm IN ('plain', 'sha256', 'md5')),
  salt          TEXT NOT NULL,
  digest        TEXT NOT NULL,
  -- The last of the known identities that it was compared with; beyond all of them where it need not be.
  tried         INTEGER NOT NULL DEFAULT 0,
  identity_no   INTEGER REFERENCES identity (no)
) STRICT;
CREATE INDEX addresses_of_credential ON recipient_address (credential_no);
CREATE INDEX addresses_of_identity ON recipient_address (identity_no) WHERE identity_no IS NOT NULL;
CREATE INDEX addresses_to_try ON recipient_address (tried, algorithm, salt) WHERE identity_no IS NULL;

-- What a person found in order: that two candidates are one, or that one credential is.
CREATE TABLE finding_decision (
  kind       TEXT NOT NULL CHECK (kind IN ('same-person', 'credential', 'key')),
  subject    TEXT NOT NULL,
  decided_at TEXT NOT NULL,
  PRIMARY KEY (kind, subject)
) STRICT, WITHOUT ROWID;

-- Whether verification itself found something for a person to judge.
ALTER TABLE credential ADD COLUMN has_remark INTEGER NOT NULL DEFAULT 0;

INSERT INTO tally (what, count) VALUES ('people to look at', 0);
CREATE TRIGGER holding_looked_at AFTER UPDATE OF verdicts ON holding
WHEN (OLD.verdicts & 16) <> (NEW.verdicts & 16) BEGIN
  UPDATE tally SET count = count + ((NEW.verdicts & 16) > 0) - ((OLD.verdicts & 16) > 0)
   WHERE what = 'people to look at';
END;
CREATE TRIGGER holding_removed AFTER DELETE ON holding WHEN (OLD.verdicts & 16) > 0 BEGIN
  UPDATE tally SET count = count - 1 WHERE what = 'people to look at';
END;
`;
