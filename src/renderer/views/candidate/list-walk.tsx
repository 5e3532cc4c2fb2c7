import { useEffect, useState } from 'react';
import type { CandidateView } from '../../../shared/contract/views.ts';
import { useCameFrom } from '../../lib/came-from.tsx';
import { rowStoodOn, walkTo } from '../../lib/list-place.ts';
import { useScreeningState } from '../../lib/screening-state.tsx';
import { ROW_HEIGHT } from '../candidates/tall-list.ts';
import { useCandidatePages } from '../candidates/use-candidate-pages.ts';
import { neighboursOf } from './neighbours.ts';
import type { Neighbour } from './neighbours.ts';
import { Walk } from './walk.tsx';

export interface ListWalkProps {
  readonly candidate: Pick<CandidateView, 'id' | 'name'>;
}

/** Where the person stands in the list that they were opened from, and whoever is next; nothing without one. */
export function ListWalk({ candidate }: ListWalkProps) {
  const from = useCameFrom()?.screen;
  const [row] = useState(() => rowStoodOn(candidate.id));
  const isFromList = from === 'candidates' || from === 'candidate';
  return isFromList && row !== undefined ? <InList candidate={candidate} row={row} /> : undefined;
}

function InList({ candidate, row }: ListWalkProps & { readonly row: number }) {
  const pages = useCandidatePages(useScreeningState().filter);
  const found = neighboursOf(pages, candidate.id, row);
  const at = found?.index ?? row;
  useEffect(() => pages.lookAt(Math.max(Math.min(row, at) - 1, 0), Math.max(row, at) + 1));
  return <Walk name={candidate.name} found={found} onGo={goTo} />;
}

function goTo({ index, id }: Neighbour): void {
  walkTo(index, id, ROW_HEIGHT);
}
