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
  interface SharedCache {
    get(key: string): unknown;
    set(key: string, value: unknown): unknown;
  }
  const ContextResolver: new (options: { readonly sharedCache: SharedCache }) => object;
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
    toRDF(this: void, document: object, options: object): Promise<object>;
  };
  export default jsonld;
}
