import type { NetworkKind } from '../../../shared/model/network.ts';

/** A document that verification may need: a DID document, a key set, a profile, a status list. */
export interface DocumentRequest {
  /** The DID or the absolute URL, without fragment. */
  readonly id: string;
  readonly purpose:
    | 'issuer-key'
    | 'issuer-profile'
    | 'status-list'
    | 'hosted-assertion'
    | 'badge-class'
    | 'schema'
    | 'did-configuration'
    /** What an entity of an OpenID Federation says of itself or of another. */
    | 'entity-statement'
    | 'issuer-registry'
    /** A blockchain's own record of a transaction; its id is a `blink:` URI. */
    | 'chain-record';
}

/** What came of asking for one. Plain data: it crosses to the verify threads and into reports. */
export type DocumentAnswer =
  | {
      readonly outcome: 'found';
      readonly text: string;
      readonly mediaType: string | undefined;
      /** ISO 8601: when it was had from its origin. */
      readonly obtainedAt: string;
      readonly source: 'directory' | 'cache' | 'network';
    }
  | {
      readonly outcome: 'unavailable';
      /** `gone` is HTTP 410; `refused` is our own guard; `busy` is that too much waits for its host already. */
      readonly reason:
        | 'offline'
        | 'not-found'
        | 'gone'
        | 'failed'
        | 'refused'
        | 'too-large'
        | 'busy';
      readonly detail: string;
      /** Set where this kind is what is not allowed on the network: asked for as another it may be. */
      readonly kind?: NetworkKind;
      /** Set where it was had, and refused: a log that lacks entries which it had before. */
      readonly isShortened?: true;
    };

/** The documents gathered before verification, by id. An id that is not there was never asked for. */
export type GatheredDocuments = Readonly<Record<string, DocumentAnswer>>;

/** Answers requests, in the engine, never in a verify thread. */
export interface DocumentSource {
  resolve(request: DocumentRequest): Promise<DocumentAnswer>;
}
