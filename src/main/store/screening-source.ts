import type { CandidatePage, CandidateRow, IssuerView } from '../../shared/contract/views.ts';
import type { Verdict } from '../../shared/model/verdict.ts';
import type { Condition } from './condition.ts';
import type { SkillEvidence } from './skill-stores.ts';

/** What the lists and the comparison are made of; the words are understood in the screening step. */
export interface ScreeningSource {
  /** Every skill for which something credible speaks, by key. The same array until it changes. */
  listSkills(): Promise<readonly SkillEntry[]>;
  /** Issuers in whose name a text stands, those of most people first. */
  findIssuers(
    text: string,
    limit: number,
  ): Promise<readonly { readonly name: string; readonly candidates: number }[]>;
  /** Those of `words` (folded, see `foldWords`) with which a word of some name or e-mail begins. */
  findNameWords(words: readonly string[]): Promise<readonly string[]>;
  /**
   * The people who fit, those with more proven skills of the ones asked for first, then those with
   * more verified credentials, then by name and id.
   */
  findCandidates(query: CandidateQuery): Promise<CandidatePage>;
  /**
   * Whom anything credible gives one of these skills, in groups by how many of each kind are proven,
   * those with more `musts` first, then those with more `nices`. Answered from memory.
   */
  groupHolders(wanted: WantedSkills): Promise<readonly HolderGroup[]>;
  /** The people of a group with what speaks for the skills wanted, and no more of each. */
  listGroup(wanted: WantedSkills, group: HolderGroup): Promise<readonly Holder[]>;
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
  readonly offset: number;
  readonly limit: number;
}

/** Fits a person whose name or e-mail has these words, or who has any of these skills. */
export interface SearchTerm {
  /** As `foldWords` gives it; empty where it can be nobody's name. */
  readonly nameWords: string;
  readonly skillKeys: readonly string[];
}

/** A skill of the vocabulary, for fuzzy names and for facets. */
export interface SkillEntry {
  readonly key: string;
  readonly name: string;
  /** People in whom it is proven. */
  readonly candidates: number;
}

/** Skill keys. */
export interface WantedSkills {
  readonly musts: readonly string[];
  readonly nices: readonly string[];
}

/** So many people have so many of the skills wanted proven. */
export interface HolderGroup {
  readonly musts: number;
  readonly nices: number;
  readonly people: number;
}

/** A person with what speaks for some skills. */
export interface Holder {
  readonly candidateId: string;
  /** The name's words, folded: the order of lists. */
  readonly sortName: string;
  readonly proofs: readonly SkillProof[];
}

/** As much of the evidence as an order needs. */
export type SkillProof = Pick<
  SkillEvidence,
  'key' | 'proven' | 'credible' | 'verdict' | 'recipient' | 'level' | 'validFrom' | 'credentialId'
> & { readonly issuer: Pick<IssuerView, 'trust'> };
