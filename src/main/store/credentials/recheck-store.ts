import type { CredentialChange, RecheckView } from '../../../shared/contract/views.ts';

export type RecheckScope =
  | { readonly kind: 'credentials'; readonly credentialIds: readonly string[] }
  | { readonly kind: 'candidates'; readonly candidateIds: readonly string[] }
  | { readonly kind: 'everything' };

export interface RecheckStore {
  /** The credentials of a scope, those of one file one after the other. */
  list(scope: RecheckScope): Promise<readonly { readonly id: string; readonly sha256: string }[]>;
  /** Keeps how far it is, or how it ended; its changes are kept one by one. */
  save(view: RecheckView): Promise<void>;
  addChange(recheckId: string, credentialId: string, change: CredentialChange): Promise<void>;
  /** With what changed in it, the worst first. */
  latest(): Promise<RecheckView | undefined>;
  /** Marks those that a crash left running as `failed`. */
  closeAbandoned(at: string): Promise<void>;
}
