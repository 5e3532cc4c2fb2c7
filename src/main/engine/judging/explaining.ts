import type { CredentialDocument } from '../../intake/index.ts';
import type { TrustBook } from '../../trust/index.ts';
import { explainDifferences, unmangleDocument } from '../../verify/index.ts';
import type { CredentialFacts, Verification } from '../../../shared/model/credential.ts';
import type { Difference } from '../../../shared/model/difference.ts';
import type { VerifyDocument } from '../importing/examine.ts';

interface Explained {
  readonly facts: CredentialFacts;
  readonly verification: Verification;
}

export interface Explaining {
  readonly verify: VerifyDocument;
  /** Whom the employer trusts and knows, and by which names. */
  readonly book: TrustBook;
}

/**
 * Says what other verifiers will make of a credential, and why. Where its text was mangled, the text
 * as it probably was is verified too, to say whether that is the reason; it is kept nowhere.
 */
export async function explainCredential(
  document: CredentialDocument,
  { facts, verification }: Explained,
  { verify, book }: Explaining,
): Promise<readonly Difference[]> {
  const findImitated: TrustBook['findImitated'] = (issuer) => book.findImitated(issuer);
  const before = unmangleDocument(document);
  const unmangled = before === undefined ? undefined : await verifyOrNothing(before, verify);
  return explainDifferences({ document, facts, verification, unmangled, findImitated });
}

async function verifyOrNothing(
  document: CredentialDocument,
  verify: VerifyDocument,
): Promise<Verification | undefined> {
  try {
    return (await verify(document)).verification;
  } catch {
    // A verifier that broke down has not said anything.
    return undefined;
  }
}
