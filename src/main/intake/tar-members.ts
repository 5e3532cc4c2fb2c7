import { decodeUtf8 } from './text.ts';

/** What a tar holds, one after the other. */
export type TarMember =
  | {
      readonly kind: 'file' | 'folder' | 'link-or-device' | 'other';
      readonly name: string;
      readonly data: Buffer;
    }
  /** What follows cannot be told. */
  | { readonly kind: 'damaged' };

const BLOCK_BYTES = 512;
/** Of a header that only tells of the next one: a name, a date, who owns it. */
const TOLD_BYTES = 1024 * 1024;

type Kind = Exclude<TarMember['kind'], 'damaged'> | 'told' | 'passed-over';

/** By its type flag. @see POSIX.1-2017, pax, "ustar Interchange Format"; GNU tar, "Basic Tar Format" */
const KINDS: Readonly<Record<string, Kind>> = {
  '0': 'file',
  '\0': 'file',
  '7': 'file',
  '5': 'folder',
  '1': 'link-or-device',
  '2': 'link-or-device',
  '3': 'link-or-device',
  '4': 'link-or-device',
  '6': 'link-or-device',
  x: 'told',
  L: 'told',
  // Of all that follow, whose link it is, what the volume is called.
  g: 'passed-over',
  K: 'passed-over',
  V: 'passed-over',
};

interface Header {
  readonly type: string;
  readonly name: string;
  readonly bytes: number;
}

/** What was told of the member that follows. */
interface Told {
  readonly name?: string | undefined;
  readonly bytes?: number | undefined;
  readonly isSparse?: boolean;
}

/** Whether a file is a tar: its first header says so, and adds up. */
export function isTar(file: Buffer): boolean {
  return file.toString('latin1', 257, 262) === 'ustar' && readHeader(file, 0) !== undefined;
}

/** The members of a tar up to its end, which is a block of zeros. No file is unpacked that the archive has in pieces. */
export function* membersOf(file: Buffer): Generator<TarMember> {
  let told: Told = {};
  for (let at = 0; at < file.length && !isZero(file, at);) {
    const piece = readPiece(file, at, told);
    const more = piece && readMore(piece);
    if (piece === undefined || more === undefined) {
      yield DAMAGED;
      return;
    }
    const { kind, header, data, end } = piece;
    at = end;
    told = { ...told, ...more };
    if (kind === 'told' || kind === 'passed-over') continue;
    yield { kind: told.isSparse === true ? 'other' : kind, name: told.name ?? header.name, data };
    told = {};
  }
}

/** A header with what belongs to it. */
interface Piece {
  readonly kind: Kind;
  readonly header: Header;
  readonly data: Buffer;
  readonly end: number;
}

function readPiece(file: Buffer, at: number, told: Told): Piece | undefined {
  const header = readHeader(file, at);
  if (header === undefined) return undefined;
  const kind = KINDS[header.type] ?? 'other';
  const isMember = kind !== 'told' && kind !== 'passed-over';
  const bytes = isMember ? (told.bytes ?? header.bytes) : header.bytes;
  const start = at + BLOCK_BYTES;
  if (start + bytes > file.length || (kind === 'told' && bytes > TOLD_BYTES)) return undefined;
  const end = start + Math.ceil(bytes / BLOCK_BYTES) * BLOCK_BYTES;
  return { kind, header, data: file.subarray(start, start + bytes), end };
}

/** What a header tells of the next; nothing where that cannot be read. */
function readMore({ kind, header, data }: Piece): Told | undefined {
  if (kind !== 'told') return {};
  return header.type === 'L' ? { name: textOf(data) } : readTold(data);
}

const DAMAGED: TarMember = { kind: 'damaged' };

function isZero(file: Buffer, at: number): boolean {
  return file.subarray(at, at + BLOCK_BYTES).every((byte) => byte === 0);
}

const CHECKSUM = { start: 148, end: 156 };

function readHeader(file: Buffer, at: number): Header | undefined {
  const block = file.subarray(at, at + BLOCK_BYTES);
  if (block.length < BLOCK_BYTES || numberOf(block.subarray(148, 156)) !== sumOf(block))
    return undefined;
  const bytes = numberOf(block.subarray(124, 136));
  const type = block.toString('latin1', 156, 157);
  // The map of a file with many holes goes on behind its header, and nothing says for how long but the map itself.
  if (bytes === undefined || (type === 'S' && block[482] !== 0)) return undefined;
  const name = textOf(block.subarray(0, 100));
  // GNU's tar has other things there, and says so behind its mark.
  const prefix =
    block.toString('latin1', 257, 263) === 'ustar\0' ? textOf(block.subarray(345, 500)) : '';
  const whole = prefix === '' ? name : `${prefix}/${name}`;
  // Before there was a type for folders they were files with a stroke at the end.
  return { type: type === '\0' && whole.endsWith('/') ? '5' : type, name: whole, bytes };
}

function sumOf(block: Buffer): number {
  let sum = 0;
  for (let at = 0; at < BLOCK_BYTES; at += 1) {
    sum += at >= CHECKSUM.start && at < CHECKSUM.end ? 0x20 : (block[at] ?? 0);
  }
  return sum;
}

/** Octal digits; what is too large for these is in binary behind a mark, as GNU's tar writes it. */
function numberOf(field: Buffer): number | undefined {
  if (field[0] === 0x80) {
    const large = field.readBigUInt64BE(field.length - 8);
    const isPlain = field.subarray(1, -8).every((byte) => byte === 0);
    return isPlain && large <= Number.MAX_SAFE_INTEGER ? Number(large) : undefined;
  }
  const digits = /^[ \0]*(?<octal>[0-7]*)[ \0]*$/u.exec(field.toString('latin1'))?.groups?.[
    'octal'
  ];
  return digits === undefined ? undefined : Number.parseInt(`0${digits}`, 8);
}

function textOf(bytes: Buffer): string {
  const end = bytes.indexOf(0);
  const text = end < 0 ? bytes : bytes.subarray(0, end);
  return decodeUtf8(text) ?? text.toString('latin1');
}

/** Records of `length name=value`, a line each. @see POSIX.1-2017, pax, "pax Extended Header" */
function readTold(data: Buffer): Told | undefined {
  let told: Told = {};
  for (let at = 0; at < data.length;) {
    const { 0: head = '', groups } =
      /^(?<length>\d{1,8}) /u.exec(data.toString('latin1', at, at + 12)) ?? {};
    const end = at + Number(groups?.['length']);
    const record = data.subarray(at + head.length, end - 1);
    const equals = record.indexOf('=');
    if (head === '' || end > data.length || equals < 0 || data[end - 1] !== 0x0a) return undefined;
    told = {
      ...told,
      ...readRecord(textOf(record.subarray(0, equals)), record.subarray(equals + 1)),
    };
    at = end;
  }
  return told;
}

function readRecord(name: string, value: Buffer): Told {
  if (name === 'path') return { name: textOf(value) };
  if (name === 'size') {
    const digits = value.toString('latin1');
    // A size that is none ends beyond every file.
    return { bytes: /^\d{1,15}$/u.test(digits) ? Number(digits) : Number.MAX_SAFE_INTEGER };
  }
  return name.startsWith('GNU.sparse.') ? { isSparse: true } : {};
}
