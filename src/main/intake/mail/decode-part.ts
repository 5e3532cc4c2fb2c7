/**
 * The bytes of a part as they were before they were made fit for mail.
 *
 * @param encoding In lower case; what is not known was not encoded.
 * @see https://www.rfc-editor.org/rfc/rfc2045#section-6
 */
export function decodePart(bytes: Buffer, encoding: string): Uint8Array {
  switch (encoding) {
    case 'base64':
      return Buffer.from(bytes.toString('latin1'), 'base64');
    case 'quoted-printable':
      return decodeQuotedPrintable(bytes);
    default:
      // A copy, since a part of it would keep the whole mail.
      return new Uint8Array(bytes);
  }
}

const EQUALS = 0x3d;
const FEED = 0x0a;

function decodeQuotedPrintable(bytes: Buffer): Uint8Array {
  const decoded = Buffer.alloc(bytes.length);
  let length = 0;
  let at = 0;
  while (at < bytes.length) {
    const escape = bytes[at] === EQUALS ? readEscape(bytes, at) : undefined;
    const value = escape === undefined ? bytes[at] : escape.value;
    if (value !== undefined) {
      decoded[length] = value;
      length += 1;
    }
    at += escape?.length ?? 1;
  }
  return decoded.subarray(0, length);
}

interface Escape {
  /** Nothing where a line goes on. */
  readonly value: number | undefined;
  readonly length: number;
}

/** Behind what ends a line, programs on the way may have put white space. */
const LONGEST_BREAK = 80;

function readEscape(bytes: Buffer, at: number): Escape | undefined {
  const hex = bytes.toString('latin1', at + 1, at + 3);
  if (/^[0-9a-f]{2}$/iu.test(hex)) return { value: Number.parseInt(hex, 16), length: 3 };
  const feed = bytes.subarray(at, at + LONGEST_BREAK).indexOf(FEED);
  const isBreak = feed > 0 && bytes.toString('latin1', at + 1, at + feed).trim() === '';
  return isBreak ? { value: undefined, length: feed + 1 } : undefined;
}
