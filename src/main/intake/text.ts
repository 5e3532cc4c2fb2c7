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

const BASE64URL = /^[\w-]+$/u;

/** Decodes unpadded base64url that holds UTF-8; `undefined` when it is not that. */
export function decodeBase64urlText(text: string): string | undefined {
  if (!BASE64URL.test(text) || text.length % 4 === 1) return undefined;
  return decodeUtf8(Buffer.from(text, 'base64url'));
}
