/** Whose credentials a person holds, and under what name a registry lists them, is read from an index: no credential is read for a list. */
export const NAMED_ISSUERS = `
ALTER TABLE credential ADD COLUMN listed_as TEXT
  GENERATED ALWAYS AS (trust_check ->> '$.params.listedAs') VIRTUAL;
CREATE INDEX credential_names_issuer ON credential (candidate_no, issuer_no, listed_as)
  WHERE candidate_no IS NOT NULL AND verdict <> 'rejected';
`;
