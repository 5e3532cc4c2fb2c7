import { isDeepStrictEqual } from 'node:util';
import ContextResolver from 'jsonld/lib/ContextResolver.js';
import type { ActiveContext } from 'jsonld/lib/context.js';
import type { Processed, Resolver, ResolvedContext } from 'jsonld/lib/ContextResolver.js';
import type { ContextSet } from '../contexts/context-set.ts';

/**
 * What the processor knows of contexts from one document to the next. It keeps of a context what that made
 * of another one, without regard to how it came to it, so that one document could decide about another:
 *
 * - What it remarked of the contexts after it in the same array is kept as if remarked of itself.
 * - What `@import` leaves there is no such result, and the next use of it ends in an error.
 * - Redefining protected words is allowed in contexts scoped to words, and what comes of that would be
 *   found where it is forbidden.
 *
 * None of these are kept here.
 */
export function contextResolver(contexts: ContextSet): Resolver {
  const resolver = new ContextResolver({ sharedCache: cacheOf(contexts) });
  return { resolve: async (request) => (await resolver.resolve(request)).map(soundly) };
}

function soundly(resolved: ResolvedContext): ResolvedContext {
  return {
    document: resolved.document,
    getProcessed: (activeCtx) => resolved.getProcessed(activeCtx),
    setProcessed: (activeCtx, processed) => {
      if (!isProcessed(processed) || redefinesProtected(activeCtx, processed.context)) return;
      resolved.setProcessed(activeCtx, { ...processed, events: [...processed.events] });
    },
  };
}

/** For `@import` the processor keeps the definitions alone. */
function isProcessed(kept: Partial<Processed>): kept is Processed {
  return Array.isArray(kept.events) && kept.context?.mappings instanceof Map;
}

function redefinesProtected(before: ActiveContext, after: ActiveContext): boolean {
  return Object.keys(before.protected).some(
    (word) => !isDeepStrictEqual(before.mappings.get(word), after.mappings.get(word)),
  );
}

// Inline contexts are kept under their own text, and those are an attacker's to choose.
const LIMIT_ENTRIES = 500;
const LIMIT_KEY_CHARACTERS = 20_000;

const CACHES = new WeakMap<ContextSet, Map<string, unknown>>();

/** Processed contexts, kept for each set because one URL means different things in each. */
function cacheOf(contexts: ContextSet) {
  const entries = CACHES.get(contexts) ?? new Map<string, unknown>();
  CACHES.set(contexts, entries);
  return {
    get: (key: string) => entries.get(key),
    set: (key: string, value: unknown) => {
      if (key.length > LIMIT_KEY_CHARACTERS) return;
      if (entries.size >= LIMIT_ENTRIES) entries.clear();
      entries.set(key, value);
    },
  };
}
