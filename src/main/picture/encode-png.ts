import { crc32, deflateSync } from 'node:zlib';
import type { Bitmap } from './bitmap.ts';

const SIGNATURE = Buffer.from('\x89PNG\r\n\x1A\n', 'latin1');
/** Eight bits a sample, red, green, blue and opacity; nothing interlaced. */
const KIND = [8, 6, 0, 0, 0];

/** Writes a PNG that holds the pixels, and nothing else. @see https://www.w3.org/TR/png-3/#11IHDR */
export function encodePng({ width, height, rgba }: Bitmap): Uint8Array {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set(KIND, 8);
  const rowBytes = width * 4;
  // Before each row a zero: it is not filtered.
  const rows = Buffer.alloc(height * (rowBytes + 1));
  for (let line = 0; line < height; line += 1) {
    rows.set(rgba.subarray(line * rowBytes, (line + 1) * rowBytes), line * (rowBytes + 1) + 1);
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
