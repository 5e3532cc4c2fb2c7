import { createHash } from 'node:crypto';
import { decodeBase58btc } from '../multibase.ts';

/** Multihash's code for SHA-256, and the length of one. */
const SHA_256 = Uint8Array.of(0x12, 0x20);

/**
 * Whether `hash` is base58btc of the multihash of `text`, with SHA-256: the only one that did:webvh
 * allows.
 */
export function isMultihashOf(hash: string, text: string): boolean {
  const digest = createHash('sha256').update(text, 'utf8').digest();
  const bytes = decodeBase58btc(hash);
  return bytes !== undefined && Buffer.concat([SHA_256, digest]).equals(bytes);
}
