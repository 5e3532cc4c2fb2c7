import { decodeBase64url } from './base64url.ts';

const BASE58_ALPHABET = '123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz';

// Decoding takes the square of the length; the longest real value, an RSA-8192 key, has 1,430 characters.
const LIMIT_CHARACTERS = 4096;

/**
 * Decodes multibase: base58btc (`z`) or base64url without padding (`u`), the two that Multikey allows.
 *
 * @returns `undefined` for another base, a character outside it, or more than 4,096 characters.
 * @see https://www.w3.org/TR/cid-1.0/#multibase-0
 */
export function decodeMultibase(text: string): Uint8Array | undefined {
  if (text.startsWith('z')) return decodeBase58btc(text.slice(1));
  if (text.startsWith('u')) return decodeBase64url(text.slice(1));
  return undefined;
}

/** Decodes base58 with Bitcoin's alphabet, without prefix or checksum; `undefined` when it is not. */
export function decodeBase58btc(text: string): Uint8Array | undefined {
  if (text.length > LIMIT_CHARACTERS) return undefined;
  const digits: number[] = [];
  for (const character of text) {
    const value = BASE58_ALPHABET.indexOf(character);
    if (value < 0) return undefined;
    appendDigit(digits, value);
  }
  // Each leading `1` stands for a leading zero byte.
  const zeros = /^1*/u.exec(text)?.[0].length ?? 0;
  return Uint8Array.from([...Array<number>(zeros).fill(0), ...digits.toReversed()]);
}

/** `bytes` (least significant first) times 58 plus `value`. */
function appendDigit(bytes: number[], value: number): void {
  let carry = value;
  for (let index = 0; index < bytes.length; index += 1) {
    carry += (bytes[index] ?? 0) * 58;
    bytes[index] = carry & 0xff;
    carry >>= 8;
  }
  while (carry > 0) {
    bytes.push(carry & 0xff);
    carry >>= 8;
  }
}
