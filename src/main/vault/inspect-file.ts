import { closeSync, existsSync, openSync, readSync, statSync } from 'node:fs';

// @see https://www.sqlite.org/fileformat.html#magic_header_string
const PLAIN_HEADER = Buffer.from('SQLite format 3\0', 'latin1');

/** `sealed`: nothing in it can be read without a key; it may be no workspace at all. */
export type FileState = 'missing' | 'plain' | 'sealed';

/** What a workspace's file is, without opening it as a database. */
export function inspectFile(path: string): FileState {
  if (!existsSync(path) || statSync(path).size === 0) return 'missing';
  const file = openSync(path, 'r');
  try {
    const header = Buffer.alloc(PLAIN_HEADER.length);
    readSync(file, header, 0, header.length, 0);
    return header.equals(PLAIN_HEADER) ? 'plain' : 'sealed';
  } finally {
    closeSync(file);
  }
}
