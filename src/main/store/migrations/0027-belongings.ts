/**
 * What came in a person's folder, and of whose bytes something is held, is looked up for each person who is
 * deleted: without these, all files and all credentials were gone through each time.
 */
export const BELONGINGS = `
CREATE INDEX file_in_container ON file (container);
CREATE INDEX credential_of_source ON credential (source_no);
`;
