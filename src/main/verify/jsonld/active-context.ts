import context from 'jsonld/lib/context.js';
import type { ActiveContext } from 'jsonld/lib/context.js';
import type { JsonValue } from '../../../shared/lib/json.ts';
import type { ProcessorOptions } from './processor-options.ts';

/**
 * What each word means at one place of a document, by the processor's own reckoning.
 *
 * @see https://www.w3.org/TR/json-ld11-api/#context-processing-algorithms
 */
export interface Scope {
  /** The absolute IRI, relative IRI or keyword that a key or a type stands for. */
  expand(word: string): string | null;
  /** What a string in the place of an id stands for. */
  expandId(text: string): string | null;
  /** What a string stands for where words are values (`@type: @vocab`). */
  expandWord(text: string): string | null;
  term(word: string): TermUse;
  /** For the value of `word`, before an object in it is entered. */
  forValueOf(word: string): Promise<Scope>;
  /** For an object that is a value of `word`, with the contexts of its own. */
  forObject(word: string | undefined, own: JsonValue | undefined): Promise<Scope>;
  /** With the contexts that the types of an object bring. */
  withTypes(types: readonly string[]): Promise<Scope>;
}

export interface TermUse {
  /** `@id`, `@vocab`, `@json` or a datatype. */
  readonly coercion: string | undefined;
  readonly containers: readonly string[];
  readonly reverse: boolean;
}

export function initialScope(options: ProcessorOptions): Scope {
  return scopeOf(context.getInitialContext(options), options);
}

function scopeOf(active: ActiveContext, options: ProcessorOptions): Scope {
  const scoped = (word: string): unknown => active.mappings.get(word)?.['@context'];
  return {
    expand: (word) => context.expandIri(active, word, { vocab: true }, options),
    expandId: (text) => context.expandIri(active, text, { base: true }, options),
    expandWord: (text) => context.expandIri(active, text, { base: true, vocab: true }, options),
    term: (word) => describeTerm(active, word),
    async forValueOf(word) {
      return scopeOf(await enter(active, scoped(word), options), options);
    },
    async forObject(word, own) {
      const reverted = active.revertToPreviousContext();
      const inside = await enter(reverted, word === undefined ? undefined : scoped(word), options);
      if (own === undefined) return scopeOf(inside, options);
      const activeCtx = await context.process({ activeCtx: inside, localCtx: own, options });
      return scopeOf(activeCtx, options);
    },
    withTypes: (types) => typed(active, types.toSorted(compareCodeUnits).map(scoped), options),
  };
}

function describeTerm(active: ActiveContext, word: string): TermUse {
  const definition = active.mappings.get(word);
  return {
    coercion: definition?.['@type'],
    containers: definition?.['@container'] ?? [],
    reverse: definition?.reverse === true,
  };
}

/** A context scoped to a property may redefine protected terms, and holds for all below it. */
function enter(
  activeCtx: ActiveContext,
  localCtx: unknown,
  options: ProcessorOptions,
): Promise<ActiveContext> {
  if (localCtx === undefined) return Promise.resolve(activeCtx);
  return context.process({
    activeCtx,
    localCtx,
    options,
    propagate: true,
    overrideProtected: true,
  });
}

/** Contexts scoped to types are found in the object's own context, and hold for this one node. */
async function typed(
  active: ActiveContext,
  contexts: readonly unknown[],
  options: ProcessorOptions,
): Promise<Scope> {
  let inside = active;
  for (const localCtx of contexts) {
    if (localCtx === undefined) continue;
    // oxlint-disable-next-line no-await-in-loop -- each one is processed on top of the one before
    inside = await context.process({ activeCtx: inside, localCtx, options, propagate: false });
  }
  return scopeOf(inside, options);
}

/** JSON-LD orders by code units, as `Array.prototype.sort` does by itself. */
function compareCodeUnits(one: string, other: string): number {
  if (one === other) return 0;
  return one < other ? -1 : 1;
}
