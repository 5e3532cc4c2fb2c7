/**
 * What ranking reads of each proof of a skill, in indexes: the rows themselves are some kilobytes wide,
 * and of a skill that nearly everybody has they would all be read.
 */
export const PROOFS = `
CREATE INDEX claim_of_skill
  ON skill_claim (skill_no, credential_no, wording_no, source, stated, level_no, issued);
-- By the row's own number, which the row itself would be found by.
CREATE INDEX credential_strength
  ON credential (no, candidate_no, standing, verdict, recipient, trust, valid_from);
`;
