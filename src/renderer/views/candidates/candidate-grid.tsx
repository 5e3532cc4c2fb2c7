import { useQueryClient } from '@tanstack/react-query';
import { useVirtualizer } from '@tanstack/react-virtual';
import { memo, useCallback, useEffect, useId, useRef, useState } from 'react';
import type { KeyboardEvent, RefObject } from 'react';
import type { ListedCandidate } from '../../../shared/contract/views.ts';
import { CANDIDATES, whyNoCompare } from '../../../shared/messages/ui/candidates.ts';
import { useCameFrom } from '../../lib/came-from.tsx';
import { queryOf } from '../../lib/client.ts';
import { keepPlace, placeIn } from '../../lib/list-place.ts';
import type { ListPlace } from '../../lib/list-place.ts';
import { navigate } from '../../lib/router.ts';
import { toggled, useSelection } from '../../lib/screening-state.tsx';
import { GridHead } from './grid-head.tsx';
import { useLayout } from './columns.ts';
import { CandidateGridRow, GhostRow } from './candidate-grid-row.tsx';
import type { CandidatePages } from './use-candidate-pages.ts';
import styles from './candidate-grid.module.css';

const ROW_HEIGHT = 56;
const OVERSCAN = 8;

export interface CandidateGridProps {
  readonly pages: CandidatePages;
  readonly total: number;
  /** Changes with the question that the rows answer; the list is then shown from its top. */
  readonly question: string;
}

/** The people, one a row. Only the rows in view are on the page, however many there are. */
export const CandidateGrid = memo(Grid);

function Grid({ pages, total, question }: CandidateGridProps) {
  const keysId = useId();
  const scroller = useRef<HTMLDivElement>(null);
  const { virtualizer, kept } = useRowsInView(scroller, question, total);
  const layout = useLayout(virtualizer.scrollRect?.width ?? 0);
  const [items, totalSize] = [virtualizer.getVirtualItems(), virtualizer.getTotalSize()];
  const [from, to] = [items[0]?.index ?? 0, items.at(-1)?.index ?? 0];
  useEffect(() => pages.lookAt(from, to));
  const { active, setActive, move } = useActiveRow(
    { scroller, total, kept },
    virtualizer.scrollToIndex,
  );
  useKeeping(question, active, virtualizer);
  const { selection, look, toggle } = useRowActions(setActive);
  const reachable = active >= from && active <= to ? active : from;
  return (
    <div ref={scroller} className={styles.scroller}>
      <p id={keysId} hidden>
        {CANDIDATES.keys}
      </p>
      <div
        role="grid"
        className={styles.grid}
        style={{ minInlineSize: layout.leastWidth }}
        data-unchosen={layout.template === undefined || undefined}
        aria-label={CANDIDATES.grid}
        aria-describedby={keysId}
        aria-multiselectable
        aria-rowcount={total + 1}
        onKeyDown={useRowKeys(pages, reachable, move)}
      >
        <GridHead layout={layout} />
        <div role="rowgroup" className={styles.body} style={{ blockSize: totalSize }}>
          {items.map(({ index, start }) => {
            const row = pages.rowAt(index);
            const place = { index, start, reachable: index === reachable };
            return row === undefined ? (
              <GhostRow key={index} place={place} />
            ) : (
              <CandidateGridRow
                key={row.id}
                row={row}
                {...place}
                layout={layout}
                selected={selection.has(row.id)}
                onFocus={look}
                onToggle={toggle}
              />
            );
          })}
        </div>
      </div>
    </div>
  );
}

/** Measures which rows are in view, from the place on at which the same answer was left. */
function useRowsInView(
  scroller: RefObject<HTMLDivElement | null>,
  question: string,
  total: number,
) {
  const [kept] = useState(() => placeIn(question));
  // oxlint-disable-next-line react/incompatible-library -- nothing of it is memoised or handed on
  const virtualizer = useVirtualizer({
    count: total,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_HEIGHT,
    overscan: OVERSCAN,
    initialOffset: kept?.offsetPx ?? 0,
  });
  const drawn = useRef(question);
  useEffect(() => {
    if (drawn.current === question) return;
    drawn.current = question;
    if (scroller.current !== null) scroller.current.scrollTop = 0;
  }, [question, scroller]);
  return { virtualizer, kept };
}

/** What rows do; the same functions all along, so that a row is not drawn anew for them. */
function useRowActions(setActive: (index: number) => void) {
  const { selection, setSelection } = useSelection();
  const queryClient = useQueryClient();
  const toggle = useCallback(
    ({ id, name }: ListedCandidate) => setSelection((now) => toggled(now, id, name)),
    [setSelection],
  );
  const look = useCallback(
    (index: number, candidateId: string) => {
      setActive(index);
      // Whoever stands on a row may open it: the page is then there already.
      void queryClient.prefetchQuery(queryOf('candidates.get', { candidateId }));
    },
    [setActive, queryClient],
  );
  return { selection, look, toggle };
}

/** Keeps the place for when this list is come back to. */
function useKeeping(
  question: string,
  row: number,
  virtualizer: { readonly scrollOffset: number | null },
) {
  const now = useRef({ question, row });
  useEffect(() => {
    now.current = { question, row };
  });
  useEffect(
    () => () => keepPlace({ ...now.current, offsetPx: virtualizer.scrollOffset ?? 0 }),
    [virtualizer],
  );
}

interface RowsInReach {
  readonly scroller: RefObject<HTMLDivElement | null>;
  readonly total: number;
  /** Where one stood when the list was left. */
  readonly kept: ListPlace | undefined;
}

/** Which row the keys stand on. A move scrolls first: the row's element may have to be made. */
function useActiveRow(
  { scroller, total, kept }: RowsInReach,
  scrollToIndex: (index: number) => void,
) {
  const from = useCameFrom()?.screen;
  const [startAt] = useState(() => kept && Math.min(kept.row, total - 1));
  const [active, setActive] = useState(startAt ?? 0);
  // Whoever comes back from somebody's page goes on where they were.
  const isBack = from === 'candidate' || from === 'compare';
  const wanted = useRef(isBack ? startAt : undefined);
  useEffect(() => {
    if (wanted.current === undefined) return;
    const element = scroller.current?.querySelector(`[aria-rowindex="${wanted.current + 2}"]`);
    if (!(element instanceof HTMLElement)) return;
    wanted.current = undefined;
    element.focus({ preventScroll: true });
  });
  const move = (index: number) => {
    const next = Math.min(Math.max(index, 0), total - 1);
    wanted.current = next;
    scrollToIndex(next);
    setActive(next);
  };
  return { active, setActive, move };
}

const PAGE_ROWS = 10;

function useRowKeys(pages: CandidatePages, active: number, move: (index: number) => void) {
  const { selection, setSelection } = useSelection();
  const steps: Readonly<Record<string, number>> = {
    ArrowDown: active + 1,
    ArrowUp: active - 1,
    j: active + 1,
    k: active - 1,
    PageDown: active + PAGE_ROWS,
    PageUp: active - PAGE_ROWS,
    Home: 0,
    End: Number.MAX_SAFE_INTEGER,
  };
  return (event: KeyboardEvent) => {
    const row = pages.rowAt(active);
    const next = event.ctrlKey || event.metaKey || event.altKey ? undefined : steps[event.key];
    // A box or a link in the row has keys of its own.
    const onRow = event.target instanceof HTMLElement && event.target.role === 'row';
    const compares = event.key === 'c' && !event.ctrlKey && !event.metaKey && onRow;
    if (next !== undefined) move(next);
    else if (compares && whyNoCompare(selection.size) === undefined) {
      navigate({ screen: 'compare', candidateIds: [...selection.keys()] });
    } else if (row === undefined || !onRow) return;
    else if (event.key === 'Enter') navigate({ screen: 'candidate', candidateId: row.id });
    else if (event.key === ' ' || event.key === 'x') {
      setSelection(toggled(selection, row.id, row.name));
    } else return;
    event.preventDefault();
  };
}
