import type { Instant } from '../../../../shared/lib/instant.ts';
import type { ExtraContexts } from '../../contexts/context-set.ts';
import type { DocumentReader } from '../../documents/reader.ts';
import type { KeyPurpose, KeyServices } from '../../keys/resolution.ts';

export interface DataIntegrityOptions {
  /** What the proof must have been made for: `assertionMethod` by an issuer, `authentication` by a holder. */
  readonly purpose: KeyPurpose;
  /** Whose key must have signed: the issuer's id, or the holder's. */
  readonly expectedController: string | undefined;
  readonly instant: Instant;
  readonly reader: DocumentReader;
  readonly keys: KeyServices;
  /** The challenge that a holder was asked to sign; none was asked when absent. */
  readonly challenge?: string;
  /** Whether the issuer's own signature, of another kind, encloses the whole document and holds. */
  readonly isIssued?: boolean;
  /** Contexts beside the bundled ones. */
  readonly extraContexts?: ExtraContexts;
}
