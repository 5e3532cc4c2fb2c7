/** Whoever is concerned by what a wording reaches now was not summed up since. */
export const UNSUMMED_WORDINGS = `
ALTER TABLE skill_wording ADD COLUMN is_unsummed INTEGER NOT NULL DEFAULT 0 CHECK (is_unsummed IN (0, 1));
CREATE INDEX wordings_unsummed ON skill_wording (no, skill_no) WHERE is_unsummed = 1;
`;
