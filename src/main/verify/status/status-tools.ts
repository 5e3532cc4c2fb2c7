import type { Pending } from '../../../shared/lib/pending.ts';
import type { CredentialPayload } from '../../intake/index.ts';
import type { SecuredCredential } from '../credential/secured-credential.ts';
import type { DocumentReader } from '../documents/reader.ts';
import type { ResolvedKey } from '../keys/resolution.ts';

/** What checking a status needs beside the credential. */
export interface StatusTools {
  readonly reader: DocumentReader;
  /** The keys whose signatures over the credential fit and are its issuer's. */
  readonly issuerKeys: readonly ResolvedKey[];
  /** Verifies a status list as the credential it is, but for its own status, which is not followed. */
  readonly verifyList: (
    payload: CredentialPayload,
    reader: DocumentReader,
  ) => Pending<SecuredCredential>;
}
