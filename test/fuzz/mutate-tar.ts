import { below, mutateBytes } from './mutate.ts';
import type { Random } from './mutate.ts';

const BLOCK_BYTES = 512;
/** A header's fields, some bytes of one of which are changed. */
const FIELDS = [
  [0, 100],
  [124, 12],
  [156, 1],
  [257, 8],
  [345, 155],
] as const;
const TYPES = '01234567xgLKSV\0';

/** A tar with a header changed, or a block doubled or left out, whose sums fit. */
export function mutateTar(bytes: Uint8Array, random: Random): Buffer {
  const tar = Buffer.from(bytes);
  const at = below(random, Math.max(Math.floor(tar.length / BLOCK_BYTES), 1)) * BLOCK_BYTES;
  const block = tar.subarray(at, at + BLOCK_BYTES);
  const chance = random();
  if (chance < 0.1) return Buffer.concat([tar.subarray(0, at), block, tar.subarray(at)]);
  if (chance < 0.2) return Buffer.concat([tar.subarray(0, at), tar.subarray(at + BLOCK_BYTES)]);
  if (chance < 0.4) return replace(tar, at, mutateBytes(block, random));
  const [start, length] = FIELDS[below(random, FIELDS.length)] ?? FIELDS[0];
  const field = mutateBytes(block.subarray(start, start + length), random);
  const changed = Buffer.from(block);
  if (start === 156) changed.write(TYPES[below(random, TYPES.length)] ?? '0', start);
  else Buffer.from(field).copy(changed, start, 0, length);
  return replace(tar, at, withSum(changed));
}

function replace(tar: Buffer, at: number, block: Uint8Array): Buffer {
  return Buffer.concat([tar.subarray(0, at), block, tar.subarray(at + BLOCK_BYTES)]);
}

function withSum(header: Buffer): Buffer {
  if (header.length < BLOCK_BYTES) return header;
  header.write(' '.repeat(8), 148);
  const sum = header.reduce((all, byte) => all + byte, 0);
  header.write(`${sum.toString(8).padStart(6, '0')}\0 `, 148);
  return header;
}
