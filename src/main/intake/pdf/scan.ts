import type { PdfBudget } from './budget.ts';
import { isSpent } from './budget.ts';
import type { CrossReferences, Location } from './cross-reference.ts';
import { summarise } from './cross-reference.ts';
import type { PackedObjects } from './packed-objects.ts';
import { readPackedObjects } from './packed-objects.ts';
import { parseObjectAt, parseValueAt } from './parse.ts';
import { findEndOfData, lengthOf } from './stream.ts';
import type { PdfDictionary, PdfObject } from './value.ts';
import { asDictionary, getEntry, nameOf } from './value.ts';

interface Scan {
  readonly file: Buffer;
  readonly budget: PdfBudget;
  readonly locations: Map<number, Location>;
  /** The newest first. */
  readonly trailers: PdfDictionary[];
  /** Stand in for trailers that are lost; the newest first. */
  readonly catalogs: PdfDictionary[];
}

/**
 * Finds the objects of a file whose references are damaged, by looking for their beginnings. Of two
 * with one number the later counts, as it does for a file that was saved again.
 */
export function scanObjects(file: Buffer, budget: PdfBudget): CrossReferences {
  const scan: Scan = { file, budget, locations: new Map(), trailers: [], catalogs: [] };
  const text = file.toString('latin1');
  const start = /(?<!\d)\d{1,10}[\0\t\n\f\r ]{1,9}\d{1,5}[\0\t\n\f\r ]{1,9}obj|trailer/gu;
  for (let match = start.exec(text); match !== null; match = start.exec(text)) {
    const after = match.index + match[0].length;
    const end = match[0] === 'trailer' ? takeTrailer(scan, after) : takeObject(scan, match.index);
    if (isSpent(budget)) break;
    start.lastIndex = Math.max(after, end ?? 0);
  }
  return summarise(scan.locations, [...scan.trailers, ...scan.catalogs]);
}

function takeTrailer({ file, budget, trailers }: Scan, at: number): undefined {
  const trailer = asDictionary(parseValueAt(file, at, budget));
  if (trailer !== undefined) trailers.unshift(trailer);
}

/** @returns Where a stream ends: what stands in it is no object of this file. */
function takeObject(scan: Scan, at: number): number | undefined {
  const { file, budget, locations, trailers, catalogs } = scan;
  budget.objectsLeft -= 1;
  const object = parseObjectAt(file, at, budget);
  if (object === undefined) return undefined;
  locations.set(object.number, { kind: 'plain', offset: at });
  const dictionary = asDictionary(object.value);
  if (dictionary === undefined) return undefined;
  const type = nameOf(getEntry(dictionary, 'Type'));
  if (type === 'XRef') trailers.unshift(dictionary);
  if (type === 'Catalog') catalogs.unshift(catalogTrailer(object));
  if (type === 'ObjStm') takePacked(scan, object);
  if (object.dataStart === undefined) return undefined;
  return findEndOfData(
    file,
    object.dataStart,
    lengthOf(dictionary, (value) => value),
    budget,
  );
}

function catalogTrailer({ number }: PdfObject): PdfDictionary {
  return { kind: 'dictionary', entries: new Map([['Root', { kind: 'reference', number }]]) };
}

function takePacked({ file, budget, locations }: Scan, object: PdfObject): void {
  const packed: PackedObjects | undefined = readPackedObjects(
    file,
    object,
    (value) => value,
    budget,
  );
  for (const [index, { number }] of (packed?.entries ?? []).entries()) {
    budget.objectsLeft -= 1;
    locations.set(number, { kind: 'packed', stream: object.number, index });
  }
}
