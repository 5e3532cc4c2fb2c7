import type {
  CredentialFacts,
  CredentialFormat,
  KnownIdentity,
  RecipientJudgement,
  Verification,
} from '../../shared/model/credential.ts';
import type { Check } from '../../shared/model/check.ts';
import type { Problem } from '../../shared/model/problem.ts';
import type { SkillClaim } from '../../shared/model/skill.ts';
import type { IssuerTrust, Verdict } from '../../shared/model/verdict.ts';
import type {
  CandidateRow,
  CandidateView,
  CredentialView,
  ImportView,
  VerdictCounts,
} from '../../shared/contract/views.ts';

/**
 * The store's whole surface: one interface a subject, promises and plain data, so that a shared
 * server can take SQLite's place. Nothing here knows a format or does any cryptography.
 */
export interface Workspace {
  readonly files: FileStore;
  readonly credentials: CredentialStore;
  readonly candidates: CandidateStore;
  readonly imports: ImportStore;
  readonly documents: DocumentCache;
  readonly issuers: IssuerStore;
  readonly settings: SettingStore;
  close(): void;
}

/** Why a credential stands with a person. */
export type PlacementReason = 'subject-id' | 'email' | 'holder' | 'container' | 'person';

export type Placement =
  | { readonly kind: 'existing'; readonly candidateId: string; readonly reason: PlacementReason }
  | { readonly kind: 'new'; readonly name: string; readonly reason: PlacementReason }
  | { readonly kind: 'unassigned' };

/** One credential with everything that was found out about it. */
export interface CredentialRecord {
  readonly path: string;
  readonly format: CredentialFormat;
  readonly facts: CredentialFacts;
  readonly verification: Verification;
  readonly recipient: RecipientJudgement;
  readonly trust: { readonly level: IssuerTrust; readonly check: Check };
  readonly skills: readonly SkillClaim[];
  readonly placement: Placement;
  /** Learned of the person from this credential; only ever from an authentic one. */
  readonly identities: readonly KnownIdentity[];
}

export interface FileRecord {
  readonly importId: string;
  /** The name to show: path relative to what was dropped. */
  readonly name: string;
  /** The person's folder or zip that it came in, e.g. `Amara Okafor`; empty for a loose file. */
  readonly container: string;
  readonly sha256: string;
  readonly bytes: Uint8Array;
  readonly credentials: readonly CredentialRecord[];
  readonly problems: readonly Problem[];
}

export interface FileStore {
  /** Whether these bytes were already taken in from a container of this name. */
  isHeld(sha256: string, container: string): Promise<boolean>;
  /**
   * Writes a file, its bytes and all that was found in it, in one transaction; new candidates
   * included. A credential that its candidate holds already (same bytes, same path) is left out.
   *
   * @returns The credentials written, each with the candidate it stands with.
   */
  record(
    file: FileRecord,
  ): Promise<
    readonly { readonly credentialId: string; readonly candidateId: string | undefined }[]
  >;
  /** The original bytes; `undefined` when no such file is held. */
  readBytes(sha256: string): Promise<Uint8Array | undefined>;
}

/** A stored credential with what verification and placement need again. */
export interface StoredCredential {
  readonly id: string;
  readonly candidateId: string | undefined;
  readonly fileSha256: string;
  readonly fileName: string;
  readonly container: string;
  readonly path: string;
  readonly format: CredentialFormat;
  readonly facts: CredentialFacts;
  readonly verification: Verification;
}

export interface CredentialStore {
  get(credentialId: string): Promise<StoredCredential | undefined>;
  listUnassigned(): Promise<readonly CredentialView[]>;
  listUnassignedIds(): Promise<readonly string[]>;
  listOfCandidate(candidateId: string): Promise<readonly string[]>;
  listByIssuer(issuerId: string): Promise<readonly string[]>;
  /** Moves credentials to a person, or to nobody, with the recipient check's new result for each. */
  assign(
    moves: readonly {
      readonly credentialId: string;
      readonly candidateId: string | undefined;
      readonly reason: PlacementReason;
      readonly recipient: RecipientJudgement;
    }[],
  ): Promise<void>;
  /** Replaces what verification found, in one transaction. */
  updateVerification(
    credentialId: string,
    record: Pick<CredentialRecord, 'facts' | 'verification' | 'recipient' | 'trust' | 'skills'>,
  ): Promise<void>;
  updateRecipient(credentialId: string, recipient: RecipientJudgement): Promise<void>;
  updateTrust(
    issuerId: string,
    trust: CredentialRecord['trust'],
    credentialIds: readonly string[],
  ): Promise<void>;
  countByVerdict(): Promise<
    VerdictCounts & { readonly unassigned: number; readonly total: number }
  >;
}

export interface CandidateStore {
  create(name: string): Promise<string>;
  rename(candidateId: string, name: string): Promise<boolean>;
  /** Replaces the e-mail addresses that a person entered; those learned from credentials stay. */
  setEmails(candidateId: string, emails: readonly string[]): Promise<boolean>;
  addIdentities(candidateId: string, identities: readonly KnownIdentity[]): Promise<void>;
  identitiesOf(candidateId: string): Promise<readonly KnownIdentity[]>;
  /** Everything that a recipient can be compared with, for placing credentials. */
  listIdentities(): Promise<
    readonly { readonly candidateId: string; readonly identity: KnownIdentity }[]
  >;
  /** The person whose folder or zip of this name came in before. */
  findByContainer(container: string): Promise<string | undefined>;
  count(): Promise<number>;
  get(candidateId: string): Promise<CandidateView | undefined>;
  getRows(candidateIds: readonly string[]): Promise<readonly CandidateRow[]>;
}

export interface ImportStore {
  start(importId: string, startedAt: string): Promise<void>;
  /** Keeps the progress, so that a summary can be gone back to. */
  save(view: ImportView): Promise<void>;
  latest(): Promise<ImportView | undefined>;
  /** Marks imports that a crash left running as `failed`. */
  closeAbandoned(at: string): Promise<void>;
}

/** Documents from the network, with the time at which they were had. */
export interface DocumentCache {
  get(
    id: string,
  ): Promise<
    | { readonly text: string; readonly mediaType: string | undefined; readonly obtainedAt: string }
    | undefined
  >;
  put(
    id: string,
    document: {
      readonly text: string;
      readonly mediaType: string | undefined;
      readonly obtainedAt: string;
    },
  ): Promise<void>;
}

export interface IssuerStore {
  /** The employer's own decisions; an issuer that is not listed has none. */
  decisions(): Promise<ReadonlyMap<string, 'trusted' | 'blocked'>>;
  decide(issuerId: string, decision: 'trusted' | 'blocked' | undefined): Promise<void>;
}

export interface SettingStore {
  get(key: string): Promise<string | undefined>;
  set(key: string, value: string): Promise<void>;
}

/** A skill of the vocabulary, for fuzzy names and for facets. */
export interface SkillEntry {
  readonly key: string;
  readonly name: string;
  /** People in whom it is proven. */
  readonly candidates: number;
}

export type { Verdict };
