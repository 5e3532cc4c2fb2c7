import { closeSync, openSync, readSync, statSync } from 'node:fs';

// @see https://www.sqlite.org/fileformat.html#magic_header_string
const PLAIN_HEADER = Buffer.from('SQLite format 3\0', 'latin1');

/** `sealed`: nothing in it can be read without a key; it may be no workspace at all. */
export type FileState = 'missing' | 'plain' | 'sealed';

// `TSTN`, as the store writes it; at its place in the header. https://www.sqlite.org/fileformat.html#application_id
const APPLICATION = { at: 68, id: Buffer.from('TSTN', 'latin1'), none: Buffer.alloc(4) };
/** A sealed file is pages of this size, or of a multiple of it. */
const LEAST_PAGE = 512;

/**
 * Whether a file may be a workspace, as far as it tells without a key: what is certainly another thing is not.
 *
 * @returns Nothing where there is no file.
 */
export function looksLikeWorkspace(path: string): boolean | undefined {
  const found = statSync(path, { throwIfNoEntry: false });
  if (found === undefined || !found.isFile()) return found && false;
  // One that the app was ended over before it wrote anything.
  if (found.size === 0) return true;
  if (inspectFile(path) === 'sealed') return found.size % LEAST_PAGE === 0;
  const id = readStart(path, APPLICATION.at + APPLICATION.id.length).subarray(APPLICATION.at);
  // What it is called may still stand beside it, in its log.
  return id.equals(APPLICATION.id) || id.equals(APPLICATION.none);
}

function readStart(path: string, length: number): Buffer {
  const file = openSync(path, 'r');
  try {
    const start = Buffer.alloc(length);
    readSync(file, start, 0, length, 0);
    return start;
  } finally {
    closeSync(file);
  }
}

/** Whether a file is there that can be looked into, or none is there. */
export function isReadable(path: string): boolean {
  try {
    inspectFile(path);
    return true;
  } catch {
    return false;
  }
}

/**
 * What a workspace's file is, without opening it as a database.
 *
 * @throws {Error} where it cannot be looked into, or is a folder.
 */
export function inspectFile(path: string): FileState {
  const found = statSync(path, { throwIfNoEntry: false });
  if (found === undefined || (found.isFile() && found.size === 0)) return 'missing';
  return readStart(path, PLAIN_HEADER.length).equals(PLAIN_HEADER) ? 'plain' : 'sealed';
}
