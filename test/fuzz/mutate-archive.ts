import { crc32, deflateRawSync, gunzipSync, gzipSync, inflateRawSync } from 'node:zlib';
import { decode, encode } from 'cborg';
import { pick } from '../bench/random.ts';
import { below, mutateBytes } from './mutate.ts';
import type { Random } from './mutate.ts';

interface ZipEntry {
  readonly name: Buffer;
  readonly content: Buffer;
}

const LOCAL_SIGNATURE = 0x0403_4b50;
const CENTRAL_SIGNATURE = 0x0201_4b50;
const END_SIGNATURE = 0x0605_4b50;
const DEFLATED = 8;

/** A zip whose entries are changed, renamed, left out, doubled or put into a further zip, with sums that fit. */
export function mutateZip(bytes: Uint8Array, random: Random, mutate = mutateBytes): Buffer {
  const entries = readEntries(Buffer.from(bytes));
  if (entries.length === 0) return mutateBytes(bytes, random);
  const which = below(random, entries.length);
  const entry = entries[which] ?? { name: Buffer.alloc(0), content: Buffer.alloc(0) };
  const changes = [
    () => [{ ...entry, content: mutate(entry.content, random) }],
    () => [{ ...entry, name: mutateBytes(entry.name, random) }],
    () => [{ ...entry, name: Buffer.concat([Buffer.from('../'), entry.name]) }],
    () => [{ name: Buffer.from('inner.zip'), content: writeZip([entry], random) }],
    () => [entry, entry],
    () => [],
  ] as const;
  return writeZip(entries.toSpliced(which, 1, ...pick(random, changes)()), random);
}

/** As the local headers say: what a mutation left of the directory may be anything. */
function readEntries(zip: Buffer): readonly ZipEntry[] {
  const entries: ZipEntry[] = [];
  for (
    let at = zip.indexOf('PK\u0001\u0002');
    at >= 0;
    at = zip.indexOf('PK\u0001\u0002', at + 4)
  ) {
    if (at + 46 > zip.length) break;
    const nameBytes = zip.readUInt16LE(at + 28);
    const packedBytes = zip.readUInt32LE(at + 20);
    const local = zip.readUInt32LE(at + 42);
    if (local + 30 > zip.length) continue;
    const start = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28);
    const packed = zip.subarray(start, start + packedBytes);
    const content = zip.readUInt16LE(at + 10) === DEFLATED ? inflate(packed) : packed;
    if (content === undefined) continue;
    entries.push({ name: zip.subarray(at + 46, at + 46 + nameBytes), content });
  }
  return entries;
}

function inflate(bytes: Buffer): Buffer | undefined {
  try {
    return inflateRawSync(bytes, { maxOutputLength: 1_000_000 });
  } catch {
    return undefined;
  }
}

function writeZip(entries: readonly ZipEntry[], random: Random): Buffer {
  const [files, directory]: [Buffer[], Buffer[]] = [[], []];
  let offset = 0;
  for (const { name, content } of entries) {
    const packed = deflateRawSync(content);
    // Now and then the size that is stated is not the true one.
    const stated = random() < 0.9 ? content.length : below(random, 2 ** 31);
    const common = Buffer.alloc(26);
    common.writeUInt16LE(20, 0);
    common.writeUInt16LE(0x0800, 2);
    common.writeUInt16LE(DEFLATED, 4);
    common.writeUInt32LE(crc32(content), 10);
    common.writeUInt32LE(packed.length, 14);
    common.writeUInt32LE(stated, 18);
    common.writeUInt16LE(name.length, 22);
    const file = Buffer.concat([numbers([LOCAL_SIGNATURE, 4]), common, name, packed]);
    const rest = numbers([0, 2], [0, 2], [0, 2], [0, 4], [offset, 4]);
    directory.push(Buffer.concat([numbers([CENTRAL_SIGNATURE, 4], [20, 2]), common, rest, name]));
    files.push(file);
    offset += file.length;
  }
  const listed = Buffer.concat(directory);
  const count = [entries.length, 2] as const;
  const end = numbers(
    [END_SIGNATURE, 4],
    [0, 4],
    count,
    count,
    [listed.length, 4],
    [offset, 4],
    [0, 2],
  );
  return Buffer.concat([...files, listed, end]);
}

/** Each number in so many bytes, the least significant first. */
function numbers(...values: readonly (readonly [value: number, bytes: number])[]): Buffer {
  return Buffer.concat(
    values.map(([value, bytes]) => {
      const buffer = Buffer.alloc(bytes);
      buffer.writeUIntLE(value, 0, bytes);
      return buffer;
    }),
  );
}

const ITEMS: readonly [unknown, ...unknown[]] = [
  null,
  -1,
  2 ** 40,
  '',
  Buffer.alloc(0),
  Buffer.alloc(32),
  [],
  new Map(),
  new Map([[0, Buffer.alloc(32)]]),
];

/** A proof of selective disclosure whose parts are changed, left out, doubled or moved, and still are CBOR. */
export function mutateDisclosure(bytes: Uint8Array, random: Random): Buffer {
  const tag = Buffer.from(bytes.subarray(0, 3));
  let parts: unknown;
  try {
    parts = decode(bytes.subarray(3), { useMaps: true });
  } catch {
    return mutateBytes(bytes, random);
  }
  if (!Array.isArray(parts)) return mutateBytes(bytes, random);
  const which = below(random, parts.length);
  const part: unknown = parts[which];
  const changes = [
    () => [changePart(part, random)],
    () => [pick(random, ITEMS)],
    () => [part, part],
    () => [parts[below(random, parts.length)]],
    () => [],
  ] as const;
  const changed = parts.toSpliced(which, 1, ...pick(random, changes)());
  return Buffer.concat([tag, encode(changed)]);
}

function changePart(part: unknown, random: Random): unknown {
  if (part instanceof Uint8Array) return mutateBytes(part, random);
  if (typeof part === 'number') return part + below(random, 5) - 2;
  if (Array.isArray(part)) {
    const which = below(random, part.length);
    return part.toSpliced(which, 1, changePart(part[which], random));
  }
  if (!(part instanceof Map)) return pick(random, ITEMS);
  const entries: readonly (readonly [unknown, unknown])[] = [...part];
  const [key, value] = entries[below(random, entries.length)] ?? [0, 0];
  return new Map([
    ...entries,
    [random() < 0.5 ? changePart(key, random) : key, changePart(value, random)],
  ]);
}

/** A status list whose bits are changed and compressed again; other texts byte by byte. */
export function mutateStatusList(bytes: Uint8Array, random: Random): Buffer {
  const text = Buffer.from(bytes).toString();
  const prefix = text.startsWith('u') ? 'u' : '';
  try {
    const bits = gunzipSync(Buffer.from(text.slice(prefix.length), 'base64url'), {
      maxOutputLength: 1_000_000,
    });
    const grown = random() < 0.1 ? Buffer.concat([bits, bits]).subarray(0, 500_000) : bits;
    const packed = gzipSync(mutateBytes(grown, random));
    return Buffer.from(prefix + packed.toString('base64url'));
  } catch {
    return mutateBytes(bytes, random);
  }
}
