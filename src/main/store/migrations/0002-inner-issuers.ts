/** Who issued what stands within a credential: a decision about such an issuer concerns it too. */
export const INNER_ISSUERS = `
CREATE TABLE credential_inner_issuer (
  issuer_id     TEXT NOT NULL,
  credential_id TEXT NOT NULL REFERENCES credential (id) ON DELETE CASCADE,
  PRIMARY KEY (issuer_id, credential_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX inner_issuers_of_credential ON credential_inner_issuer (credential_id);
`;
