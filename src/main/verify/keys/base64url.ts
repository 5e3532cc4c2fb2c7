const BASE64URL = /^[A-Za-z0-9_-]*$/u;

/**
 * Decodes base64url without padding, in its one canonical form.
 *
 * @returns `undefined` for any other character, for padding, and where unused bits are not zero:
 *   else one signature could be written in several ways.
 * @see https://www.rfc-editor.org/rfc/rfc7515#section-2
 */
export function decodeBase64url(text: string): Uint8Array | undefined {
  if (!BASE64URL.test(text) || !hasCanonicalEnd(text)) return undefined;
  return Buffer.from(text, 'base64url');
}

/** Of the last one's six bits, four are unused after one more byte, and two after two. */
function hasCanonicalEnd(text: string): boolean {
  const rest = text.length % 4;
  if (rest === 0) return true;
  return rest !== 1 && (rest === 2 ? 'AQgw' : 'AEIMQUYcgkosw048').includes(text.slice(-1));
}
