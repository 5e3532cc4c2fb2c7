import { createHash } from 'node:crypto';

// Crockford's: without I, L, O and U, which are misread. @see https://www.crockford.com/base32.html
const DIGITS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const KEY_BYTES = 32;
const CHECK_BYTES = 3;
const GROUP = 4;

/**
 * The data key itself, to be written down: 14 groups of four, of which the last characters check the
 * others. It opens the workspace without the key file, so that losing that file loses nothing.
 */
export function writeRecoveryCode(key: Uint8Array): string {
  const bytes = [...key, ...checkOf(key)];
  const bits = bytes.map((byte) => byte.toString(2).padStart(8, '0')).join('');
  const digits = (bits.match(/.{5}/gu) ?? []).map((five) => DIGITS[Number.parseInt(five, 2)] ?? '');
  return (digits.join('').match(new RegExp(`.{${GROUP}}`, 'gu')) ?? []).join('-');
}

/** @returns The key; nothing where the code has a wrong length, character or check. */
export function parseRecoveryCode(text: string): Uint8Array | undefined {
  const typed = text
    .toUpperCase()
    .replaceAll(/[\s-]/gu, '')
    .replaceAll('O', '0')
    .replaceAll(/[IL]/gu, '1');
  const values = Array.from(typed, (digit) => DIGITS.indexOf(digit));
  if (values.length !== ((KEY_BYTES + CHECK_BYTES) * 8) / 5 || values.includes(-1))
    return undefined;
  const bits = values.map((value) => value.toString(2).padStart(5, '0')).join('');
  const bytes = (bits.match(/.{8}/gu) ?? []).map((byte) => Number.parseInt(byte, 2));
  const key = Uint8Array.from(bytes.slice(0, KEY_BYTES));
  const isRight = checkOf(key).every((byte, place) => byte === bytes[KEY_BYTES + place]);
  return isRight ? key : undefined;
}

function checkOf(key: Uint8Array): readonly number[] {
  return [...createHash('sha256').update('touchstone recovery code').update(key).digest()].slice(
    0,
    CHECK_BYTES,
  );
}
