/**
 * Who adds credentials, or what a person is known by, counts and notes it down: an insertion that sets off a
 * trigger is kept so that it alone can be taken back, which costs as much again as writing the row does. What
 * changes rows or deletes them still sets off its own.
 */
export const ADDED_ROWS = `
DROP TRIGGER IF EXISTS credential_added;
DROP TRIGGER IF EXISTS double_of_holder;
DROP TRIGGER IF EXISTS double_of_known;
`;
