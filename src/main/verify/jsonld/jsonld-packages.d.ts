// What we use of jsonld's own modules, which come without types.

declare module 'jsonld/lib/context.js' {
  export interface TermDefinition {
    readonly '@id'?: string | null;
    readonly '@type'?: string;
    readonly '@container'?: readonly string[];
    readonly '@context'?: unknown;
    readonly '@language'?: string | null;
    readonly '@direction'?: string | null;
    readonly reverse?: boolean;
  }

  export interface ActiveContext {
    /** `null` where a word is expressly without a meaning. */
    readonly mappings: ReadonlyMap<string, TermDefinition | null>;
    readonly previousContext?: ActiveContext;
    /** The words that may not be given another meaning. */
    readonly protected: Readonly<Record<string, boolean>>;
    readonly '@language'?: string;
    readonly '@direction'?: string;
    clone(): ActiveContext;
  }

  interface ProcessOptions {
    readonly activeCtx: ActiveContext;
    readonly localCtx: unknown;
    readonly options: object;
    readonly propagate?: boolean;
    readonly overrideProtected?: boolean;
  }

  interface RelativeTo {
    readonly vocab?: boolean;
    readonly base?: boolean;
  }

  const context: {
    process(this: void, options: ProcessOptions): Promise<ActiveContext>;
    getInitialContext(this: void, options: object): ActiveContext;
    expandIri(
      this: void,
      activeCtx: ActiveContext,
      value: string,
      relativeTo: RelativeTo,
      options: object,
    ): string | null;
    isKeyword(this: void, value: string | null): boolean;
  };
  export default context;
}

declare module 'jsonld/lib/ContextResolver.js' {
  import type { ActiveContext } from 'jsonld/lib/context.js';

  interface SharedCache {
    get(key: string): unknown;
    set(key: string, value: unknown): unknown;
  }

  /** What a context made of the one before it, and what was remarked on the way. */
  export interface Processed {
    readonly context: ActiveContext;
    readonly events: readonly unknown[];
  }

  export interface ResolvedContext {
    readonly document: unknown;
    getProcessed(activeCtx: ActiveContext): Processed | undefined;
    setProcessed(activeCtx: ActiveContext, processed: Partial<Processed>): void;
  }

  export interface Resolver {
    resolve(request: object): Promise<ResolvedContext[]>;
  }

  const ContextResolver: new (options: { readonly sharedCache: SharedCache }) => Resolver;
  export default ContextResolver;
}

declare module 'rdf-canonize' {
  interface CanonizeOptions {
    readonly algorithm: 'RDFC-1.0';
    readonly format: 'application/n-quads';
    readonly messageDigestAlgorithm: 'sha256' | 'sha384';
    readonly maxWorkFactor: number;
  }
  const rdfCanonize: {
    canonize(this: void, dataset: object, options: CanonizeOptions): Promise<string>;
  };
  export default rdfCanonize;
}

declare module 'jsonld/lib/index.js' {
  const jsonld: {
    expand(this: void, document: object, options: object): Promise<object>;
    toRDF(this: void, document: object, options: object): Promise<object>;
  };
  export default jsonld;
}
