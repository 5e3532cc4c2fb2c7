import { gunzipSync } from 'node:zlib';
import { NETWORK_LIMITS } from '../../../shared/limits.ts';
import { err, ok } from '../../../shared/lib/result.ts';
import type { Result } from '../../../shared/lib/result.ts';

export type ListEncoding = 'multibase' | 'base64url' | 'base64';

const BASE64URL = /^[A-Za-z0-9_-]+$/u;

/**
 * Decodes a bitstring status list.
 *
 * @param encodedList Base64url of a gzip; with the multibase prefix `u` in Bitstring Status List,
 *   without it in its forerunner, Status List 2021. Revocation List 2020 says
 *   base64, and its implementations wrote base64url: both are read.
 * @returns The bytes, bit 0 being the most significant of byte 0; the error is a sentence for an engineer.
 * @see https://www.w3.org/TR/vc-bitstring-status-list/#bitstring-expansion-algorithm
 */
export function expandBitstring(
  encodedList: string,
  encoding: ListEncoding,
): Result<Uint8Array, string> {
  const encoded = stripPrefix(encodedList, encoding);
  if (encoded === undefined) return err('encodedList is no multibase base64url.');
  if (!BASE64URL.test(encoded)) return err('encodedList is no base64url without padding.');
  try {
    const bytes = Buffer.from(encoded, 'base64url');
    return ok(gunzipSync(bytes, { maxOutputLength: NETWORK_LIMITS.unpackedListBytes }));
  } catch (cause) {
    return err(
      `encodedList does not expand: ${cause instanceof Error ? cause.message : 'unknown'}`,
    );
  }
}

function stripPrefix(text: string, encoding: ListEncoding): string | undefined {
  if (encoding === 'base64') {
    return stripPrefix(text.replaceAll('+', '-').replaceAll('/', '_'), 'base64url');
  }
  if (text.startsWith('u')) return encoding === 'multibase' ? text.slice(1) : undefined;
  // A gzip starts with the bytes 1f 8b, which is `H4s` in base64url: never with a `u`.
  return encoding === 'multibase' ? undefined : text.replace(/={1,2}$/u, '');
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
