import { useCallback, useEffect, useRef, useState } from 'react';
import type { CallInput } from '../../../shared/contract/contract.ts';
import type { ListedCandidate } from '../../../shared/contract/views.ts';
import { call } from '../../lib/client.ts';
import { useListLook } from '../../lib/list-look.ts';
import { notifyFailure } from '../../lib/notices.ts';
import { forContract, useScreeningState, useSelection } from '../../lib/screening-state.tsx';
import { toggled } from '../../lib/selected-people.ts';
import type { CandidatePages } from './use-candidate-pages.ts';

/** As many as the engine takes in one call. */
export const MOST_SELECTED = 5000;
const PAGE = 500;

/** How people are selected, one or many at once. */
export interface RowSelecting {
  /** Of those shown, or the first of them where they are too many. */
  readonly selected: 'all' | 'some' | 'none';
  readonly selectAll: () => void;
  /** Selects all who are shown, or where they are selected nobody. */
  readonly toggleAll: () => void;
  /** @param isRange Whether all from the row toggled last to this one are selected. */
  readonly toggle: (row: ListedCandidate, index: number, isRange: boolean) => void;
}

type Question = Pick<CallInput<'candidates.search'>, 'filter' | 'order'>;

/** Selects by rows also where those have not been in view: who stands on them is asked for. */
export function useSelecting(pages: CandidatePages, total: number): RowSelecting {
  const { selection, setSelection } = useSelection();
  const { asked: askedNow, kept: question } = useQuestion();
  const [found, setFound] = useState<Found>();
  const last = useRef<{ readonly asked: string; readonly index: number }>(undefined);
  const count = Math.min(total, MOST_SELECTED);
  const select = useCallback(
    async (offset: number, wanted: number) => {
      const { asked } = question.current;
      const ids = await listIds(question.current.question, offset, wanted).catch((cause: Error) =>
        notifyFailure(cause),
      );
      // Whoever asked for others meanwhile means those.
      if (ids === undefined || question.current.asked !== asked) return;
      if (offset === 0) setFound({ asked, ids });
      setSelection((now) => new Set([...now, ...ids].slice(0, MOST_SELECTED)));
    },
    [question, setSelection],
  );
  const toggle = useCallback(
    ({ id }: ListedCandidate, index: number, isRange: boolean) => {
      const { asked } = question.current;
      const from = isRange && last.current?.asked === asked ? last.current.index : undefined;
      last.current = { asked, index };
      if (from === undefined) setSelection((now) => toggled(now, id));
      else void select(Math.min(from, index), Math.abs(from - index) + 1);
    },
    [question, select, setSelection],
  );
  const shown = shownIds(pages, count, found, askedNow);
  const isAll = shown.length > 0 && shown.every((id) => selection.has(id));
  const selectAll = () => void select(0, count);
  return {
    selected: isAll ? 'all' : selection.size > 0 ? 'some' : 'none',
    selectAll,
    toggleAll: () => (isAll ? setSelection(new Set()) : selectAll()),
    toggle,
  };
}

/** What the list is asked, as it is now. */
function useQuestion() {
  const { filter } = useScreeningState();
  const { order } = useListLook();
  const question: Question = { filter: forContract(filter), ...(order !== undefined && { order }) };
  const now = { asked: JSON.stringify(question), question };
  const kept = useRef(now);
  useEffect(() => {
    kept.current = now;
  });
  return { asked: now.asked, kept };
}

interface Found {
  readonly asked: string;
  readonly ids: readonly string[];
}

/** Who is shown, where that is known without asking. */
function shownIds(
  { first }: CandidatePages,
  count: number,
  found: Found | undefined,
  asked: string,
): readonly string[] {
  const rows = first?.rows ?? [];
  if (rows.length >= count) return rows.slice(0, count).map(({ id }) => id);
  return found?.asked === asked && found.ids.length === count ? found.ids : [];
}

async function listIds(
  question: Question,
  offset: number,
  wanted: number,
): Promise<readonly string[]> {
  const ids: string[] = [];
  for (let isMore = true; isMore;) {
    const limit = Math.min(PAGE, wanted - ids.length);
    // oxlint-disable-next-line no-await-in-loop -- one page after the other
    const { rows } = await call('candidates.search', {
      ...question,
      offset: offset + ids.length,
      limit,
    });
    ids.push(...rows.map(({ id }) => id));
    isMore = rows.length === limit && ids.length < wanted;
  }
  return ids;
}
