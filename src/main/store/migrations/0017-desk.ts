import { STAGES } from '../../../shared/model/stage.ts';

/** What the recruiter writes down of people. */
export const DESK = `
CREATE TABLE candidate_note (
  no           INTEGER PRIMARY KEY,
  id           TEXT NOT NULL UNIQUE,
  candidate_no INTEGER NOT NULL REFERENCES candidate (no) ON DELETE CASCADE,
  text         TEXT NOT NULL,
  created_at   TEXT NOT NULL,
  changed_at   TEXT NOT NULL
) STRICT;
CREATE INDEX note_of_candidate ON candidate_note (candidate_no);

CREATE TABLE candidate_tag (
  candidate_no INTEGER NOT NULL REFERENCES candidate (no) ON DELETE CASCADE,
  tag          TEXT NOT NULL,
  PRIMARY KEY (candidate_no, tag)
) STRICT, WITHOUT ROWID;
CREATE INDEX candidate_of_tag ON candidate_tag (tag);

CREATE TABLE candidate_stage (
  opening_no   INTEGER NOT NULL REFERENCES opening (no) ON DELETE CASCADE,
  candidate_no INTEGER NOT NULL REFERENCES candidate (no) ON DELETE CASCADE,
  stage        TEXT NOT NULL CHECK (stage IN (${STAGES.map((stage) => `'${stage}'`).join(', ')})),
  changed_at   TEXT NOT NULL,
  PRIMARY KEY (opening_no, candidate_no)
) STRICT, WITHOUT ROWID;
CREATE INDEX stage_of_candidate ON candidate_stage (candidate_no);
`;
