import { gunzipSync } from 'node:zlib';
import { NETWORK_LIMITS } from '../../../shared/limits.ts';
import { err, ok } from '../../../shared/lib/result.ts';
import type { Result } from '../../../shared/lib/result.ts';

const BASE64URL = /^[A-Za-z0-9_-]+$/u;

/**
 * Decodes a bitstring status list: base64url of a gzip with the multibase prefix `u`, as the Recommendation
 * has it. Its forerunners had no prefix, and some said base64: issuers still write all of these, under
 * whichever name, and there is no taking one for another.
 *
 * @returns The bytes, bit 0 being the most significant of byte 0; the error is a sentence for an engineer.
 * @see https://www.w3.org/TR/vc-bitstring-status-list/#bitstring-expansion-algorithm
 */
export function expandBitstring(encodedList: string): Result<Uint8Array, string> {
  const encoded = asBase64url(encodedList);
  if (!BASE64URL.test(encoded)) return err('encodedList is no base64url of the kind it says.');
  try {
    const bytes = Buffer.from(encoded, 'base64url');
    return ok(gunzipSync(bytes, { maxOutputLength: NETWORK_LIMITS.unpackedListBytes }));
  } catch (cause) {
    return err(
      `encodedList does not expand: ${cause instanceof Error ? cause.message : 'unknown'}`,
    );
  }
}

// A gzip starts with the bytes 1f 8b, which is `H4s` in base64: never with a `u`.
function asBase64url(text: string): string {
  if (text.startsWith('u')) return text.slice(1);
  return text
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replace(/={1,2}$/u, '');
}

/**
 * The `size` bits of the entry at `index`, as a number; the first bit is the most significant.
 *
 * @param size 1 to 16 bits.
 * @returns `undefined` when the list holds no such entry.
 * @see https://www.w3.org/TR/vc-bitstring-status-list/#validate-algorithm
 */
export function readEntry(bits: Uint8Array, index: number, size: number): number | undefined {
  const start = index * size;
  if (start + size > bits.length * 8) return undefined;
  let value = 0;
  for (let position = start; position < start + size; position += 1) {
    const byte = bits[Math.floor(position / 8)] ?? 0;
    value = value * 2 + ((byte >> (7 - (position % 8))) & 1);
  }
  return value;
}

/**
 * The bit of the entry at `index`, where each byte is filled from its least significant bit.
 *
 * @returns `undefined` when the list holds no such entry.
 */
export function readReversedBit(bits: Uint8Array, index: number): number | undefined {
  const byte = bits[Math.floor(index / 8)];
  return byte === undefined ? undefined : (byte >> (index % 8)) & 1;
}
