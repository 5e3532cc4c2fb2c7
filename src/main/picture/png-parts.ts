import { crc32, inflateSync } from 'node:zlib';
import { err, ok } from '../../shared/lib/result.ts';
import type { Result } from '../../shared/lib/result.ts';
import type { PictureFault } from './bitmap.ts';
import { readHeader, rowsOf } from './png-header.ts';
import type { PngHeader } from './png-header.ts';
import { PICTURE_LIMITS } from '../../shared/limits.ts';

const SIGNATURE = Buffer.from('\x89PNG\r\n\x1A\n', 'latin1');
/** Length, type and check sum of a chunk. */
const FRAME_BYTES = 12;

/** A PNG's parts that its pixels are made of; its texts, times and further frames are not looked at. */
export interface PngParts {
  readonly header: PngHeader;
  /** Red, green, blue, one after the other. */
  readonly palette: Uint8Array | undefined;
  /** As the `tRNS` chunk holds it. */
  readonly transparency: Uint8Array | undefined;
  /** The rows of all passes, each after the byte that names its filter. */
  readonly rows: Uint8Array;
}

interface Chunks {
  readonly header: Buffer;
  readonly palette: Buffer | undefined;
  readonly transparency: Buffer | undefined;
  readonly data: readonly Buffer[];
}

export function isPng(bytes: Uint8Array): boolean {
  return SIGNATURE.equals(bytes.subarray(0, SIGNATURE.length));
}

/**
 * Takes a PNG apart. What it will take unpacked is known from its header before anything is unpacked, and
 * not a byte more is.
 *
 * @see https://www.w3.org/TR/png-3/#5Chunk-layout
 */
export function readPngParts(bytes: Uint8Array): Result<PngParts, PictureFault> {
  const chunks = readChunks(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length));
  if (!chunks.ok) return chunks;
  const { palette, transparency, data } = chunks.value;
  const header = readHeader(chunks.value.header);
  if (!header.ok) return header;
  const { pixels, side, unpackedBytes } = PICTURE_LIMITS;
  const { width, height } = header.value;
  if (width > side || height > side || width * height > pixels) return err('too-large');
  const expected = rowsOf(header.value).reduce((sum, pass) => sum + pass.bytes, 0);
  if (expected > unpackedBytes) return err('too-large');
  const rows = inflate(data, expected);
  return rows === undefined
    ? err('damaged')
    : ok({ header: header.value, palette, transparency, rows });
}

/** All of a chunk's kinds that must be understood; in the others a letter is small (PNG §5.4). */
const CRITICAL = /^[A-Z]/u;

function readChunks(bytes: Buffer): Result<Chunks, PictureFault> {
  let header: Buffer | undefined;
  let palette: Buffer | undefined;
  let transparency: Buffer | undefined;
  const data: Buffer[] = [];
  let offset = SIGNATURE.length;
  while (offset + FRAME_BYTES <= bytes.length) {
    const length = bytes.readUInt32BE(offset);
    const end = offset + FRAME_BYTES + length;
    if (end > bytes.length) return err('damaged');
    const type = bytes.toString('latin1', offset + 4, offset + 8);
    const body = bytes.subarray(offset + 8, end - 4);
    const isKnown = ['IHDR', 'PLTE', 'tRNS', 'IDAT', 'IEND'].includes(type);
    if (!isKnown && CRITICAL.test(type)) return err('unsupported');
    if (isKnown && crc32(bytes.subarray(offset + 4, end - 4)) !== bytes.readUInt32BE(end - 4)) {
      return err('damaged');
    }
    if ((type === 'IHDR') !== (header === undefined)) return err('damaged');
    if (type === 'IHDR') header = body;
    if (type === 'PLTE') palette = body;
    if (type === 'tRNS') transparency = body;
    if (type === 'IDAT') data.push(body);
    if (type === 'IEND' && header !== undefined) return ok({ header, palette, transparency, data });
    offset = end;
  }
  return err('damaged');
}

/** @returns Nothing where there is less than expected, or more. */
function inflate(data: readonly Buffer[], expectedBytes: number): Buffer | undefined {
  try {
    const rows = inflateSync(Buffer.concat(data), { maxOutputLength: expectedBytes });
    return rows.length === expectedBytes ? rows : undefined;
  } catch {
    return undefined;
  }
}
