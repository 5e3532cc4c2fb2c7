import { deflateRawSync, inflateRawSync } from 'node:zlib';
import { DICTIONARY_1 } from './packed-text-dictionary.ts';

/**
 * Packs text of the kind that verification writes: some hundred bytes in place of some thousand.
 *
 * The first byte says by which dictionary; one that was released is never changed again, a better
 * one gets the next number.
 *
 * @see https://www.rfc-editor.org/rfc/rfc1951
 */
export function packText(text: string): Uint8Array {
  const packed = deflateRawSync(text, OPTIONS);
  return Buffer.concat([FIRST, packed]);
}

/** @throws {RangeError} where a newer version has packed it. */
export function unpackText(packed: Uint8Array): string {
  if (packed[0] !== 1) throw new RangeError(`There is no dictionary ${packed[0]}.`);
  return inflateRawSync(packed.subarray(1), { dictionary: DICTIONARY }).toString('utf8');
}

// Higher ones take longer for some percent.
const LEVEL = 3;
const FIRST = Buffer.of(1);
const DICTIONARY = Buffer.from(DICTIONARY_1);
// As a rule what comes of it fits: setting up a larger one takes longer than the packing.
const CHUNK_BYTES = 4 * 1024;
// Room for the dictionary and what is usual, and no larger either; that goes for the tables within.
const WINDOW_BITS = 13;
const MEMORY_LEVEL = 5;
const OPTIONS = {
  level: LEVEL,
  dictionary: DICTIONARY,
  chunkSize: CHUNK_BYTES,
  windowBits: WINDOW_BITS,
  memLevel: MEMORY_LEVEL,
};
