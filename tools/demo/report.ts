import type {
  CheckId,
  CheckOutcome,
  IssuerTrust,
  RecipientMatch,
  Verdict,
} from '../../src/shared/model/verdict.ts';

/** The parts of a report that the demo prints. */
export interface ReportedCandidate {
  readonly name: string;
  readonly emails: readonly string[];
  readonly skills: readonly { readonly name: string; readonly proven: boolean }[];
  readonly credentials: readonly ReportedCredential[];
}

export interface ReportedCredential {
  readonly title: string;
  readonly issuer: { readonly name: string; readonly trust: IssuerTrust };
  readonly verdict: Verdict;
  readonly recipient: RecipientMatch;
  readonly checks: readonly {
    readonly id: CheckId;
    readonly outcome: CheckOutcome;
    readonly message: string;
  }[];
}
