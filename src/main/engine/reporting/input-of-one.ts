import type { RankedOpening, ReportInput } from '../../report/index.ts';
import type { CandidateView } from '../../../shared/contract/views.ts';

/** What a report says that is about one person alone. */
export function inputOfOne(input: ReportInput, candidate: CandidateView): ReportInput {
  const openings = (input.openings ?? []).flatMap(
    ({ opening, ranked }): readonly RankedOpening[] => {
      const own = ranked.filter(({ candidateId }) => candidateId === candidate.id);
      // What a recruiter noted for themselves is not for the person.
      return own.length === 0 ? [] : [{ opening: { ...opening, note: '' }, ranked: own }];
    },
  );
  return { ...input, openings, candidates: [candidate], question: candidate.name };
}
