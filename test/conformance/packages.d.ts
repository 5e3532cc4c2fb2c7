// What the conformance run uses of packages that come without types.

declare module 'rdf-canonize' {
  interface CanonizeOptions {
    readonly algorithm: 'RDFC-1.0';
    readonly inputFormat: 'application/n-quads';
    readonly format: 'application/n-quads';
    readonly messageDigestAlgorithm: 'sha256' | 'sha384';
    readonly maxWorkFactor: number;
    readonly canonicalIdMap: Map<string, string>;
  }
  interface ParsedTerm {
    readonly termType: string;
    readonly value: string;
    readonly language?: string;
    readonly datatype?: { readonly value: string };
  }
  interface ParsedQuad {
    readonly subject: ParsedTerm;
    readonly predicate: ParsedTerm;
    readonly object: ParsedTerm;
    readonly graph: ParsedTerm;
  }
  const rdfCanonize: {
    canonize(this: void, nquads: string, options: CanonizeOptions): Promise<string>;
    readonly NQuads: { parse(nquads: string): readonly ParsedQuad[] };
  };
  export default rdfCanonize;
}
