/** Why no credential was read from a file, or from a place in it. Codes are stable. */
export const PROBLEM_CODES = [
  'not-a-credential',
  'not-json',
  'unknown-file-type',
  'image-without-badge',
  'damaged-image',
  'damaged-archive',
  'encrypted-archive',
  'unsafe-archive',
  'document-without-badge',
  'resume-without-person',
  'resume-without-text',
  'damaged-document',
  'encrypted-document',
  'empty-file',
  'empty-folder',
  'too-large',
  'too-many-files',
  'too-much-memory',
  'took-too-long',
  'malformed-jwt',
  'unreadable-file',
  'not-found',
  'not-a-file',
  'verifier-failed',
] as const;
export type ProblemCode = (typeof PROBLEM_CODES)[number];

/** What was left unexamined of a file that was taken in: it says nothing of the file, and is gone on with when it comes again. */
export const UNEXAMINED = [
  'verifier-failed',
  'took-too-long',
] as const satisfies readonly ProblemCode[];

export interface Problem {
  readonly code: ProblemCode;
  /** Where in the file; empty for the file itself. */
  readonly path: string;
  /** What the sentence names: sizes in bytes, limits, what was found. */
  readonly params?: Readonly<Record<string, string>>;
}
