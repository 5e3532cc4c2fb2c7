import { labelBlankNodes, quadLine } from './canonical-labels.ts';
import type { Digest } from './canonical-labels.ts';
import type { Quad, Statements } from './statements.ts';

/**
 * Canonical N-Quads of what a document states (RDFC-1.0).
 *
 * @returns `undefined` where it is for the processor: nodes that resemble each other too much, or a
 *   statement that stands there twice and may be two to the processor.
 * @see https://www.w3.org/TR/rdf-canon/
 */
export function canonicaliseStatements(
  { quads, blankNodes }: Pick<Statements, 'quads' | 'blankNodes'>,
  digest: Digest,
): string | undefined {
  const labels = labelBlankNodes(quads, blankNodes, digest);
  if (labels === undefined) return undefined;
  const label = (node: number) => labels[node] ?? '';
  const lines = quads.map((quad) => quadLine(quad, label));
  // oxlint-disable-next-line unicorn/require-array-sort-compare -- by code units, as RDFC-1.0 has it
  const sorted = lines.toSorted();
  let text = '';
  let last = '';
  for (const line of sorted) {
    if (line !== last) text += line;
    else if (!isStatedTwice(line, lines, quads)) return undefined;
    last = line;
  }
  return text;
}

/** Whether all statements of one line are one to the processor too. */
function isStatedTwice(line: string, lines: readonly string[], quads: readonly Quad[]): boolean {
  const same = quads.filter((_, index) => lines[index] === line);
  const [first] = same;
  return same.every(
    ({ subject, object, graph, sameness }) =>
      sameness !== undefined &&
      sameness === first?.sameness &&
      // Hashes of blank nodes were made of both.
      typeof subject !== 'number' &&
      typeof object !== 'number' &&
      typeof graph !== 'number',
  );
}
