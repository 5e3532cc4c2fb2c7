import type { PdfBudget } from './budget.ts';
import { isSpent } from './budget.ts';
import { atWord, skipSpace } from './characters.ts';
import type { Cursor } from './characters.ts';
import { parseObjectAt, parseValue, readInteger } from './parse.ts';
import { readStream } from './stream.ts';
import type { PdfDictionary, Resolve } from './value.ts';
import { asDictionary, asNumber, getEntry, itemsOf, nameOf } from './value.ts';

/** Where an object stands. */
export type Location =
  | { readonly kind: 'free' }
  | { readonly kind: 'plain'; readonly offset: number }
  /** In a stream of objects, as the one of that index. */
  | { readonly kind: 'packed'; readonly stream: number; readonly index: number };

export interface CrossReferences {
  readonly locations: ReadonlyMap<number, Location>;
  /** Of the newest version of the file that has one. */
  readonly root: PdfDictionary | undefined;
  readonly isEncrypted: boolean;
}

/** Versions of one file, saved upon each other. */
const SECTION_LIMIT = 1000;

interface Reading {
  readonly file: Buffer;
  readonly budget: PdfBudget;
  readonly locations: Map<number, Location>;
}

/**
 * Reads the tables and streams of references, from the newest version of the file to the oldest.
 *
 * @returns `undefined` when any of them is not as it should be.
 * @see ISO 32000-2, 7.5.4 to 7.5.8
 */
export function readCrossReferences(file: Buffer, budget: PdfBudget): CrossReferences | undefined {
  const reading: Reading = { file, budget, locations: new Map() };
  const trailers: PdfDictionary[] = [];
  const pending = present(startOf(file, budget));
  const seen = new Set<number>();
  for (let offset = pending.pop(); offset !== undefined; offset = pending.pop()) {
    if (seen.has(offset)) continue;
    const trailer = seen.size < SECTION_LIMIT ? readSection(reading, offset) : undefined;
    if (trailer === undefined || isSpent(budget)) return undefined;
    seen.add(offset);
    trailers.push(trailer);
    // The last is read first: the stream of a file for old and new readers comes before what is older.
    pending.push(...present(numberAt(trailer, 'Prev')), ...present(numberAt(trailer, 'XRefStm')));
  }
  return trailers.length === 0 ? undefined : summarise(reading.locations, trailers);
}

export function summarise(
  locations: ReadonlyMap<number, Location>,
  trailers: readonly PdfDictionary[],
): CrossReferences {
  return {
    locations,
    root: trailers.find((trailer) => getEntry(trailer, 'Root') !== undefined),
    isEncrypted: trailers.some((trailer) => (getEntry(trailer, 'Encrypt') ?? null) !== null),
  };
}

function present(offset: number | undefined): number[] {
  return offset === undefined ? [] : [offset];
}

function numberAt(dictionary: PdfDictionary, key: string): number | undefined {
  return asNumber(getEntry(dictionary, key));
}

function startOf(file: Buffer, budget: PdfBudget): number | undefined {
  const at = file.lastIndexOf('startxref', undefined, 'latin1');
  return at < 0 ? undefined : readInteger({ bytes: file, at: at + 'startxref'.length, budget });
}

function readSection(reading: Reading, offset: number): PdfDictionary | undefined {
  const { file, budget } = reading;
  if (offset < 0 || offset >= file.length) return undefined;
  const cursor: Cursor = { bytes: file, at: offset, budget };
  skipSpace(cursor);
  if (!atWord(cursor, 'xref')) return readReferenceStream(reading, cursor.at);
  cursor.at += 'xref'.length;
  const isRead = readTable(reading, cursor);
  const trailer = isRead ? asDictionary(parseValue(cursor)) : undefined;
  budget.parsedLeft -= cursor.at - offset;
  return trailer;
}

/** Leaves the cursor behind the word `trailer`. */
function readTable(reading: Reading, cursor: Cursor): boolean {
  for (;;) {
    skipSpace(cursor);
    if (atWord(cursor, 'trailer')) break;
    const first = readInteger(cursor);
    const count = readInteger(cursor);
    if (first === undefined || count === undefined) return false;
    if (!readSubsection(reading, cursor, first, first + count)) return false;
  }
  cursor.at += 'trailer'.length;
  return true;
}

function readSubsection(reading: Reading, cursor: Cursor, first: number, end: number): boolean {
  for (let number = first; number < end; number += 1) {
    const offset = readInteger(cursor);
    const generation = readInteger(cursor);
    skipSpace(cursor);
    const isUsed = atWord(cursor, 'n');
    if (offset === undefined || generation === undefined) return false;
    if (!isUsed && !atWord(cursor, 'f')) return false;
    cursor.at += 1;
    if (!locate(reading, number, isUsed ? { kind: 'plain', offset } : { kind: 'free' }))
      return false;
  }
  return true;
}

/** What a newer version said of an object stays. */
function locate({ locations, budget }: Reading, number: number, location: Location): boolean {
  budget.objectsLeft -= 1;
  if (!locations.has(number)) locations.set(number, location);
  return budget.objectsLeft >= 0;
}

const AS_IT_IS: Resolve = (value) => value;

function readReferenceStream(reading: Reading, offset: number): PdfDictionary | undefined {
  const { file, budget } = reading;
  const object = parseObjectAt(file, offset, budget);
  const dictionary = asDictionary(object?.value);
  if (object === undefined || nameOf(dictionary && getEntry(dictionary, 'Type')) !== 'XRef') {
    return undefined;
  }
  const data = readStream(file, object, AS_IT_IS, budget);
  if (typeof data === 'string' || dictionary === undefined) return undefined;
  return readRows(reading, data, dictionary) ? dictionary : undefined;
}

function readRows(reading: Reading, data: Buffer, dictionary: PdfDictionary): boolean {
  const widths = numbersAt(dictionary, 'W');
  const rowBytes = widths.reduce((sum, width) => sum + width, 0);
  if (widths.length < 3 || rowBytes === 0 || widths.some((width) => width < 0 || width > 6)) {
    return false;
  }
  const stated = numbersAt(dictionary, 'Index');
  const ranges = stated.length > 0 ? stated : [0, numberAt(dictionary, 'Size') ?? 0];
  let at = 0;
  for (let range = 0; range + 1 < ranges.length; range += 2) {
    const [first = 0, count = 0] = ranges.slice(range);
    for (let number = first; number < first + count; number += 1, at += rowBytes) {
      if (at + rowBytes > data.length) return false;
      if (!locate(reading, number, readRow(data, at, widths))) return false;
    }
  }
  return true;
}

function numbersAt(dictionary: PdfDictionary, key: string): readonly number[] {
  return itemsOf(getEntry(dictionary, key)).map((value) => asNumber(value) ?? -1);
}

function readRow(data: Buffer, at: number, widths: readonly number[]): Location {
  const [typeBytes = 0, secondBytes = 0, thirdBytes = 0] = widths;
  const type = typeBytes === 0 ? 1 : data.readUIntBE(at, typeBytes);
  const second = readWidth(data, at + typeBytes, secondBytes);
  if (type === 1) return { kind: 'plain', offset: second };
  if (type !== 2) return { kind: 'free' };
  const index = readWidth(data, at + typeBytes + secondBytes, thirdBytes);
  return { kind: 'packed', stream: second, index };
}

function readWidth(data: Buffer, at: number, bytes: number): number {
  return bytes === 0 ? 0 : data.readUIntBE(at, bytes);
}
