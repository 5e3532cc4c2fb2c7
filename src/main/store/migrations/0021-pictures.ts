import { PICTURE_SOURCES } from '../../../shared/model/picture.ts';

/** What a credential's badge looks like, drawn anew by us; gone with its credential. */
export const PICTURES = `
CREATE TABLE credential_picture (
  credential_no INTEGER PRIMARY KEY REFERENCES credential (no) ON DELETE CASCADE,
  -- Absent, like the rest, where it was looked for and there is none.
  source        TEXT CHECK (source IN (${PICTURE_SOURCES.map((source) => `'${source}'`).join(', ')})),
  width         INTEGER,
  height        INTEGER,
  png           BLOB
) STRICT;
`;
