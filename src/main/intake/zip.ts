import { crc32, inflateRawSync } from 'node:zlib';
import type { Entry, ZipFile } from 'yauzl';
import { fromBufferPromise } from 'yauzl';
import type { IntakeResult } from './document.ts';
import type { IntakeLimits } from '../../shared/limits.ts';
import type { ProblemCode } from '../../shared/model/problem.ts';
import type { Place } from './place.ts';
import { formatPlace, nameApart, placeIn, refused, together, tooLarge } from './place.ts';
import { beginsAsZip, findZip } from './zip-bounds.ts';
import { isClutter, isUnsafe, nameOf } from './zip-entry.ts';

/** An archive that is no larger unpacked may be packed as tight as can be. */
export const RATIO_FREE_BYTES = 1024 * 1024;

/** What is left to be unpacked of one dropped archive; shared with the archives inside it. */
export interface ZipBudget {
  entriesLeft: number;
  passedOverLeft: number;
  bytesLeft: number;
  othersBytesLeft: number;
  documentsLeft: number;
  problemsLeft: number;
  presentedBytesLeft: number;
  /** Told of each picture that credentials were found in. */
  readonly onPicture?:
    | ((bytes: Uint8Array, documents: IntakeResult['documents']) => void)
    | undefined;
}

export function zipBudget(limits: IntakeLimits, onPicture?: ZipBudget['onPicture']): ZipBudget {
  return {
    onPicture,
    entriesLeft: limits.zipEntries,
    passedOverLeft: limits.zipPassedOver,
    bytesLeft: limits.zipTotalBytes,
    othersBytesLeft: limits.otherBytes,
    documentsLeft: limits.documentsPerFile,
    problemsLeft: limits.problemsPerFile,
    presentedBytesLeft: limits.presentedBytes,
  };
}

/** Whether more was found than is taken of one file, so that nothing more of it is read. */
export function isFull({ documentsLeft, problemsLeft, presentedBytesLeft }: ZipBudget): boolean {
  return Math.min(documentsLeft, problemsLeft, presentedBytesLeft) < 0;
}

export interface ZipReading {
  readonly limits: IntakeLimits;
  readonly budget: ZipBudget;
  /** 1 for the dropped archive itself. */
  readonly depth: number;
  /** Reads one unpacked file, which may be an archive again. */
  readonly readFile: (bytes: Uint8Array, place: Place, depth: number) => Promise<IntakeResult>;
}

interface NamedEntry {
  readonly entry: Entry;
  readonly place: Place;
  readonly name: string;
}

/** Reads every file of an archive; what cannot be read of it is a problem beside the rest. */
export async function readZip(
  bytes: Uint8Array,
  place: Place,
  reading: ZipReading,
): Promise<IntakeResult> {
  const { limits, depth } = reading;
  if (depth > limits.zipDepth) return refused('unsafe-archive', place, { reason: 'nested' });
  const archive = await openZip(bytes);
  if (archive === undefined) return refuseZip(bytes, place);
  const listed = await listEntries(archive.zip, place, reading);
  if (isOffice(listed.entries)) return readOffice(archive, listed.entries, place, reading);
  if (listed.entries.length === 0 && listed.problems.length === 0)
    return refused('empty-folder', place);
  const results = await readEntries(archive, listed.entries, reading);
  const all = together([...results, { documents: [], problems: listed.problems }]);
  return isWalletPass(listed.entries) ? asWalletPass(all, place) : all;
}

function refuseZip(bytes: Uint8Array, place: Place): IntakeResult {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  return findZip(buffer) === 'several'
    ? refused('unsafe-archive', place, { reason: 'several' })
    : refused('damaged-archive', place);
}

/** Whether an archive is a pass of a phone's wallet (.pkpass). @see https://developer.apple.com/documentation/walletpasses */
function isWalletPass(entries: readonly NamedEntry[]): boolean {
  const names = new Set(entries.map(({ name }) => name));
  return names.has('pass.json') && names.has('manifest.json') && names.has('signature');
}

/** What is said of the parts of a pass, none of which anybody takes for a badge. */
const OF_PASSES: ReadonlySet<ProblemCode> = new Set([
  'not-a-credential',
  'unknown-file-type',
  'image-without-badge',
]);

/** One thing is said of a pass, unless a badge is in it. */
function asWalletPass({ documents, problems }: IntakeResult, place: Place): IntakeResult {
  const result = { documents, problems: problems.filter(({ code }) => !OF_PASSES.has(code)) };
  if (documents.length > 0) return result;
  return together([result, refused('unknown-file-type', place, { found: 'wallet-pass' })]);
}

/** Whether an archive is a document of Microsoft's programs, an OpenDocument, or one of Apple's. */
function isOffice(entries: readonly NamedEntry[]): boolean {
  const names = new Set(entries.map(({ name }) => name));
  const isOpen = names.has('mimetype') && names.has('META-INF/manifest.xml');
  return isOpen || names.has('[Content_Types].xml') || names.has('Index/Document.iwa');
}

const PICTURE = /\.(?:png|svg)$/iu;

/**
 * Reads the pictures in an office document, which keeps each as it was put in. The document is handed on, too: it
 * may be a résumé.
 */
async function readOffice(
  archive: OpenedZip,
  entries: readonly NamedEntry[],
  place: Place,
  reading: ZipReading,
): Promise<IntakeResult> {
  const names = new Map<string, number>();
  const pictures = entries
    .filter(({ name }) => PICTURE.test(name))
    .map(({ entry, name }) => {
      const own = nameApart(name.slice(name.lastIndexOf('/') + 1), names);
      return { entry, name, place: placeIn(place, `attachments/${own}`) };
    });
  const found = together(await readEntries(archive, pictures, reading));
  // Of most pictures nobody thought that they are badges.
  const problems = found.problems.filter(({ code }) => code !== 'image-without-badge');
  const office = refused('unknown-file-type', place, { found: 'office-document' });
  if (found.documents.length === 0) return together([{ documents: [], problems }, office]);
  const { bytes } = archive;
  const result = { documents: found.documents, problems };
  return handOn(result, { path: formatPlace(place), bytes }, reading.budget);
}

/** Hands a file on that may be something else besides, as far as there is room for it. */
export function handOn(
  result: IntakeResult,
  file: NonNullable<IntakeResult['others']>[number],
  budget: ZipBudget,
): IntakeResult {
  if (file.bytes.length > budget.othersBytesLeft) return result;
  budget.othersBytesLeft -= file.bytes.length;
  return { ...result, others: [...(result.others ?? []), file] };
}

/** An archive whose directory was found. */
export interface OpenedZip {
  readonly zip: ZipFile;
  /** The whole archive. */
  readonly bytes: Uint8Array;
}

/** `undefined` when it is no proper archive; there may be something before or behind it. */
export async function openZip(bytes: Uint8Array): Promise<OpenedZip | undefined> {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  // What has something before it opens as it is, and then nothing is where it is said to be.
  const opened = await openWholeZip(buffer);
  if (opened !== undefined) return opened;
  const within = findZip(buffer);
  return within === undefined || within === 'several' ? undefined : openAsIs(within);
}

/** The same where there is nothing before or behind it. */
export async function openWholeZip(bytes: Uint8Array): Promise<OpenedZip | undefined> {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  return beginsAsZip(buffer) ? openAsIs(buffer) : undefined;
}

async function openAsIs(buffer: Buffer): Promise<OpenedZip | undefined> {
  try {
    // Names are decoded here, so that one bad name does not cost the rest of the archive.
    const zip = await fromBufferPromise(buffer, { decodeStrings: false, lazyEntries: true });
    return { zip, bytes: buffer };
  } catch {
    return undefined;
  }
}

async function listEntries(
  zip: ZipFile,
  place: Place,
  { budget, limits }: ZipReading,
): Promise<{
  readonly entries: readonly NamedEntry[];
  readonly problems: IntakeResult['problems'];
}> {
  const entries: NamedEntry[] = [];
  const names = new Map<string, number>();
  try {
    for await (const entry of zip.eachEntry()) {
      const name = nameOf(entry);
      const isPassedOver = isClutter(name);
      if ((isPassedOver ? budget.passedOverLeft : budget.entriesLeft) === 0) {
        const limit = isPassedOver ? limits.zipPassedOver : limits.zipEntries;
        const params = { limit: String(limit) };
        return { entries, problems: refused('too-many-files', place, params).problems };
      }
      if (isPassedOver) {
        budget.passedOverLeft -= 1;
        continue;
      }
      budget.entriesLeft -= 1;
      // A name may be of 65,535 bytes, and is told wherever its file is.
      const shown = name.slice(0, limits.zipNameLength);
      entries.push({ entry, name, place: placeIn(place, nameApart(shown, names)) });
    }
  } catch {
    return { entries, problems: refused('damaged-archive', place).problems };
  }
  return { entries, problems: [] };
}

async function readEntries(
  archive: OpenedZip,
  entries: readonly NamedEntry[],
  reading: ZipReading,
): Promise<readonly IntakeResult[]> {
  const results: IntakeResult[] = [];
  for (const named of entries) {
    // One after the other: two at once would hold two files in memory for no gain.
    results.push(await readEntry(archive, named, reading));
    if (reading.budget.bytesLeft < 0 || isFull(reading.budget)) break;
  }
  return results;
}

async function readEntry(
  archive: OpenedZip,
  { entry, place, name }: NamedEntry,
  reading: ZipReading,
): Promise<IntakeResult> {
  const { limits, budget } = reading;
  if (isUnsafe(entry, name) || name.length > limits.zipNameLength)
    return refused('unsafe-archive', place, { reason: 'name' });
  if (entry.isEncrypted()) return refused('encrypted-archive', place);
  if (!isKnown(entry)) return refused('unknown-file-type', place, { found: 'packed' });
  const size = entry.uncompressedSize;
  if (size > limits.fileBytes || isBomb(entry, limits)) {
    return tooLarge(place, size, limits.fileBytes);
  }
  // Packed bytes of which nothing comes take time too, and entries may share them.
  budget.bytesLeft -= Math.max(size, entry.compressedSize);
  if (budget.bytesLeft < 0)
    return tooLarge(place, limits.zipTotalBytes - budget.bytesLeft, limits.zipTotalBytes);
  const bytes = await unpack(archive, entry);
  return bytes === undefined
    ? refused('damaged-archive', place)
    : reading.readFile(bytes, place, reading.depth + 1);
}

/** Whether an entry is packed tighter than anything honest. */
export function isBomb(entry: Entry, limits: IntakeLimits): boolean {
  return (
    entry.uncompressedSize > RATIO_FREE_BYTES &&
    entry.uncompressedSize > entry.compressedSize * limits.zipRatio
  );
}

/** `undefined` when the entry is not what the archive's directory says: other length, other checksum. */
export async function unpack(archive: OpenedZip, entry: Entry): Promise<Uint8Array | undefined> {
  try {
    const bytes = await (isSmall(entry) ? unpackAtOnce : unpackInPieces)(archive, entry);
    return bytes.length === entry.uncompressedSize && crc32(bytes) === entry.crc32
      ? bytes
      : undefined;
  } catch {
    return undefined;
  }
}

const STORED = 0;
const DEFLATED = 8;

/** Unpacked in less time than it takes to set up what unpacks in pieces. */
const SMALL_BYTES = 64 * 1024;

function isSmall(entry: Entry): boolean {
  const { compressedSize, uncompressedSize } = entry;
  return (
    !entry.isEncrypted() &&
    isKnown(entry) &&
    compressedSize <= SMALL_BYTES &&
    uncompressedSize <= SMALL_BYTES
  );
}

function isKnown({ compressionMethod }: Entry): boolean {
  return compressionMethod === STORED || compressionMethod === DEFLATED;
}

async function unpackAtOnce({ zip, bytes }: OpenedZip, entry: Entry): Promise<Uint8Array> {
  const { fileDataStart } = await zip.readLocalFileHeaderPromise(entry, { minimal: true });
  const packed = bytes.subarray(fileDataStart, fileDataStart + entry.compressedSize);
  // A copy, since a part of it would keep the whole archive.
  if (entry.compressionMethod === STORED) return new Uint8Array(packed);
  // One that gives more than the stated size ends in an error; no buffer may have no room at all.
  const limits = { maxOutputLength: entry.uncompressedSize + 1, chunkSize: CHUNK_BYTES };
  return inflateRawSync(packed, limits);
}

const CHUNK_BYTES = 8 * 1024;

async function unpackInPieces({ zip }: OpenedZip, entry: Entry): Promise<Uint8Array> {
  const stream = await zip.openReadStreamPromise(entry);
  const parts: Buffer[] = [];
  // yauzl ends the stream with an error as soon as it gives more than the stated size.
  for await (const part of stream) parts.push(part);
  return Buffer.concat(parts);
}
