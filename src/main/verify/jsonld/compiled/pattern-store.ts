import type { JsonObject } from '../../../../shared/lib/json.ts';
import { fits, layOut } from './layout.ts';
import type { Filling, Layout } from './layout.ts';
import { applyPattern, makePattern } from './pattern.ts';
import type { Pattern, PatternStatements } from './pattern.ts';
import type { Scope } from './scope.ts';

/** Layouts of documents with the same words at their root, the one last met first. */
interface Shelf {
  readonly known: { readonly layout: Layout; readonly pattern: Pattern | undefined }[];
  /** How many patterns may still be worked out; each use of one pays for a part of another. */
  credit: number;
}

const LIMIT_SHELVES = 100;
const LIMIT_LAYOUTS = 12;
const LIMIT_CREDIT = 12;
const PAID_BY_USE = 0.1;
/** A pattern with more places, or more that is the same in all of its documents, would be kept for few. */
const LIMIT_PLACES = 300;
const LIMIT_CHARACTERS = 20_000;

const SHELVES = new WeakMap<Scope, Map<string, Shelf>>();

/**
 * Canonical N-Quads (RDFC-1.0, SHA-256) of a document that is built as others were before it, and in
 * which nothing is amiss.
 *
 * @returns `undefined` where none was, or where it must be looked at by itself.
 */
export function writeByPattern(document: JsonObject, root: Scope): PatternStatements | undefined {
  const shelf = SHELVES.get(root)?.get(wordsOf(document));
  if (shelf === undefined) return undefined;
  const filling: Filling = { texts: [], parts: [] };
  const place = shelf.known.findIndex(({ layout }) => fits(layout, document, filling));
  const found = shelf.known[place];
  if (found === undefined) return undefined;
  if (place > 0) {
    shelf.known.splice(place, 1);
    shelf.known.unshift(found);
  }
  const { pattern } = found;
  const written = pattern && applyPattern(pattern, filling);
  if (written !== undefined) shelf.credit = Math.min(shelf.credit + PAID_BY_USE, LIMIT_CREDIT);
  return written;
}

/** Keeps how a document is built that was just written by itself, from the second time on. */
export function notePattern(document: JsonObject, root: Scope): void {
  const shelves = SHELVES.get(root) ?? new Map<string, Shelf>();
  SHELVES.set(root, shelves);
  const words = wordsOf(document);
  const shelf = shelves.get(words);
  if (shelf === undefined) {
    const [oldest] = shelves.size < LIMIT_SHELVES ? [] : shelves.keys();
    if (oldest !== undefined) shelves.delete(oldest);
    shelves.set(words, { known: [], credit: LIMIT_CREDIT });
    return;
  }
  if (shelf.credit < 1) return;
  const filling: Filling = { texts: [], parts: [] };
  if (shelf.known.some(({ layout }) => fits(layout, document, filling))) return;
  const laidOut = layOut(document, root);
  shelf.credit -= 1;
  if (laidOut === undefined || laidOut.characters > LIMIT_CHARACTERS) return;
  if (laidOut.texts.length + laidOut.parts.length > LIMIT_PLACES) return;
  const { layout } = laidOut;
  shelf.known.unshift({ layout, pattern: makePattern(document, laidOut, root) });
  shelf.known.length = Math.min(shelf.known.length, LIMIT_LAYOUTS);
}

function wordsOf(document: JsonObject): string {
  let words = '';
  for (const key in document) words += `${key} `;
  return words;
}
