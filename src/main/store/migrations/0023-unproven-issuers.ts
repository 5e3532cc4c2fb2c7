/**
 * Whether it is not proven that the issuer named issued it, as its check says, stands in the index of issuers:
 * no check is read for it.
 */
export const UNPROVEN_ISSUERS = `
ALTER TABLE credential ADD COLUMN is_unproven INTEGER
  GENERATED ALWAYS AS (trust_check ->> '$.code' = 'issuer.unproven') VIRTUAL;
DROP INDEX credential_of_issuer;
CREATE INDEX credential_of_issuer ON credential (issuer_no, verdict, trust, is_unproven);
`;
