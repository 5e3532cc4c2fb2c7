import { asArray, isJsonObject } from '../../../shared/lib/json.ts';
import type { JsonObject, JsonValue } from '../../../shared/lib/json.ts';
import { isKept } from '../../../shared/lib/kept-parts.ts';
import {
  expandId,
  expandWord,
  scopeOfObject,
  scopeOfTypes,
  scopeOfValue,
  termOf,
} from './compiled/scope.ts';
import type { MissingSteps, Scope } from './compiled/scope.ts';
import { meaningOf } from './compiled/term.ts';
import type { Term } from './compiled/term.ts';
import { disguised, redefinedTerm, undefinedTerm } from './context-issue.ts';
import type { ContextIssue } from './context-issue.ts';
import { findInlineIssues, PROTOTYPE } from './inline-context.ts';
import type { NodePlace } from './node-places.ts';
import { judgeMeaning } from './vocabulary.ts';
import type { Meaning, ReadingPlace } from './vocabulary.ts';

/** What a walk through a document gathers. */
export interface DocumentWalk {
  readonly issues: ContextIssue[];
  /** Every property that is written, as IRI: quads with another one come from somewhere unseen. */
  readonly properties: Set<string>;
  /** Of those, the ones that are given a value: each must be in some quad. */
  readonly stated: Set<string>;
  /** Every place where a node is described or referred to by its id. */
  readonly places: NodePlace[];
}

/** Where the walk is. */
interface Place {
  /** With a dot at its end, or empty at the root. */
  readonly path: string;
  /** The key whose value this is; none at the root. */
  readonly word: string | undefined;
  /** Nodes of one id are one node within a graph only. */
  readonly graph: string;
}

interface Walk extends DocumentWalk {
  readonly missing: MissingSteps;
}

/** What a known context itself has a reverse property for: `dcc/v1`, with `awardedOnCompletionOf`. */
const REVERSE: ReadonlySet<string> = new Set(['http://schema.org/educationalCredentialAwarded']);

/** As the processor decides it; blank nodes count. */
const ABSOLUTE = /^(?:[A-Za-z][A-Za-z0-9+\-.]*|_):\S*$/u;

/**
 * Walks through a document beside the processor: each word must have a meaning, and the standard one,
 * and the document's structure must be the plain one that is read.
 *
 * @param missing Gets the steps that are to be worked out before the walk can be whole.
 */
export function walkDocument(
  document: JsonObject,
  root: Scope,
  missing: MissingSteps,
): DocumentWalk {
  const walk = createWalk(missing);
  walkObject(document, root, { path: '', word: undefined, graph: '' }, walk);
  return walk;
}

function createWalk(missing: MissingSteps): Walk {
  return { issues: [], properties: new Set(), stated: new Set(), places: [], missing };
}

function walkObject(object: JsonObject, outside: Scope, place: Place, walk: Walk): void {
  const context = object['@context'];
  if (context !== undefined) walk.issues.push(...findInlineIssues(context, place.path));
  const own = scopeOfObject(
    outside,
    { word: place.word, own: context, reverts: true },
    walk.missing,
  );
  if (own === undefined) return;
  const scope = scopeOfTypes(own, typesOf(object, own), walk.missing);
  if (scope === undefined) return;
  const reading = readingOf(place.path);
  let id: JsonValue | undefined;
  for (const key in object) {
    if (key === '@context') continue;
    const value = object[key];
    const term = termOf(scope, key);
    if (term.iri === '@id' && id === undefined) id = value;
    if (term.kind === 'keyword') walkKeyword({ key, term, value }, own, place, walk);
    else walkProperty({ key, term, value, reading }, scope, place, walk);
  }
  if (typeof id === 'string') walk.places.push(placeOfNode(id, scope, place, object));
}

interface Entry {
  readonly key: string;
  readonly term: Term;
  readonly value: JsonValue | undefined;
}

function walkKeyword({ key, term, value }: Entry, own: Scope, place: Place, walk: Walk) {
  const { iri } = term;
  if (key === 'id' && iri === '@id') judgeId(value, own, `${place.path}id`, walk);
  else if (key === 'type' && iri === '@type') judgeTypes(value, own, `${place.path}type`, walk);
  else walk.issues.push(disguised(`${place.path}${key}`, `the keyword ${iri} is used as "${key}"`));
}

function walkProperty(
  { key, term, value, reading }: Entry & { readonly reading: ReadingPlace },
  scope: Scope,
  place: Place,
  walk: Walk,
): void {
  const path = `${place.path}${key}`;
  const { iri, coercion, containers, reverse } = term;
  if (iri === null || term.kind !== 'property' || key === PROTOTYPE) {
    walk.issues.push(undefinedTerm(path, `"${key}" has no meaning in its context`));
    return;
  }
  walk.properties.add(iri);
  if (asArray(value).some((item) => item !== null)) walk.stated.add(iri);
  const where = key === 'type' ? 'root' : reading;
  pushMeaning(term, where, path, walk);
  if (reverse && !REVERSE.has(iri)) {
    walk.issues.push(disguised(path, `"${key}" is a reverse property`));
  }
  if (coercion === '@json') return;
  if (containers.includes('@language') && isJsonObject(value)) return;
  if (isKeyed(containers) && isJsonObject(value)) {
    walk.issues.push(disguised(path, `"${key}" is a map (${containers.join(', ')})`));
    return;
  }
  const inside = scopeOfValue(scope, term, walk.missing);
  if (inside === undefined) return;
  const graph = containers.includes('@graph') ? path : place.graph;
  walkValue(value, inside, { path: `${path}.`, word: key, graph }, walk);
}

function isKeyed(containers: readonly string[]): boolean {
  return ['@index', '@id', '@type'].some((container) => containers.includes(container));
}

function walkValue(value: JsonValue | undefined, scope: Scope, place: Place, walk: Walk): void {
  for (const item of asArray(value)) {
    if (isJsonObject(item)) walkObjectValue(item, scope, place, walk);
    else if (typeof item === 'string') walkText(item, scope, place, walk);
    else if (Array.isArray(item)) {
      walk.issues.push(disguised(place.path.slice(0, -1), 'an array stands in an array'));
    }
  }
}

function walkObjectValue(object: JsonObject, scope: Scope, place: Place, walk: Walk): void {
  if (!Object.hasOwn(object, '@value')) {
    if (isKept(object)) walkPart(object, scope, place, walk);
    else walkObject(object, scope, place, walk);
  } else if (!isText(object, place)) {
    const detail = 'a value object hides a value that is written plainly elsewhere';
    walk.issues.push(disguised(place.path.slice(0, -1), detail));
  }
}

/** What was found of a part that other documents have too, where it stood. */
export interface PartWalk {
  readonly place: Place;
  readonly properties: readonly string[];
  readonly stated: readonly string[];
  readonly places: readonly NodePlace[];
}

/** By the scope of the value that a part is; then by the part. */
const WALKED = new WeakMap<Scope, WeakMap<JsonObject, PartWalk>>();

/** What was found of a part in the default graph; `undefined` where it was not walked there yet. */
export function findPartWalk(scope: Scope, part: JsonObject, path: string): PartWalk | undefined {
  const known = WALKED.get(scope)?.get(part);
  return known?.place.path === path && known.place.graph === '' ? known : undefined;
}

/** Walks through such a part once, where nothing is amiss in it. */
function walkPart(part: JsonObject, scope: Scope, place: Place, walk: Walk): void {
  const parts = WALKED.get(scope) ?? new WeakMap<JsonObject, PartWalk>();
  const known = parts.get(part);
  if (known?.place.path === place.path && known.place.graph === place.graph) {
    addWalk(known, walk);
    return;
  }
  const own: Walk = createWalk([]);
  walkObject(part, scope, place, own);
  if (own.issues.length > 0 || own.missing.length > 0) {
    walkObject(part, scope, place, walk);
    return;
  }
  const { properties, stated, places } = own;
  const found = { place, properties: [...properties], stated: [...stated], places };
  WALKED.set(scope, parts.set(part, found));
  addWalk(found, walk);
}

function addWalk({ properties, stated, places }: PartWalk, walk: Walk): void {
  for (const iri of properties) walk.properties.add(iri);
  for (const iri of stated) walk.stated.add(iri);
  walk.places.push(...places);
}

/** Words that are read as texts wherever they stand, so that a value object hides none of them. */
const TEXTS: ReadonlySet<string> = new Set(['name', 'description']);

/** The one value object that issuers write: a text, with its language or direction. */
function isText(object: JsonObject, { word = '' }: Place): boolean {
  const { '@value': value, ...rest } = object;
  const parts = Object.keys(rest);
  return (
    typeof value === 'string' &&
    (parts.length > 0 || TEXTS.has(word)) &&
    parts.every((part) => part === '@language' || part === '@direction')
  );
}

function walkText(text: string, scope: Scope, place: Place, walk: Walk): void {
  if (place.word === undefined) return;
  const { coercion } = termOf(scope, place.word);
  if (coercion !== '@id' && coercion !== '@vocab') return;
  const path = place.path.slice(0, -1);
  if (coercion === '@vocab') return judgeWord(text, scope, path, walk);
  judgeId(text, scope, path, walk);
  walk.places.push({ id: text, path, graph: place.graph, content: {} });
}

function judgeWord(text: string, scope: Scope, path: string, walk: Walk): void {
  const iri = expandWord(scope, text);
  if (iri === null || !ABSOLUTE.test(iri)) {
    walk.issues.push(undefinedTerm(path, `"${text}" has no meaning in its context`));
  } else pushIssue(judgeMeaning(text, iri, placeOfValue(path)), { word: text, iri }, path, walk);
}

function judgeId(value: JsonValue | undefined, scope: Scope, path: string, walk: Walk) {
  if (typeof value !== 'string') return;
  const iri = expandId(scope, value);
  if (iri === null || !ABSOLUTE.test(iri)) {
    walk.issues.push(undefinedTerm(path, `"${value}" is no absolute IRI, so it is not covered`));
  } else if (iri !== value) {
    walk.issues.push(disguised(path, `"${value}" is written for ${iri}`));
  }
}

function judgeTypes(value: JsonValue | undefined, own: Scope, path: string, walk: Walk) {
  for (const type of asArray(value)) {
    if (typeof type === 'string') judgeType(type, own, path, walk);
  }
}

function judgeType(type: string, own: Scope, path: string, walk: Walk): void {
  const term = termOf(own, type);
  // A word of the context: as a type it stands for what it stands for as a key.
  if (term.kind === 'property') return pushMeaning(term, 'root', path, walk);
  const iri = expandWord(own, type);
  if (iri === null || !ABSOLUTE.test(iri)) {
    walk.issues.push(undefinedTerm(path, `the type "${type}" has no meaning in its context`));
  } else pushIssue(judgeMeaning(type, iri), { word: type, iri }, path, walk);
}

function pushMeaning(term: Term, reading: ReadingPlace, path: string, walk: Walk): void {
  const meaning = meaningOf(term, reading);
  if (meaning !== 'sound') pushIssue(meaning, term, path, walk);
}

function pushIssue(
  meaning: Meaning,
  { word, iri }: Pick<Term, 'word' | 'iri'>,
  path: string,
  walk: Walk,
): void {
  const detail = `"${word}" stands for ${iri}`;
  if (meaning === 'disguised') walk.issues.push(disguised(path, detail));
  if (meaning === 'redefined') walk.issues.push(redefinedTerm(path, detail));
}

/** Whose name and description are shown beside the credential's own. */
const NAMED: readonly string[] = ['issuer.', 'credentialSubject.achievement.'];

/** Where another credential stands in a subject, whose own words are read. */
const NESTED = /\.(?:verifiableCredential|endorsement)\./u;

/**
 * How the words of an object are read: a credential's own at its root, a status entry's in its entry, and a
 * recipient's in the subject.
 *
 * @param path Of the object, with a dot at its end.
 */
function readingOf(path: string): ReadingPlace {
  if (path === '' || path.startsWith('credentialStatus.')) return 'root';
  if (NAMED.includes(path)) return 'named';
  if (path === 'credentialSubject.') return 'recipient';
  return path.startsWith('credentialSubject.') && !NESTED.test(path) ? 'subject' : 'inside';
}

/** How a word is read that stands at `path`. */
function placeOf(path: string): ReadingPlace {
  const end = path.lastIndexOf('.') + 1;
  return path.slice(end) === 'type' ? 'root' : readingOf(path.slice(0, end));
}

/** Of a recipient, what a member is called says that it is an address, and no value does. */
function placeOfValue(path: string): ReadingPlace {
  const place = placeOf(path);
  return place === 'recipient' ? 'subject' : place;
}

function typesOf(object: JsonObject, scope: Scope): readonly string[] {
  const types: string[] = [];
  for (const key in object) {
    if (key === '@context' || termOf(scope, key).iri !== '@type') continue;
    for (const type of asArray(object[key])) if (typeof type === 'string') types.push(type);
  }
  return types;
}

function placeOfNode(id: string, scope: Scope, place: Place, content: JsonObject): NodePlace {
  const { path, graph } = place;
  return { id: expandId(scope, id) ?? id, path: path.slice(0, -1), graph, content };
}
