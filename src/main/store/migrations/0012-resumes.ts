import { RESUME_FORMATS } from '../../../shared/model/resume.ts';

/** Résumés, and what they claim: kept apart from what credentials say, and gone with their candidate. */
export const RESUMES = `
CREATE TABLE resume (
  no           INTEGER PRIMARY KEY,
  id           TEXT NOT NULL UNIQUE,
  candidate_no INTEGER NOT NULL REFERENCES candidate (no) ON DELETE CASCADE,
  source_no    INTEGER NOT NULL REFERENCES source_file (no),
  name         TEXT NOT NULL,
  format       TEXT NOT NULL CHECK (format IN (${RESUME_FORMATS.map((format) => `'${format}'`).join(', ')})),
  created_at   TEXT NOT NULL,
  UNIQUE (candidate_no, source_no)
) STRICT;
CREATE INDEX resume_of_source ON resume (source_no);

CREATE TABLE resume_claim (
  resume_no INTEGER NOT NULL REFERENCES resume (no) ON DELETE CASCADE,
  -- The order in the résumé.
  place     INTEGER NOT NULL,
  -- A skill of the vocabulary by its id, or another by the key of its name.
  skill     TEXT NOT NULL,
  name      TEXT NOT NULL,
  listed    INTEGER NOT NULL CHECK (listed IN (0, 1)),
  quote     TEXT NOT NULL,
  PRIMARY KEY (resume_no, place)
) STRICT, WITHOUT ROWID;
`;
