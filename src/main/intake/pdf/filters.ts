import { inflateSync } from 'node:zlib';
import type { PdfBudget } from './budget.ts';
import { undoPredictor } from './predictor.ts';
import { decodeHexDigits } from './strings.ts';
import type { PdfDictionary, Resolve } from './value.ts';
import { asDictionary, getEntry, itemsOf, nameOf } from './value.ts';

export type Decoded = Buffer | 'damaged' | 'too-large' | 'encrypted';

/** Filters over filters: two are common, more than this is a trick. */
const FILTER_LIMIT = 4;

/** To one byte, by its format. @see https://www.rfc-editor.org/rfc/rfc1951 a code of 258 bytes in two bits */
const MOST_INFLATED = 1032;
/** Of all that is unpacked: what a damaged stream may have taken before it was seen to be damaged. */
const DAMAGED_SHARE = 16;

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
  // Streams may share their bytes: what goes in counts as what comes out does.
  if (filters.length === 0) return charged(stored, stored, budget);
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
      return charged(decodeHex(bytes), bytes, budget);
    case 'ASCII85Decode':
    case 'A85':
      return charged(decodeAscii85(bytes), bytes, budget);
    case 'Crypt':
      return 'encrypted';
    default:
      return 'damaged';
  }
}

function charged(decoded: Buffer | 'damaged', stored: Buffer, budget: PdfBudget): Decoded {
  budget.bytesLeft -= Math.max(decoded === 'damaged' ? 0 : decoded.length, stored.length);
  if (decoded === 'damaged') return decoded;
  return budget.bytesLeft < 0 ? 'too-large' : decoded;
}

function inflate(bytes: Buffer, settings: PdfDictionary | undefined, budget: PdfBudget): Decoded {
  try {
    const inflated = inflateSync(bytes, { maxOutputLength: Math.max(budget.bytesLeft, 1) });
    const counted = charged(inflated, bytes, budget);
    return typeof counted === 'string' ? counted : (undoPredictor(counted, settings) ?? 'damaged');
  } catch (error) {
    if (error instanceof RangeError) {
      budget.bytesLeft = -1;
      return 'too-large';
    }
    const most = Math.min(bytes.length * MOST_INFLATED, budget.bytesInAll / DAMAGED_SHARE);
    budget.bytesLeft -= Math.max(bytes.length, most);
    return 'damaged';
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
