import type { Pages } from './pages.ts';

/** What a column may hold. */
export type StoredValue = string | number | Buffer | null;

/** One row or one entry of an index, in the order in which it is stored. */
export interface StoredRow {
  /** Nothing in an index, and in a table that is stored as one. */
  readonly number: number | undefined;
  readonly values: readonly StoredValue[];
}

/** A page of a tree of rows. */
export interface TreePage {
  readonly kind: 'table' | 'index';
  /** The pages below; none below a leaf. */
  readonly below: readonly number[];
  readonly rows: readonly StoredRow[];
  /** How many rows of it cannot be read: they, or what of them lies on other pages, are damaged. */
  readonly broken: number;
}

// The first page begins with the file's own header.
const FILE_HEADER_BYTES = 100;
const KINDS = new Map<
  number | undefined,
  { readonly kind: TreePage['kind']; readonly isLeaf: boolean }
>([
  [2, { kind: 'index', isLeaf: false }],
  [5, { kind: 'table', isLeaf: false }],
  [10, { kind: 'index', isLeaf: true }],
  [13, { kind: 'table', isLeaf: true }],
]);

/**
 * Reads one page of a tree, whatever has become of the pages around it.
 *
 * @returns Nothing where it is no such page, or none any more.
 * @see https://www.sqlite.org/fileformat.html#b_tree_pages
 */
export function readTreePage(pages: Pages, no: number): TreePage | undefined {
  const page = pages.read(no);
  const start = no === 1 ? FILE_HEADER_BYTES : 0;
  const sort = KINDS.get(page?.[start]);
  if (page === undefined || sort === undefined) return undefined;
  const { kind, isLeaf } = sort;
  const cells = page.readUInt16BE(start + 3);
  const pointers = start + (isLeaf ? 8 : 12);
  if (pointers + 2 * cells > pages.usable) return undefined;
  const below = isLeaf ? [] : [page.readUInt32BE(start + 8)];
  const rows: StoredRow[] = [];
  let broken = 0;
  for (let cell = 0; cell < cells; cell += 1) {
    let at = page.readUInt16BE(pointers + 2 * cell);
    if (!isLeaf) {
      if (at + 4 <= pages.usable) below.push(page.readUInt32BE(at));
      at += 4;
    }
    // Above the leaves a table has only the numbers of its rows.
    if (!isLeaf && kind === 'table') continue;
    const row = readCell(pages, page, at, kind);
    if (row === undefined) broken += 1;
    else rows.push(row);
  }
  return { kind, below, rows, broken };
}

function readCell(
  pages: Pages,
  page: Buffer,
  at: number,
  kind: TreePage['kind'],
): StoredRow | undefined {
  const size = readVarint(page, at);
  if (size === undefined) return undefined;
  const number = kind === 'table' ? readVarint(page, size.end) : undefined;
  if (kind === 'table' && number === undefined) return undefined;
  const payload = readPayload(pages, page, { at: number?.end ?? size.end, size: size.value, kind });
  const values = payload && readRecord(payload);
  return values && { number: number?.value, values };
}

interface Place {
  readonly at: number;
  readonly size: number;
  readonly kind: TreePage['kind'];
}

/** @see https://www.sqlite.org/fileformat.html#cell_payload_overflow_pages */
function readPayload(pages: Pages, page: Buffer, { at, size, kind }: Place): Buffer | undefined {
  const { usable } = pages;
  const most = kind === 'table' ? usable - 35 : Math.floor(((usable - 12) * 64) / 255) - 23;
  if (size <= most) return at + size <= usable ? page.subarray(at, at + size) : undefined;
  if (size > pages.count * usable) return undefined;
  const least = Math.floor(((usable - 12) * 32) / 255) - 23;
  const fitting = least + ((size - least) % (usable - 4));
  const here = fitting <= most ? fitting : least;
  if (at + here + 4 > usable) return undefined;
  const parts = [page.subarray(at, at + here)];
  let next = page.readUInt32BE(at + here);
  for (let left = size - here; left > 0;) {
    const more = pages.read(next);
    if (more === undefined) return undefined;
    const part = more.subarray(4, 4 + Math.min(left, usable - 4));
    parts.push(part);
    left -= part.length;
    next = more.readUInt32BE(0);
  }
  // What is damaged in a file without a cipher is seldom found out, but where a chain ends is known.
  return next === 0 ? Buffer.concat(parts) : undefined;
}

/**
 * A record whose lengths do not add up is none.
 *
 * @see https://www.sqlite.org/fileformat.html#record_format
 */
function readRecord(payload: Buffer): readonly StoredValue[] | undefined {
  const header = readVarint(payload, 0);
  if (header === undefined || header.value > payload.length) return undefined;
  const values: StoredValue[] = [];
  let at = header.value;
  let place = header.end;
  while (place < header.value) {
    const type = readVarint(payload, place);
    const length = type && lengthOf(type.value);
    if (type === undefined || length === undefined || at + length > payload.length)
      return undefined;
    values.push(readValue(payload, at, type.value, length));
    at += length;
    place = type.end;
  }
  return place === header.value && at === payload.length ? values : undefined;
}

const NUMBER_LENGTHS = [0, 1, 2, 3, 4, 6, 8, 8, 0, 0];
const REAL = 7;
const [ZERO, ONE] = [8, 9];
const BLOB = 12;
const VARINT_BYTES = 7;

function lengthOf(type: number): number | undefined {
  return type < BLOB ? NUMBER_LENGTHS[type] : Math.floor((type - BLOB) / 2);
}

function readValue(bytes: Buffer, at: number, type: number, length: number): StoredValue {
  if (type >= BLOB) {
    const part = bytes.subarray(at, at + length);
    return type % 2 === 0 ? Buffer.from(part) : part.toString('utf8');
  }
  if (type === 0) return null;
  if (type === ZERO || type === ONE) return type - ZERO;
  if (type === REAL) return bytes.readDoubleBE(at);
  return length === 8 ? Number(bytes.readBigInt64BE(at)) : bytes.readIntBE(at, length);
}

/**
 * @returns Nothing for a number of eight bytes or more: none of ours is as large.
 * @see https://www.sqlite.org/fileformat.html#varint
 */
function readVarint(
  bytes: Buffer,
  at: number,
): { readonly value: number; readonly end: number } | undefined {
  let value = 0;
  for (let index = at; index < at + VARINT_BYTES; index += 1) {
    const byte = bytes[index];
    if (byte === undefined) return undefined;
    value = value * 0x80 + (byte & 0x7f);
    if (byte < 0x80) return { value, end: index + 1 };
  }
  return undefined;
}
