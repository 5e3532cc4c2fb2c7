import type { KeyObject } from 'node:crypto';
import type { Instant } from '../../../shared/lib/instant.ts';
import type { Finding } from '../../../shared/model/check.ts';
import type { DocumentReader } from '../documents/reader.ts';

/** Of what kind a public key is; decides which algorithms and cryptosuites may use it. */
export type KeyType =
  | 'Ed25519'
  | 'P-256'
  | 'P-384'
  | 'P-521'
  | 'secp256k1'
  | 'RSA'
  | 'BLS12-381-G2';

/** For what the key's owner lets it be used. @see https://www.w3.org/TR/cid-1.0/#verification-relationships */
export type KeyPurpose = 'assertionMethod' | 'authentication';

/** When an issuer's own record of a key begins. */
export interface Recorded {
  readonly instant: Instant;
  /** For an engineer. */
  readonly where: string;
}

/** A key found in a document of its controller, or derived from an id that contains it. */
export interface ResolvedKey {
  /** For BLS12-381-G2, which node:crypto does not know, an opaque key that only holds the bytes. */
  readonly publicKey: KeyObject;
  readonly type: KeyType;
  /** The one JWS algorithm that its owner lets it be used with (`alg` of a JWK). */
  readonly algorithm?: string;
  /** Absolute id of the verification method, with fragment where it has one. */
  readonly id: string;
  /** The DID or URL in whose own document the key stood: who vouches for it. */
  readonly controller: string;
  /** `domain` when an HTTPS host vouches (did:web, did:webvh, HTTPS documents); `key` when only the key itself does. */
  readonly assurance: 'key' | 'domain';
  /** For `Check.source`, e.g. `cache https://uni.example/.well-known/did.json`. */
  readonly source: string | undefined;
  /** Where that is known with the key itself, as with a certificate's. */
  readonly recordedSince?: Recorded;
}

/** What looking for a key came to; `finding` is the `key-resolution` check's, ready to report. */
export type KeyResolution =
  | { readonly key: ResolvedKey; readonly finding: Finding }
  | {
      readonly key: undefined;
      readonly finding: Finding;
      /** The key that was once there: with it one sees whether a signature fits, and it proves nothing. */
      readonly former?: ResolvedKey;
    };

/** How a proof finds its key and learns whose it is; `resolveKey` and `bindIssuer` outside of tests. */
export interface KeyServices {
  resolveKey(
    verificationMethod: string,
    purpose: KeyPurpose,
    reader: DocumentReader,
  ): KeyResolution;
  bindIssuer(
    issuerId: string | undefined,
    key: ResolvedKey,
    reader: DocumentReader,
    purpose?: KeyPurpose,
  ): Finding;
}
