import { crc32, inflateSync } from 'node:zlib';
import { readBaked } from './baked.ts';
import type { BakedText, IntakeResult } from './document.ts';
import type { IntakeLimits } from '../../shared/limits.ts';
import type { Place } from './place.ts';
import { inside, refused, together } from './place.ts';
import { decodeUtf8 } from './text.ts';

const SIGNATURE_BYTES = 8;
const TEXT_CHUNKS: ReadonlySet<string> = new Set(['iTXt', 'tEXt', 'zTXt']);
const KEYWORDS: ReadonlySet<string> = new Set(['openbadgecredential', 'openbadges']);

interface Chunk {
  readonly type: string;
  readonly data: Buffer;
  readonly isIntact: boolean;
}

/** A text chunk taken apart, its text still as it was stored. */
interface StoredText {
  readonly keyword: string;
  readonly isCompressed: boolean;
  readonly stored: Buffer;
}

type Unpacked =
  | {
      readonly outcome: 'text';
      readonly text: string;
      readonly bytes: number;
      readonly baked: BakedText;
    }
  | { readonly outcome: 'damaged' | 'too-large' };

/**
 * Reads every badge baked into a PNG.
 *
 * @see https://www.imsglobal.org/spec/ob/v3p0/#baking-png
 * @see https://www.w3.org/TR/png-3/#11textinfo
 */
export function readPng(bytes: Uint8Array, place: Place, limits: IntakeLimits): IntakeResult {
  const whole = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  const { chunks, endBytes } = readChunks(whole, SIGNATURE_BYTES);
  const pixels = countPixels(bytes);
  if (pixels > limits.pngPixels) {
    const params = { pixels: String(pixels), limitPixels: String(limits.pngPixels) };
    return refused('too-large', place, params);
  }
  const baked = chunks.filter(({ data }) => isBadge(data));
  if (baked.length > 0) return readBakedChunks(baked, place, limits);
  if (endBytes === undefined) return refused('damaged-image', place);
  const reason = findElsewhere(chunks, readChunks(whole, endBytes).chunks);
  return refused('image-without-badge', place, reason && { reason });
}

/** What Adobe's programs describe a picture in. @see ISO 16684-1; XMP Specification Part 3, 1.1.5 */
const DESCRIPTION = 'XML:com.adobe.xmp';
const NAMES_BADGE = /openbadge|VerifiableCredential/iu;

/** Where a badge is that was not put where badges are: nobody would find it there, and it may have been added later. */
function findElsewhere(
  chunks: readonly Chunk[],
  behind: readonly Chunk[],
): 'behind-end' | 'description' | undefined {
  if (behind.some(({ data }) => isBadge(data))) return 'behind-end';
  const described = chunks.some(
    ({ data }) => keywordOf(data) === DESCRIPTION && NAMES_BADGE.test(data.toString('latin1')),
  );
  return described ? 'description' : undefined;
}

function isBadge(data: Buffer): boolean {
  return KEYWORDS.has(keywordOf(data).toLowerCase());
}

/** Width times height, in the header, which comes first; 0 where there is none. */
function countPixels(bytes: Uint8Array): number {
  const header = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).subarray(0, 24);
  const isHeader = header.length === 24 && header.toString('latin1', 12, 16) === 'IHDR';
  return isHeader ? header.readUInt32BE(16) * header.readUInt32BE(20) : 0;
}

/** The chunks with text from `from` on, and where the picture ends; nothing where it breaks off before. */
function readChunks(
  bytes: Buffer,
  from: number,
): { readonly chunks: readonly Chunk[]; readonly endBytes: number | undefined } {
  const chunks: Chunk[] = [];
  let offset = from;
  while (offset + 12 <= bytes.length) {
    const length = bytes.readUInt32BE(offset);
    const end = offset + 12 + length;
    const type = bytes.toString('latin1', offset + 4, offset + 8);
    if (end > bytes.length) break;
    if (TEXT_CHUNKS.has(type)) chunks.push(readChunk(bytes.subarray(offset, end), type));
    if (type === 'IEND') return { chunks, endBytes: end };
    offset = end;
  }
  return { chunks, endBytes: undefined };
}

function readChunk(whole: Buffer, type: string): Chunk {
  const covered = whole.subarray(4, -4);
  return {
    type,
    data: covered.subarray(4),
    isIntact: crc32(covered) === whole.readUInt32BE(whole.length - 4),
  };
}

function keywordOf(data: Buffer): string {
  const end = data.indexOf(0);
  // PNG keywords have at most 79 bytes.
  return end < 1 || end > 79 ? '' : data.toString('latin1', 0, end);
}

function readBakedChunks(
  chunks: readonly Chunk[],
  place: Place,
  limits: IntakeLimits,
): IntakeResult {
  const results: IntakeResult[] = [];
  const seen = new Map<string, number>();
  let bytesLeft = limits.pngTextBytes;
  for (const chunk of chunks) {
    const keyword = keywordOf(chunk.data);
    const count = (seen.get(keyword) ?? 0) + 1;
    seen.set(keyword, count);
    const part = inside(place, count === 1 ? keyword : `${keyword}-${count}`);
    const unpacked = unpack(chunk, bytesLeft);
    if (unpacked.outcome === 'too-large') {
      results.push(refused('too-large', part, { limitBytes: String(limits.pngTextBytes) }));
      break;
    }
    if (unpacked.outcome === 'text') bytesLeft -= unpacked.bytes;
    results.push(
      unpacked.outcome === 'text'
        ? markBaked(readBaked(unpacked.text, part, limits), unpacked.baked)
        : refused('damaged-image', part),
    );
  }
  return together(results);
}

function markBaked({ documents, problems }: IntakeResult, baked: BakedText): IntakeResult {
  return { documents: documents.map((document) => ({ ...document, baked })), problems };
}

function unpack(chunk: Chunk, limitBytes: number): Unpacked {
  const parts = chunk.isIntact ? splitText(chunk) : undefined;
  if (parts === undefined) return { outcome: 'damaged' };
  const inflated = parts.isCompressed ? inflate(parts.stored, limitBytes) : parts.stored;
  if (typeof inflated === 'string') return { outcome: inflated };
  if (inflated.length > limitBytes) return { outcome: 'too-large' };
  const text = decodeText(chunk.type, inflated);
  if (text === undefined) return { outcome: 'damaged' };
  const isBeyondAscii = inflated.some((byte) => byte > 0x7f);
  const baked = { chunk: chunk.type, isCompressed: parts.isCompressed, isBeyondAscii };
  return { outcome: 'text', text, bytes: inflated.length, baked };
}

// iTXt is UTF-8 by its specification. The others are Latin-1 by theirs, yet bakers put UTF-8 there.
function decodeText(type: string, bytes: Buffer): string | undefined {
  return decodeUtf8(bytes) ?? (type === 'iTXt' ? undefined : bytes.toString('latin1'));
}

function splitText({ type, data }: Chunk): StoredText | undefined {
  const keyword = keywordOf(data);
  const afterKeyword = keyword.length + 1;
  if (type === 'tEXt') return { keyword, isCompressed: false, stored: data.subarray(afterKeyword) };
  if (type === 'zTXt') {
    const isDeflate = data[afterKeyword] === 0;
    return isDeflate
      ? { keyword, isCompressed: true, stored: data.subarray(afterKeyword + 1) }
      : undefined;
  }
  return splitInternationalText(keyword, data.subarray(afterKeyword));
}

/** Compression flag, compression method, language tag, 0, translated keyword, 0, text. */
function splitInternationalText(keyword: string, rest: Buffer): StoredText | undefined {
  const [flag, method] = rest;
  const endOfLanguage = rest.indexOf(0, 2);
  const endOfTranslation = endOfLanguage < 0 ? -1 : rest.indexOf(0, endOfLanguage + 1);
  if (endOfTranslation < 0 || (flag !== 0 && flag !== 1)) return undefined;
  if (flag === 1 && method !== 0) return undefined;
  return { keyword, isCompressed: flag === 1, stored: rest.subarray(endOfTranslation + 1) };
}

function inflate(bytes: Buffer, limitBytes: number): Buffer | 'damaged' | 'too-large' {
  try {
    return inflateSync(bytes, { maxOutputLength: Math.max(limitBytes, 1) });
  } catch (error) {
    const isOver = error instanceof RangeError;
    return isOver ? 'too-large' : 'damaged';
  }
}
