/** One way in which a skill is written in some language. */
export interface SkillTerm {
  /** What names the skill; given back as it is. */
  readonly skill: string;
  /** With the capitals that are usual: "Go", "power tools". */
  readonly text: string;
  /**
   * Whether it also means something else ("Go", "R", "Excel", "Access"): then it counts only where
   * what stands around it says that the skill is meant.
   */
  readonly ambiguous: boolean;
  /** Whether it is a name, which has its capitals everywhere: "Excel", but not "sales". */
  readonly proper: boolean;
}

/**
 * How a skill was recognised: written just so, in another way of writing the same (a plural, a
 * hyphen, a space), or as a word with other meanings that what stands around it settles.
 */
export type RecognitionKind = 'as-written' | 'variant' | 'in-context';

/** A skill named in a text; from `start` up to but not including `end`, in UTF-16 units. */
export interface RecognisedSkill {
  readonly skill: string;
  readonly start: number;
  readonly end: number;
  readonly how: RecognitionKind;
}
