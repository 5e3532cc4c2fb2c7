import { isFailure, verifyWithDocuments } from '../verify/index.ts';
import type { DocumentSource, Verifier } from '../verify/index.ts';
import { formatInstant } from '../../shared/lib/instant.ts';
import type { Instant } from '../../shared/lib/instant.ts';
import type { VerifyDocument } from './examine.ts';

/** A credential could not be verified at all; who verifies makes a problem of it. */
export class VerifierFailedError extends Error {
  override readonly name = 'VerifierFailedError';
}

export interface Verifying {
  readonly verifier: Verifier;
  /** Asked anew for each credential, since a person may allow the network meanwhile. */
  readonly source: () => Promise<DocumentSource>;
  readonly clock: () => Instant;
  /** Judges validity as of this instant; as of now where not given. */
  readonly at?: Instant | undefined;
}

/** Puts together what verifies one credential with all the documents that it asks for. */
export function createVerify({ verifier, source, clock, at }: Verifying): VerifyDocument {
  return async (document) => {
    const now = clock();
    const request = { document, instant: at ?? now, checkedAt: formatInstant(now) };
    const answer = await verifyWithDocuments(request, await source(), (one) =>
      verifier.verify(one),
    );
    if (isFailure(answer)) throw new VerifierFailedError(answer.failure);
    return answer;
  };
}
