import type { Resolver } from 'jsonld/lib/ContextResolver.js';
import type { JsonObject } from '../../../shared/lib/json.ts';
import type { ContextSet } from '../contexts/context-set.ts';
import { contextResolver } from './context-resolver.ts';

/** Something that the processor dropped or could not make sense of. */
export interface ProcessorEvent {
  /** The processor's own name for it, e.g. `invalid property`. */
  readonly code: string;
  readonly level: string;
  readonly message: string;
  readonly details: Readonly<Record<string, unknown>>;
}

export type EventHandler = (step: { event: ProcessorEvent; next: () => void }) => void;

interface LoadedContext {
  readonly contextUrl: undefined;
  readonly documentUrl: string;
  readonly document: JsonObject;
  readonly tag: 'static';
}

export interface ProcessorOptions {
  readonly base: null;
  readonly rdfDirection: 'i18n-datatype';
  readonly documentLoader: (url: string) => Promise<LoadedContext>;
  readonly contextResolver: Resolver;
  readonly eventHandler: EventHandler[];
}

/** How every call of the JSON-LD processor is set up: nothing fetched, no base to resolve against. */
export function processorOptions(contexts: ContextSet, onEvent: EventHandler): ProcessorOptions {
  return {
    base: null,
    rdfDirection: 'i18n-datatype',
    documentLoader: (url) => loadContext(contexts, url),
    contextResolver: contextResolver(contexts),
    eventHandler: [onEvent],
  };
}

function loadContext(contexts: ContextSet, url: string): Promise<LoadedContext> {
  const document = contexts.find(url);
  if (document === undefined) return Promise.reject(new Error(`No context is bundled for ${url}.`));
  return Promise.resolve({ contextUrl: undefined, documentUrl: url, document, tag: 'static' });
}
