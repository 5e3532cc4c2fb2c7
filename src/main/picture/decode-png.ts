import { err, ok } from '../../shared/lib/result.ts';
import type { Result } from '../../shared/lib/result.ts';
import type { Bitmap, PictureFault } from './bitmap.ts';
import { rowsOf } from './png-header.ts';
import type { Pass } from './png-header.ts';
import { pixelReader } from './png-pixels.ts';
import { readPngParts } from './png-parts.ts';

/**
 * Reads the pixels of a PNG; of an animation its default image. Colour profiles are left out: the colours
 * are taken for sRGB.
 *
 * @see https://www.w3.org/TR/png-3/#9Filters
 */
export function decodePng(bytes: Uint8Array): Result<Bitmap, PictureFault> {
  const parts = readPngParts(bytes);
  if (!parts.ok) return parts;
  const { header, rows } = parts.value;
  const readPixel = pixelReader(parts.value);
  if (readPixel === undefined) return err('damaged');
  const { width, height } = header;
  const rgba = new Uint8Array(width * height * 4);
  const stride = Math.max(1, (header.samples * header.depth) / 8);
  let start = 0;
  for (const pass of rowsOf(header)) {
    const passRows = rows.subarray(start, start + pass.bytes);
    if (!unfilter(passRows, pass, stride)) return err('damaged');
    for (let line = 0; line < pass.lines; line += 1) {
      const from = line * (pass.rowBytes + 1) + 1;
      const row = passRows.subarray(from, from + pass.rowBytes);
      const first = (pass.y[0] + line * pass.y[1]) * width + pass.x[0];
      for (let column = 0; column < pass.columns; column += 1) {
        readPixel(row, column, rgba, (first + column * pass.x[1]) * 4);
      }
    }
    start += pass.bytes;
  }
  return ok({ width, height, rgba });
}

/**
 * Takes the filters off the rows of a pass, where they lie.
 *
 * @param stride How many bytes before a byte its neighbour of the pixel before stands.
 * @returns False where a row names a filter that there is not.
 */
function unfilter(rows: Uint8Array, pass: Pass, stride: number): boolean {
  const { rowBytes, lines } = pass;
  for (let line = 0; line < lines; line += 1) {
    const start = line * (rowBytes + 1) + 1;
    const predict = FILTERS[rows[start - 1] ?? -1];
    if (predict === undefined) return false;
    for (let place = 0; place < rowBytes; place += 1) {
      const at = start + place;
      const above = line > 0 ? at - rowBytes - 1 : -1;
      const left = place >= stride ? (rows[at - stride] ?? 0) : 0;
      const up = above < 0 ? 0 : (rows[above] ?? 0);
      const corner = above < 0 || place < stride ? 0 : (rows[above - stride] ?? 0);
      rows[at] = (rows[at] ?? 0) + predict(left, up, corner);
    }
  }
  return true;
}

type Predict = (left: number, up: number, corner: number) => number;

const FILTERS: readonly Predict[] = [
  () => 0,
  (left) => left,
  (_, up) => up,
  (left, up) => (left + up) >> 1,
  paeth,
];

/** The neighbour that is nearest to what all three together lead to expect. */
function paeth(left: number, up: number, corner: number): number {
  const expected = left + up - corner;
  const [toLeft, toUp, toCorner] = [left, up, corner].map((one) => Math.abs(expected - one));
  if (toLeft === undefined || toUp === undefined || toCorner === undefined) return 0;
  if (toLeft <= toUp && toLeft <= toCorner) return left;
  return toUp <= toCorner ? up : corner;
}
