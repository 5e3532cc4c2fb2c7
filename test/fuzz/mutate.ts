import { crc32 } from 'node:zlib';
import { pick } from '../bench/random.ts';
import type { JsonValue } from '../../src/shared/lib/json.ts';

export type Random = () => number;
type Container = Record<string | number, JsonValue | undefined>;
export type Path = readonly (string | number)[];

/** At least 0 and below `limit`. */
export function below(random: Random, limit: number): number {
  return Math.floor(random() * limit);
}

const BYTES = [0, 1, 0x22, 0x27, 0x28, 0x2e, 0x3c, 0x5b, 0x7b, 0x7f, 0x80, 0xff] as const;

/** A few bytes changed, put in, left out, doubled or moved. */
export function mutateBytes(bytes: Uint8Array, random: Random): Buffer {
  let changed = Buffer.from(bytes);
  for (let count = 1 + below(random, 4); count > 0; count -= 1) {
    const at = below(random, changed.length + 1);
    const until = Math.min(changed.length, at + 1 + below(random, 40));
    const [before, part, after] = [
      changed.subarray(0, at),
      changed.subarray(at, until),
      changed.subarray(until),
    ];
    const byte = Buffer.from([random() < 0.5 ? pick(random, BYTES) : below(random, 256)]);
    const variants = [
      [before, byte, part.subarray(1), after],
      [before, byte, part, after],
      [before, after],
      [before, part, part, after],
      [after, before, part],
    ] as const;
    changed = Buffer.concat([...pick(random, variants)]);
  }
  return changed;
}

/** Up to a thousand bytes of `other` somewhere in `bytes`, in the place of some of these. */
export function spliceInto(bytes: Uint8Array, other: Uint8Array, random: Random): Buffer {
  const from = below(random, other.length + 1);
  const taken = other.subarray(from, from + below(random, 1000));
  const at = below(random, bytes.length + 1);
  const rest = bytes.subarray(at + (random() < 0.5 ? 0 : taken.length));
  return Buffer.concat([bytes.subarray(0, at), taken, rest]);
}

const WORDS: readonly [JsonValue, ...JsonValue[]] = [
  null,
  true,
  -1,
  1e308,
  '',
  '\u0000',
  '\uD800',
  '\u202E',
  '__proto__',
  'constructor',
  'did:web:uni.example',
  'https://uni.example/',
  'data:application/json,{}',
  '@id',
  '@graph',
  'urn:uuid:b5d4e1c2-6f0a-4f6e-9f0e-2f3a1d8c7b60',
  [],
  {},
  [[[[[[[[[[]]]]]]]]]],
];

const NAMES = ['', '__proto__', 'constructor', '@id', '@graph', '@context', 'id', 'type'] as const;

/** A text of JSON with members changed, left out, doubled, renamed or nested; other texts byte by byte. */
export function mutateJson(text: string, random: Random): string {
  const json = parse(text);
  if (json === undefined) return mutateBytes(Buffer.from(text), random).toString();
  const root = { json };
  for (let count = 1 + below(random, 3); count > 0; count -= 1) changeSomewhere(root, random);
  return JSON.stringify(root.json) ?? '';
}

function changeSomewhere(root: { json: JsonValue }, random: Random): void {
  const paths = findPaths(root);
  const path = paths[below(random, paths.length)] ?? ['json'];
  const parent = valueAt(root, path.slice(0, -1)) as unknown as Container;
  const key = path.at(-1) ?? '';
  const value = parent[key];
  const changes = [
    () => (parent[key] = structuredClone(pick(random, WORDS))),
    () => delete parent[key],
    () => (parent[key] = [value ?? null, value ?? null]),
    () => (parent[key] = { [pick(random, NAMES)]: value ?? null }),
    () => Object.assign(parent, { [pick(random, NAMES)]: value ?? null }),
    () => (parent[key] = typeof value === 'string' ? `${value}${value}`.slice(0, 5000) : 'text'),
    () => (parent[key] = structuredClone(valueAt(root.json, pickPath(root.json, random)))),
  ] as const;
  pick(random, changes)();
}

function pickPath(json: JsonValue, random: Random): Path {
  const paths = findPaths(json);
  return paths[below(random, paths.length)] ?? [];
}

function parse(text: string): JsonValue | undefined {
  try {
    return JSON.parse(text) as JsonValue;
  } catch {
    return undefined;
  }
}

/** Where something stands in JSON, members before what is in them. */
export function findPaths(value: JsonValue | undefined, at: Path = []): readonly Path[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, member]: [string, JsonValue | undefined]) => {
    const path = [...at, Array.isArray(value) && /^\d+$/u.test(key) ? Number(key) : key];
    return [path, ...findPaths(member, path)];
  });
}

export function valueAt(json: JsonValue, path: Path): JsonValue | undefined {
  return path.reduce<unknown>((value, key) => (value as Container)[key], json) as JsonValue;
}

/** A compact token or SD-JWT of which a part is changed within its encoding, or parts are moved about. */
export function mutateToken(token: string, random: Random): string {
  const parts = token.split(/(?=[.~])/u);
  const at = below(random, parts.length);
  const [, sign = '', part = ''] = /^([.~]?)(.*)$/su.exec(parts[at] ?? '') ?? [];
  const inside = Buffer.from(part, 'base64url').toString();
  const changes = [
    () => sign + Buffer.from(mutateJson(inside, random)).toString('base64url'),
    () => sign + mutateBytes(Buffer.from(part), random).toString('latin1'),
    () => `${sign}${part}${sign}${part}`,
    () => '',
  ] as const;
  return parts.with(at, pick(random, changes)()).join('');
}

const PNG_SIGNATURE_BYTES = 8;

/** A PNG whose chunks are changed, left out or doubled, and have the checksums that fit. */
export function mutatePng(bytes: Uint8Array, random: Random): Buffer {
  const png = Buffer.from(bytes);
  const chunks: Buffer[] = [];
  for (let at = PNG_SIGNATURE_BYTES; at + 12 <= png.length;) {
    const end = at + 12 + png.readUInt32BE(at);
    chunks.push(png.subarray(at, end));
    at = end;
  }
  const which = below(random, chunks.length);
  const chunk = chunks[which] ?? Buffer.alloc(12);
  const covered = mutateBytes(chunk.subarray(8, -4), random);
  const type = chunk.subarray(4, 8);
  const changes = [
    () => [encodeChunk(type, covered)],
    () => [chunk, encodeChunk(type, covered)],
    () => [],
    () => [chunk, chunk],
  ] as const;
  const changed = chunks.toSpliced(which, 1, ...pick(random, changes)());
  return Buffer.concat([png.subarray(0, PNG_SIGNATURE_BYTES), ...changed]);
}

function encodeChunk(type: Buffer, data: Buffer): Buffer {
  const numbers = Buffer.alloc(8);
  numbers.writeUInt32BE(data.length, 0);
  numbers.writeUInt32BE(crc32(Buffer.concat([type, data])), 4);
  return Buffer.concat([numbers.subarray(0, 4), type, data, numbers.subarray(4)]);
}
