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
  const rdfCanonize: {
    canonize(this: void, nquads: string, options: CanonizeOptions): Promise<string>;
  };
  export default rdfCanonize;
}
