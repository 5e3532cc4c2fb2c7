/**
 * Decodes UTF-8, with or without a byte order mark.
 *
 * @returns `undefined` when a byte is out of place: a replaced character would be a changed credential.
 */
export function decodeUtf8(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

const MARKS: readonly (readonly [string, string])[] = [
  ['utf-16le', '\xFF\xFE'],
  ['utf-16be', '\xFE\xFF'],
];

/**
 * A text in UTF-16, as editors and consoles of Windows save one, in UTF-8: the same characters. Anything else, and
 * what is damaged, as it is.
 *
 * @see https://encoding.spec.whatwg.org/#bom-sniff
 */
export function recodeUtf16(bytes: Uint8Array): Uint8Array {
  const mark = latin1Of(bytes, 0, 2);
  const encoding = MARKS.find(([, its]) => its === mark)?.[0];
  if (encoding === undefined) return bytes;
  try {
    const text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
    // With zeros in it, it is UTF-32.
    return text.includes('\0') ? bytes : new TextEncoder().encode(text);
  } catch {
    return bytes;
  }
}

/** Bytes as text in which each is a character; they are not copied for it. */
export function latin1Of(bytes: Uint8Array, start: number, end: number): string {
  const view = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return view.toString('latin1', start, end);
}

const BASE64URL = /^[\w-]+$/u;

/** Decodes unpadded base64url that holds UTF-8; `undefined` when it is not that. */
export function decodeBase64urlText(text: string): string | undefined {
  if (!BASE64URL.test(text) || text.length % 4 === 1) return undefined;
  return decodeUtf8(Buffer.from(text, 'base64url'));
}
