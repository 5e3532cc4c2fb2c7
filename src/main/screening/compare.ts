import type { Comparison } from '../../shared/contract/views.ts';
import { evidenceViewOf } from './evidence-view.ts';
import { foldWords } from '../store/index.ts';
import type { ScreeningSource, SkillEvidence } from '../store/index.ts';

type ComparisonRow = Comparison['rows'][number];
type Cell = ComparisonRow['cells'][number];

/**
 * Sets people side by side: a row for each skill that some issuer stated of any of them, the
 * skills proven of most people first, then by name. A cell holds all that speaks for the skill, and
 * what claims to, the best first; a weaker field counts as evidence where an issuer stated the
 * skill for somebody else.
 *
 * @param candidateIds In the order in which they are to stand; unknown ones are left out.
 */
export async function compareCandidates(
  source: ScreeningSource,
  candidateIds: readonly string[],
): Promise<Comparison> {
  const candidates = await source.getRows([...new Set(candidateIds)]);
  const ids = candidates.map((candidate) => candidate.id);
  const all = await source.listEvidence(ids);
  const evidence = all.filter((one) => !one.isRespelled);
  const rows = [...Map.groupBy(evidence, (one) => one.key).values()]
    .filter((own) => own.some((one) => one.mapping.state !== 'inferred'))
    .flatMap((own) => rowOf(own, ids))
    .toSorted(compareRows);
  return { candidates: [...candidates], rows };
}

function rowOf(evidence: readonly SkillEvidence[], ids: readonly string[]): ComparisonRow[] {
  const [first] = evidence;
  if (first === undefined) return [];
  const { key, name, framework } = first;
  const cells = ids.map((id) => cellOf(evidence.filter((one) => one.candidateId === id)));
  return [{ key, name, framework, cells }];
}

function cellOf(evidence: readonly SkillEvidence[]): Cell {
  return {
    proven: evidence.some((one) => one.proven),
    evidence: evidence.map(evidenceViewOf),
  };
}

function compareRows(left: ComparisonRow, right: ComparisonRow): number {
  const difference = countProven(right) - countProven(left);
  if (difference !== 0) return difference;
  const [first, second] = [foldWords(left.name), foldWords(right.name)];
  if (first !== second) return first < second ? -1 : 1;
  return left.key < right.key ? -1 : 1;
}

function countProven(row: ComparisonRow): number {
  return row.cells.filter((cell) => cell.proven).length;
}
