import type { CredentialFacts, Verification } from '../../shared/model/credential.ts';
import type { Instant } from '../../shared/lib/instant.ts';
import type { CredentialDocument, PackedDocument } from '../intake/index.ts';
import type { DocumentRequest, GatheredDocuments } from './documents/answer.ts';

/** All that a verification depends on, so that the same request gives the same outcome on any day. */
export interface VerifyRequest<
  Document extends CredentialDocument | PackedDocument = CredentialDocument,
> {
  readonly document: Document;
  /** Judges validity as of this instant. */
  readonly instant: Instant;
  /** ISO 8601: the wall clock of this run, which stamps the checks and decides nothing. */
  readonly checkedAt: string;
  readonly documents: GatheredDocuments;
  /** The certificates that the employer has accepted, each the base64 of its DER; none where not given. */
  readonly acceptedCertificates?: readonly string[];
  /** Whether a credential of which its status or its end may have been left out proves nothing. */
  readonly wholeOnly?: boolean;
}

export interface VerifyOutcome {
  readonly facts: CredentialFacts;
  readonly verification: Verification;
  /** Asked for and not among `documents`: gather them and verify again for a better answer. */
  readonly wanted: readonly DocumentRequest[];
}
