import type { Entry } from 'yauzl';
import { getFileNameLowLevel, validateFileName } from 'yauzl';
import { decodeUtf8 } from './text.ts';

/** What operating systems put into archives by themselves. */
const CLUTTER = /(?:^|\/)(?:__MACOSX|\.DS_Store|Thumbs\.db|desktop\.ini|\._[^/]*)(?:\/|$)/iu;

const UTF8_FLAG = 0x800;
const FILE_TYPE_MASK = 0xf000;
const REGULAR_FILE = 0x8000;
const DIRECTORY = 0x4000;

/** The entry's path with `/` between its parts, composed (NFC) so that equal names are equal. */
export function nameOf(entry: Entry): string {
  const flags = entry.generalPurposeBitFlag;
  // macOS writes UTF-8 and does not say so; without the flag the standard would have it CP437.
  const isUtf8 = (flags & UTF8_FLAG) !== 0 || decodeUtf8(entry.fileNameRaw) !== undefined;
  const name = getFileNameLowLevel(
    isUtf8 ? flags | UTF8_FLAG : flags,
    entry.fileNameRaw,
    entry.extraFields,
    false,
  );
  return name.normalize('NFC');
}

export function isClutter(name: string): boolean {
  return name.endsWith('/') || CLUTTER.test(name);
}

/** Names that would lead out of an archive. */
export function isUnsafeName(name: string): boolean {
  return name.includes('\0') || validateFileName(name) !== null;
}

/** Such names, and entries that are no plain files: links, devices. */
export function isUnsafe(entry: Entry, name: string): boolean {
  if (isUnsafeName(name)) return true;
  // The upper half holds the Unix mode where the archive was made on Unix, and is 0 elsewhere.
  const fileType = (entry.externalFileAttributes >>> 16) & FILE_TYPE_MASK;
  return fileType !== 0 && fileType !== REGULAR_FILE && fileType !== DIRECTORY;
}
