import type { VerdictCounts } from '../../shared/contract/views.ts';
import type { Language } from '../../shared/messages/language.ts';
import type { CredentialFormat } from '../../shared/model/credential.ts';
import type { Freshness } from '../../shared/model/freshness.ts';
import type { ScaleLevel } from '../../shared/model/level.ts';
import type { Learning, Requirement, SkillSource } from '../../shared/model/skill.ts';
import type { PieceState, Stack } from '../../shared/model/stack.ts';
import type { Supersession } from '../../shared/model/supersession.ts';
import type { MappingHow, MappingState } from '../../shared/model/mapping.ts';
import type {
  CheckId,
  CheckOutcome,
  IssuerTrust,
  RecipientMatch,
  Verdict,
} from '../../shared/model/verdict.ts';

/** All that a report says, as plain data. Every writer says all of it of people and credentials; the spreadsheet leaves out `method` and `limits`. */
export interface ReportModel {
  readonly title: string;
  /** ISO 8601. */
  readonly createdAt: string;
  /** What was asked for, in words: the search and the filters. */
  readonly question: string;
  /** The openings that the people answer. */
  readonly openings?: readonly ReportOpening[];
  readonly workspaceName?: string;
  /** Who made the report, as that person gave it. */
  readonly runBy?: string;
  /** BCP 47; what is in our own words is worded in it, in the model as on the pages. */
  readonly language: Language;
  /** The head of the workspace's audit trail when the report was made. */
  readonly auditHead?: string;
  readonly application: { readonly name: string; readonly version: string };
  readonly candidates: readonly ReportCandidate[];
  /** How it was found out, and what it does not say; a sentence or two each. */
  readonly method: readonly string[];
  readonly limits: readonly string[];
  /** The files with which everything can be verified again, where they go with the report. */
  readonly evidence?: readonly ReportEvidence[];
  /** What is left out of everybody. */
  readonly people?: 'without-contact' | 'blind';
  readonly content?: 'brief' | 'comparison';
  /** For whom it is made; the colour, as `#rrggbb`, is that of the band over it. */
  readonly employer?: {
    readonly name: string;
    readonly colour?: string | undefined;
    readonly logo?: ReportLogo | undefined;
  };
  /** A credential shown in part proved nothing; said where evidence goes with it. */
  readonly strictDisclosure?: true;
}

/** An employer's mark: a small plain PNG, without opacity, so that it can be set in PDF/A as it is. */
export interface ReportLogo {
  /** Base64. */
  readonly png: string;
  readonly width: number;
  readonly height: number;
}

export const EVIDENCE_ROLES = [
  'original',
  'document',
  'context',
  'certificate',
  'index',
  'guide',
] as const;
export type EvidenceRole = (typeof EVIDENCE_ROLES)[number];

/** A file of the evidence pack; a reader holds the file against its hash. */
export interface ReportEvidence {
  /** Its place in the pack. */
  readonly name: string;
  readonly role: EvidenceRole;
  /** The URL or DID for which a document or a context answers. */
  readonly id?: string;
  readonly sha256: string;
  /** ISO 8601: when a document was had. */
  readonly obtainedAt?: string;
}

export interface ReportCandidate {
  readonly id: string;
  readonly name: string;
  readonly emails: readonly string[];
  /** Why the person stands in these places: for each opening that they answer, what answers it. */
  readonly places?: readonly ReportPlace[];
  readonly verdicts: VerdictCounts;
  readonly skills: readonly ReportSkill[];
  readonly stacks: readonly ReportStack[];
  readonly credentials: readonly ReportCredential[];
}

export interface ReportOpening {
  readonly title: string;
  readonly note: string;
  /** Each as a person wrote it, in words. */
  readonly requirements: readonly string[];
  /** By what people are put in order, in words. */
  readonly order: string;
  /** Who answers it, by id, in that order. */
  readonly people: readonly string[];
}

export interface ReportPlace {
  /** Which of the report's openings, from 0. */
  readonly opening: number;
  /** One for each of its requirements. */
  readonly answers: readonly ReportAnswer[];
}

export interface ReportAnswer {
  readonly requirement: string;
  readonly proven: boolean;
  /** The credential with what is known of it, or that there is no proof. */
  readonly answer: string;
  readonly credentialId?: string;
}

/** Credentials that build on one another, as far as a person has them. */
export type ReportStack = Pick<Stack, 'name' | 'basis' | 'isComplete' | 'isOpenEnded'> & {
  readonly pieces: readonly { readonly name: string; readonly state: PieceState }[];
};

export interface ReportSkill {
  readonly name: string;
  /** In the report's language, where it has another name there. */
  readonly shown?: string;
  readonly framework?: string;
  readonly code?: string;
  /** In the credential's own words. */
  readonly level?: string;
  readonly scale?: ScaleLevel;
  readonly requirement?: Requirement;
  /** As the credential writes it. */
  readonly issued?: string;
  /** On the day of the report. */
  readonly freshness?: Freshness;
  readonly learning?: Learning;
  readonly proven: boolean;
  readonly source: SkillSource;
  /** How what the credential says reached this skill. */
  readonly mapping: {
    readonly how: MappingHow;
    readonly state: MappingState;
    /** As the credential calls it. */
    readonly from: string;
  };
  /** The same in words, for a reader. */
  readonly reached: string;
  /** The credentials that speak for it. */
  readonly evidence: readonly { readonly credentialId: string; readonly title: string }[];
}

export interface ReportCredential {
  readonly id: string;
  readonly title: string;
  readonly format: CredentialFormat;
  readonly issuer: {
    readonly id: string;
    readonly name: string;
    readonly trust: IssuerTrust;
    /** What a registry calls it, where one lists it. */
    readonly listedAs?: string | undefined;
  };
  readonly verdict: Verdict;
  readonly recipient: RecipientMatch;
  /** The credential of the same person that counts in its place. */
  readonly superseded?: {
    readonly by: string;
    readonly title: string;
    readonly how: Supersession;
  };
  /** As the credential writes them. */
  readonly validFrom?: string;
  readonly validUntil?: string;
  /** ISO 8601. */
  readonly checkedAt: string;
  /** ISO 8601: as of when validity was judged; said where evidence goes with it. */
  readonly judgedAt?: string;
  /** Absent of a blind report. */
  readonly file?: { readonly name: string; readonly path: string; readonly sha256: string };
  readonly checks: readonly ReportCheck[];
}

export interface ReportCheck {
  readonly id: CheckId;
  readonly outcome: CheckOutcome;
  /** The sentence for a recruiter. */
  readonly message: string;
  readonly detail?: string;
  readonly source?: string;
  /** ISO 8601: when the document that decided was had. */
  readonly obtainedAt?: string;
  /** ISO 8601. */
  readonly checkedAt: string;
}
