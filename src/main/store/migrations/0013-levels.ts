import { normaliseSkillName } from '../../../shared/model/skill.ts';
import type { Sql } from '../sql.ts';

/**
 * Levels as credentials word them, each once, with what they are on the scale: a mapping then changes one
 * row, however many credentials have the level. Which credentials are the same one, so that each counts
 * once. Stacks that the employer defines.
 */
export function addLevels(sql: Sql): void {
  sql.execute(TABLES);
  const worded = sql.all<{ level: string }>(
    'SELECT DISTINCT level FROM skill_claim WHERE level IS NOT NULL ORDER BY level',
  );
  const noOf = new Map<string, number>();
  for (const { level } of worded) {
    const key = normaliseSkillName(level);
    const no =
      noOf.get(key) ??
      sql.insert(
        `INSERT INTO named_level (described_by, key, wording) VALUES ('', ?, ?)`,
        key,
        level,
      );
    noOf.set(key, no);
    sql.run('UPDATE skill_claim SET level_no = ? WHERE level = ?', no, level);
  }
}

const TABLES = `
CREATE TABLE named_level (
  no           INTEGER PRIMARY KEY,
  -- The id of the result description that it belongs to; empty for none.
  described_by TEXT NOT NULL,
  -- The wording, folded as skills' names are.
  key          TEXT NOT NULL,
  wording      TEXT NOT NULL,
  -- What our table reads it as (0 for foundation to 3 for expert), and by which rule.
  own_level    INTEGER CHECK (own_level BETWEEN 0 AND 3),
  own_rule     TEXT,
  -- What counts: the employer's mapping where there is one.
  level        INTEGER CHECK (level BETWEEN 0 AND 3),
  rule         TEXT
) STRICT;
CREATE UNIQUE INDEX named_level_once ON named_level (key, described_by, ifnull(own_rule, ''), ifnull(own_level, -1));

CREATE TABLE level_mapping (
  key          TEXT NOT NULL,
  -- Empty: whatever it belongs to.
  described_by TEXT NOT NULL,
  -- NULL: it is no level at all.
  level        INTEGER CHECK (level BETWEEN 0 AND 3),
  decided_at   TEXT NOT NULL,
  PRIMARY KEY (key, described_by)
) STRICT, WITHOUT ROWID;

ALTER TABLE skill_claim ADD COLUMN level_no INTEGER REFERENCES named_level (no);
-- Where it is other than the credential's own valid_from.
ALTER TABLE skill_claim ADD COLUMN issued TEXT;
ALTER TABLE skill_claim ADD COLUMN requirement TEXT CHECK (requirement IN ('reached', 'not-reached', 'undecided'));
-- How it was learned and the field that says so: 'applied evidence'.
ALTER TABLE skill_claim ADD COLUMN learning TEXT;
CREATE INDEX claim_of_level ON skill_claim (level_no) WHERE level_no IS NOT NULL;

-- NULL: the vocabulary does not know it.
ALTER TABLE skill ADD COLUMN kind TEXT;

-- The credential that counts in its place, and why.
ALTER TABLE credential ADD COLUMN superseded_by INTEGER REFERENCES credential (no) ON DELETE SET NULL;
ALTER TABLE credential ADD COLUMN supersession TEXT CHECK (supersession IN ('reissued', 'copy', 'part'));
CREATE INDEX superseding ON credential (superseded_by) WHERE superseded_by IS NOT NULL;

-- By the first 16 bytes of a hash, what a credential and each credential inside it are the same as.
CREATE TABLE credential_sameness (
  credential_no INTEGER NOT NULL REFERENCES credential (no) ON DELETE CASCADE,
  sameness      BLOB NOT NULL CHECK (length(sameness) = 16),
  is_part       INTEGER NOT NULL CHECK (is_part IN (0, 1)),
  PRIMARY KEY (credential_no, sameness, is_part)
) STRICT, WITHOUT ROWID;

CREATE TABLE stack (
  no         INTEGER PRIMARY KEY,
  id         TEXT NOT NULL UNIQUE,
  name       TEXT NOT NULL,
  pieces     TEXT NOT NULL CHECK (json_valid(pieces)),
  created_at TEXT NOT NULL
) STRICT;
`;
