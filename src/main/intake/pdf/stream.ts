import type { PdfBudget } from './budget.ts';
import { skipSpace } from './characters.ts';
import type { Decoded } from './filters.ts';
import { decodeFilters } from './filters.ts';
import type { PdfDictionary, PdfObject, Resolve } from './value.ts';
import { asDictionary, asNumber, getEntry } from './value.ts';

const END = 'endstream';

/**
 * A stream's bytes with its filters undone.
 *
 * @returns `damaged` for an object that is no stream, too.
 */
export function readStream(
  file: Buffer,
  object: PdfObject,
  resolve: Resolve,
  budget: PdfBudget,
): Decoded {
  const dictionary = asDictionary(object.value);
  // With `F`, the bytes stand in another file. Nothing outside of this one is ever opened.
  if (dictionary === undefined || getEntry(dictionary, 'F') !== undefined) return 'damaged';
  const { dataStart } = object;
  if (dataStart === undefined) return 'damaged';
  const end = findEndOfData(file, dataStart, lengthOf(dictionary, resolve), budget);
  if (end === undefined) return budget.parsedLeft < 0 ? 'too-large' : 'damaged';
  return decodeFilters(file.subarray(dataStart, end), dictionary, resolve, budget);
}

export function lengthOf(dictionary: PdfDictionary, resolve: Resolve): number | undefined {
  return asNumber(resolve(getEntry(dictionary, 'Length')));
}

/** The stated length where `endstream` follows it, else up to the next `endstream`. */
export function findEndOfData(
  file: Buffer,
  start: number,
  length: number | undefined,
  budget: PdfBudget,
): number | undefined {
  if (length !== undefined && length >= 0 && endsAt(file, start + length, budget)) {
    return start + length;
  }
  const found = file.indexOf(END, start, 'latin1');
  budget.parsedLeft -= (found < 0 ? file.length : found) - start;
  if (found < 0 || budget.parsedLeft < 0) return undefined;
  return withoutLineEnd(file, start, found);
}

function endsAt(bytes: Buffer, at: number, budget: PdfBudget): boolean {
  // Only a line end may stand between; a few bytes more are forgiven.
  const cursor = { bytes: bytes.subarray(at, at + 16), at: 0, budget };
  skipSpace(cursor);
  return cursor.bytes.toString('latin1', cursor.at, cursor.at + END.length) === END;
}

function withoutLineEnd(file: Buffer, start: number, end: number): number {
  const [last, before] = [file[end - 1], file[end - 2]];
  const lineEnd = last === 0x0a && before === 0x0d ? 2 : last === 0x0a || last === 0x0d ? 1 : 0;
  return Math.max(end - lineEnd, start);
}
