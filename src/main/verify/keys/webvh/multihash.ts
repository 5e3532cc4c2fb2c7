import { createHash } from 'node:crypto';
import { decodeBase58btc } from '../multibase.ts';

/** Multihash's code for SHA-256, and the length of one, in hex. */
const SHA_256 = '1220';

/** Base58 of 34 bytes that begin so: decoding takes the square of the length, and is spared for others. */
const CHARACTERS = 46;

/** The multihash of `text` with SHA-256, the only one that did:webvh allows; in hex. */
export function multihashOf(text: string): string {
  return SHA_256 + createHash('sha256').update(text, 'utf8').digest('hex');
}

/** Reads a multihash that is written as base58btc, into hex; `undefined` when it is none. */
export function parseMultihash(text: string): string | undefined {
  const bytes = text.length === CHARACTERS ? decodeBase58btc(text) : undefined;
  return bytes === undefined ? undefined : Buffer.from(bytes).toString('hex');
}
