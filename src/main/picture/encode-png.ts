import { crc32, deflateSync } from 'node:zlib';
import type { Bitmap } from './bitmap.ts';

const SIGNATURE = Buffer.from('\x89PNG\r\n\x1A\n', 'latin1');
/** Eight bits a sample, red, green, blue and opacity; nothing interlaced. */
const KIND = [8, 6, 0, 0, 0];
/** The same without opacity. */
const OPAQUE_KIND = [8, 2, 0, 0, 0];

/** Writes a PNG that holds the pixels, and nothing else. @see https://www.w3.org/TR/png-3/#11IHDR */
export function encodePng({ width, height, rgba }: Bitmap): Uint8Array {
  return encode({ width, height, samples: rgba }, 4);
}

/** The same on white paper: what shines through is mixed with white, and nothing has an opacity. */
export function encodeOnWhite({ width, height, rgba }: Bitmap): Uint8Array {
  const samples = new Uint8Array(width * height * 3);
  for (let pixel = 0; pixel < width * height; pixel += 1) {
    const opacity = (rgba[pixel * 4 + 3] ?? 0) / 255;
    for (let colour = 0; colour < 3; colour += 1) {
      const shown = (rgba[pixel * 4 + colour] ?? 0) * opacity + 255 * (1 - opacity);
      samples[pixel * 3 + colour] = Math.round(shown);
    }
  }
  return encode({ width, height, samples }, 3);
}

interface Samples {
  readonly width: number;
  readonly height: number;
  readonly samples: Uint8Array;
}

function encode({ width, height, samples }: Samples, perPixel: 3 | 4): Uint8Array {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set(perPixel === 4 ? KIND : OPAQUE_KIND, 8);
  const rowBytes = width * perPixel;
  // Before each row a zero: it is not filtered.
  const rows = Buffer.alloc(height * (rowBytes + 1));
  for (let line = 0; line < height; line += 1) {
    rows.set(samples.subarray(line * rowBytes, (line + 1) * rowBytes), line * (rowBytes + 1) + 1);
  }
  return Buffer.concat([
    SIGNATURE,
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(rows)),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function chunk(type: string, body: Buffer): Buffer {
  const frame = Buffer.alloc(body.length + 12);
  frame.writeUInt32BE(body.length, 0);
  frame.write(type, 4, 'latin1');
  body.copy(frame, 8);
  frame.writeUInt32BE(crc32(frame.subarray(4, -4)), frame.length - 4);
  return frame;
}
