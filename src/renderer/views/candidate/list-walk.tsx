import { useQueryClient } from '@tanstack/react-query';
import { ChevronDown, ChevronUp } from 'lucide-react';
import { useDeferredValue, useEffect, useRef, useState } from 'react';
import type { RefObject } from 'react';
import type { CandidateView } from '../../../shared/contract/views.ts';
import { CANDIDATE } from '../../../shared/messages/ui/candidate.ts';
import { number } from '../../../shared/messages/ui/number.ts';
import { Announcement } from '../../components/announcement.tsx';
import { IconButton } from '../../components/button.tsx';
import { useCameFrom } from '../../lib/came-from.tsx';
import { queryOf } from '../../lib/client.ts';
import { useCommands } from '../../lib/commands.ts';
import { rowStoodOn, walkTo } from '../../lib/list-place.ts';
import { navigate } from '../../lib/router.ts';
import { useScreeningState } from '../../lib/screening-state.tsx';
import { isAsked, isTyped } from '../../lib/typed.ts';
import { ROW_HEIGHT } from '../candidates/tall-list.ts';
import { useCandidatePages } from '../candidates/use-candidate-pages.ts';
import { neighboursOf } from './neighbours.ts';
import type { Neighbour, Neighbours } from './neighbours.ts';
import styles from './list-walk.module.css';

export interface ListWalkProps {
  readonly candidate: Pick<CandidateView, 'id' | 'name'>;
}

/** Where the person stands in the list that they were opened from, and whoever is next; nothing without one. */
export function ListWalk({ candidate }: ListWalkProps) {
  const from = useCameFrom()?.screen;
  const [row] = useState(() => rowStoodOn(candidate.id));
  const isFromList = from === 'candidates' || from === 'candidate';
  return isFromList && row !== undefined ? <Walk candidate={candidate} row={row} /> : undefined;
}

type Way = 'next' | 'previous';

// Whoever goes on by a button goes on from the same button of the next page.
let pressed: Way | undefined;

function Walk({ candidate: { id, name }, row }: ListWalkProps & { readonly row: number }) {
  const pages = useCandidatePages(useScreeningState().filter);
  const found = neighboursOf(pages, id, row);
  const at = found?.index ?? row;
  useEffect(() => pages.lookAt(Math.max(Math.min(row, at) - 1, 0), Math.max(row, at) + 1));
  const { next, previous } = found ?? {};
  useAtHand([next, previous]);
  useWalkKeys({ j: next, k: previous });
  useCommands([
    ...(next === undefined ? [] : [{ label: CANDIDATE.walk.next, run: () => go(next) }]),
    ...(previous === undefined
      ? []
      : [{ label: CANDIDATE.walk.previous, run: () => go(previous) }]),
  ]);
  const place = found === undefined ? '' : describePlace(found);
  // What is told is what the words become: they are none in the first frame.
  const told = useDeferredValue(place === '' ? '' : CANDIDATE.walk.here(name, place), '');
  if (found === undefined) return undefined;
  return (
    <div role="group" className={styles.walk} aria-label={CANDIDATE.walk.title}>
      <Step way="previous" to={previous} isEnd={found.isFirst} />
      <bdi className={styles.place}>{place}</bdi>
      <Step way="next" to={next} isEnd={found.isLast} />
      <Announcement words={told} />
    </div>
  );
}

function describePlace({ index, total }: Neighbours): string {
  return index === undefined
    ? CANDIDATE.walk.gone
    : CANDIDATE.walk.place(number(index + 1), number(total));
}

function go({ index, id }: Neighbour): void {
  walkTo(index, id, ROW_HEIGHT);
  navigate({ screen: 'candidate', candidateId: id });
}

const SIGNS = { next: ChevronDown, previous: ChevronUp } as const;

interface StepProps {
  readonly way: Way;
  readonly to: Neighbour | undefined;
  readonly isEnd: boolean;
}

function Step({ way, to, isEnd }: StepProps) {
  const button = useRef<HTMLButtonElement>(null);
  useGoingOn(way, button);
  const { walk } = CANDIDATE;
  const end = way === 'next' ? walk.isLast : walk.isFirst;
  const press = () => {
    if (to === undefined) return;
    pressed = way;
    go(to);
  };
  return (
    <IconButton
      ref={button}
      icon={SIGNS[way]}
      label={isEnd ? end : walk[way]}
      aria-disabled={to === undefined || undefined}
      onClick={press}
    />
  );
}

function useGoingOn(way: Way, button: RefObject<HTMLButtonElement | null>): void {
  useEffect(() => {
    if (pressed !== way) return;
    pressed = undefined;
    button.current?.focus();
  }, [way, button]);
}

/** Their pages are there already when they are gone on to. */
function useAtHand(neighbours: readonly (Neighbour | undefined)[]): void {
  const queryClient = useQueryClient();
  const ids = neighbours.flatMap((one) => (one === undefined ? [] : [one.id])).join(' ');
  useEffect(() => {
    for (const candidateId of ids.split(' ').filter((id) => id !== '')) {
      void queryClient.prefetchQuery(queryOf('candidates.get', { candidateId }));
    }
  }, [queryClient, ids]);
}

function useWalkKeys(ways: Readonly<Record<string, Neighbour | undefined>>): void {
  const latest = useRef(ways);
  useEffect(() => {
    latest.current = ways;
  });
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      const to = latest.current[event.key];
      if (to === undefined || event.ctrlKey || event.metaKey || event.altKey) return;
      if (isTyped(event) || isAsked()) return;
      event.preventDefault();
      go(to);
    };
    document.addEventListener('keydown', listen);
    return () => document.removeEventListener('keydown', listen);
  }, []);
}
