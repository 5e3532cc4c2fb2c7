import type {
  CredentialFacts,
  CredentialFormat,
  KnownIdentity,
  RecipientJudgement,
  Verification,
} from '../../shared/model/credential.ts';
import type { AuditedSetting } from '../../shared/model/audit.ts';
import type { Check } from '../../shared/model/check.ts';
import type { Placement, PlacementReason } from '../../shared/model/placement.ts';
import type {
  Registry,
  RegistryEntry,
  RegistryFlaw,
  RegistryKind,
  RegistryLevel,
  TrustAnchor,
} from '../../shared/model/registry.ts';
import type { SkillClaim } from '../../shared/model/skill.ts';
import type { IssuerTrust } from '../../shared/model/verdict.ts';
import type { NoteStore } from './people/notes.ts';
import type { OpeningStore } from './openings/openings.ts';
import type { SavedViewStore } from './lists/saved-views.ts';
import type { GroupAnswerStore } from './people/group-answers.ts';
import type { StageStore } from './people/stages.ts';
import type { TagStore } from './people/tags.ts';
import type { ResumeStore } from './people/resume-records.ts';
import type { ScreeningSource } from './lists/screening-source.ts';
import type { FreshnessStore, LevelStore, StackStore } from './known-skills/skill-stores.ts';
import type {
  CandidateRow,
  CandidateView,
  CredentialView,
  ImportView,
  SeenIssuerView,
  VerdictCounts,
} from '../../shared/contract/views.ts';

import type { AuditStore } from './audit.ts';
import type { DoubleStore } from './doubles/doubles.ts';
import type { ErasureStore } from './erasing/erasures.ts';
import type { FindingStore } from './credentials/finding-store.ts';
import type { PictureStore } from './credentials/pictures.ts';
import type { RequestLog } from './requests.ts';
import type { BatchParts, BatchWork } from './transactions.ts';
import type { RecheckStore } from './credentials/recheck-store.ts';
import type { FrameworkStore, MappingStore } from './known-skills/skills.ts';
import type { EndTurn } from './turn.ts';
import type { FileStore } from './files/file-store.ts';
import type { NewUnreadFile, UnreadFileStore } from './files/unread-files.ts';

/**
 * The store's whole surface: one interface a subject, promises and plain data, so that a shared
 * server can take SQLite's place. Nothing here knows a format or does any cryptography.
 */
export interface Workspace {
  readonly files: FileStore;
  readonly credentials: CredentialStore;
  readonly candidates: CandidateStore;
  readonly resumes: ResumeStore;
  readonly screening: ScreeningSource;
  readonly imports: ImportStore;
  readonly unread: UnreadFileStore;
  readonly doubles: DoubleStore;
  readonly rechecks: RecheckStore;
  readonly openings: OpeningStore;
  readonly notes: NoteStore;
  readonly tags: TagStore;
  readonly stages: StageStore;
  readonly groupAnswers: GroupAnswerStore;
  readonly views: SavedViewStore;
  readonly documents: DocumentCache;
  readonly issuers: IssuerStore;
  readonly registries: RegistryStore;
  readonly certificates: CertificateStore;
  readonly settings: SettingStore;
  readonly findings: FindingStore;
  readonly frameworks: FrameworkStore;
  readonly mappings: MappingStore;
  readonly levels: LevelStore;
  readonly freshness: FreshnessStore;
  readonly stacks: StackStore;
  readonly erasures: ErasureStore;
  readonly audit: AuditStore;
  readonly requests: RequestLog;
  readonly pictures: PictureStore;
  /**
   * Writes all that `work` writes at once, or nothing of it where it rejects. It must wait for
   * nothing but this workspace; others have a turn where it pauses.
   */
  batch<Value>(work: BatchWork<Value>, parts?: BatchParts): Promise<Value>;
  /**
   * Until what it answers is called, which comes back once that is over, those who write need not
   * wait until it is in the file, where there is a thread for that.
   */
  checkpointAside(): () => Promise<void>;
  /** See `takeTurn`. */
  takeTurn(): EndTurn | undefined;
  close(): void;
}

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
  listOfFormat(format: CredentialFormat): Promise<readonly string[]>;
  listOfCandidate(candidateId: string): Promise<readonly string[]>;
  /** Whether, of a person's credentials, some are the person's and others leave that open. */
  areSomeLeftOpen(candidateId: string): Promise<boolean>;
  /** What judging issuers again needs, by id: of all, or of what these issuers have issued or issued a part of. */
  listToJudge(page: {
    readonly issuerIds?: readonly string[] | undefined;
    readonly after?: string | undefined;
    readonly limit: number;
  }): Promise<
    readonly (Pick<StoredCredential, 'id' | 'facts' | 'verification'> & {
      /** Empty where none is named. */
      readonly issuerId: string;
      readonly trustCheck: Check;
    })[]
  >;
  /**
   * Moves credentials to a person, or to nobody, with the recipient check's new result for each.
   * What a credential taught of its person goes with it. One that is there already is merged.
   */
  assign(
    moves: readonly {
      readonly credentialId: string;
      readonly candidateId: string | undefined;
      readonly reason: PlacementReason;
      readonly recipient: RecipientJudgement;
      /** What it teaches of the person, if it did not teach before. */
      readonly identities?: readonly KnownIdentity[];
    }[],
  ): Promise<void>;
  /** Replaces what verification found, in one transaction; a `rejected` credential unteaches. */
  updateVerification(
    credentialId: string,
    record: Pick<CredentialRecord, 'facts' | 'verification' | 'recipient' | 'trust' | 'skills'>,
  ): Promise<void>;
  updateRecipient(credentialId: string, recipient: RecipientJudgement): Promise<void>;
  /** Replaces who issuers are to the employer, in one transaction; one verified again meanwhile is left. */
  updateTrust(
    changes: readonly {
      readonly credentialId: string;
      readonly issuerId: string;
      readonly trust: CredentialRecord['trust'];
      /** Where other skills count by it than before. */
      readonly skills?: CredentialRecord['skills'] | undefined;
    }[],
  ): Promise<void>;
  countByVerdict(): Promise<
    VerdictCounts & { readonly unassigned: number; readonly total: number }
  >;
}

/**
 * An identity and from whom it is known: a recipient is never confirmed by what only the same
 * credential, or one that is itself unconfirmed, says.
 */
export interface HeldIdentity extends KnownIdentity {
  readonly origin: 'person' | 'credential' | 'container';
  /** The credential that taught it, where one did. */
  readonly credentialId?: string;
}

export interface CandidateStore {
  create(name: string): Promise<string>;
  rename(candidateId: string, name: string): Promise<boolean>;
  /**
   * Replaces the e-mail addresses that a person entered or that a folder's name gave; those
   * learned from credentials stay.
   */
  setEmails(candidateId: string, emails: readonly string[]): Promise<boolean>;
  addIdentities(candidateId: string, identities: readonly KnownIdentity[]): Promise<void>;
  /** One identity may be known from several sides, and is then listed once for each. */
  identitiesOf(candidateId: string): Promise<readonly HeldIdentity[]>;
  /**
   * Everything that a recipient can be compared with, and from whom it is known, for placing
   * credentials; where a page is given, of so many people, those who come after that one.
   */
  listIdentities(page?: {
    readonly after: string | undefined;
    readonly people: number;
  }): Promise<readonly { readonly candidateId: string; readonly identity: HeldIdentity }[]>;
  /** The person whose folder or zip of this name came in before. */
  findByContainer(container: string): Promise<string | undefined>;
  count(): Promise<number>;
  /** Those of `texts` that are somebody's whole name, or an address of somebody's, in whatever casing. */
  areNamed(texts: readonly string[]): Promise<readonly string[]>;
  get(candidateId: string): Promise<CandidateView | undefined>;
  getRows(candidateIds: readonly string[]): Promise<readonly CandidateRow[]>;
  /** In their order, from behind one on. */
  listIds(page: {
    readonly after: string | undefined;
    readonly people: number;
  }): Promise<readonly string[]>;
  /** Those of these who are there. */
  arePresent(candidateIds: readonly string[]): Promise<ReadonlySet<string>>;
}

export interface ImportStore {
  start(importId: string, startedAt: string): Promise<void>;
  /**
   * Keeps the progress, so that a summary can be gone back to; and, once it has ended, what it could not read.
   *
   * @param read Absolute paths of the files that it said anything of: what was said of them before is closed.
   */
  save(
    view: ImportView,
    unread?: readonly NewUnreadFile[],
    read?: readonly string[],
  ): Promise<void>;
  latest(): Promise<ImportView | undefined>;
  /** What came of those that ended, the newest first. */
  ended(limit: number): Promise<readonly ImportView[]>;
  /** Marks imports that a crash left running as `failed`, with what is kept of each. */
  closeAbandoned(at: string): Promise<void>;
}

/** A document from the network, with the time at which it was had (ISO 8601). */
export interface CachedDocument {
  readonly text: string;
  readonly mediaType: string | undefined;
  readonly obtainedAt: string;
}

/** Documents from the network as they were: every text that was seen of one, up to a limit. */
export interface DocumentCache {
  /**
   * As it was last seen; or, `at` a time, as it was then: the newest that was had at or before it, and
   * where there is none the earliest after it, which its `obtainedAt` tells.
   *
   * @param at ISO 8601, in UTC.
   */
  get(id: string, at?: string): Promise<CachedDocument | undefined>;
  /** Also notes that a document which is held already was seen again. */
  put(id: string, document: CachedDocument): Promise<void>;
}

export interface IssuerStore {
  /** Whoever issued anything, those with most credentials first; `text` stands in an id or a name. */
  list(
    text: string,
    /** Absent: all of them. */
    limit?: number,
  ): Promise<{ readonly total: number; readonly issuers: readonly SeenIssuerView[] }>;
  /** Whoever a credential names as its issuer, under each name that any gives it. The same array until anything is written. */
  named(): Promise<readonly { readonly id: string; readonly name: string }[]>;
  /** How many of those who issued anything are trusted how far, as the list says of each. */
  countByTrust(): Promise<Readonly<Record<IssuerTrust, number>>>;
  /** The employer's own decisions; an issuer that is not listed has none. */
  decisions(): Promise<ReadonlyMap<string, 'trusted' | 'blocked'>>;
  decide(issuerId: string, decision: 'trusted' | 'blocked' | undefined): Promise<void>;
  /** What those are called, by their ids, whom the employer trusts by its own decision, as verified credentials say. */
  trustedNames(): Promise<ReadonlyMap<string, string>>;
  /** The ids of all others that have issued anything under a name that looks like one of this issuer's. */
  namesakesOf(issuerId: string): Promise<readonly string[]>;
}

/** A registry as it is written: from `source` it may have been read before. */
export interface NewRegistry extends Registry {
  readonly source: string;
  readonly level: RegistryLevel;
}

export interface CertificateStore {
  /** In the order in which they were accepted. */
  list(): Promise<
    readonly {
      readonly sha256: string;
      readonly der: Uint8Array;
      /** ISO 8601. */
      readonly acceptedAt: string;
    }[]
  >;
  /** What is accepted already stays as it is. */
  accept(
    certificates: readonly { readonly sha256: string; readonly der: Uint8Array }[],
  ): Promise<void>;
  /** @returns Whether there was one. */
  remove(sha256: string): Promise<boolean>;
  /** Puts one back that was removed. @returns Whether it could be. */
  restore(sha256: string): Promise<boolean>;
}

export interface RegistryStore {
  /** In the order in which they were added. */
  list(): Promise<
    readonly {
      readonly id: string;
      readonly source: string;
      readonly name: string;
      readonly kind: RegistryKind;
      readonly level: RegistryLevel;
      readonly anchor: TrustAnchor | undefined;
      readonly flaws: readonly RegistryFlaw[];
      readonly addedAt: string;
      readonly members: number;
      readonly blocked: number;
    }[]
  >;
  /** With everybody whom they list, in the order in which they were added. */
  load(): Promise<
    readonly {
      readonly id: string;
      readonly name: string;
      readonly level: RegistryLevel;
      readonly anchor: TrustAnchor | undefined;
      readonly entries: readonly RegistryEntry[];
    }[]
  >;
  /** Changes whenever a registry or one of the employer's own decisions has changed. */
  revision(): Promise<string>;
  /** Writes a registry in one transaction, in place of what was read from the same source. */
  put(registry: NewRegistry): Promise<string>;
  setLevel(registryId: string, level: RegistryLevel): Promise<boolean>;
  remove(registryId: string): Promise<boolean>;
  /** Puts one back that was removed. @returns Whether it could be: another may be read from its place. */
  restore(registryId: string): Promise<boolean>;
}

/** What somebody decides, which the audit trail takes down; and what Touchstone keeps for itself. */
export type SettingKey = AuditedSetting | 'judged-trust-revision' | 'pseudonym-secret';

export interface SettingStore {
  get(key: string): Promise<string | undefined>;
  set(key: SettingKey, value: string): Promise<void>;
}

export type * from './files/file-store.ts';
export type * from './lists/screening-source.ts';
export type * from './known-skills/skills.ts';
export type { Placement, PlacementReason } from '../../shared/model/placement.ts';
