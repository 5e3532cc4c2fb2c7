import { inflateSync } from 'node:zlib';
import type { PdfBudget } from './budget.ts';
import { undoPredictor } from './predictor.ts';
import { decodeHexDigits } from './strings.ts';
import type { PdfDictionary, Resolve } from './value.ts';
import { asDictionary, getEntry, itemsOf, nameOf } from './value.ts';

export type Decoded = Buffer | 'damaged' | 'too-large' | 'encrypted';

/** Filters over filters: two are common, more than this is a trick. */
const FILTER_LIMIT = 4;

/**
 * Undoes the filters of a stream, in their order.
 *
 * @returns `damaged` also for filters of pictures and others that no attachment has.
 * @see ISO 32000-2, 7.4
 */
export function decodeFilters(
  stored: Buffer,
  dictionary: PdfDictionary,
  resolve: Resolve,
  budget: PdfBudget,
): Decoded {
  const filters = itemsOf(resolve(getEntry(dictionary, 'Filter')));
  const parameters = itemsOf(resolve(getEntry(dictionary, 'DecodeParms')));
  if (filters.length > FILTER_LIMIT) return 'damaged';
  let bytes = stored;
  for (const [index, filter] of filters.entries()) {
    const settings = asDictionary(resolve(parameters[index]));
    const decoded = decodeOne(nameOf(resolve(filter)), bytes, settings, budget);
    if (typeof decoded === 'string') return decoded;
    bytes = decoded;
  }
  return bytes;
}

function decodeOne(
  filter: string | undefined,
  bytes: Buffer,
  settings: PdfDictionary | undefined,
  budget: PdfBudget,
): Decoded {
  switch (filter ?? '') {
    case 'FlateDecode':
    case 'Fl':
      return inflate(bytes, settings, budget);
    case 'ASCIIHexDecode':
    case 'AHx':
      return charged(decodeHex(bytes), budget);
    case 'ASCII85Decode':
    case 'A85':
      return charged(decodeAscii85(bytes), budget);
    case 'Crypt':
      return 'encrypted';
    default:
      return 'damaged';
  }
}

function charged(decoded: Buffer | 'damaged', budget: PdfBudget): Decoded {
  if (decoded === 'damaged') return decoded;
  budget.bytesLeft -= decoded.length;
  return budget.bytesLeft < 0 ? 'too-large' : decoded;
}

function inflate(bytes: Buffer, settings: PdfDictionary | undefined, budget: PdfBudget): Decoded {
  try {
    const inflated = inflateSync(bytes, { maxOutputLength: Math.max(budget.bytesLeft, 1) });
    const counted = charged(inflated, budget);
    return typeof counted === 'string' ? counted : (undoPredictor(counted, settings) ?? 'damaged');
  } catch (error) {
    if (!(error instanceof RangeError)) return 'damaged';
    budget.bytesLeft = -1;
    return 'too-large';
  }
}

function decodeHex(bytes: Buffer): Buffer | 'damaged' {
  const [digits = ''] = bytes.toString('latin1').split('>', 1);
  const packed = digits.replaceAll(/[\0\t\n\f\r ]/gu, '');
  return /^[\dA-Fa-f]*$/u.test(packed) ? decodeHexDigits(packed) : 'damaged';
}

/** @see ISO 32000-2, 7.4.3 */
function decodeAscii85(bytes: Buffer): Buffer | 'damaged' {
  const [text = ''] = bytes
    .toString('latin1')
    .replace(/^\s*<~/u, '')
    .split('~', 1);
  const packed = text.replaceAll(/[\0\t\n\f\r ]/gu, '').replaceAll('z', '!!!!!');
  if (!/^[!-u]*$/u.test(packed) || packed.length % 5 === 1) return 'damaged';
  const out = Buffer.alloc(Math.ceil(packed.length / 5) * 4);
  for (let group = 0; group * 5 < packed.length; group += 1) {
    const value = readGroup(packed, group * 5);
    if (value > 0xffffffff) return 'damaged';
    out.writeUInt32BE(value, group * 4);
  }
  const missing = (5 - (packed.length % 5)) % 5;
  return out.subarray(0, out.length - missing);
}

/** Five digits of base 85; those that the last group lacks count as the highest. */
function readGroup(text: string, start: number): number {
  let value = 0;
  for (let index = start; index < start + 5; index += 1) {
    const digit = index < text.length ? text.charCodeAt(index) - 0x21 : 84;
    value = value * 85 + digit;
  }
  return value;
}
