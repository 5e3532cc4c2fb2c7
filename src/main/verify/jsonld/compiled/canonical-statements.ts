import { labelBlankNodes, quadLine } from './canonical-labels.ts';
import type { Compare, Digest } from './canonical-labels.ts';
import type { Quad, Statements } from './statements.ts';

/**
 * Canonical N-Quads of what a document states (RDFC-1.0).
 *
 * @param compare The order of statements; by code unit where none is given, as most signers have it.
 * @returns `undefined` where it is for the processor: nodes that resemble each other too much, or a
 *   statement that stands there twice and may be two to the processor.
 * @see https://www.w3.org/TR/rdf-canon/
 */
export function canonicaliseStatements(
  statements: Pick<Statements, 'quads' | 'blankNodes' | 'hashes' | 'runs'>,
  digest: Digest,
  compare?: Compare,
): string | undefined {
  const { quads } = statements;
  const labels = labelBlankNodes(statements, digest, compare);
  if (labels === undefined) return undefined;
  const label = (node: number) => labels[node] ?? '';
  const lines =
    compare === undefined
      ? linesByUnits(statements, label)
      : quads.map((quad) => quadLine(quad, label)).toSorted(compare);
  const doubled = findDoubled(lines);
  if (doubled.length === 0) return lines.join('');
  const isOne = doubled.every((line) => isStatedOnce(line, quads, label));
  return isOne ? [...new Set(lines)].join('') : undefined;
}

function linesByUnits(
  { quads, runs }: Pick<Statements, 'quads' | 'runs'>,
  label: (node: number) => string,
): readonly string[] {
  let lines: string[] = [];
  for (const quad of quads) if (quad.line === undefined) lines.push(quadLine(quad, label));
  // oxlint-disable-next-line unicorn/require-array-sort-compare -- by code units
  lines.sort();
  for (const run of runs) lines = merge(lines, run);
  return lines;
}

/** Two lists of lines, each in order, as one. */
function merge(lines: readonly string[], others: readonly string[]): string[] {
  const merged: string[] = [];
  let next = 0;
  for (const line of lines) {
    for (; next < others.length; next += 1) {
      const other = others[next] ?? '';
      if (other > line) break;
      merged.push(other);
    }
    merged.push(line);
  }
  for (; next < others.length; next += 1) merged.push(others[next] ?? '');
  return merged;
}

function findDoubled(lines: readonly string[]): readonly string[] {
  return lines.filter((line, index) => index > 0 && line === lines[index - 1]);
}

/** Whether all statements of one line are one to the processor too. */
function isStatedOnce(
  line: string,
  quads: readonly Quad[],
  label: (node: number) => string,
): boolean {
  const same = quads.filter((quad) => quadLine(quad, label) === line);
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
