/**
 * The e-mail addresses that a résumé names, in lower case. Those taken in before have none until they are
 * added again.
 */
export const RESUME_EMAILS = `
CREATE TABLE resume_email (
  resume_no INTEGER NOT NULL REFERENCES resume (no) ON DELETE CASCADE,
  email     TEXT NOT NULL,
  PRIMARY KEY (resume_no, email)
) STRICT, WITHOUT ROWID;
CREATE INDEX resume_by_email ON resume_email (email);

CREATE TRIGGER double_of_resume_email AFTER INSERT ON resume_email BEGIN
  INSERT INTO double_work (candidate_no) SELECT candidate_no FROM resume WHERE no = NEW.resume_no
    ON CONFLICT DO NOTHING;
END;
`;
