import { pick } from '../bench/random.ts';
import { below, mutateBytes } from './mutate.ts';
import type { Random } from './mutate.ts';

/** An element of DER, read here anew: what is tried must not be trusted to take itself apart. */
type Element = { tag: number } & ({ content: Uint8Array } | { parts: Element[] });

const CONSTRUCTED = 0x20;
const TAGS = [
  0x01, 0x02, 0x03, 0x04, 0x05, 0x06, 0x18, 0x30, 0x31, 0x80, 0xa0, 0xa3, 0x1f,
] as const;

/** DER whose elements are changed, left out, doubled, moved or given another tag, with lengths that fit. */
export function mutateDer(bytes: Uint8Array, random: Random): Buffer {
  const root: Element = { tag: 0, parts: read(Buffer.from(bytes)) ?? [] };
  if (root.parts.length === 0) return mutateBytes(bytes, random);
  for (let count = 1 + below(random, 3); count > 0; count -= 1) changeOne(root, random);
  return Buffer.concat(root.parts.map(write));
}

function changeOne(root: Element, random: Random): void {
  const lists = listsOf(root).filter(({ length }) => length > 0);
  const list = lists[below(random, lists.length)];
  if (list === undefined) return;
  const at = below(random, list.length);
  const element = list[at];
  if (element === undefined) return;
  const others = lists[below(random, lists.length)] ?? list;
  const other = structuredClone(others[below(random, others.length)] ?? element);
  const changes = [
    () => (list[at] = changed(element, random)),
    () => list.splice(at, 1),
    () => list.splice(at, 0, structuredClone(element)),
    () => (list[at] = { ...element, tag: pick(random, TAGS) }),
    () => (list[at] = other),
    () => list.splice(at, 0, other),
    () => (list[at] = { tag: element.tag, parts: [element] }),
  ] as const;
  pick(random, changes)();
}

function changed(element: Element, random: Random): Element {
  return { tag: element.tag, content: mutateBytes(contentOf(element), random) };
}

function contentOf(element: Element): Uint8Array {
  return 'content' in element ? element.content : Buffer.concat(element.parts.map(write));
}

function listsOf(element: Element): readonly Element[][] {
  return 'parts' in element ? [element.parts, ...element.parts.flatMap(listsOf)] : [];
}

/** @returns `undefined` where `bytes` are no elements of DER. */
function read(bytes: Buffer): Element[] | undefined {
  const elements: Element[] = [];
  for (let at = 0; at < bytes.length;) {
    if (at + 2 > bytes.length) return undefined;
    const [tag = 0, first = 0] = bytes.subarray(at);
    const long = first < 0x80 ? 0 : first & 0x7f;
    if (long > 4 || (first >= 0x80 && long === 0) || at + 2 + long > bytes.length) return undefined;
    const length = long === 0 ? first : bytes.readUIntBE(at + 2, long);
    const start = at + 2 + long;
    if (start + length > bytes.length) return undefined;
    const content = Buffer.from(bytes.subarray(start, start + length));
    // What is no list may hold one, as the content that is signed does.
    const parts = (tag & CONSTRUCTED) === 0 && tag !== 0x04 ? undefined : read(content);
    elements.push(parts === undefined || length === 0 ? { tag, content } : { tag, parts });
    at = start + length;
  }
  return elements;
}

function write(element: Element): Buffer {
  const content = contentOf(element);
  return Buffer.concat([Buffer.of(element.tag), lengthOf(content.length), content]);
}

function lengthOf(length: number): Buffer {
  if (length < 0x80) return Buffer.of(length);
  const bytes = length < 0x100 ? 1 : length < 0x1_0000 ? 2 : 3;
  const written = Buffer.alloc(bytes + 1, 0x80 | bytes);
  written.writeUIntBE(length, 1, bytes);
  return written;
}
