import type { Cursor } from './characters.ts';
import { byteAt } from './characters.ts';
import type { PdfString } from './value.ts';

const ESCAPES: ReadonlyMap<string, string> = new Map([
  ['n', '\n'],
  ['r', '\r'],
  ['t', '\t'],
  ['b', '\b'],
  ['f', '\f'],
]);

/** Names and notes are short; what is longer is not read. */
const STRING_LIMIT = 1024 * 1024;

/** Reads `(text)`; parentheses in it are paired or escaped. @see ISO 32000-2, 7.3.4.2 */
export function readLiteralString(cursor: Cursor): PdfString | undefined {
  const parts: string[] = [];
  let open = 1;
  cursor.at += 1;
  const end = Math.min(cursor.bytes.length, cursor.at + STRING_LIMIT);
  for (; cursor.at < end; cursor.at += 1) {
    const character = byteAt(cursor);
    if (character === '\\') {
      parts.push(readEscape(cursor));
      continue;
    }
    if (character === '(') open += 1;
    if (character === ')') open -= 1;
    if (open === 0) {
      cursor.at += 1;
      return { kind: 'string', latin1: parts.join('') };
    }
    parts.push(character);
  }
  return undefined;
}

/** Leaves the cursor on the last byte of the escape. */
function readEscape(cursor: Cursor): string {
  const ahead = cursor.bytes.toString('latin1', cursor.at + 1, cursor.at + 4);
  const octal = /^[0-7]{1,3}/u.exec(ahead)?.[0];
  const lineEnd = /^(?:\r\n|\r|\n)/u.exec(ahead)?.[0];
  cursor.at += octal?.length ?? lineEnd?.length ?? 1;
  if (octal !== undefined) return String.fromCharCode(Number.parseInt(octal, 8) & 0xff);
  if (lineEnd !== undefined) return '';
  const [character = ''] = ahead;
  return ESCAPES.get(character) ?? character;
}

/** Reads `<48656c6c6f>`. @see ISO 32000-2, 7.3.4.3 */
export function readHexString(cursor: Cursor): PdfString | undefined {
  const end = cursor.bytes.indexOf('>', cursor.at);
  const text = cursor.bytes.toString('latin1', cursor.at + 1, Math.max(end, 0));
  cursor.at = end < 0 ? cursor.bytes.length : end + 1;
  const digits = text.replaceAll(/[^\dA-Fa-f]/gu, '');
  if (end < 0) return undefined;
  return { kind: 'string', latin1: decodeHexDigits(digits).toString('latin1') };
}

/** An odd last digit is followed by a 0 that was left out. */
export function decodeHexDigits(digits: string): Buffer {
  return Buffer.from(digits.length % 2 === 0 ? digits : `${digits}0`, 'hex');
}

/**
 * Text for people: UTF-16 or UTF-8 where it begins with their marks, Latin-1 otherwise, which is
 * PDFDocEncoding but for a few typographic marks.
 *
 * @see ISO 32000-2, 7.9.2.2
 */
export function decodeText({ latin1 }: PdfString): string {
  const bytes = Buffer.from(latin1, 'latin1');
  if (latin1.startsWith('\xFE\xFF')) return new TextDecoder('utf-16be').decode(bytes);
  if (latin1.startsWith('\xFF\xFE')) return new TextDecoder('utf-16le').decode(bytes);
  return latin1.startsWith('\xEF\xBB\xBF') ? new TextDecoder().decode(bytes) : latin1;
}
