import type { PdfBudget } from './budget.ts';
import type { Cursor } from './characters.ts';
import { parseValueAt, readInteger } from './parse.ts';
import { readStream } from './stream.ts';
import type { PdfObject, PdfValue, Resolve } from './value.ts';
import { asDictionary, asNumber, getEntry, nameOf } from './value.ts';

/** A stream of objects, unpacked; none of them is parsed yet. */
export interface PackedObjects {
  readonly bytes: Buffer;
  readonly entries: readonly { readonly number: number; readonly offset: number }[];
}

/**
 * Unpacks a stream of objects and reads which it holds, and where.
 *
 * @see ISO 32000-2, 7.5.7
 */
export function readPackedObjects(
  file: Buffer,
  object: PdfObject,
  resolve: Resolve,
  budget: PdfBudget,
): PackedObjects | undefined {
  const dictionary = asDictionary(object.value);
  if (dictionary === undefined || nameOf(getEntry(dictionary, 'Type')) !== 'ObjStm') {
    return undefined;
  }
  const bytes = readStream(file, object, resolve, budget);
  const first = asNumber(resolve(getEntry(dictionary, 'First')));
  const count = asNumber(resolve(getEntry(dictionary, 'N')));
  if (typeof bytes === 'string' || first === undefined || count === undefined) return undefined;
  const cursor: Cursor = { bytes, at: 0, budget };
  const entries: { readonly number: number; readonly offset: number }[] = [];
  for (let index = 0; index < count; index += 1) {
    const number = readInteger(cursor);
    const offset = readInteger(cursor);
    if (number === undefined || offset === undefined) return undefined;
    entries.push({ number, offset: first + offset });
  }
  return { bytes, entries };
}

/** The object of an index, when it is the one of that number. */
export function parsePacked(
  { bytes, entries }: PackedObjects,
  index: number,
  number: number,
  budget: PdfBudget,
): PdfValue | undefined {
  const entry = entries[index];
  if (entry === undefined || entry.number !== number) return undefined;
  return parseValueAt(bytes, entry.offset, budget);
}
