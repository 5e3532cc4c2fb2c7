import { SaxesParser } from 'saxes';
import { readBaked } from './baked.ts';
import type { IntakeResult } from './document.ts';
import { looksLikeJwt } from './jwt.ts';
import { tolerateOwnEntities } from '../../shared/lib/own-entities.ts';
import type { IntakeLimits } from '../../shared/limits.ts';
import type { Place } from './place.ts';
import { inside, refused, together, tooLarge } from './place.ts';
import { readPointer } from './pointer.ts';

/** Open Badges 1 and 2, then 3; bakers differ in the protocol and in a slash at the end. */
const NAMESPACES: ReadonlySet<string> = new Set([
  'openbadges.org',
  'purl.imsglobal.org/ob/v3p0',
  'purl.imsglobal.org/spec/ob/v3p0',
]);
const ELEMENTS: ReadonlySet<string> = new Set(['credential', 'assertion']);

/** One element that holds a badge; `content` is its text and CDATA, with nothing expanded. */
interface BakedElement {
  readonly name: string;
  readonly verify: string;
  readonly content: string;
}

/** Whether text is an SVG document, and not a web page with a drawing in it. */
export function looksLikeSvg(text: string): boolean {
  const start = text.slice(0, 65_536);
  return (
    /^\s*</u.test(start) && !/<html[\s>]/iu.test(start) && /<(?:[\w-]+:)?svg[\s>]/u.test(start)
  );
}

/**
 * Reads every badge baked into an SVG.
 *
 * @see https://www.imsglobal.org/spec/ob/v3p0/#baking-svg
 */
export function readSvg(text: string, place: Place, limits: IntakeLimits): IntakeResult {
  if (text.length > limits.svgBytes) return tooLarge(place, text.length, limits.svgBytes);
  // Nothing may stand before its declaration, yet blank lines come to stand there on the way.
  const elements = findBaked(text.trimStart(), limits);
  // A badge of a document that breaks off may itself be cut, so none of it is read.
  if (elements === undefined) return refused('damaged-image', place);
  if (elements.length === 0) return refused('image-without-badge', place);
  const counts = new Map<string, number>();
  return together(
    elements.map((element) => readElement(element, partOf(element, counts, place), limits)),
  );
}

/** @param counts How often each name came; counted up. */
function partOf({ name }: BakedElement, counts: Map<string, number>, place: Place): Place {
  const count = (counts.get(name) ?? 0) + 1;
  counts.set(name, count);
  const keyword = `openbadges:${name}`;
  return inside(place, count === 1 ? keyword : `${keyword}-${count}`);
}

function isBadgeNamespace(uri: string): boolean {
  return NAMESPACES.has(uri.replace(/^https?:\/\//u, '').replace(/\/$/u, ''));
}

/** `undefined` when the document is not well-formed, or its elements lie deeper in one another than any drawing's. */
function findBaked(text: string, { svgDepth }: IntakeLimits): readonly BakedElement[] | undefined {
  const elements: BakedElement[] = [];
  const parser = new SaxesParser({ xmlns: true });
  let open: { readonly depth: number; readonly name: string; readonly verify: string } | undefined;
  let content = '';
  let depth = 0;
  parser.on('error', tolerateOwnEntities());
  parser.on('opentag', (tag) => {
    depth += 1;
    // A prefix is looked up in each of the elements around, so that the time would grow with the square.
    if (depth > svgDepth) throw new Error('Deeper than any drawing.');
    if (open !== undefined || !ELEMENTS.has(tag.local) || !isBadgeNamespace(tag.uri)) return;
    open = { depth, name: tag.local, verify: tag.attributes['verify']?.value ?? '' };
    content = '';
  });
  parser.on('closetag', () => {
    if (open?.depth === depth) {
      elements.push({ name: open.name, verify: open.verify.trim(), content: content.trim() });
      open = undefined;
    }
    depth -= 1;
  });
  const keep = (part: string) => {
    if (open !== undefined) content += part;
  };
  parser.on('text', keep);
  parser.on('cdata', keep);
  try {
    parser.write(text).close();
    return elements;
  } catch {
    return undefined;
  }
}

/**
 * A signed badge stands in `verify`, one with an embedded proof or none inside; `verify` may also say where it is
 * hosted. Some bakers write each badge into `verify`.
 */
function readElement(element: BakedElement, place: Place, limits: IntakeLimits): IntakeResult {
  if (looksLikeJwt(element.verify)) return readBaked(element.verify, place, limits);
  if (element.content !== '') return readBaked(element.content, place, limits);
  if (element.verify.startsWith('{')) return readBaked(element.verify, place, limits);
  if (/^https?:\/\/\S+$/iu.test(element.verify)) return readPointer(element.verify, place);
  return element.verify === ''
    ? refused('image-without-badge', place)
    : refused('malformed-jwt', place);
}
