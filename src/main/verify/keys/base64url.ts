const BASE64URL = /^[A-Za-z0-9_-]*$/u;

/**
 * Decodes base64url without padding, in its one canonical form.
 *
 * @returns `undefined` for any other character, for padding, and where unused bits are not zero:
 *   else one signature could be written in several ways.
 * @see https://www.rfc-editor.org/rfc/rfc7515#section-2
 */
export function decodeBase64url(text: string): Uint8Array | undefined {
  if (!BASE64URL.test(text)) return undefined;
  const bytes = Buffer.from(text, 'base64url');
  return bytes.toString('base64url') === text ? bytes : undefined;
}
