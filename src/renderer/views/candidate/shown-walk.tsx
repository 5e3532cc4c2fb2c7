import { useEffect } from 'react';
import type { CandidateView } from '../../../shared/contract/views.ts';
import { useCall } from '../../lib/client.ts';
import { showMore, walkOn } from '../../lib/people-walk.ts';
import type { PeopleWalk, Ranking } from '../../lib/people-walk.ts';
import { MOST_RANKED, RANKED_AT_ONCE } from '../openings/ranked-limits.ts';
import { neighboursOf } from './neighbours.ts';
import type { Neighbour } from './neighbours.ts';
import { Walk } from './walk.tsx';

export interface ShownWalkProps {
  readonly candidate: Pick<CandidateView, 'id' | 'name'>;
  readonly people: PeopleWalk;
}

/** Where the person stands in the ranking, the shortlist or the comparison that they were opened from. */
export function ShownWalk({ candidate, people }: ShownWalkProps) {
  const { ids, row, ranking } = people;
  if (ranking !== undefined) {
    return <InRanking candidate={candidate} ranking={ranking} row={row} />;
  }
  const rowAt = (index: number) => asRow(ids[index]);
  const found = neighboursOf({ first: { total: ids.length }, rowAt }, candidate.id, row);
  return <Walk name={candidate.name} found={found} onGo={goTo} />;
}

interface InRankingProps extends Pick<ShownWalkProps, 'candidate'> {
  readonly ranking: Ranking;
  readonly row: number;
}

// Whoever goes on fast does not come to the end of what is at hand.
const AHEAD = 10;

/** A ranking goes on beyond those that were shown of it. */
function InRanking({ candidate, ranking: { requirements, limit }, row }: InRankingProps) {
  const wanted = Math.min(Math.max(limit, pageUp(row + AHEAD)), MOST_RANKED);
  const shown = useCall('openings.rank', { requirements, limit });
  const further = useCall('openings.rank', { requirements, limit: wanted });
  useEffect(() => {
    if (further.isSuccess) showMore(wanted);
  }, [further.isSuccess, wanted]);
  const data = further.data ?? shown.data;
  const first = data && { total: Math.min(data.total, MOST_RANKED) };
  const rowAt = (index: number) => asRow(data?.rows[index]?.candidateId);
  const found = neighboursOf({ first, rowAt }, candidate.id, row);
  return <Walk name={candidate.name} found={found} onGo={goTo} />;
}

/** So many that whole pages are shown. */
function pageUp(count: number): number {
  return Math.ceil(count / RANKED_AT_ONCE) * RANKED_AT_ONCE;
}

function asRow(id: string | undefined): { readonly id: string } | undefined {
  return id === undefined ? undefined : { id };
}

function goTo({ index, id }: Neighbour): void {
  walkOn(index, id);
}
