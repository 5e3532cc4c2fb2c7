/** What was asked for on the network. */
export const REQUESTS = `
CREATE TABLE network_request (
  no      INTEGER PRIMARY KEY,
  at      TEXT NOT NULL,
  kind    TEXT NOT NULL,
  host    TEXT NOT NULL,
  -- Its hash where it may name a person.
  path    TEXT NOT NULL,
  outcome TEXT NOT NULL,
  bytes   INTEGER NOT NULL,
  ms      INTEGER NOT NULL
) STRICT;

CREATE INDEX network_request_by_time ON network_request (at);
`;
