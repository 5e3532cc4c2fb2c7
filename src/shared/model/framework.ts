/** The frameworks of skills that can be imported, by the file in which their owners publish them. */
export const FRAMEWORK_KINDS = ['esco', 'onet', 'lightcast', 'case', 'rsd', 'crosswalk'] as const;
export type FrameworkKind = (typeof FRAMEWORK_KINDS)[number];

/** Why nothing of a file went in. */
export const FRAMEWORK_PROBLEM_CODES = [
  'not-a-framework',
  'empty',
  'no-skills',
  'not-utf8',
  'named-twice',
  'too-many',
  'cannot-be-read',
  'too-large',
] as const;
export type FrameworkProblemCode = (typeof FRAMEWORK_PROBLEM_CODES)[number];

export interface FrameworkSkill {
  readonly name: string;
  readonly otherNames: readonly string[];
  readonly code: string | undefined;
  readonly url: string | undefined;
  /** What points to it: its address and its code, each in one form. */
  readonly refs: readonly string[];
}

/** Two skills that a framework's owner calls the very same, by what points to them. */
export interface ExactMatch {
  readonly left: string;
  readonly right: string;
}

/** What was read of one file. */
export interface Framework {
  readonly kind: FrameworkKind;
  /** What it is called; another file of the same name takes its place. */
  readonly name: string;
  readonly skills: readonly FrameworkSkill[];
  readonly matches: readonly ExactMatch[];
}
