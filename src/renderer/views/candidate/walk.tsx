import { useQueryClient } from '@tanstack/react-query';
import { ChevronDown, ChevronUp } from 'lucide-react';
import { useDeferredValue, useEffect, useRef } from 'react';
import type { RefObject } from 'react';
import { CANDIDATE } from '../../../shared/messages/ui/candidate.ts';
import { number } from '../../../shared/messages/ui/number.ts';
import { Announcement } from '../../components/announcement.tsx';
import { IconButton } from '../../components/button.tsx';
import { queryOf } from '../../lib/client.ts';
import { useCommands } from '../../lib/commands.ts';
import { navigate } from '../../lib/router.ts';
import { usePageKeys } from '../../lib/use-page-keys.ts';
import type { Neighbour, Neighbours } from './neighbours.ts';
import styles from './walk.module.css';

export interface WalkProps {
  readonly name: string;
  /** Absent while those among whom the person stands are on their way. */
  readonly found: Neighbours | undefined;
  /** Told before the next page is shown. */
  readonly onGo: (to: Neighbour) => void;
}

type Way = 'next' | 'previous';

// Whoever goes on by a button goes on from the same button of the next page.
let pressed: Way | undefined;

/** Where the person stands among others, and the ways to whoever is next, by buttons, keys and the palette. */
export function Walk({ name, found, onGo }: WalkProps) {
  const { next, previous } = found ?? {};
  const go = (to: Neighbour) => {
    onGo(to);
    navigate({ screen: 'candidate', candidateId: to.id });
  };
  useAtHand([next, previous]);
  usePageKeys({ j: next && (() => go(next)), k: previous && (() => go(previous)) });
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
      <Step way="previous" to={previous} isEnd={found.isFirst} onGo={go} />
      <bdi className={styles.place}>{place}</bdi>
      <Step way="next" to={next} isEnd={found.isLast} onGo={go} />
      <Announcement words={told} />
    </div>
  );
}

function describePlace({ index, total }: Neighbours): string {
  return index === undefined
    ? CANDIDATE.walk.gone
    : CANDIDATE.walk.place(number(index + 1), number(total));
}

const SIGNS = { next: ChevronDown, previous: ChevronUp } as const;

interface StepProps {
  readonly way: Way;
  readonly to: Neighbour | undefined;
  readonly isEnd: boolean;
  readonly onGo: (to: Neighbour) => void;
}

function Step({ way, to, isEnd, onGo }: StepProps) {
  const button = useRef<HTMLButtonElement>(null);
  useGoingOn(way, button);
  const { walk } = CANDIDATE;
  const end = way === 'next' ? walk.isLast : walk.isFirst;
  const press = () => {
    if (to === undefined) return;
    pressed = way;
    onGo(to);
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
