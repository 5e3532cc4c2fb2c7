import { useQueries } from '@tanstack/react-query';
import type { CandidateView } from '../../../shared/contract/views.ts';
import { queryOf } from '../../lib/client.ts';

export interface FoundPeople {
  /** Each once: of two who were merged meanwhile there is one. */
  readonly found: readonly CandidateView[];
  readonly isPending: boolean;
  /** Of somebody who is no longer there, say. */
  readonly error: Error | undefined;
}

/** People by their ids, as they are now. */
export function useFoundPeople(ids: readonly string[]): FoundPeople {
  return useQueries({
    queries: ids.map((candidateId) => queryOf('candidates.get', { candidateId })),
    combine: (answers) => ({
      found: [
        ...new Map(
          answers.flatMap(({ data }) => (data === undefined ? [] : [[data.id, data]])),
        ).values(),
      ],
      isPending: answers.some(({ isPending }) => isPending),
      error: answers.find(({ error }) => error !== null)?.error ?? undefined,
    }),
  });
}
