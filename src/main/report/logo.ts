import type { ReportLogo } from './model.ts';

const SIGNATURE = '\x89PNG\r\n\x1A\n';
/** Eight bits a sample, red, green and blue; nothing interlaced. */
const KIND = '\x08\x02\x00\x00\x00';
/** Length, type and check sum of a chunk. */
const FRAME_BYTES = 12;

/**
 * Whether a mark is a PNG as we write one: its size, its pixels, its end, and nothing else. Only such a
 * one goes into a PDF as it is, without being unpacked: that of a stranger's report too.
 *
 * @see https://www.w3.org/TR/png-3/#5Chunk-layout
 */
export function isPlainLogo({ png, width, height }: ReportLogo): boolean {
  const bytes = Buffer.from(png, 'base64');
  if (bytes.toString('latin1', 0, SIGNATURE.length) !== SIGNATURE) return false;
  const chunks = readChunks(bytes);
  const header = chunks?.[0]?.body;
  if (chunks?.map(({ type }) => type).join(' ') !== 'IHDR IDAT IEND') return false;
  if (header?.length !== 13 || header.toString('latin1', 8) !== KIND) return false;
  return header.readUInt32BE(0) === width && header.readUInt32BE(4) === height;
}

interface Chunk {
  readonly type: string;
  readonly body: Buffer;
}

function readChunks(bytes: Buffer): readonly Chunk[] | undefined {
  const chunks: Chunk[] = [];
  for (let at = SIGNATURE.length; at < bytes.length;) {
    if (at + FRAME_BYTES > bytes.length) return undefined;
    const length = bytes.readUInt32BE(at);
    const type = bytes.toString('latin1', at + 4, at + 8);
    const end = at + FRAME_BYTES + length;
    if (end > bytes.length) return undefined;
    chunks.push({ type, body: bytes.subarray(at + 8, end - 4) });
    at = end;
  }
  return chunks;
}
