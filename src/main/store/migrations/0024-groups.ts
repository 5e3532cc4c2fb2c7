/** What people said of themselves for the measure of adverse impact; nothing that finds people reads it. */
export const GROUPS = `
CREATE TABLE group_answer (
  candidate_no INTEGER NOT NULL REFERENCES candidate (no) ON DELETE CASCADE,
  category     TEXT NOT NULL,
  value        TEXT NOT NULL,
  -- Not where it came with another who was merged with this person.
  is_own       INTEGER NOT NULL DEFAULT 1,
  PRIMARY KEY (candidate_no, category)
) STRICT, WITHOUT ROWID;

-- What somebody had said who was merged into another, as long as that can be taken back.
CREATE TABLE merged_group_answer (
  merge_id TEXT NOT NULL REFERENCES merged_person (id) ON DELETE CASCADE,
  category TEXT NOT NULL,
  value    TEXT NOT NULL,
  PRIMARY KEY (merge_id, category)
) STRICT, WITHOUT ROWID;

-- How far somebody had come who was declined.
ALTER TABLE candidate_stage ADD COLUMN reached TEXT NOT NULL DEFAULT 'new';
UPDATE candidate_stage SET reached = stage WHERE stage <> 'declined';
`;
