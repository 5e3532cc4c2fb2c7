// What we use of a package that comes without types.

declare module '@digitalbazaar/bbs-signatures' {
  interface ProofToVerify {
    readonly publicKey: Uint8Array;
    readonly proof: Uint8Array;
    readonly header: Uint8Array;
    readonly presentationHeader: Uint8Array;
    readonly disclosedMessages: readonly Uint8Array[];
    readonly disclosedMessageIndexes: readonly number[];
    readonly ciphersuite: 'BLS12-381-SHA-256';
  }
  /** Throws, too, where a point or scalar is not one. */
  export function verifyProof(options: ProofToVerify): Promise<boolean>;
}
