import type { JsonObject } from '../../../shared/lib/json.ts';
import type { CredentialFacts, Verification } from '../../../shared/model/credential.ts';
import type { Difference } from '../../../shared/model/difference.ts';
import type { CredentialDocument } from '../../intake/index.ts';

/** What is known of a credential whose other verdicts are to be explained. */
export interface ExplainedCredential {
  /** As it was taken in. */
  readonly document: CredentialDocument;
  readonly facts: CredentialFacts;
  readonly verification: Verification;
  /** The verdict on the text as it probably was, where it was found to be mangled. */
  readonly unmangled?: Verification | undefined;
  /** An issuer of repute whose name looks like that of this one, which is another. */
  readonly findImitated: (issuer: {
    readonly id: string | undefined;
    readonly name: string;
  }) => { readonly subject: string; readonly name: string } | undefined;
}

/** An explained credential, opened: what stands in it, and in the header of its token. */
export interface Opened extends ExplainedCredential {
  /** What the signature is over; `undefined` when it cannot be read. */
  readonly json: JsonObject | undefined;
  /** Of a token. */
  readonly header: JsonObject | undefined;
}

/** One cause of differences: finds it in a credential, or finds nothing. */
export type Cause = (opened: Opened) => readonly Difference[];
