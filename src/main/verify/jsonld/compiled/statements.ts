import { asArray, isJsonObject } from '../../../../shared/lib/json.ts';
import type { JsonObject, JsonValue } from '../../../../shared/lib/json.ts';
import { isKept } from '../../../../shared/lib/kept-parts.ts';
import { canonicaliseJson } from '../../proofs/data-integrity/jcs.ts';
import { RDF, scalarText, taggedString, typedString } from './literals.ts';
import { iriText, isAbsoluteIri, stringText } from './n-quads.ts';
import { addPartStatements, findPartStatements, keepPartStatements } from './part-statements.ts';
import {
  expandId,
  expandWord,
  isGraphWord,
  scopeOfObject,
  scopeOfTypes,
  scopeOfValue,
  termOf,
} from './scope.ts';
import type { MissingSteps, Scope } from './scope.ts';
import type { Term } from './term.ts';

/** A node: an IRI as N-Quads write it, or the number of a blank node. */
export type NodeText = string | number;

/** One statement. A literal too is an object as N-Quads write it. */
export interface Quad {
  readonly subject: NodeText;
  readonly predicate: string;
  readonly object: NodeText;
  /** Empty for the default graph. */
  readonly graph: NodeText;
  /**
   * The processor compares values, not texts: two that read alike are one to it where these are alike
   * too, and it is for the processor where one is `undefined`.
   */
  readonly sameness: string | undefined;
  /** As N-Quads write it, where that is kept: it names no blank node then. */
  readonly line: string | undefined;
}

/** All that a document states. */
export interface Statements {
  readonly quads: Quad[];
  /** How many blank nodes there are; they are numbered from 0. */
  blankNodes: number;
  /** The IRI of every property, once each. */
  readonly properties: Set<string>;
  /** First-degree hashes (SHA-256) that are known, by blank node. */
  readonly hashes: Map<number, string>;
  /** Those of the lines that are kept, a list a part, each in the order of its code units. */
  readonly runs: (readonly string[])[];
}

interface Writer extends Statements {
  readonly labels: Map<string, number>;
  readonly missing: MissingSteps;
  /** Set when the document has something that is left to the processor. */
  isRefused: boolean;
}

const TYPE = `<${RDF}type>`;
const FIRST = `<${RDF}first>`;
const REST = `<${RDF}rest>`;
const NIL = `<${RDF}nil>`;

/**
 * Writes down what a document states, straight from its text: what expanding it and turning that into
 * RDF comes to. Only plain documents: of anything that the processor would drop, remark on or refuse,
 * and of what few documents use, nothing is said.
 *
 * @returns `undefined` when the document is for the processor, or steps are missing.
 * @see https://www.w3.org/TR/json-ld11-api/#deserialize-json-ld-to-rdf-algorithm
 */
export function writeStatements(
  document: JsonObject,
  root: Scope,
  missing: MissingSteps,
): Statements | undefined {
  const writer = createWriter(missing);
  const members = writeObject(document, { outside: root, word: undefined, graph: '' }, writer);
  // Of an object that says nothing the processor remarks that it drops it.
  if (writer.quads.length === 0 || members === undefined) refuse(writer);
  return writer.isRefused ? undefined : writer;
}

function createWriter(missing: MissingSteps): Writer {
  return {
    quads: [],
    blankNodes: 0,
    properties: new Set(),
    hashes: new Map(),
    runs: [],
    labels: new Map(),
    missing,
    isRefused: false,
  };
}

/** Where an object stands. */
interface Place {
  /** The scope of the value that it is. */
  readonly outside: Scope;
  readonly word: string | undefined;
  readonly graph: NodeText;
}

function refuse(writer: Writer): undefined {
  writer.isRefused = true;
  return undefined;
}

/** @returns The node that was written; `undefined` when it was not. */
function writeObject(object: JsonObject, place: Place, writer: Writer): NodeText | undefined {
  const { outside, word } = place;
  const own = object['@context'];
  const reverts = outside.previous === undefined || !isReference(object, outside);
  const scope = scopeOfObject(outside, { word, own, reverts }, writer.missing);
  if (scope === undefined) return undefined;
  const inside = scopeOfTypes(scope, typesOf(object, scope, writer), writer.missing);
  if (inside === undefined) return undefined;
  if (inside.isRemarkable || Object.hasOwn(object, '__proto__')) return refuse(writer);
  const subject = nodeOf(object, inside, writer);
  if (subject === undefined) return undefined;
  const node = { subject, graph: place.graph, scope, inside };
  const before = writer.quads.length;
  for (const key in object) {
    if (key !== '@context') writeMember(key, object[key], node, writer);
    if (writer.isRefused) return undefined;
  }
  const isEmpty = writer.quads.length === before;
  return isEmpty && isGraphWord(inside, word) ? refuse(writer) : subject;
}

/** Whether the object only names a node: then the types of the one around it count for it still. */
function isReference(object: JsonObject, outside: Scope): boolean {
  const keys = Object.keys(object);
  const [key = ''] = keys;
  return keys.length === 1 && key !== '@context' && termOf(outside, key).iri === '@id';
}

/** The types of an object, where it has them under one key. */
function typesOf(object: JsonObject, scope: Scope, writer: Writer): readonly string[] {
  let types: readonly string[] | undefined;
  for (const key in object) {
    if (key === '@context' || termOf(scope, key).iri !== '@type') continue;
    if (types !== undefined) refuse(writer);
    types = asArray(object[key]).filter((type) => typeof type === 'string');
  }
  return types ?? NO_TYPES;
}

const NO_TYPES: readonly string[] = [];

/** The node that an object describes: what its id names, or a new blank one. */
function nodeOf(object: JsonObject, scope: Scope, writer: Writer): NodeText | undefined {
  let id: NodeText | undefined;
  for (const key in object) {
    if (key === '@context' || termOf(scope, key).iri !== '@id') continue;
    const value = object[key];
    if (id !== undefined || typeof value !== 'string') return refuse(writer);
    id = nodeNamed(expandId(scope, value), writer);
    if (id === undefined) return undefined;
  }
  return id ?? newBlank(writer);
}

function nodeNamed(iri: string | null, writer: Writer): NodeText | undefined {
  if (iri === null || !isAbsoluteIri(iri)) return refuse(writer);
  if (!iri.startsWith('_:')) return iriText(iri);
  const known = writer.labels.get(iri);
  if (known !== undefined) return known;
  const label = newBlank(writer);
  writer.labels.set(iri, label);
  return label;
}

function newBlank(writer: Writer): number {
  writer.blankNodes += 1;
  return writer.blankNodes - 1;
}

/** A node whose members are being written. */
interface Node {
  readonly subject: NodeText;
  readonly graph: NodeText;
  /** Before the contexts of its types, which is where its types are words of. */
  readonly scope: Scope;
  readonly inside: Scope;
}

function writeMember(key: string, value: JsonValue | undefined, node: Node, writer: Writer): void {
  const term = termOf(node.inside, key);
  if (term.kind === 'property') writeProperty(term, value, node, writer);
  else if (term.iri === '@type') writeTypes(value, node, writer);
  else if (term.iri !== '@id') refuse(writer);
}

function writeTypes(value: JsonValue | undefined, node: Node, writer: Writer): void {
  if (Array.isArray(value)) for (const type of value) writeType(type, node, writer);
  else writeType(value, node, writer);
}

function writeType(type: JsonValue | undefined, node: Node, writer: Writer): void {
  const iri = typeof type === 'string' ? expandWord(node.scope, type) : null;
  if (iri === null || !isAbsoluteIri(iri) || iri.startsWith('_:')) return refuse(writer);
  push(writer, node, { predicate: TYPE, object: iriText(iri), sameness: '' });
}

function push(
  { quads }: Writer,
  { subject, graph }: Pick<Quad, 'subject' | 'graph'>,
  { predicate, object, sameness }: Pick<Quad, 'predicate' | 'object' | 'sameness'>,
): void {
  quads.push({ subject, predicate, object, graph, sameness, line: undefined });
}

const PLAIN_CONTAINERS: ReadonlySet<string> = new Set(['@set', '@list', '@graph', '@language']);

function writeProperty(term: Term, value: JsonValue | undefined, node: Node, writer: Writer): void {
  const outside = scopeOfValue(node.inside, term, writer.missing);
  if (outside === undefined) return;
  const within = outside === node.inside ? term : termOf(outside, term.word);
  if (!isPlain(term, within)) return refuse(writer);
  const use = { term, outside, node, hasSameUse: within === term || isSameUse(term, within) };
  const before = writer.quads.length;
  if (term.coercion === '@json') writeJson(value, use, writer);
  else if (value === null) return;
  else if (term.containers.includes('@list')) writeList(value, use, writer);
  else if (Array.isArray(value)) for (const item of value) writeItem(item, use, writer);
  else writeItem(value, use, writer);
  if (writer.quads.length > before && term.iri?.startsWith(RDF) === false) {
    writer.properties.add(term.iri);
  }
}

/** A word as it is used: its meaning, the scope of its values, and the node that they are said of. */
interface Use {
  readonly term: Term;
  readonly outside: Scope;
  readonly node: Node;
  /** Whether the word has the same meaning among its own values: else those are objects only. */
  readonly hasSameUse: boolean;
}

/** @param within The same word where its values are. */
function isPlain(term: Term, within: Term): boolean {
  if (within.reverse || within.kind === 'keyword') return false;
  if (term.reverse || term.direction !== undefined || term.language === '') return false;
  if (term.text.length !== (term.iri?.length ?? 0) + 2) return false;
  return term.containers.every((container) => PLAIN_CONTAINERS.has(container));
}

/** A context scoped to a word may give that very word another meaning for its own values. */
function isSameUse(one: Term, other: Term): boolean {
  return (
    one.iri === other.iri &&
    one.coercion === other.coercion &&
    one.language === other.language &&
    one.direction === other.direction &&
    one.reverse === other.reverse &&
    one.containers.join(' ') === other.containers.join(' ')
  );
}

function writeItem(item: JsonValue | undefined, use: Use, writer: Writer): void {
  if (item === null) return;
  const { term, node } = use;
  const object = term.containers.includes('@graph')
    ? writeGraph(item, use, writer)
    : objectOf(item, use, writer);
  if (object === undefined) return;
  push(writer, node, { predicate: term.text, object, sameness: samenessOf(item, object, term) });
}

function samenessOf(
  item: JsonValue | undefined,
  object: NodeText,
  { coercion }: Term,
): string | undefined {
  if (typeof item === 'string') return coercion ?? '';
  const isNode = typeof object === 'number' || object.startsWith('<');
  return isNode ? '@id' : undefined;
}

/** Each object of a graph container is the one node of a graph of its own. */
function writeGraph(item: JsonValue | undefined, use: Use, writer: Writer): number | undefined {
  if (!isJsonObject(item)) return refuse(writer);
  const graph = newBlank(writer);
  const before = writer.quads.length;
  const node = writeObject(item, { outside: use.outside, word: use.term.word, graph }, writer);
  if (node === undefined) return undefined;
  return writer.quads.length === before ? refuse(writer) : graph;
}

function writeList(value: JsonValue | undefined, use: Use, writer: Writer): void {
  const { term, node } = use;
  if (term.containers.includes('@graph') || !use.hasSameUse) return refuse(writer);
  const items = Array.isArray(value) ? value.filter((item) => item !== null) : [value];
  const cells = items.map(() => newBlank(writer));
  const head = cells[0] ?? NIL;
  push(writer, node, { predicate: term.text, object: head, sameness: undefined });
  for (const [index, item] of items.entries()) {
    const object = objectOf(item, use, writer);
    const subject = cells[index];
    if (object === undefined || subject === undefined) return;
    const cell = { subject, graph: node.graph };
    push(writer, cell, { predicate: FIRST, object, sameness: '' });
    push(writer, cell, { predicate: REST, object: cells[index + 1] ?? NIL, sameness: '' });
  }
}

/** @see https://www.w3.org/TR/json-ld11/#json-literals */
function writeJson(value: JsonValue | undefined, { term, node }: Use, writer: Writer): void {
  const isWhole = typeof value === 'object' && value !== null && term.containers.length === 0;
  const text = isWhole ? canonicaliseJson(value) : undefined;
  if (text === undefined) return refuse(writer);
  const object = `${stringText(text)}^^<${RDF}JSON>`;
  push(writer, node, { predicate: term.text, object, sameness: undefined });
}

/** A value as it stands in a statement. */
function objectOf(
  item: JsonValue | undefined,
  { term, outside, node, hasSameUse }: Use,
  writer: Writer,
): NodeText | undefined {
  if (!hasSameUse && (!isJsonObject(item) || Object.hasOwn(item, '@value'))) return refuse(writer);
  if (typeof item === 'string') return textOf(item, term, outside, writer);
  if (typeof item === 'number' || typeof item === 'boolean') {
    return scalarText(item, datatypeOf(term)) ?? refuse(writer);
  }
  if (!isJsonObject(item) || term.containers.includes('@language')) return refuse(writer);
  if (Object.hasOwn(item, '@value')) return valueOf(item, term, outside, writer);
  const place = { outside, word: term.word, graph: node.graph };
  if (node.graph === '' && isKept(item)) return writePart(item, term, place, writer);
  return writeObject(item, place, writer);
}

/** Whether nothing else in a document can name a node of it, and all of it is in the default graph. */
function isByItself({ labels, quads }: Writer): boolean {
  return labels.size === 0 && quads.every(({ graph }) => graph === '');
}

/** Writes an object that other documents have too: what it states is worked out once. */
function writePart(
  part: JsonObject,
  term: Term,
  place: Place,
  writer: Writer,
): NodeText | undefined {
  const known = findPartStatements(term, part);
  if (known !== undefined) return addPartStatements(known, writer);
  const own = createWriter([]);
  const subject = writeObject(part, place, own);
  const isWhole = own.missing.length === 0 && !own.isRefused && isByItself(own);
  if (!isWhole || subject === undefined) return writeObject(part, place, writer);
  return addPartStatements(keepPartStatements(term, part, { ...own, subject }), writer);
}

function textOf(text: string, term: Term, outside: Scope, writer: Writer): NodeText | undefined {
  const { coercion, language } = term;
  if (coercion === '@id') return nodeNamed(expandId(outside, text), writer);
  if (coercion === '@vocab') return nodeNamed(expandWord(outside, text), writer);
  const datatype = datatypeOf(term);
  if (datatype !== undefined) return typedString(text, datatype) ?? refuse(writer);
  return language === undefined ? stringText(text) : `${stringText(text)}@${language}`;
}

function datatypeOf({ coercion }: Term): string | undefined {
  return coercion?.startsWith('@') === true ? undefined : coercion;
}

/** A value object in one of its plain forms: with a language, with a datatype, or bare. */
function valueOf(
  { '@value': value, '@type': type, '@language': language, ...rest }: JsonObject,
  term: Term,
  outside: Scope,
  writer: Writer,
): NodeText | undefined {
  if (Object.keys(rest).length > 0) return refuse(writer);
  const scope = scopeOfObject(outside, { word: term.word, reverts: false }, writer.missing);
  if (scope === undefined) return undefined;
  if (scope.isRemarkable || (type !== undefined && language !== undefined)) return refuse(writer);
  if (language !== undefined) return taggedString(value, language) ?? refuse(writer);
  const datatype = type === undefined ? undefined : datatypeNamed(type, scope);
  if (datatype === '') return refuse(writer);
  if (typeof value === 'number' || typeof value === 'boolean') {
    return scalarText(value, datatype) ?? refuse(writer);
  }
  if (typeof value !== 'string') return refuse(writer);
  return (
    (datatype === undefined ? stringText(value) : typedString(value, datatype)) ?? refuse(writer)
  );
}

/** Empty when it is for the processor. */
function datatypeNamed(type: JsonValue, scope: Scope): string {
  if (typeof type !== 'string' || termOf(scope, type).hasContext) return '';
  const iri = expandWord(scope, type);
  return iri === null || !isAbsoluteIri(iri) || iri.startsWith('_:') ? '' : iri;
}
