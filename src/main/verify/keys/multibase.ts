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
  if (decoded.text !== text) decoded = { text, bytes: decodeAnew(text) };
  return decoded.bytes;
}

/** A signature is read where it is checked, and soon after where what it is known by is. */
let decoded: { readonly text: string; readonly bytes: Uint8Array | undefined } = {
  text: '',
  bytes: new Uint8Array(),
};

function decodeAnew(text: string): Uint8Array | undefined {
  const limbs: number[] = [];
  for (let start = 0; start < text.length; start += STEP) {
    let [value, factor] = [0, 1];
    for (let index = start; index < Math.min(start + STEP, text.length); index += 1) {
      const digit = DIGITS[text.charCodeAt(index)] ?? NO_DIGIT;
      if (digit === NO_DIGIT) return undefined;
      value = value * 58 + digit;
      factor *= 58;
    }
    appendDigits(limbs, value, factor);
  }
  return bytesOf(limbs, leadingOnes(text));
}

const NO_DIGIT = 255;
const DIGITS = new Uint8Array(128).fill(NO_DIGIT);
for (const [value, code] of Buffer.from(BASE58_ALPHABET).entries()) DIGITS[code] = value;

/** So many digits are taken at once: 58⁴ times a limb of 24 bits is still exact in a double. */
const STEP = 4;
const LIMB = 2 ** 24;

/** `limbs` (least significant first) times `factor` plus `value`. */
function appendDigits(limbs: number[], value: number, factor: number): void {
  let carry = value;
  for (let index = 0; index < limbs.length; index += 1) {
    const product = (limbs[index] ?? 0) * factor + carry;
    carry = Math.floor(product / LIMB);
    limbs[index] = product - carry * LIMB;
  }
  if (carry > 0) limbs.push(carry);
}

function leadingOnes(text: string): number {
  let count = 0;
  while (text[count] === '1') count += 1;
  return count;
}

/** @param zeros So many zero bytes come first: each leading `1` stands for one. */
function bytesOf(limbs: readonly number[], zeros: number): Uint8Array {
  const last = limbs.at(-1) ?? 0;
  const unused = limbs.length === 0 ? 0 : Math.floor(Math.clz32(last) / 8) - 1;
  const bytes = new Uint8Array(zeros + limbs.length * 3 - unused);
  for (let index = 0; index < limbs.length; index += 1) {
    const limb = limbs[index] ?? 0;
    const end = bytes.length - index * 3;
    for (let place = 1; place <= 3 && end - place >= zeros; place += 1) {
      bytes[end - place] = limb >> (8 * (place - 1));
    }
  }
  return bytes;
}
