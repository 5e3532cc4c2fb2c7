import { asArray, isJsonObject, isSameJson } from '../../../../shared/lib/json.ts';
import type { JsonObject, JsonValue } from '../../../../shared/lib/json.ts';
import { isKept } from '../../../../shared/lib/kept-parts.ts';
import { scopeOfObject, scopeOfTypes, scopeOfValue, termOf } from './scope.ts';
import type { Scope } from './scope.ts';
import type { Term } from './term.ts';

/**
 * How a document is built: its words in their order, what is the same in all documents that are built
 * so, and the places where each has a text or a kept part of its own.
 */
export type Layout =
  | {
      readonly kind: 'object';
      readonly keys: readonly string[];
      readonly members: readonly Layout[];
    }
  | { readonly kind: 'array'; readonly items: readonly Layout[] }
  | { readonly kind: 'text' | 'part'; readonly slot: number }
  | { readonly kind: 'same'; readonly value: JsonValue | undefined };

/** A place for a part that other documents have too. */
export interface PartSlot {
  readonly term: Term;
  /** Of the value that the part is. */
  readonly scope: Scope;
  /** With a dot at its end. */
  readonly path: string;
}

/** The layout of a document, and what is known of its places. */
export interface LaidOut {
  readonly layout: Layout;
  /** By slot: whether the text names a node. */
  readonly texts: readonly ('iri' | 'literal')[];
  readonly parts: readonly PartSlot[];
  /** Every scope in which the name of a node may stand. */
  readonly scopes: ReadonlySet<Scope>;
  /** Of what is the same in all documents that are built so. */
  readonly characters: number;
}

interface Laying {
  characters: number;
  readonly texts: ('iri' | 'literal')[];
  readonly parts: PartSlot[];
  readonly scopes: Set<Scope>;
}

/** Thrown at a document with steps that are not known yet. */
const MISSING = new Error('not all of its contexts are known');

/**
 * Finds out how a document is built. What might mean something else with another text (types, words as
 * values, contexts, JSON as such) is the same in all that are built so.
 *
 * @returns `undefined` where its contexts are not worked out yet.
 */
export function layOut(document: JsonObject, root: Scope): LaidOut | undefined {
  const laying: Laying = { texts: [], parts: [], scopes: new Set(), characters: 0 };
  try {
    const layout = layObject(document, { scope: root, word: undefined, path: '' }, laying);
    return { layout, ...laying };
  } catch (cause) {
    if (cause === MISSING) return undefined;
    throw cause;
  }
}

interface Place {
  readonly scope: Scope;
  readonly word: string | undefined;
  readonly path: string;
}

function known(scope: Scope | undefined, { scopes }: Laying): Scope {
  if (scope === undefined) throw MISSING;
  scopes.add(scope);
  return scope;
}

/** A copy, which nobody changes, unless it is a part that is kept. */
function same(value: JsonValue | undefined, laying: Laying): Layout {
  const text = JSON.stringify(value) ?? '';
  laying.characters += text.length;
  const isPart = typeof value !== 'object' || value === null || isKept(value);
  return { kind: 'same', value: isPart ? value : structuredClone(value) };
}

function layObject(object: JsonObject, place: Place, laying: Laying): Layout {
  const { scope: outside, word, path } = place;
  const own = object['@context'];
  laying.scopes.add(outside);
  const scope = known(scopeOfObject(outside, { word, own, reverts: true }, []), laying);
  const inside = known(scopeOfTypes(scope, typesOf(object, scope), []), laying);
  const keys = Object.keys(object);
  laying.characters += keys.join('').length;
  // What only names a node is written in another scope than it is judged in.
  const other = keys.length === 1 && scopeOfObject(outside, { word, own, reverts: false }, []);
  if (other) laying.scopes.add(other);
  const members = keys.map((key): Layout => {
    const value = object[key];
    if (key === '@context') return same(value, laying);
    const term = termOf(inside, key);
    if (term.iri === '@id' && typeof value === 'string') return layText('iri', laying);
    if (term.kind !== 'property') return same(value, laying);
    return layProperty(term, value, { inside, path: `${path}${key}.` }, laying);
  });
  return { kind: 'object', keys, members };
}

function typesOf(object: JsonObject, scope: Scope): readonly string[] {
  const types = Object.keys(object)
    .filter((key) => key !== '@context' && termOf(scope, key).iri === '@type')
    .flatMap((key) => asArray(object[key]));
  return types.filter((type) => typeof type === 'string');
}

function layText(kind: 'iri' | 'literal', { texts }: Laying): Layout {
  texts.push(kind);
  return { kind: 'text', slot: texts.length - 1 };
}

function layProperty(
  term: Term,
  value: JsonValue | undefined,
  { inside, path }: { readonly inside: Scope; readonly path: string },
  laying: Laying,
): Layout {
  const { coercion, containers } = term;
  if (coercion === '@json' || coercion === '@vocab') return same(value, laying);
  if (containers.some((container) => container !== '@set' && container !== '@list')) {
    return same(value, laying);
  }
  const scope = known(scopeOfValue(inside, term, []), laying);
  const layItem = (item: JsonValue | undefined): Layout => {
    if (typeof item === 'string') return layText(coercion === '@id' ? 'iri' : 'literal', laying);
    if (!isJsonObject(item) || Object.hasOwn(item, '@value')) return same(item, laying);
    if (!isKept(item)) return layObject(item, { scope, word: term.word, path }, laying);
    laying.parts.push({ term, scope, path });
    return { kind: 'part', slot: laying.parts.length - 1 };
  };
  return Array.isArray(value) ? { kind: 'array', items: value.map(layItem) } : layItem(value);
}

/** What a document has in the places of a layout. */
export interface Filling {
  readonly texts: string[];
  readonly parts: JsonObject[];
}

/** Takes out of a document what it has in the places of a layout. @returns Whether it is built so. */
export function fits(layout: Layout, value: JsonValue | undefined, filling: Filling): boolean {
  if (layout.kind === 'text') {
    if (typeof value !== 'string') return false;
    filling.texts[layout.slot] = value;
    return true;
  }
  if (layout.kind === 'same') return isSameJson(layout.value, value);
  if (layout.kind === 'array') return fitsArray(layout.items, value, filling);
  if (!isJsonObject(value)) return false;
  // A part that is kept stands in a place for one, and nowhere else.
  if (layout.kind === 'object') return !isKept(value) && fitsObject(layout, value, filling);
  if (!isKept(value)) return false;
  filling.parts[layout.slot] = value;
  return true;
}

function fitsArray(
  items: readonly Layout[],
  value: JsonValue | undefined,
  filling: Filling,
): boolean {
  if (!Array.isArray(value) || value.length !== items.length) return false;
  for (let index = 0; index < items.length; index += 1) {
    const item = items[index];
    if (item === undefined || !fits(item, value[index], filling)) return false;
  }
  return true;
}

function fitsObject(
  { keys, members }: Extract<Layout, { kind: 'object' }>,
  object: JsonObject,
  filling: Filling,
): boolean {
  let place = 0;
  for (const key in object) {
    const member = members[place];
    if (keys[place] !== key || member === undefined) return false;
    if (!fits(member, object[key], filling)) return false;
    place += 1;
  }
  return place === keys.length;
}

/** A document of a layout, with texts of its own and, for each part, an object that only names a node. */
export function fillOut(
  layout: Layout,
  textOf: (slot: number) => string,
  idOf: (slot: number) => string,
): JsonValue | undefined {
  if (layout.kind === 'same') return layout.value;
  if (layout.kind === 'array') {
    return layout.items.map((item) => fillOut(item, textOf, idOf) ?? null);
  }
  if (layout.kind !== 'object') {
    return layout.kind === 'text' ? textOf(layout.slot) : { id: idOf(layout.slot) };
  }
  return Object.fromEntries(
    layout.keys.map((key, place) => {
      const member = layout.members[place];
      return [key, member && fillOut(member, textOf, idOf)];
    }),
  );
}
