import { encode } from 'cborg';
import { createHash } from 'node:crypto';

/** Writes what a MerkleProof2019 holds as issuing software does; no published package of it is used. */

const ALPHABET = '123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz';

export function base58btc(bytes: Uint8Array): string {
  let number = BigInt(`0x${Buffer.from(bytes).toString('hex')}`);
  let text = '';
  for (; number > 0n; number /= 58n) text = `${ALPHABET[Number(number % 58n)]}${text}`;
  return `z${text}`;
}

export function sha256(content: string | Uint8Array): Buffer {
  return createHash('sha256').update(content).digest();
}

export interface Parts {
  readonly merkleRoot: Buffer;
  readonly targetHash: Buffer;
  readonly path?: readonly (readonly [side: 0 | 1, hash: Buffer])[];
  readonly anchors?: readonly unknown[];
}

export function inner(text: string): Uint8Array {
  return encode(text);
}

export const TRANSACTION = 'ab'.repeat(32);
export const MAINNET = [
  [0, 0],
  [1, 1],
  [2, inner(TRANSACTION)],
];

export function pairsOf({ merkleRoot, targetHash, path = [], anchors = [MAINNET] }: Parts) {
  return [
    [3, path.map(([side, hash]) => [side, inner(hash.toString('hex'))])],
    [0, inner(merkleRoot.toString('hex'))],
    [1, inner(targetHash.toString('hex'))],
    [2, anchors],
  ];
}

export function proofValue(pairs: readonly unknown[]): string {
  return base58btc(encode(pairs));
}
