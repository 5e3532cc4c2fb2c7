/** Why a text that was pasted is nothing to import. */
export const PASTE_PROBLEMS = ['empty', 'cut-off', 'not-https', 'neither'] as const;
export type PasteProblem = (typeof PASTE_PROBLEMS)[number];

/** Why nothing was fetched from a link. */
export const FETCH_PROBLEMS = [
  'not-allowed',
  'not-found',
  'gone',
  'failed',
  'refused',
  'too-large',
  'not-text',
] as const;
export type FetchProblem = (typeof FETCH_PROBLEMS)[number];
