import type { PdfBudget } from './budget.ts';

/** Where in some bytes a parser stands. */
export interface Cursor {
  readonly bytes: Buffer;
  at: number;
  readonly budget: PdfBudget;
}

const SPACE: ReadonlySet<number> = new Set([0x00, 0x09, 0x0a, 0x0c, 0x0d, 0x20]);
const DELIMITERS = '\0\t\n\f\r ()<>[]{}/%';

/** The byte as a character; empty behind the end. */
export function byteAt({ bytes, at }: Cursor, ahead = 0): string {
  const byte = bytes[at + ahead];
  return byte === undefined ? '' : String.fromCharCode(byte);
}

/** Whether a word ends before this; the end of the file ends it too. */
export function isDelimiter(character: string): boolean {
  return DELIMITERS.includes(character);
}

/** Steps over white space and comments. */
export function skipSpace(cursor: Cursor): void {
  const { bytes } = cursor;
  while (cursor.at < bytes.length) {
    const byte = bytes[cursor.at] ?? 0;
    if (byte === 0x25) cursor.at = endOfLine(bytes, cursor.at);
    else if (SPACE.has(byte)) cursor.at += 1;
    else return;
  }
}

function endOfLine(bytes: Buffer, from: number): number {
  for (let at = from; at < bytes.length; at += 1) {
    if (bytes[at] === 0x0a || bytes[at] === 0x0d) return at;
  }
  return bytes.length;
}

/** Whether a whole word stands at the cursor. */
export function atWord(cursor: Cursor, word: string): boolean {
  const { bytes, at } = cursor;
  const isThere = bytes.toString('latin1', at, at + word.length) === word;
  return isThere && isDelimiter(byteAt(cursor, word.length));
}

/** Reads `/Name`, with `#` and two digits for any byte. @see ISO 32000-2, 7.3.5 */
export function readName(cursor: Cursor): string {
  const start = cursor.at + 1;
  cursor.at = start;
  while (!isDelimiter(byteAt(cursor))) cursor.at += 1;
  return cursor.bytes
    .toString('latin1', start, cursor.at)
    .replaceAll(/#(?<code>[\dA-Fa-f]{2})/gu, (_, code: string) =>
      String.fromCharCode(Number.parseInt(code, 16)),
    );
}
