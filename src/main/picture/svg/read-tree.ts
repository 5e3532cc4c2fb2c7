import { SaxesParser } from 'saxes';
import type { SaxesTagNS } from 'saxes';
import { tolerateOwnEntities } from '../../../shared/lib/own-entities.ts';
import { err, ok } from '../../../shared/lib/result.ts';
import type { Result } from '../../../shared/lib/result.ts';
import { SVG_PICTURE_LIMITS } from '../../../shared/limits.ts';
import type { PictureFault } from '../bitmap.ts';

/** An element that may be drawn, or drawn with. */
export interface SvgElement {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly SvgElement[];
  /** Of what it says, in characters: what reading it once more costs. */
  readonly size: number;
}

/** What is kept of a drawing: nothing that moves, runs, or points out of it. */
export interface SvgTree {
  readonly root: SvgElement;
  /** By their ids; of several the first. */
  readonly byId: ReadonlyMap<string, SvgElement>;
  /** The text of its style sheets. */
  readonly styles: string;
}

/** All else is left out, with everything in it: scripts, foreign objects, animation, filters, text, links. */
const ELEMENTS: ReadonlySet<string> = new Set([
  'svg',
  'g',
  'a',
  'defs',
  'symbol',
  'use',
  'switch',
  'style',
  'image',
  'path',
  'rect',
  'circle',
  'ellipse',
  'line',
  'polyline',
  'polygon',
  'linearGradient',
  'radialGradient',
  'stop',
  'clipPath',
  'mask',
]);

/** An address is read by who draws: a part of the same drawing, or a picture that is within it. */
const LINKS: ReadonlySet<string> = new Set(['', 'http://www.w3.org/1999/xlink']);

interface OpenElement extends SvgElement {
  readonly attributes: Map<string, string>;
  readonly children: SvgElement[];
}

/**
 * Reads what may be drawn of an SVG. Entities that it declares itself stay as they are written.
 *
 * @returns `unsupported` where it is something else.
 */
export function readTree(bytes: Uint8Array): Result<SvgTree, PictureFault> {
  if (bytes.length > SVG_PICTURE_LIMITS.textBytes) return err('too-large');
  const reader = createReader();
  const parser = new SaxesParser({ xmlns: true });
  parser.on('error', tolerateOwnEntities());
  parser.on('opentag', (tag) => {
    // There is no other way to make it stop.
    if (!reader.open(tag)) throw new Error('More than a picture has.');
  });
  parser.on('closetag', () => reader.close());
  parser.on('text', (text) => reader.text(text));
  parser.on('cdata', (text) => reader.text(text));
  try {
    parser.write(decode(bytes)).close();
  } catch {
    return err(reader.isTooLarge() ? 'too-large' : 'damaged');
  }
  const tree = reader.tree();
  return tree === undefined ? err('unsupported') : ok(tree);
}

/** Anything but UTF-16 that says so is read as UTF-8; what markup is made of is the same in most others. */
function decode(bytes: Uint8Array): string {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  return new TextDecoder().decode(bytes);
}

// Drawing programs declare entities; one of them is the name of SVG itself.
const NAMESPACES: ReadonlySet<string> = new Set(['http://www.w3.org/2000/svg', '&ns_svg;']);

function createReader() {
  const { elements, depth } = SVG_PICTURE_LIMITS;
  const byId = new Map<string, SvgElement>();
  const open: OpenElement[] = [];
  let [count, levels, left] = [0, 0, 0];
  let root: SvgElement | undefined;
  let styles = '';
  const take = (tag: SaxesTagNS) => {
    const element = elementOf(tag);
    open.at(-1)?.children.push(element);
    if (open.length === 0) root = element;
    open.push(element);
    const id = element.attributes.get('id');
    if (id !== undefined && !byId.has(id)) byId.set(id, element);
  };
  return {
    /** @returns False where there is more than is read. */
    open(tag: SaxesTagNS): boolean {
      count += 1;
      levels += 1;
      if (count > elements || levels > depth) return false;
      // The first of those that are left out takes along what is in it.
      const isKept = NAMESPACES.has(tag.uri) && ELEMENTS.has(tag.local);
      if (left > 0 || !isKept || (levels === 1 && tag.local !== 'svg')) left += 1;
      else take(tag);
      return true;
    },
    close() {
      levels -= 1;
      if (left > 0) left -= 1;
      else open.pop();
    },
    text(text: string) {
      if (left === 0 && open.at(-1)?.name === 'style') styles += text;
    },
    isTooLarge: () => count > elements || levels > depth,
    tree: (): SvgTree | undefined => root && { root, byId, styles },
  };
}

function elementOf({ local, attributes }: SaxesTagNS): OpenElement {
  const kept = new Map<string, string>();
  for (const { local: name, uri, value } of Object.values(attributes)) {
    const isOwn = uri === '' && !name.startsWith('on');
    if (isOwn || (name === 'href' && LINKS.has(uri) && !kept.has('href'))) kept.set(name, value);
  }
  const size = Array.from(kept.values()).reduce((sum, value) => sum + value.length, 0);
  return { name: local, attributes: kept, children: [], size };
}
