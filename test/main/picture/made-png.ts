import { deflateSync } from 'node:zlib';
import { pngChunk } from '../intake/baking.ts';

/** Makes PNGs chunk by chunk, faulty ones too. */

export interface MadePng {
  readonly width: number;
  readonly height: number;
  readonly depth: number;
  /** PNG's number for the kind of its colours. */
  readonly colour: 0 | 2 | 3 | 4 | 6;
  /** Of each pixel its samples, row by row. */
  readonly samples: readonly number[];
  /** The filter of each row, in turn; none where not given. */
  readonly filters?: readonly number[];
  /** Chunks between the header and the pixels. */
  readonly before?: readonly Buffer[];
}

const SAMPLES = { 0: 1, 2: 3, 3: 1, 4: 2, 6: 4 } as const;
const SIGNATURE = Buffer.from('\x89PNG\r\n\x1A\n', 'latin1');

export function header(made: Pick<MadePng, 'width' | 'height' | 'depth' | 'colour'>): Buffer {
  const body = Buffer.alloc(13);
  body.writeUInt32BE(made.width, 0);
  body.writeUInt32BE(made.height, 4);
  body.set([made.depth, made.colour], 8);
  return pngChunk('IHDR', body);
}

export function png(...chunks: readonly Buffer[]): Buffer {
  return Buffer.concat([SIGNATURE, ...chunks]);
}

export const END = pngChunk('IEND', Buffer.alloc(0));

export function makePng(made: MadePng): Buffer {
  const data = pngChunk('IDAT', deflateSync(filtered(made)));
  return png(header(made), ...(made.before ?? []), data, END);
}

function filtered(made: MadePng): Buffer {
  const { width, height, depth, filters = [0] } = made;
  const inRow = width * SAMPLES[made.colour];
  const stride = Math.max(1, (SAMPLES[made.colour] * depth) / 8);
  let above: readonly number[] = [];
  const rows = Array.from({ length: height }, (_, line) => {
    const row = packed(made.samples.slice(line * inRow, (line + 1) * inRow), depth);
    const filter = filters[line % filters.length] ?? 0;
    const from = above;
    above = row;
    const bytes = row.map((byte, place) => {
      const left = row[place - stride] ?? 0;
      const up = from[place] ?? 0;
      const corner = place < stride ? 0 : (from[place - stride] ?? 0);
      const nearest = [left, up, corner].toSorted(
        (one, other) => Math.abs(left + up - corner - one) - Math.abs(left + up - corner - other),
      );
      const predicted = [0, left, up, Math.floor((left + up) / 2), nearest[0] ?? 0][filter] ?? 0;
      return (byte - predicted) & 0xff;
    });
    return [filter, ...bytes];
  });
  return Buffer.from(rows.flat());
}

function packed(samples: readonly number[], depth: number): readonly number[] {
  const bits = samples.map((sample) => sample.toString(2).padStart(depth, '0')).join('');
  return (bits.match(/.{1,8}/gu) ?? []).map((byte) => Number.parseInt(byte.padEnd(8, '0'), 2));
}
