import type { RecipientAddress } from '../../../shared/model/credential.ts';
import type { Check } from '../../../shared/model/check.ts';
import type { Verdict } from '../../../shared/model/verdict.ts';

/** Another person with whom a credential of this one's has to do. */
export interface OtherCopy {
  readonly candidateId: string;
  readonly name: string;
  /** The other one's file or, where a file's name says it, this credential's. */
  readonly file: string | undefined;
  readonly verdict: Verdict | undefined;
  /** By its signature or content, not by its number alone. */
  readonly isCopy: boolean;
  /** ISO 8601: when somebody found that both are the same person. */
  readonly decidedAt: string | undefined;
}

/** A key that signs for several issuers. */
export interface SharedKey {
  /** RFC 7638. */
  readonly thumbprint: string;
  readonly issuers: readonly { readonly id: string; readonly name: string }[];
  readonly decidedAt: string | undefined;
}

/** All that was found of one credential by looking at the others. */
export interface CredentialEvidence {
  /** Who else holds it. */
  readonly copies: readonly OtherCopy[];
  /** To whose address it was issued, where that is not this person's. */
  readonly addressed: readonly OtherCopy[];
  /** Whom its file's name names. */
  readonly named: readonly OtherCopy[];
  /** It is in a picture, and somebody else's. */
  readonly picture: { readonly decidedAt: string | undefined } | undefined;
  /** Verification found something of its dates. */
  readonly date: { readonly decidedAt: string | undefined } | undefined;
  readonly keys: readonly SharedKey[];
}

/** What a person finds in order: that two people are one (both ids in order), a credential, or a key. */
export interface FindingDecision {
  readonly kind: 'same-person' | 'credential' | 'key';
  readonly subject: string;
}

/** A credential whose date waits for somebody's judgement. */
export interface OpenDate {
  readonly credentialId: string;
  readonly title: string;
  readonly candidateId: string;
  readonly candidateName: string;
  readonly issuerId: string;
  readonly issuerName: string;
  readonly code: Check['code'];
  /** ISO 8601: since when the issuer's key is on record. */
  readonly keySince: string;
}

/** Addresses of credentials that are compared with known ones alike. */
export interface AddressGroup {
  readonly algorithm: RecipientAddress['algorithm'];
  readonly salt: string;
  /** The last identity that they were compared with. */
  readonly tried: number;
  readonly addresses: readonly { readonly no: number; readonly digest: string }[];
}

export interface FindingStore {
  /** For each of these credentials, also where nothing was found. */
  evidenceOf(credentialIds: readonly string[]): Promise<ReadonlyMap<string, CredentialEvidence>>;
  /** How many people there are of whom something waits for somebody's judgement. */
  countToLookAt(): Promise<number>;
  /** The keys that sign for more than one issuer, those of most issuers first; a hundred at the most. */
  sharedKeys(): Promise<readonly SharedKey[]>;
  /** Dates that wait to be judged, each issuer's together. */
  openDates(limit: number): Promise<readonly OpenDate[]>;
  /** Writes decisions, or takes them back; each stands in the audit trail. */
  decide(decisions: readonly FindingDecision[], isInOrder: boolean): Promise<void>;
  /** @param limit Addresses, of all groups together. */
  addressesToTry(limit: number): Promise<readonly AddressGroup[]>;
  /** Known e-mail addresses in the order in which they became known. */
  emailsAfter(
    no: number,
    limit: number,
  ): Promise<readonly { readonly no: number; readonly email: string }[]>;
  recordTried(
    tried: readonly {
      readonly addressNos: readonly number[];
      readonly upTo: number;
      readonly found: readonly { readonly addressNo: number; readonly identityNo: number }[];
    }[],
  ): Promise<void>;
}
