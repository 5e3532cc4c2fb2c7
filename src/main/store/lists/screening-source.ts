import type { CandidatePage, CandidateRow, IssuerView } from '../../../shared/contract/views.ts';
import type { Age } from '../../../shared/model/age.ts';
import type { SkillTranslation } from '../../../shared/model/mapping.ts';
import type { Stage } from '../../../shared/model/stage.ts';
import type { IssuerTrust, Verdict } from '../../../shared/model/verdict.ts';
import type { ChosenOrder } from './chosen-order.ts';
import type { Condition } from './condition.ts';
import type { ProofAgeCounts } from './proof-ages.ts';
import type { SkillEvidence } from '../known-skills/skill-stores.ts';

/** What the lists and the comparison are made of; the words are understood in the screening step. */
export interface ScreeningSource {
  /** Whether the vocabulary that comes with the app has a skill of this name, whoever has it. */
  isSkillName(name: string): boolean;
  /** The name of a skill that is written so in another spelling ("data visualisation"), if it is one's. */
  respell(name: string): string | undefined;
  /** What skills are called in other languages. The same array always. */
  listTranslations(): readonly SkillTranslation[];
  /** Every skill for which something credible speaks, by key. The same array until it changes. */
  listSkills(): Promise<readonly SkillEntry[]>;
  /** Issuers in whose name a text stands, those of most people first; all of them where no limit is given. */
  findIssuers(text: string, limit?: number): Promise<readonly IssuerEntry[]>;
  /** Those of `words` (folded, see `foldWords`) with which a word of some name or e-mail begins. */
  findNameWords(words: readonly string[]): Promise<readonly string[]>;
  /**
   * The people who fit, those with more proven skills of the ones asked for first, then those with
   * more verified credentials, then by name and id.
   */
  findCandidates(query: CandidateQuery): Promise<CandidatePage>;
  /**
   * Everybody for whom anything credible speaks in one of these skills, with as much of each proof as
   * an order needs. The same object until anything is written.
   */
  readHolders(skillKeys: readonly string[]): Promise<Holders>;
  /** How old what proves people's skills is today. */
  countProofAges(): Promise<ProofAgeCounts>;
  /** In the order of `candidateIds`; one that is not there is left out. */
  getRows(candidateIds: readonly string[]): Promise<readonly CandidateRow[]>;
  /** Everything that any credential of theirs says of skills, the best first. */
  listEvidence(candidateIds: readonly string[]): Promise<readonly SkillEvidence[]>;
}

export interface CandidateQuery {
  /** Each must fit. */
  readonly terms: readonly SearchTerm[];
  readonly condition?: Condition | undefined;
  /** Skill keys, each of which must be proven. */
  readonly skills: readonly string[];
  /** Ids or claimed names; any must have issued something to the person that is not `rejected`. */
  readonly issuers: readonly string[];
  /** Any of which some credential must have. */
  readonly verdicts: readonly Verdict[];
  /** Only those of whom something is for a person to judge. */
  readonly isToLookAt?: boolean;
  /** Any of which the issuer of some credential must have. */
  readonly trusts?: readonly IssuerTrust[] | undefined;
  /** Any of which the newest credential must have. */
  readonly ages?: readonly Age[] | undefined;
  /** On the shortlist of any of these openings, and at any of these stages in it. */
  readonly openings?: readonly string[] | undefined;
  readonly stages?: readonly Stage[] | undefined;
  /** Any of which the person must have. */
  readonly tags?: readonly string[] | undefined;
  /** In place of the order in which they fit. */
  readonly order?: ChosenOrder | undefined;
  readonly offset: number;
  readonly limit: number;
}

/** Fits a person whose name or e-mail has these words, who has any of these skills, or who is one of these. */
export interface SearchTerm {
  /** As `foldWords` gives it; empty where it can be nobody's name. */
  readonly nameWords: string;
  readonly skillKeys: readonly string[];
  /** Ids. */
  readonly people?: readonly string[] | undefined;
}

/** An issuer under one of its names. */
export interface IssuerEntry {
  readonly id: string;
  readonly name: string;
  readonly candidates: number;
}

/** A skill of the vocabulary, for fuzzy names and for facets. */
export interface SkillEntry {
  readonly key: string;
  readonly name: string;
  /** People in whom it is proven. */
  readonly candidates: number;
}

/** People and what proves their skills, in columns; a person is a place from 0 on. */
export interface Holders {
  readonly people: number;
  /** What speaks for each skill, in the order in which they were asked for. */
  readonly proofs: readonly ProofColumns[];
  /** Who they are, in the order of `places`. */
  listNames(places: readonly number[]): Promise<readonly HolderName[]>;
}

/** Proofs of one skill: whose each is, and how strong. */
export interface ProofColumns {
  readonly places: Uint32Array;
  /** See `proofKind`. */
  readonly kinds: Uint16Array;
  /** When it was issued, in days from 1970-01-01; `NO_DAY` where nothing says so. */
  readonly days: Int32Array;
}

export interface HolderName {
  readonly candidateId: string;
  /** The name's words, folded: the order of lists. */
  readonly sortName: string;
}

/** As much of the evidence as an answer needs. */
export type SkillProof = Pick<
  SkillEvidence,
  'key' | 'proven' | 'credible' | 'verdict' | 'recipient' | 'scale' | 'issued' | 'credentialId'
> & { readonly issuer: Pick<IssuerView, 'trust'> };
