/** A storage or a stream within a compound file. */
export interface CompoundEntry {
  readonly name: string;
  readonly isStorage: boolean;
  /** The number of the entry at the top of the tree of what is in it. */
  readonly top: number;
  /** The first sector of a stream. */
  readonly start: number;
  readonly bytes: number;
}

export interface CompoundFile {
  readonly root: CompoundEntry;
  /** What is in a storage, by name; each entry is given once, however many lead to it. */
  list(storage: CompoundEntry): ReadonlyMap<string, CompoundEntry>;
  /** `undefined` where the file does not have all of it. */
  read(stream: CompoundEntry): Buffer | undefined;
}

const HEADER_BYTES = 512;
const ENTRY_BYTES = 128;
const SMALL_BYTES = 64;
/** Sector numbers from here on are none. MS-CFB 2.1 */
const NO_SECTOR = 0xff_ff_ff_fa;

/** Sectors of one size, and which of them follows which. */
interface Sectors {
  readonly data: Buffer;
  readonly sectorBytes: number;
  /** Where the first begins. */
  readonly from: number;
  readonly next: (sector: number) => number;
}

/**
 * Opens a compound file, which is a file system within a file. `undefined` where it has no directory.
 *
 * @see https://learn.microsoft.com/openspecs/windows_protocols/ms-cfb
 */
export function openCompoundFile(file: Buffer): CompoundFile | undefined {
  const shift = file.length < HEADER_BYTES ? 0 : file.readUInt16LE(30);
  if (shift !== 9 && shift !== 12) return undefined;
  const sectorBytes = 2 ** shift;
  const next = follow(readTable(file, sectorBytes));
  const sectors: Sectors = { data: file, sectorBytes, from: sectorBytes, next };
  const directory = readChain(sectors, file.readUInt32LE(48));
  const root = directory && entryAt(directory, 0);
  if (directory === undefined || root === undefined) return undefined;
  const small = openSmall(file, sectors, root);
  const cutoff = file.readUInt32LE(56);
  const seen = new Set<number>();
  return {
    root,
    list: (storage) => listTree(directory, storage.top, seen),
    read: ({ start, bytes }) => readChain(bytes < cutoff ? small : sectors, start, bytes),
  };
}

/** Streams below the cutoff lie in sectors of 64 bytes, all of which are one stream: the root's. */
function openSmall(file: Buffer, sectors: Sectors, root: CompoundEntry): Sectors {
  const table = readChain(sectors, file.readUInt32LE(60)) ?? Buffer.alloc(0);
  const data = readChain(sectors, root.start, root.bytes) ?? Buffer.alloc(0);
  return { data, sectorBytes: SMALL_BYTES, from: 0, next: follow(table) };
}

/** Which sector follows which, in sectors that the header lists, and after 109 a chain of further ones. MS-CFB 2.5 */
function readTable(file: Buffer, sectorBytes: number): Buffer {
  // A table has no more sectors than the file, but one whose lists run in a circle.
  const most = Math.floor(file.length / sectorBytes);
  const parts: Buffer[] = [];
  let list = file.subarray(76, HEADER_BYTES);
  let further = file.readUInt32LE(68);
  for (let lists = 0; lists <= most; lists += 1) {
    for (let at = 0; at + 4 <= list.length && parts.length < most; at += 4) {
      const sector = list.readUInt32LE(at);
      if (sector < NO_SECTOR) parts.push(sectorAt(file, sectorBytes, sector));
    }
    const whole = sectorAt(file, sectorBytes, further);
    if (whole.length < sectorBytes) break;
    list = whole.subarray(0, -4);
    further = whole.readUInt32LE(sectorBytes - 4);
  }
  return Buffer.concat(parts);
}

function sectorAt(file: Buffer, sectorBytes: number, sector: number): Buffer {
  return file.subarray((sector + 1) * sectorBytes, (sector + 2) * sectorBytes);
}

function follow(table: Buffer): Sectors['next'] {
  return (sector) =>
    (sector + 1) * 4 <= table.length ? table.readUInt32LE(sector * 4) : NO_SECTOR;
}

/** @param bytes How many of its bytes are wanted; all where that is not known. `undefined` where there are fewer. */
function readChain(sectors: Sectors, start: number, bytes?: number): Buffer | undefined {
  const { data, sectorBytes, from, next } = sectors;
  const wanted = bytes ?? data.length;
  // No chain is longer than the file, but one that runs in a circle.
  if (wanted > data.length) return undefined;
  const parts: Buffer[] = [];
  let length = 0;
  for (let sector = start; length < wanted && sector < NO_SECTOR; sector = next(sector)) {
    const at = from + sector * sectorBytes;
    if (at >= data.length) return undefined;
    const part = data.subarray(at, at + sectorBytes);
    parts.push(part);
    length += part.length;
  }
  return bytes === undefined || length >= bytes
    ? Buffer.concat(parts, Math.min(length, wanted))
    : undefined;
}

/** MS-CFB 2.6.1 */
function entryAt(directory: Buffer, number: number): CompoundEntry | undefined {
  const entry = directory.subarray(number * ENTRY_BYTES, (number + 1) * ENTRY_BYTES);
  if (entry.length < ENTRY_BYTES) return undefined;
  const nameBytes = Math.min(Math.max(entry.readUInt16LE(64) - 2, 0), 62);
  return {
    name: entry.toString('utf16le', 0, nameBytes),
    isStorage: entry[66] !== STREAM,
    top: entry.readUInt32LE(76),
    start: entry.readUInt32LE(116),
    bytes: entry.readUInt32LE(120),
  };
}

const STREAM = 2;

function listTree(
  directory: Buffer,
  top: number,
  seen: Set<number>,
): ReadonlyMap<string, CompoundEntry> {
  const entries = new Map<string, CompoundEntry>();
  const pending = [top];
  for (let number = pending.pop(); number !== undefined; number = pending.pop()) {
    const entry = seen.has(number) ? undefined : entryAt(directory, number);
    if (entry === undefined) continue;
    seen.add(number);
    entries.set(entry.name, entry);
    const at = number * ENTRY_BYTES;
    pending.push(directory.readUInt32LE(at + 68), directory.readUInt32LE(at + 72));
  }
  return entries;
}
