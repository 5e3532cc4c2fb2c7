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
  /** As of an `Achievement`. */
  readonly issuer?: InnerIssuer;
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

export interface Verification {
  readonly verdict: Verdict;
  readonly checks: readonly Check[];
  readonly issuerAssurance: IssuerAssurance;
  /** Absent where the credential names no domain that its issuer's id does not. */
  readonly linkedDomain?: LinkedDomain;
  /** ISO 8601: the instant at which validity was judged. */
  readonly judgedAt: string;
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
