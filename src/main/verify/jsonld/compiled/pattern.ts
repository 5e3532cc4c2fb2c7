import { hash } from 'node:crypto';
import type { JsonObject } from '../../../../shared/lib/json.ts';
import { isJsonObject } from '../../../../shared/lib/json.ts';
import { compareText } from '../../../../shared/lib/compare-text.ts';
import { findPartWalk, walkDocument } from '../document-walk.ts';
import type { PartWalk } from '../document-walk.ts';
import { findIllFormedTexts } from '../ill-formed-text.ts';
import { fillOut } from './layout.ts';
import type { Filling, LaidOut, Layout, PartSlot } from './layout.ts';
import { iriText, stringText } from './n-quads.ts';
import { groupLines, linesOf, pieceText, writeGroup } from './node-groups.ts';
import type { Line, NodeGroup, Piece, Pieces } from './node-groups.ts';
import { findPartStatements } from './part-statements.ts';
import type { PartStatements } from './part-statements.ts';
import type { MissingSteps, Scope } from './scope.ts';
import { writeStatements } from './statements.ts';
import type { NodeText, Quad, Statements } from './statements.ts';

/** What all documents of one layout state, but for their own texts and kept parts. */
export interface Pattern {
  readonly layout: Layout;
  readonly texts: LaidOut['texts'];
  readonly parts: readonly PartSlot[];
  readonly groups: readonly NodeGroup[];
  /** By blank node: the statements that it occurs in, as its first-degree hash takes them. */
  readonly mentions: readonly (readonly NodeGroup[])[];
  readonly properties: readonly string[];
  /** The nodes that are described or named, by their ids: all must differ. */
  readonly places: readonly Piece[];
  readonly scopes: ReadonlySet<Scope>;
  /** By scheme: whether no context of the document makes a prefix of it. */
  readonly schemes: Map<string, boolean>;
}

/** What a document of a pattern states. */
export interface PatternStatements {
  readonly nquads: string;
  readonly properties: () => readonly string[];
}

/** Stands for a text that is yet to come; no document has it. */
const STAND_IN = 'urn:x-touchstone-slot:';

/**
 * Works out what all documents of one layout state: one with stand-ins for its own texts and parts is
 * written and judged as any other. Only where nothing in it is amiss, so that whatever fits the pattern
 * is covered by its signature as it stands.
 *
 * @returns `undefined` where that cannot be said of all of them.
 */
export function makePattern(
  document: JsonObject,
  laidOut: LaidOut,
  root: Scope,
): Pattern | undefined {
  if (JSON.stringify(document).includes(STAND_IN)) return undefined;
  const sample = fillOut(
    laidOut.layout,
    (slot) => `${STAND_IN}text:${slot}`,
    (slot) => `${STAND_IN}part:${slot}`,
  );
  if (!isJsonObject(sample)) return undefined;
  const missing: MissingSteps = [];
  const statements = writeStatements(sample, root, missing);
  const walk = walkDocument(sample, root, missing);
  if (statements === undefined || missing.length > 0 || walk.issues.length > 0) return undefined;
  if (findIllFormedTexts(sample).length > 0) return undefined;
  if (!isCovered(statements.properties, walk)) return undefined;
  const stated = patternOf(statements, laidOut);
  const places = allThere(walk.places.map(({ id }) => pieceOf(`<${id}>`, laidOut)));
  if (stated === undefined || places === undefined) return undefined;
  return { ...laidOut, ...stated, places, schemes: new Map() };
}

function patternOf(
  { quads, blankNodes, properties }: Statements,
  laidOut: LaidOut,
): Pick<Pattern, 'groups' | 'mentions' | 'properties'> | undefined {
  const lines = allThere(quads.map((quad) => lineOf(quad, laidOut)));
  const groups = lines && groupLines(lines);
  if (lines === undefined || groups === undefined) return undefined;
  const mentions = Array.from({ length: blankNodes }, (_, node) => mentionsOf(node, lines));
  const found = allThere(mentions);
  return found && { groups, mentions: found, properties: [...properties] };
}

/** @returns `undefined` where there are none. */
function mentionsOf(node: number, lines: readonly Line[]): readonly NodeGroup[] | undefined {
  const own = lines.filter(({ subject, object }) => subject === node || object === node);
  const called = (piece: Piece): Piece => {
    if (typeof piece !== 'number') return piece;
    return piece === node ? '_:a' : '_:z';
  };
  const named = own.map(({ subject, predicate, object }) => ({
    subject: called(subject),
    predicate,
    object: called(object),
  }));
  return own.length === 0 ? undefined : groupLines(named, true);
}

function allThere<Item>(items: readonly (Item | undefined)[]): readonly Item[] | undefined {
  const there = items.filter((item) => item !== undefined);
  return there.length === items.length ? there : undefined;
}

/** All of it is in the default graph. */
function lineOf({ subject, predicate, object, graph }: Quad, laidOut: LaidOut): Line | undefined {
  const [one, other] = [pieceOf(subject, laidOut), pieceOf(object, laidOut)];
  if (one === undefined || other === undefined) return undefined;
  if (graph !== '' || predicate.includes(STAND_IN)) return undefined;
  return { subject: one, predicate, object: other };
}

interface Properties {
  readonly properties: ReadonlySet<string>;
  readonly stated: ReadonlySet<string>;
}

/** Whether what is written and what is signed are the same properties. */
function isCovered(signed: ReadonlySet<string>, { properties, stated }: Properties): boolean {
  return (
    [...signed].every((iri) => properties.has(iri)) && [...stated].every((iri) => signed.has(iri))
  );
}

const SLOT =
  /^(?<open>[<"])urn:x-touchstone-slot:(?<kind>text|part):(?<slot>\d+)[>"](?<after>.*)$/su;

/** @returns `undefined` for one in which a stand-in is not all of the text, or not of its kind. */
function pieceOf(text: NodeText, { texts }: Pick<LaidOut, 'texts'>): Piece | undefined {
  if (typeof text === 'number' || !text.includes(STAND_IN)) return text;
  const { open, kind, slot = '', after = '' } = SLOT.exec(text)?.groups ?? {};
  if (after.includes(STAND_IN)) return undefined;
  if (kind === 'part') return open === '<' ? { kind, slot: Number(slot), after } : undefined;
  const isNode = texts[Number(slot)] === 'iri';
  if (kind !== 'text' || isNode !== (open === '<') || (isNode && after !== '')) return undefined;
  return { kind, slot: Number(slot), after };
}

/** A kept part as it stands in a document. */
interface Part {
  readonly stated: PartStatements;
  readonly groups: readonly NodeGroup[];
  /** Of the nodes that are described in it, as N-Quads write them. */
  readonly ids: readonly string[];
}

/**
 * Canonical N-Quads (RDFC-1.0, SHA-256) of a document of a pattern, in which nothing is amiss.
 *
 * @returns `undefined` for one with a text or a part that is not as plain as its pattern takes it to be.
 */
export function applyPattern(pattern: Pattern, filling: Filling): PatternStatements | undefined {
  const written = writeTexts(pattern, filling.texts);
  const parts = written && findParts(pattern, filling.parts);
  if (written === undefined || parts === undefined) return undefined;
  if (!areApart(pattern, filling.texts, parts)) return undefined;
  const textOf: Pieces['textOf'] = ({ kind, slot, after }) =>
    kind === 'text' ? `${written[slot]}${after}` : `${parts[slot]?.stated.subject}`;
  const labels = labelNodes(pattern, parts, textOf);
  const nquads = labels && writeInOrder(pattern, parts, { textOf, labels });
  if (nquads === undefined) return undefined;
  return { nquads, properties: () => allProperties(pattern, parts) };
}

function allProperties({ properties }: Pattern, parts: readonly Part[]): readonly string[] {
  return [...new Set([...properties, ...parts.flatMap(({ stated }) => stated.properties)])];
}

function writeTexts(pattern: Pattern, texts: readonly string[]): readonly string[] | undefined {
  const written: string[] = [];
  for (let slot = 0; slot < texts.length; slot += 1) {
    const text = texts[slot] ?? '';
    if (!text.isWellFormed()) return undefined;
    if (pattern.texts[slot] === 'literal') written.push(stringText(text));
    else if (isPlainIri(text, pattern)) written.push(iriText(text));
    else return undefined;
  }
  return written;
}

/** A scheme, which is no prefix, and no white space. */
const ABSOLUTE = /^[A-Za-z][A-Za-z0-9+\-.]*:\S*$/u;
const LIMIT_SCHEMES = 50;

/** Whether the processor takes a text in the place of an id for the IRI that it is. */
function isPlainIri(text: string, { scopes, schemes }: Pattern): boolean {
  if (!ABSOLUTE.test(text)) return false;
  const scheme = text.slice(0, text.indexOf(':'));
  const known = schemes.get(scheme);
  if (known !== undefined) return known;
  let isPlain = true;
  for (const { active } of scopes) if (active.mappings.has(scheme)) isPlain = false;
  if (schemes.size < LIMIT_SCHEMES) schemes.set(scheme, isPlain);
  return isPlain;
}

function findParts(pattern: Pattern, parts: readonly JsonObject[]): readonly Part[] | undefined {
  const found: Part[] = [];
  for (let slot = 0; slot < parts.length; slot += 1) {
    const [place, part] = [pattern.parts[slot], parts[slot]];
    if (place === undefined || part === undefined) return undefined;
    const stated = findPartStatements(place.term, part);
    const walked = findPartWalk(place.scope, part, place.path);
    const known = stated && walked && partOf(stated, walked, part);
    if (known === undefined) return undefined;
    found.push(known);
  }
  return found;
}

const PARTS = new WeakMap<PartStatements, { readonly walked: PartWalk; readonly part: Part }>();

/** The statements of a part by their nodes, where it has a name and nothing in it is amiss. */
function partOf(stated: PartStatements, walked: PartWalk, part: JsonObject): Part | undefined {
  const known = PARTS.get(stated);
  if (known?.walked === walked) return known.part;
  const groups = groupLines(linesOf(stated.quads));
  const walk = { properties: new Set(walked.properties), stated: new Set(walked.stated) };
  const isSound = findIllFormedTexts(part).length === 0;
  if (groups === undefined || !isSound || typeof stated.subject === 'number') return undefined;
  if (!isCovered(new Set(stated.properties), walk)) return undefined;
  const made: Part = { stated, groups, ids: walked.places.map(({ id }) => `<${id}>`) };
  PARTS.set(stated, { walked, part: made });
  return made;
}

/** Whether each node is described in one place only. */
function areApart(pattern: Pattern, texts: readonly string[], parts: readonly Part[]): boolean {
  const ids: string[] = [];
  for (const place of pattern.places) {
    if (typeof place === 'object' && place.kind === 'part') continue;
    // As the processor writes IRIs, but for what is escaped: that no two IRIs share.
    ids.push(typeof place === 'object' ? `<${texts[place.slot]}>` : `${place}`);
  }
  for (const part of parts) ids.push(...part.ids);
  return ids.length > FEW ? new Set(ids).size === ids.length : areFewApart(ids);
}

/** So few are compared one by one faster than a set is made of them, or a list is sorted. */
const FEW = 16;

function areFewApart(ids: readonly string[]): boolean {
  for (let index = 1; index < ids.length; index += 1) {
    const id = ids[index];
    for (let before = 0; before < index; before += 1) if (ids[before] === id) return false;
  }
  return true;
}

/** @returns The label of each blank node, those of the parts after the pattern's own. */
function labelNodes(
  { mentions }: Pattern,
  parts: readonly Part[],
  textOf: Pieces['textOf'],
): readonly string[] | undefined {
  const hashes: string[] = [];
  for (const own of mentions) {
    const lines = writeNamed(own.map((group) => namedIn(group, { textOf, labelOf: NO_LABEL })));
    if (lines === undefined) return undefined;
    hashes.push(hash('sha256', lines, 'hex'));
  }
  for (const { stated } of parts) for (const [, known] of stated.hashes) hashes.push(known);
  if (hashes.length < 2) return hashes.map(() => '_:c14n0');
  return labelsOf(hashes);
}

/** They are few (`pattern-store.ts`): each place is how many come before it. */
function labelsOf(hashes: readonly string[]): readonly string[] | undefined {
  const labels: string[] = [];
  for (let node = 0; node < hashes.length; node += 1) {
    const own = hashes[node] ?? '';
    let place = 0;
    for (let other = 0; other < hashes.length; other += 1) {
      const hashed = hashes[other] ?? '';
      if (hashed < own) place += 1;
      else if (hashed === own && other !== node) return undefined;
    }
    labels.push(`_:c14n${place}`);
  }
  return labels;
}

/** Blank nodes have their names for a hash already. */
const NO_LABEL = () => '';

/** A group whose node has its name. */
interface Named {
  readonly subject: string;
  readonly group: NodeGroup;
  readonly pieces: Pieces;
}

function writeInOrder(
  { groups, mentions }: Pattern,
  parts: readonly Part[],
  { textOf, labels }: Pick<Pieces, 'textOf'> & { readonly labels: readonly string[] },
): string | undefined {
  const named: Named[] = [];
  const add = (own: readonly NodeGroup[], first: number): void => {
    const pieces = { textOf, labelOf: (blank: number) => labels[first + blank] ?? '' };
    for (const group of own) named.push(namedIn(group, pieces));
  };
  add(groups, 0);
  let first = mentions.length;
  for (const part of parts) {
    add(part.groups, first);
    first += part.stated.blankNodes;
  }
  return writeNamed(named);
}

function namedIn(group: NodeGroup, pieces: Pieces): Named {
  return { subject: pieceText(group.subject, pieces), group, pieces };
}

/** By insertion where they are few, as they nearly always are. */
function putInOrder(named: Named[]): void {
  if (named.length > FEW) {
    named.sort((one, other) => compareText(one.subject, other.subject));
    return;
  }
  for (let index = 1; index < named.length; index += 1) {
    const own = named[index];
    if (own === undefined) return;
    let place = index;
    for (; place > 0; place -= 1) {
      const before = named[place - 1];
      if (before === undefined || before.subject <= own.subject) break;
      named[place] = before;
    }
    named[place] = own;
  }
}

/** @returns `undefined` where two are of one node, or two lines are one. */
function writeNamed(named: Named[]): string | undefined {
  putInOrder(named);
  let [nquads, last] = ['', ''];
  for (const { subject, group, pieces } of named) {
    const written = subject === last ? undefined : writeGroup(group, subject, pieces);
    if (written === undefined) return undefined;
    nquads += written;
    last = subject;
  }
  return nquads;
}
