import type { WorkName } from './work.ts';

/** What came of the kills during one kind of work. */
export interface Tally {
  readonly work: WorkName;
  readonly points: number;
  /** How often the kill came before the work was done; else it was done already. */
  readonly inTheMidst: number;
  /** What was wrong afterwards, if anything, with the point at which it was killed. */
  readonly broken: readonly string[];
}

/** One line for each kind of work. */
export function describeTally(tally: readonly Tally[]): string {
  const lines = tally.map(({ work, points, inTheMidst, broken }) =>
    [
      `${work}: ${points} kills, ${inTheMidst} in the midst of it, ${broken.length} workspaces broken`,
      ...broken.map((one) => `  ${one}`),
    ].join('\n'),
  );
  const total = tally.reduce((sum, { points }) => sum + points, 0);
  return [...lines, `all: ${total} kills`].join('\n');
}
