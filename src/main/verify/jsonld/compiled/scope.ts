import context from 'jsonld/lib/context.js';
import type { ActiveContext } from 'jsonld/lib/context.js';
import type { JsonValue } from '../../../../shared/lib/json.ts';
import { isKept } from '../../../../shared/lib/kept-parts.ts';
import type { Pending } from '../../../../shared/lib/pending.ts';
import type { ContextSet } from '../../contexts/context-set.ts';
import { processorOptions } from '../processor-options.ts';
import type { ProcessorOptions } from '../processor-options.ts';
import { isAbsoluteIri } from './n-quads.ts';
import { compileTerm } from './term.ts';
import type { Term } from './term.ts';

/**
 * What each word means at one place of a document. Scopes are states: entering the value of a word, an
 * object's own context or its types leads to another one. The JSON-LD processor itself works out each
 * such step, the first time that a document takes it; later documents find it here.
 *
 * @see https://www.w3.org/TR/json-ld11-api/#context-processing-algorithms
 */
export interface Scope {
  readonly active: ActiveContext;
  /** The scope that holds again for the objects within, where this one is of types. */
  readonly previous: Scope | undefined;
  /** Whether the processor had something to remark about the contexts that led here. */
  readonly isRemarkable: boolean;
  readonly options: ProcessorOptions;
  readonly terms: Map<string, Term>;
  readonly steps: Steps;
  readonly count: { scopes: number };
}

/** Steps from a scope that are known, by what is entered. */
interface Steps {
  /** By the word whose value it is, before an object in it is entered. */
  readonly values: Map<string, Scope>;
  /** By the word whose value an object is; the types around it count for it, or do not. */
  readonly entries: Map<string, Scope>;
  readonly reversions: Map<string, Scope>;
  /** By the object's own context: its text or, where it is a part that is kept, itself. */
  readonly contexts: Map<string, Scope>;
  readonly keptContexts: WeakMap<object, Scope>;
  /** By the one type of an object that brings a context, or by the list of them. */
  readonly types: Map<string, Scope>;
  readonly typeLists: Map<string, Scope>;
  /** For what reverts to this one. */
  readonly copies: Map<'copy', Scope>;
}

function noSteps(): Steps {
  return {
    values: new Map(),
    entries: new Map(),
    reversions: new Map(),
    contexts: new Map(),
    keptContexts: new WeakMap(),
    types: new Map(),
    typeLists: new Map(),
    copies: new Map(),
  };
}

/** Steps that a walk would have taken, and that are to be worked out before it can be walked again. */
export type MissingSteps = (() => Promise<void>)[];

/** Each keeps a table of some hundred words; honest documents together lead through fewer. */
const LIMIT_SCOPES = 400;
const LIMIT_KEY_CHARACTERS = 20_000;

const ROOTS = new WeakMap<ContextSet, Scope>();

/** Where each document under `contexts` begins; what is worked out is kept beside the set. */
export function rootScope(contexts: ContextSet): Scope {
  const known = ROOTS.get(contexts);
  if (known !== undefined && known.count.scopes < LIMIT_SCOPES) return known;
  const root = freshRoot(contexts);
  ROOTS.set(contexts, root);
  return root;
}

/** A root from which nothing is known yet: the processor works out each step anew. */
export function freshRoot(contexts: ContextSet): Scope {
  const options = processorOptions(contexts, ({ next }) => next());
  return {
    active: context.getInitialContext(options),
    previous: undefined,
    isRemarkable: false,
    options,
    terms: new Map(),
    steps: noSteps(),
    count: { scopes: 1 },
  };
}

/** Thrown at a document that leads through more scopes than can be kept. */
export const TOO_MANY_SCOPES = new Error('the document has more contexts than are processed');

/**
 * Walks until no step is missing: once, where documents with the same contexts were walked before.
 * Rejects with what the processor throws at a context.
 */
export function walkCompiled<Walked>(
  root: Scope,
  walk: (missing: MissingSteps) => Walked,
): Pending<Walked> {
  const missing: MissingSteps = [];
  const walked = walk(missing);
  return missing.length === 0 ? walked : walkOn(root, walk, missing);
}

async function walkOn<Walked>(
  root: Scope,
  walk: (missing: MissingSteps) => Walked,
  first: MissingSteps,
): Promise<Walked> {
  let missing = first;
  for (;;) {
    if (root.count.scopes > LIMIT_SCOPES * 4) throw TOO_MANY_SCOPES;
    // oxlint-disable-next-line no-await-in-loop -- each walk gets as far as the steps known lead
    for (const compile of missing) await compile();
    missing = [];
    const walked = walk(missing);
    if (missing.length === 0) return walked;
  }
}

/** Words that no context defines are anybody's: so many of them are kept, and only short ones. */
const LIMIT_OTHER_WORDS = 200;
const LIMIT_WORD_CHARACTERS = 60;

/** What a word, a key or a type, stands for. */
export function termOf(scope: Scope, word: string): Term {
  const known = scope.terms.get(word);
  if (known !== undefined) return known;
  const term = compileTerm(scope.active, word, scope.options);
  const isRoom = scope.terms.size < scope.active.mappings.size + LIMIT_OTHER_WORDS;
  if (term.isDefined || (isRoom && word.length <= LIMIT_WORD_CHARACTERS)) {
    scope.terms.set(word, term);
  }
  return term;
}

/** By its own context a node may be a graph to the word that led to it; the processor drops it then, if it is empty. */
export function isGraphWord(inside: Scope, word: string | undefined): boolean {
  return word !== undefined && termOf(inside, word).containers.includes('@graph');
}

/** What a string in the place of an id stands for. */
export function expandId(scope: Scope, text: string): string | null {
  const colon = text.indexOf(':');
  // What the processor says too, of what nearly all ids are: absolute, with no prefix of the context.
  if (colon > 0 && text.startsWith('//', colon + 1)) return text;
  if (!scope.active.mappings.has(text.slice(0, colon)) && isAbsoluteIri(text)) return text;
  return context.expandIri(scope.active, text, { base: true }, scope.options);
}

/** What a string stands for where words are values: in types, and under `@type: @vocab`. */
export function expandWord(scope: Scope, text: string): string | null {
  const known = scope.terms.get(text);
  if (known?.isDefined === true) return known.iri;
  return context.expandIri(scope.active, text, { base: true, vocab: true }, scope.options);
}

/** The scope for the value of `term`, before an object in it is entered; `undefined` while missing. */
export function scopeOfValue(scope: Scope, term: Term, missing: MissingSteps): Scope | undefined {
  if (!term.hasContext) return scope;
  const { word } = term;
  const { values } = scope.steps;
  return values.get(word) ?? miss(values, word, missing, () => enter(scope, term.context));
}

/** An object as it stands in a document. */
interface Entered {
  /** The word that it is a value of; none at the root. */
  readonly word: string | undefined;
  /** Its own `@context`. */
  readonly own?: JsonValue | undefined;
  /** Unless it only refers to a node, the types of the object around it do not count for it. */
  readonly reverts: boolean;
}

/**
 * The scope for an object, with the contexts of its own; `undefined` while missing.
 *
 * @param outside What `scopeOfValue` gave, or the root.
 */
export function scopeOfObject(
  outside: Scope,
  { word, own, reverts }: Entered,
  missing: MissingSteps,
): Scope | undefined {
  const base = reverts && outside.previous !== undefined ? revert(outside.previous) : outside;
  const entered = word === undefined ? base : scopeOfEntry(base, outside, word, missing);
  if (own === undefined || entered === undefined) return entered;
  const { contexts, keptContexts } = entered.steps;
  const how = { propagate: true, overrideProtected: false };
  const isPart = typeof own === 'object' && own !== null && isKept(own);
  const kept = isPart ? keptContexts.get(own) : undefined;
  if (kept !== undefined) return kept;
  const text = JSON.stringify(own);
  // A long one is an attacker's, or nobody else's: what is kept is given up with it.
  if (text.length > LIMIT_KEY_CHARACTERS) entered.count.scopes = LIMIT_SCOPES;
  const known =
    contexts.get(text) ?? miss(contexts, text, missing, () => process(entered, own, how));
  if (known !== undefined && isPart) keptContexts.set(own, known);
  return known;
}

function scopeOfEntry(
  base: Scope,
  outside: Scope,
  word: string,
  missing: MissingSteps,
): Scope | undefined {
  const term = termOf(outside, word);
  if (!term.hasContext) return base;
  // Steps are kept with where they start: here that is the scope outside, which knows the context.
  const steps = base === outside ? outside.steps.entries : outside.steps.reversions;
  return steps.get(word) ?? miss(steps, word, missing, () => enter(base, term.context));
}

/** The scope with the contexts that the types of an object bring, which hold for this one node. */
export function scopeOfTypes(
  scope: Scope,
  types: readonly string[],
  missing: MissingSteps,
): Scope | undefined {
  const first = types.findIndex((type) => termOf(scope, type).hasContext);
  if (first < 0) return scope;
  const { typeLists, types: singles } = scope.steps;
  const scoping = types.slice(first).filter((type) => termOf(scope, type).hasContext);
  const [only = ''] = scoping;
  if (scoping.length > 1) scoping.sort(compareCodeUnits);
  const [steps, name] =
    scoping.length === 1 ? [singles, only] : [typeLists, JSON.stringify(scoping)];
  return steps.get(name) ?? miss(steps, name, missing, () => enterTypes(scope, scoping));
}

/** The processor hands on a copy of what held before, and forgets the base direction in it. */
function revert(previous: Scope): Scope {
  if (!Object.hasOwn(previous.active, '@direction')) return previous;
  const known = previous.steps.copies.get('copy');
  if (known !== undefined) return known;
  const copy = stateFrom(previous, previous.active.clone(), false);
  previous.steps.copies.set('copy', copy);
  return copy;
}

/** Notes that a step is to be worked out. */
function miss(
  steps: Map<string, Scope>,
  name: string,
  missing: MissingSteps,
  compile: () => Promise<Scope>,
): undefined {
  missing.push(async () => {
    if (!steps.has(name)) steps.set(name, await compile());
  });
  return undefined;
}

/** A context scoped to a property may redefine protected terms, and holds for all below it. */
function enter(scope: Scope, localCtx: unknown): Promise<Scope> {
  return process(scope, localCtx, { propagate: true, overrideProtected: true });
}

async function enterTypes(scope: Scope, types: readonly string[]): Promise<Scope> {
  let inside = scope;
  for (const type of types) {
    const localCtx = termOf(scope, type).context;
    // oxlint-disable-next-line no-await-in-loop -- each one is processed on top of the one before
    inside = await process(inside, localCtx, { propagate: false, overrideProtected: false });
  }
  return inside;
}

interface HowToProcess {
  readonly propagate: boolean;
  readonly overrideProtected: boolean;
}

async function process(from: Scope, localCtx: unknown, how: HowToProcess): Promise<Scope> {
  let isRemarked = false;
  const eventHandler: ProcessorOptions['eventHandler'] = [
    ({ event, next }) => {
      isRemarked ||= event.level === 'warning';
      next();
    },
  ];
  const options = { ...from.options, eventHandler };
  const active = await context.process({ activeCtx: from.active, localCtx, options, ...how });
  return active === from.active ? from : stateFrom(from, active, isRemarked);
}

function stateFrom(from: Scope, active: ActiveContext, isRemarked: boolean): Scope {
  from.count.scopes += 1;
  return {
    ...from,
    active,
    previous: active.previousContext === undefined ? undefined : (from.previous ?? from),
    isRemarkable: from.isRemarkable || isRemarked,
    terms: new Map(),
    steps: noSteps(),
  };
}

/** JSON-LD orders by code units, as `Array.prototype.sort` does by itself. */
function compareCodeUnits(one: string, other: string): number {
  if (one === other) return 0;
  return one < other ? -1 : 1;
}
