import type { Check } from './check.ts';
import type { RecipientMatch, Verdict } from './verdict.ts';

/** What a document is, and how it is secured; the names that the command line prints. */
export const CREDENTIAL_FORMATS = [
  'ob3-json',
  'ob3-jwt',
  'clr2-json',
  'clr2-jwt',
  'vc-json',
  'vc-jwt',
  'ob2-hosted',
  'ob2-signed',
  'ob1-assertion',
  'vc-sd-jwt',
  'blockcerts-json',
  'edc-json',
] as const;
export type CredentialFormat = (typeof CREDENTIAL_FORMATS)[number];

/** A skill, standard or occupation that an achievement points to in an outside framework. */
export interface Alignment {
  readonly targetName: string;
  readonly targetUrl: string | undefined;
  readonly targetFramework: string | undefined;
  readonly targetCode: string | undefined;
  readonly targetType: string | undefined;
}

/** What was achieved (Open Badges 3.0 `Achievement`, Open Badges 2.0 `BadgeClass`). */
export interface Achievement {
  readonly id: string | undefined;
  readonly name: string | undefined;
  readonly description: string | undefined;
  readonly achievementType: string | undefined;
  readonly criteria: string | undefined;
  readonly alignments: readonly Alignment[];
  readonly tags: readonly string[];
  /** The ids of other versions of it, as its issuer says; none of them is asked for first. */
  readonly related?: readonly string[];
  /** The part of `CredentialFacts.parts` that it stood in; absent where it is the credential's own. */
  readonly within?: string;
  /** Who issued it, where that was not the credential's own issuer: it stood in a credential inside. */
  readonly issuer?: InnerIssuer;
}

/** The issuer of a credential inside another; `id` is proven, since nothing else of it is taken over. */
export interface InnerIssuer {
  readonly id: string | undefined;
  readonly claimedName: string | undefined;
}

/** One result of the achievement (Open Badges 3.0 `Result` with its `ResultDescription`). */
export interface AchievementResult {
  readonly description: string | undefined;
  readonly resultType: string | undefined;
  readonly value: string | undefined;
  readonly achievedLevel: string | undefined;
  readonly alignments: readonly Alignment[];
  /** The id of its `ResultDescription`: only results of one description can be compared. */
  readonly describedBy?: string | undefined;
  /** `Completed`, `Failed` … (`ResultStatusType`). */
  readonly status?: string | undefined;
  readonly achievedLevelId?: string | undefined;
  /** What could have been achieved; absent where no description of the subject's own achievements says it. */
  readonly range?: ResultRange;
  /** As of an `Achievement`. */
  readonly issuer?: InnerIssuer;
  readonly within?: string;
}

/** Which results there may be, and which of them is required (Open Badges 3.0 `ResultDescription`). */
export interface ResultRange {
  readonly valueMin?: string | undefined;
  readonly valueMax?: string | undefined;
  readonly requiredValue?: string | undefined;
  readonly requiredLevelId?: string | undefined;
  /** From the lowest to the highest: the standard's context makes this a list, so a proof covers its order. */
  readonly allowedValues: readonly string[];
  /** As written: the standard's context makes this a set, so a proof over JSON-LD does not cover its order. */
  readonly levels: readonly RubricLevel[];
}

/** One level of a rubric (Open Badges 3.0 `RubricCriterionLevel`). */
export interface RubricLevel {
  readonly id: string;
  readonly name: string | undefined;
  readonly level: string | undefined;
  readonly points: string | undefined;
}

/** How two achievements belong together (CLR 2.0 `AssociationType`). */
export const ASSOCIATION_TYPES = [
  'exactMatchOf',
  'isChildOf',
  'isParentOf',
  'isPartOf',
  'isPeerOf',
  'isRelatedTo',
  'precedes',
  'replacedBy',
] as const;
export type AssociationType = (typeof ASSOCIATION_TYPES)[number];

/** "`sourceId` is the child of `targetId`", both ids of achievements (CLR 2.0 `Association`). */
export interface Association {
  readonly type: AssociationType;
  readonly sourceId: string;
  readonly targetId: string;
}

/** A verified credential inside another one, whose achievements and results were taken over. */
export interface CredentialPart {
  /** What `within` refers to; unique in the whole. */
  readonly key: string;
  readonly id: string | undefined;
  readonly issuerId: string | undefined;
  /** ISO 8601, as written: when it was awarded, or else from when it is valid. */
  readonly issued: string | undefined;
  readonly evidence: number;
  /** The e-mail addresses that it was issued to, where the whole does not vouch for them. */
  readonly addressees?: readonly RecipientIdentifier[];
}

/** One way in which a credential says whom it is about. */
export type RecipientIdentifier =
  | { readonly kind: 'subject-id'; readonly value: string }
  | {
      readonly kind: 'identity';
      /** `emailAddress`, `name`, `studentId` …: Open Badges 3.0 `IdentifierTypeEnum`; `email` of 2.0 is `emailAddress`. */
      readonly identityType: string;
      /** `sha256$…` or `md5$…` when hashed, the identifier itself when not. */
      readonly identityHash: string;
      readonly hashed: boolean;
      readonly salt: string | undefined;
    };

/** What a credential says, read from the part that its proof covers; a claim until its verdict is known. */
export interface CredentialFacts {
  readonly id: string | undefined;
  readonly types: readonly string[];
  readonly name: string | undefined;
  readonly issuer: {
    readonly id: string | undefined;
    /** What the credential calls its issuer; never evidence of who signed it. */
    readonly claimedName: string | undefined;
    readonly url: string | undefined;
  };
  readonly recipient: {
    readonly subjectId: string | undefined;
    readonly claimedName: string | undefined;
    readonly identifiers: readonly RecipientIdentifier[];
    /** The holder whose signature over the presentation was checked and fits. */
    readonly provenHolder: string | undefined;
    /** For whom that presentation says it was made; absent where it names nobody. */
    readonly presentedTo?: string;
    /** Whether it was handed in with a signature of the key that its issuer bound it to (SD-JWT). */
    readonly keyBound?: boolean;
  };
  readonly achievements: readonly Achievement[];
  readonly results: readonly AchievementResult[];
  readonly associations?: readonly Association[];
  /** Absent where nothing was taken over. */
  readonly parts?: readonly CredentialPart[];
  /** How many pieces of evidence its own achievements have. */
  readonly evidence?: number;
  /** ISO 8601, as written: a reissue has a later `validFrom`, and keeps this. */
  readonly awardedDate?: string | undefined;
  /** ISO 8601, as written. */
  readonly validFrom: string | undefined;
  readonly validUntil: string | undefined;
}

/** What a credential says that cannot be read at all. */
export const NO_FACTS: CredentialFacts = {
  id: undefined,
  types: [],
  name: undefined,
  issuer: { id: undefined, claimedName: undefined, url: undefined },
  recipient: {
    subjectId: undefined,
    claimedName: undefined,
    identifiers: [],
    provenHolder: undefined,
  },
  achievements: [],
  results: [],
  validFrom: undefined,
  validUntil: undefined,
};

/** How far the issuer's identity is proven by this verification. */
export type IssuerAssurance = 'none' | 'key' | 'domain';

/** What came of looking for the issuer's own proof that a domain is its own. */
export interface LinkedDomain {
  /** The host, with its port, that the credential names as its issuer's. */
  readonly domain: string;
  readonly outcome: 'linked' | 'refused' | 'unavailable';
  /** For an engineer. */
  readonly detail: string;
}

/** An e-mail address to which a credential was issued, as it writes it: in lower case or hashed with a salt. */
export interface RecipientAddress {
  readonly algorithm: 'plain' | 'sha256' | 'md5';
  /** Empty where there is none. */
  readonly salt: string;
  /** Lower-case hex of the hash; of a plain one the address itself, in lower case. */
  readonly digest: string;
}

/**
 * By what a credential is known again, whoever hands it in and however it is wrapped. Digests, which
 * are compared and never shown.
 */
export interface CredentialMarks {
  /** Of what is signed without its proofs, of each signature, and the same of the credentials in it. */
  readonly copies: readonly string[];
  /** Of its issuer's id and its own together; absent where it has none. */
  readonly number?: string;
  /** RFC 7638 thumbprints of the keys that are proven to be its issuer's. */
  readonly keys: readonly string[];
  readonly addresses: readonly RecipientAddress[];
}

export interface Verification {
  readonly verdict: Verdict;
  readonly checks: readonly Check[];
  readonly issuerAssurance: IssuerAssurance;
  /** Absent where the credential names no domain that its issuer's id does not. */
  readonly linkedDomain?: LinkedDomain;
  /** ISO 8601: the instant at which validity was judged. */
  readonly judgedAt: string;
  /** Kept apart from the rest by the store; absent of a credential that stood in another. */
  readonly marks?: CredentialMarks;
}

/** Something known of a candidate that a credential's recipient can be compared with. */
export interface KnownIdentity {
  readonly kind: 'email' | 'subject-id' | 'holder' | 'identifier';
  readonly value: string;
}

export interface RecipientJudgement {
  readonly match: RecipientMatch;
  readonly check: Check;
}
