/** What all people hold is counted without the rows of each, which hold their skills as well. */
export const LOOKS = `
CREATE INDEX holding_looks ON holding (traits, newest);
`;
