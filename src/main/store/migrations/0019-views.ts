/** Views of the list that the recruiter keeps, and the order of people by name. */
export const VIEWS = `
CREATE TABLE saved_view (
  no         INTEGER PRIMARY KEY,
  id         TEXT NOT NULL UNIQUE,
  name       TEXT NOT NULL UNIQUE,
  -- What the list shows, as the contract writes it.
  view       TEXT NOT NULL,
  created_at TEXT NOT NULL
) STRICT;

CREATE INDEX candidate_by_name ON candidate (sort_name, id);
`;
