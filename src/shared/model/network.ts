/** What may be asked for on the network, each allowed for itself. */
export const NETWORK_KINDS = [
  'issuer-keys',
  'status-lists',
  'hosted-badges',
  'registries',
  'time-stamps',
] as const;

export type NetworkKind = (typeof NETWORK_KINDS)[number];

/**
 * `refused` is our own guard's: nothing left, or what came back led elsewhere. `busy` is ours too: too much waited
 * for that host already.
 */
export const REQUEST_OUTCOMES = [
  'found',
  'not-found',
  'gone',
  'failed',
  'refused',
  'too-large',
  'busy',
] as const;

/** One document that was asked for on the network. */
export interface NetworkRequest {
  /** ISO 8601, UTC: when it was asked for. */
  readonly at: string;
  readonly kind: NetworkKind;
  /** With its scheme where that is not HTTPS, and its port where it is not 443. */
  readonly host: string;
  /** Without the query; `sha256:` and a part of its hash where it may name a person. */
  readonly path: string;
  readonly outcome: (typeof REQUEST_OUTCOMES)[number];
  /** Of the document, in UTF-8; 0 where none was had. */
  readonly bytes: number;
  readonly ms: number;
}
