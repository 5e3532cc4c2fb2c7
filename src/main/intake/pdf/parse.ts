import type { PdfBudget } from './budget.ts';
import { atWord, byteAt, isDelimiter, readName, skipSpace } from './characters.ts';
import type { Cursor } from './characters.ts';
import { readHexString, readLiteralString } from './strings.ts';
import type { PdfObject, PdfValue } from './value.ts';
import { isKind } from './value.ts';

/** Arrays and dictionaries within each other: far above honest ones, far below what overflows a stack. */
const DEPTH_LIMIT = 100;

/**
 * Parses the value at the cursor and leaves the cursor behind it.
 *
 * @returns `undefined` for what is no value, is nested too deeply, or is more than the budget allows.
 * @see ISO 32000-2, 7.3
 */
export function parseValue(cursor: Cursor, depth = 0): PdfValue | undefined {
  skipSpace(cursor);
  cursor.budget.valuesLeft -= 1;
  if (depth > DEPTH_LIMIT || cursor.budget.valuesLeft < 0) return undefined;
  switch (byteAt(cursor)) {
    case '/':
      return { kind: 'name', name: readName(cursor) };
    case '(':
      return readLiteralString(cursor);
    case '[':
      return parseArray(cursor, depth);
    case '<':
      return byteAt(cursor, 1) === '<' ? parseDictionary(cursor, depth) : readHexString(cursor);
    default:
      return parseNumberOrReference(cursor) ?? parseConstant(cursor);
  }
}

function parseArray(cursor: Cursor, depth: number): PdfValue | undefined {
  const items: PdfValue[] = [];
  cursor.at += 1;
  for (;;) {
    skipSpace(cursor);
    if (byteAt(cursor) === ']') break;
    const item = parseValue(cursor, depth + 1);
    if (item === undefined) return undefined;
    items.push(item);
  }
  cursor.at += 1;
  return { kind: 'array', items };
}

function parseDictionary(cursor: Cursor, depth: number): PdfValue | undefined {
  const entries = new Map<string, PdfValue>();
  cursor.at += 2;
  for (;;) {
    skipSpace(cursor);
    if (byteAt(cursor) === '>' && byteAt(cursor, 1) === '>') break;
    if (byteAt(cursor) !== '/') return undefined;
    const key = readName(cursor);
    const value = parseValue(cursor, depth + 1);
    if (value === undefined) return undefined;
    entries.set(key, value);
  }
  cursor.at += 2;
  return { kind: 'dictionary', entries };
}

function parseNumberOrReference(cursor: Cursor): PdfValue | undefined {
  const number = readNumber(cursor);
  if (number === undefined || !Number.isInteger(number) || number < 0) return number;
  const behind = cursor.at;
  skipSpace(cursor);
  const generation = readNumber(cursor);
  skipSpace(cursor);
  if (generation !== undefined && byteAt(cursor) === 'R' && isDelimiter(byteAt(cursor, 1))) {
    cursor.at += 1;
    return { kind: 'reference', number };
  }
  cursor.at = behind;
  return number;
}

/** No number that a reader of attachments needs is longer. */
const NUMBER_BYTES = 40;

export function readNumber(cursor: Cursor): number | undefined {
  const ahead = cursor.bytes.toString('latin1', cursor.at, cursor.at + NUMBER_BYTES);
  const text = /^[+-]?(?:\d+\.?\d*|\.\d+)/u.exec(ahead)?.[0];
  if (text === undefined) return undefined;
  cursor.at += text.length;
  return Number(text);
}

const CONSTANTS = [
  ['true', true],
  ['false', false],
  ['null', null],
] as const;

function parseConstant(cursor: Cursor): PdfValue | undefined {
  const constant = CONSTANTS.find(([word]) => atWord(cursor, word));
  if (constant === undefined) return undefined;
  cursor.at += constant[0].length;
  return constant[1];
}

/** Parses the value at an offset, and charges the budget for the bytes that it took. */
export function parseValueAt(
  bytes: Buffer,
  offset: number,
  budget: PdfBudget,
): PdfValue | undefined {
  const cursor: Cursor = { bytes, at: offset, budget };
  const value = parseValue(cursor);
  return charge(cursor, offset) ? value : undefined;
}

/**
 * Parses `12 0 obj … ` at an offset.
 *
 * @see ISO 32000-2, 7.3.10 and 7.3.8
 */
export function parseObjectAt(
  bytes: Buffer,
  offset: number,
  budget: PdfBudget,
): PdfObject | undefined {
  const cursor: Cursor = { bytes, at: offset, budget };
  const object = parseObject(cursor);
  return charge(cursor, offset) ? object : undefined;
}

function charge({ budget, at }: Cursor, start: number): boolean {
  budget.parsedLeft -= at - start;
  return budget.parsedLeft >= 0;
}

function parseObject(cursor: Cursor): PdfObject | undefined {
  const number = readInteger(cursor);
  const generation = readInteger(cursor);
  skipSpace(cursor);
  if (number === undefined || generation === undefined || !atWord(cursor, 'obj')) return undefined;
  cursor.at += 'obj'.length;
  const value = parseValue(cursor);
  if (value === undefined) return undefined;
  skipSpace(cursor);
  const isStream = isKind(value, 'dictionary') && atWord(cursor, 'stream');
  return { number, value, dataStart: isStream ? startOfData(cursor) : undefined };
}

export function readInteger(cursor: Cursor): number | undefined {
  skipSpace(cursor);
  const number = readNumber(cursor);
  return Number.isSafeInteger(number) ? number : undefined;
}

// The word is followed by a line feed, with or without a carriage return; some write that alone.
function startOfData({ bytes, at }: Cursor): number {
  const start = at + 'stream'.length;
  if (bytes[start] === 0x0d) return bytes[start + 1] === 0x0a ? start + 2 : start + 1;
  return bytes[start] === 0x0a ? start + 1 : start;
}
