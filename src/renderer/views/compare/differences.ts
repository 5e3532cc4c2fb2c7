import type { Comparison } from '../../../shared/contract/views.ts';

export type ComparisonRow = Comparison['rows'][number];
export type ComparisonCell = ComparisonRow['cells'][number];

/** How far a skill is shown: what a recruiter compares. */
export type Standing = 'proven' | 'stated' | 'inferred' | 'none';

export function standingOf(cell: ComparisonCell): Standing {
  if (cell.proven) return 'proven';
  if (cell.evidence.length === 0) return 'none';
  return cell.evidence.some(({ mapping }) => mapping.state !== 'inferred') ? 'stated' : 'inferred';
}

/** The skills in which not all people stand alike. */
export function findDifferences(rows: readonly ComparisonRow[]): readonly ComparisonRow[] {
  return rows.filter((row) => new Set(row.cells.map(standingOf)).size > 1);
}
