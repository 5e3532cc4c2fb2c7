import type { OpeningView } from '../../../shared/contract/openings.ts';
import type { ComparisonRow } from './differences.ts';

/** A row for each requirement, in the opening's order; empty cells where nobody's credential names the skill. */
export function rowsAskedFor(
  rows: readonly ComparisonRow[],
  { requirements }: Pick<OpeningView, 'requirements'>,
  people: number,
): readonly ComparisonRow[] {
  const known = new Map(rows.map((row) => [row.key, row]));
  return requirements.map(
    ({ key, name }) =>
      known.get(key) ?? {
        key,
        name,
        cells: Array.from({ length: people }, () => ({ proven: false, evidence: [] })),
      },
  );
}

/** The same ids with the one at `from` at the place `to`; as they were where there is no such place. */
export function moved<Item>(items: readonly Item[], from: number, to: number): readonly Item[] {
  const item = items[from];
  if (item === undefined || to < 0 || to >= items.length) return items;
  return items.toSpliced(from, 1).toSpliced(to, 0, item);
}
