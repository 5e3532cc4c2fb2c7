import { useEffect, useState } from 'react';
import type { CandidatePage } from '../../../shared/contract/views.ts';
import { useScreeningState } from '../../lib/screening-state.tsx';
import { useFirstPage } from './use-candidate-pages.ts';

/** Leads from the search to the list, without the filters between them, once that answers what is written. */
export function useWayToList(text: string, tell: (text: string) => void) {
  const { filter } = useScreeningState();
  const [isGoing, setGoing] = useState(false);
  const { data, isPlaceholderData } = useFirstPage(filter);
  const answer = isGoing && !isPlaceholderData && filter.text === text ? data : undefined;
  useEffect(() => {
    if (answer === undefined || answer.rows.length === 0) return undefined;
    let frame = 0;
    // The rows are drawn some time after the answer has come.
    const look = () => {
      const row = findRow(answer);
      if (row === undefined) frame = requestAnimationFrame(look);
      else row.focus();
    };
    look();
    return () => cancelAnimationFrame(frame);
  }, [answer]);
  return {
    go: () => {
      tell(text);
      setGoing(true);
    },
    stay: () => setGoing(false),
  };
}

/** The row to which the Tab key leads, where it is one of this answer. */
function findRow({ rows }: CandidatePage): HTMLElement | undefined {
  const row = document.querySelector<HTMLElement>('[role="grid"] [role="row"][tabindex="0"]');
  const own = rows[Number(row?.ariaRowIndex ?? row?.getAttribute('aria-rowindex')) - 2];
  const isShown = own === undefined || row?.querySelector(`a[href$="${own.id}"]`) !== null;
  return row !== null && isShown ? row : undefined;
}
