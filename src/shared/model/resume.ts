/** What a résumé is written in. */
export const RESUME_FORMATS = ['json-resume', 'ler-rs', 'pdf', 'docx', 'text'] as const;
export type ResumeFormat = (typeof RESUME_FORMATS)[number];

/** Why no résumé could be read from a file. Codes are stable. */
export const RESUME_PROBLEM_CODES = [
  'no-text',
  'no-resume',
  'encrypted',
  'damaged',
  'too-large',
  'took-too-long',
  'unknown-file-type',
  'unreadable-file',
] as const;
export type ResumeProblemCode = (typeof RESUME_PROBLEM_CODES)[number];

/** A file's text as a person would read it, and what it lists as skills in a field of its own. */
export interface Resume {
  readonly format: ResumeFormat;
  /** Cut at a limit, see `RESUME_LIMITS`. */
  readonly text: string;
  /** Names from the skills field of a structured résumé; none where the format has no such field. */
  readonly listedSkills: readonly string[];
  /** The addresses in it, each once, in lower case. */
  readonly emails: readonly string[];
  /** Whether it looks like a résumé, and not like a letter or a page of anything else. */
  readonly looksLikeResume: boolean;
}

export type ResumeReading =
  | { readonly ok: true; readonly resume: Resume }
  | { readonly ok: false; readonly code: ResumeProblemCode };

/** That a résumé names a skill. Said by the candidate, and proven by nothing. */
export interface ResumeClaim {
  /** The vocabulary's id of the skill, or, where the vocabulary lacks it, the key of its name. */
  readonly skill: string;
  readonly name: string;
  /** Whether the résumé lists it among its skills; else it was recognised in its text. */
  readonly isListed: boolean;
  /** The words around the place where it first stands; empty where it is only listed. */
  readonly quote: string;
}
