import type { PdfDictionary } from './value.ts';
import { asNumber, getEntry } from './value.ts';

/** No stream of references or attachments has wider rows. */
const ROW_LIMIT = 1024 * 1024;

/**
 * Undoes the prediction that came before compression: the PNG filters, each row with its own.
 *
 * @returns `undefined` for the TIFF predictor, which is for pictures, and for rows that are damaged.
 * @see ISO 32000-2, 7.4.4.4
 * @see https://www.w3.org/TR/png-3/#9Filters
 */
export function undoPredictor(
  bytes: Buffer,
  settings: PdfDictionary | undefined,
): Buffer | undefined {
  const predictor = read(settings, 'Predictor', 1);
  if (predictor === 1) return bytes;
  const bits = read(settings, 'Colors', 1) * read(settings, 'BitsPerComponent', 8);
  const rowBytes = Math.ceil((bits * read(settings, 'Columns', 1)) / 8);
  if (predictor < 10 || predictor > 15 || !(rowBytes >= 1 && rowBytes <= ROW_LIMIT)) {
    return undefined;
  }
  return undoRows(bytes, rowBytes, Math.max(Math.floor(bits / 8), 1));
}

function read(settings: PdfDictionary | undefined, key: string, standard: number): number {
  return settings === undefined ? standard : (asNumber(getEntry(settings, key)) ?? standard);
}

function undoRows(bytes: Buffer, rowBytes: number, pixelBytes: number): Buffer | undefined {
  const rows = Math.ceil(bytes.length / (rowBytes + 1));
  const out = Buffer.alloc(rows * rowBytes);
  let length = 0;
  for (let row = 0; row < rows; row += 1) {
    const from = row * (rowBytes + 1);
    const filter = bytes[from] ?? 0;
    if (filter > 4) return undefined;
    const stored = bytes.subarray(from + 1, from + 1 + rowBytes);
    undoRow(stored, out, { filter, start: length, rowBytes, pixelBytes });
    length += stored.length;
  }
  return out.subarray(0, length);
}

interface Row {
  readonly filter: number;
  readonly start: number;
  readonly rowBytes: number;
  readonly pixelBytes: number;
}

// Nothing is made for a byte but the byte: there may be many millions.
function undoRow(stored: Buffer, out: Buffer, row: Row): void {
  const { start, rowBytes, pixelBytes, filter } = row;
  for (let index = 0; index < stored.length; index += 1) {
    const isFirst = index < pixelBytes;
    const left = isFirst ? 0 : (out[start + index - pixelBytes] ?? 0);
    const up = out[start + index - rowBytes] ?? 0;
    const upLeft = isFirst ? 0 : (out[start + index - rowBytes - pixelBytes] ?? 0);
    out[start + index] = ((stored[index] ?? 0) + predict(filter, left, up, upLeft)) & 0xff;
  }
}

function predict(filter: number, left: number, up: number, upLeft: number): number {
  if (filter === 1) return left;
  if (filter === 2) return up;
  if (filter === 3) return (left + up) >> 1;
  return filter === 4 ? paeth(left, up, upLeft) : 0;
}

function paeth(left: number, up: number, upLeft: number): number {
  const guess = left + up - upLeft;
  const fromLeft = Math.abs(guess - left);
  const fromUp = Math.abs(guess - up);
  const fromUpLeft = Math.abs(guess - upLeft);
  if (fromLeft <= fromUp && fromLeft <= fromUpLeft) return left;
  return fromUp <= fromUpLeft ? up : upLeft;
}
