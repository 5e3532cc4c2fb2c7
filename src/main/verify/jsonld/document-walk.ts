import { asArray, isJsonObject } from '../../../shared/lib/json.ts';
import type { JsonObject, JsonValue } from '../../../shared/lib/json.ts';
import type { Scope } from './active-context.ts';
import { disguised, redefinedTerm, undefinedTerm } from './context-issue.ts';
import type { ContextIssue } from './context-issue.ts';
import { findInlineIssues, PROTOTYPE } from './inline-context.ts';
import type { NodePlace } from './node-places.ts';
import { judgeMeaning } from './vocabulary.ts';
import type { ReadingPlace } from './vocabulary.ts';

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

/** As the processor decides it; blank nodes count. */
const ABSOLUTE = /^(?:[A-Za-z][A-Za-z0-9+\-.]*|_):\S*$/u;

/**
 * Walks through a document beside the processor: each word must have a meaning, and the standard one,
 * and the document's structure must be the plain one that is read.
 *
 * @throws What the processor throws at a context that it cannot process.
 */
export async function walkDocument(document: JsonObject, scope: Scope): Promise<DocumentWalk> {
  const walk: DocumentWalk = { issues: [], properties: new Set(), stated: new Set(), places: [] };
  await walkObject(document, scope, { path: '', word: undefined, graph: '' }, walk);
  return walk;
}

async function walkObject(
  object: JsonObject,
  outer: Scope,
  place: Place,
  walk: DocumentWalk,
): Promise<void> {
  walk.issues.push(...findInlineIssues(object['@context'], place.path));
  const own = await outer.forObject(place.word, object['@context']);
  const scope = await own.withTypes(typesOf(object, own));
  for (const [key, value] of Object.entries(object)) {
    if (key === '@context') continue;
    const iri = scope.expand(key);
    if (iri?.startsWith('@') === true) walkKeyword({ key, iri, value }, own, place, walk);
    // oxlint-disable-next-line no-await-in-loop -- contexts are cached on the way, in order
    else await walkProperty({ key, iri, value }, scope, place, walk);
  }
  walk.places.push(...placesOf(object, scope, place));
}

interface Entry {
  readonly key: string;
  readonly iri: string | null;
  readonly value: JsonValue | undefined;
}

function walkKeyword({ key, iri, value }: Entry, own: Scope, place: Place, walk: DocumentWalk) {
  const path = `${place.path}${key}`;
  if (key === 'id' && iri === '@id') judgeId(value, own, path, walk);
  else if (key === 'type' && iri === '@type') judgeTypes(value, own, path, walk);
  else walk.issues.push(disguised(path, `the keyword ${iri} is used as "${key}"`));
}

async function walkProperty(
  { key, iri, value }: Entry,
  scope: Scope,
  place: Place,
  walk: DocumentWalk,
): Promise<void> {
  const path = `${place.path}${key}`;
  if (iri === null || !ABSOLUTE.test(iri) || iri.startsWith('_:') || key === PROTOTYPE) {
    walk.issues.push(undefinedTerm(path, `"${key}" has no meaning in its context`));
    return;
  }
  walk.properties.add(iri);
  if (asArray(value).some((item) => item !== null)) walk.stated.add(iri);
  pushMeaning(key, iri, path, walk);
  const { coercion, containers, reverse } = scope.term(key);
  if (reverse) walk.issues.push(disguised(path, `"${key}" is a reverse property`));
  if (coercion === '@json') return;
  if (containers.includes('@language') && isJsonObject(value)) return;
  if (isKeyed(containers) && isJsonObject(value)) {
    walk.issues.push(disguised(path, `"${key}" is a map (${containers.join(', ')})`));
    return;
  }
  const graph = containers.includes('@graph') ? path : place.graph;
  await walkValue(value, await scope.forValueOf(key), { path: `${path}.`, word: key, graph }, walk);
}

function isKeyed(containers: readonly string[]): boolean {
  return ['@index', '@id', '@type'].some((container) => containers.includes(container));
}

async function walkValue(
  value: JsonValue | undefined,
  scope: Scope,
  place: Place,
  walk: DocumentWalk,
): Promise<void> {
  for (const item of asArray(value)) {
    // oxlint-disable-next-line no-await-in-loop -- contexts are cached on the way, in order
    if (isJsonObject(item)) await walkObjectValue(item, scope, place, walk);
    else if (typeof item === 'string') walkText(item, scope, place, walk);
    else if (Array.isArray(item)) {
      walk.issues.push(disguised(place.path.slice(0, -1), 'an array stands in an array'));
    }
  }
}

async function walkObjectValue(
  object: JsonObject,
  scope: Scope,
  place: Place,
  walk: DocumentWalk,
): Promise<void> {
  if (!Object.hasOwn(object, '@value')) return walkObject(object, scope, place, walk);
  if (!isText(object, place)) {
    const detail = 'a value object hides a value that is written plainly elsewhere';
    walk.issues.push(disguised(place.path.slice(0, -1), detail));
  }
  return undefined;
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

function walkText(text: string, scope: Scope, place: Place, walk: DocumentWalk): void {
  if (place.word === undefined) return;
  const path = place.path.slice(0, -1);
  const { coercion } = scope.term(place.word);
  if (coercion === '@id') {
    judgeId(text, scope, path, walk);
    walk.places.push({ id: text, path, graph: place.graph, content: {} });
  }
  if (coercion !== '@vocab') return;
  const iri = scope.expandWord(text);
  if (iri === null || !ABSOLUTE.test(iri)) {
    walk.issues.push(undefinedTerm(path, `"${text}" has no meaning in its context`));
  } else pushMeaning(text, iri, path, walk);
}

function judgeId(value: JsonValue | undefined, scope: Scope, path: string, walk: DocumentWalk) {
  if (typeof value !== 'string') return;
  const iri = scope.expandId(value);
  if (iri === null || !ABSOLUTE.test(iri)) {
    walk.issues.push(undefinedTerm(path, `"${value}" is no absolute IRI, so it is not covered`));
  } else if (iri !== value) {
    walk.issues.push(disguised(path, `"${value}" is written for ${iri}`));
  }
}

function judgeTypes(value: JsonValue | undefined, own: Scope, path: string, walk: DocumentWalk) {
  for (const type of asArray(value)) {
    if (typeof type !== 'string') continue;
    const iri = own.expandWord(type);
    if (iri === null || !ABSOLUTE.test(iri)) {
      walk.issues.push(undefinedTerm(path, `the type "${type}" has no meaning in its context`));
    } else pushMeaning(type, iri, path, walk);
  }
}

function pushMeaning(word: string, iri: string, path: string, walk: DocumentWalk): void {
  const meaning = judgeMeaning(word, iri, placeOf(path));
  const detail = `"${word}" stands for ${iri}`;
  if (meaning === 'disguised') walk.issues.push(disguised(path, detail));
  if (meaning === 'redefined') walk.issues.push(redefinedTerm(path, detail));
}

/** Whose name and description are shown beside the credential's own. */
const NAMED: readonly string[] = ['issuer', 'credentialSubject.achievement'];

/** A credential's own words are read at its root, and a status entry's in its entry. */
function placeOf(path: string): ReadingPlace {
  const steps = path.split('.');
  if (steps.length === 1 || steps[0] === 'credentialStatus' || steps.at(-1) === 'type') {
    return 'root';
  }
  return NAMED.includes(steps.slice(0, -1).join('.')) ? 'named' : 'inside';
}

function typesOf(object: JsonObject, scope: Scope): readonly string[] {
  return Object.entries(object)
    .filter(([key]) => key !== '@context' && scope.expand(key) === '@type')
    .flatMap(([, value]) => asArray(value))
    .filter((type) => typeof type === 'string');
}

function placesOf(object: JsonObject, scope: Scope, place: Place): readonly NodePlace[] {
  const [id] = Object.entries(object)
    .filter(([key]) => key !== '@context' && scope.expand(key) === '@id')
    .map(([, value]) => value);
  if (typeof id !== 'string') return [];
  const iri = scope.expandId(id) ?? id;
  const { path, graph } = place;
  return [{ id: iri, path: path.replace(/\.$/u, ''), graph, content: object }];
}
