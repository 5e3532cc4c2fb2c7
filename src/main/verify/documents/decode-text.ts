const UTF8 = new TextDecoder('utf-8');

/**
 * A document's text, without the byte order mark that some editors and servers put before it: it is not
 * part of the text, and JSON would not be read with it.
 *
 * @see https://www.rfc-editor.org/rfc/rfc8259#section-8.1
 */
export function decodeText(bytes: Uint8Array): string {
  return UTF8.decode(bytes);
}
