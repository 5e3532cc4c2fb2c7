import { gunzipSync } from 'node:zlib';
import type { IntakeLimits } from '../../shared/limits.ts';
import { UNNAMED, nameAttached } from './attached.ts';
import type { IntakeResult } from './document.ts';
import { detectFileKind } from './file-kind.ts';
import type { Place } from './place.ts';
import { placeIn, refused } from './place.ts';
import { latin1Of } from './text.ts';
import { RATIO_FREE_BYTES } from './zip.ts';
import type { ZipReading } from './zip.ts';

/**
 * Reads the file that is packed in a gzip (.gz), which may be a tar (.tar.gz, .tgz). Several members behind each
 * other are one file, as RFC 1952, 2.2 has it.
 *
 * @param name By which the archive goes, for words only.
 */
export async function readGzip(
  bytes: Uint8Array,
  name: string,
  place: Place,
  reading: ZipReading,
): Promise<IntakeResult> {
  const { limits, budget, depth } = reading;
  if (depth > limits.zipDepth) return refused('unsafe-archive', place, { reason: 'nested' });
  if (budget.entriesLeft <= 0) {
    return refused('too-many-files', place, { limit: String(limits.zipEntries) });
  }
  budget.entriesLeft -= 1;
  const limitBytes = Math.min(limitOf(bytes.length, limits), Math.max(budget.bytesLeft, 0));
  const unpacked = gunzip(bytes, limitBytes);
  if (unpacked === 'too-large') {
    budget.bytesLeft -= limitBytes;
    return refused('too-large', place, { limitBytes: String(limitBytes) });
  }
  if (unpacked === 'damaged') return refused('damaged-archive', place);
  budget.bytesLeft -= Math.max(unpacked.length, bytes.length);
  // Together they are one archive, and what is in it lies in folders of its own.
  if (detectFileKind(unpacked) === 'tar') return reading.readFile(unpacked, place, depth);
  return reading.readFile(unpacked, placeIn(place, nameWithin(bytes, name)), depth + 1);
}

/** As much as the tar in it may have; less where no honest file is packed so tight. */
function limitOf(packedBytes: number, { archiveBytes, zipRatio }: IntakeLimits): number {
  return Math.min(archiveBytes, Math.max(RATIO_FREE_BYTES, packedBytes * zipRatio));
}

function gunzip(bytes: Uint8Array, limitBytes: number): Uint8Array | 'damaged' | 'too-large' {
  try {
    // No buffer may have no room at all.
    const unpacked = gunzipSync(bytes, { maxOutputLength: limitBytes + 1 });
    return unpacked.length > limitBytes ? 'too-large' : unpacked;
  } catch (cause) {
    return cause instanceof RangeError ? 'too-large' : 'damaged';
  }
}

const ENDING = /\.gz$/iu;
const HEADER_BYTES = 10;
const HAS_EXTRA = 4;
const HAS_NAME = 8;
const NAME_BYTES = 1024;

/** What the archive is called without its ending; where it has another name, what it says that was packed. */
function nameWithin(bytes: Uint8Array, name: string): string {
  return nameAttached(ENDING.test(name) ? name.replace(ENDING, '') : statedName(bytes));
}

/** @see RFC 1952, 2.3.1 */
function statedName(bytes: Uint8Array): string {
  const flags = bytes[3] ?? 0;
  if ((flags & HAS_NAME) === 0) return UNNAMED;
  const extraBytes = (bytes[HEADER_BYTES] ?? 0) + (bytes[HEADER_BYTES + 1] ?? 0) * 256 + 2;
  const start = HEADER_BYTES + ((flags & HAS_EXTRA) === 0 ? 0 : extraBytes);
  const [stated = ''] = latin1Of(bytes, start, start + NAME_BYTES).split('\0', 1);
  return stated;
}
