import { looksLikeMail } from './mail/looks-like-mail.ts';
import { findZip } from './zip-bounds.ts';
import { isTar } from './tar-members.ts';
import { latin1Of } from './text.ts';

/** What a file is by its first bytes. Its name's ending is not asked: people rename files. */
export type FileKind =
  | 'png'
  | 'other-image'
  | 'zip'
  | 'gzip'
  | 'tar'
  | 'other-archive'
  | 'pdf'
  | 'old-office-document'
  | 'outlook-mail'
  /** A mail's attachments, as Outlook packs them for other copies of itself (winmail.dat). */
  | 'outlook-attachments'
  | 'mail'
  | 'text'
  | 'utf-16'
  | 'binary';

// Latin-1, so that each character is a byte; `?` is any byte.
const SIGNATURES: readonly (readonly [FileKind, string])[] = [
  ['png', '\x89PNG\r\n\x1A\n'],
  ['other-image', '\xFF\xD8\xFF'],
  ['other-image', 'GIF87a'],
  ['other-image', 'GIF89a'],
  ['other-image', 'RIFF????WEBP'],
  ['other-image', 'BM????\0\0\0\0'],
  ['other-image', 'II*\0'],
  ['other-image', 'MM\0*'],
  ['other-image', '????ftypheic'],
  ['other-image', '????ftypmif1'],
  ['other-image', '????ftypavif'],
  ['zip', 'PK\x03\x04'],
  ['zip', 'PK\x05\x06'],
  ['other-archive', '7z\xBC\xAF\x27\x1C'],
  ['other-archive', 'Rar!\x1A\x07'],
  ['gzip', '\x1F\x8B\x08'],
  ['other-archive', 'BZh'],
  ['other-archive', '\xFD7zXZ\0'],
  ['other-archive', '\x28\xB5\x2F\xFD'],
  ['other-archive', 'MSCF\0\0\0\0'],
  // Rich text
  ['old-office-document', '{\\rtf'],
  ['old-office-document', '\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1'],
  // MS-OXTNEF 2.1.3.1
  ['outlook-attachments', '\x78\x9F\x3E\x22'],
  ['utf-16', '\xFF\xFE'],
  ['utf-16', '\xFE\xFF'],
];

export function detectFileKind(bytes: Uint8Array): FileKind {
  const start = latin1Of(bytes, 0, 16);
  const signature = SIGNATURES.find(([, pattern]) => begins(start, pattern));
  if (signature?.[0] === 'old-office-document' && isOutlookMail(bytes)) return 'outlook-mail';
  if (signature !== undefined) return signature[0];
  if (isPdf(bytes)) return 'pdf';
  if (unpacksItself(bytes, start)) return 'zip';
  if (isTar(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length))) return 'tar';
  if (looksLikeMail(bytes)) return 'mail';
  return hasControlBytes(bytes) ? 'binary' : 'text';
}

const ARCHIVES: ReadonlySet<FileKind> = new Set(['zip', 'gzip', 'tar']);

/** Whether it is unpacked, and so may be as large as an archive. */
export function isArchive(kind: FileKind): boolean {
  return ARCHIVES.has(kind);
}

/** A program for Windows with a zip behind it, which is read as a zip. */
function unpacksItself(bytes: Uint8Array, start: string): boolean {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  return start.startsWith('MZ') && findZip(file) !== undefined;
}

/** Whether it is a PDF; web servers put blank lines before one, which every program passes over. @see ISO 32000-2, 7.5.2 */
export function isPdf(bytes: Uint8Array): boolean {
  const start = latin1Of(bytes, 0, 1024);
  return /^(?:\xEF\xBB\xBF)?[\s\0]*%PDF-/u.test(start);
}

/** @see MS-OXMSG 2.4, the stream that each such mail has */
const OUTLOOK_STREAM = Buffer.from('__properties_version1.0', 'utf16le');

function isOutlookMail(bytes: Uint8Array): boolean {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).includes(OUTLOOK_STREAM);
}

function begins(start: string, pattern: string): boolean {
  if (!pattern.includes('?')) return start.startsWith(pattern);
  return Array.from(pattern).every((byte, index) => byte === '?' || byte === start[index]);
}

// Text holds no control characters but tab, line feed, form feed and carriage return.
function hasControlBytes(bytes: Uint8Array): boolean {
  // By place: a call for each byte, or an iterator's step, would take longer than the reading of the file.
  for (let place = 0; place < bytes.length; place += 1) {
    const byte = bytes[place] ?? 0x20;
    if (byte < 0x20 && byte !== 0x0a && byte !== 0x0d && byte !== 0x09 && byte !== 0x0c)
      return true;
  }
  return false;
}
