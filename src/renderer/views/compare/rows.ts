import type { OpeningView } from '../../../shared/contract/openings.ts';
import { compareShown } from '../../../shared/messages/compare-shown.ts';
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

/** What is proven of most people first, then by the name that is shown, which only the window knows. */
export function inShownOrder(
  rows: readonly ComparisonRow[],
  nameOf: (key: string, name: string) => string,
): readonly ComparisonRow[] {
  const shown = ({ key, name }: ComparisonRow) => nameOf(key, name);
  return rows.toSorted(
    (left, right) =>
      countProven(right) - countProven(left) || compareShown(shown(left), shown(right)),
  );
}

function countProven({ cells }: ComparisonRow): number {
  return cells.filter((cell) => cell.proven).length;
}

/** The same ids with the one at `from` at the place `to`; as they were where there is no such place. */
export function moved<Item>(items: readonly Item[], from: number, to: number): readonly Item[] {
  const item = items[from];
  if (item === undefined || to < 0 || to >= items.length) return items;
  return items.toSpliced(from, 1).toSpliced(to, 0, item);
}
