import { useQueryClient } from '@tanstack/react-query';
import { memo, useCallback, useEffect, useId, useRef, useState } from 'react';
import type { KeyboardEvent, RefObject } from 'react';
import { CANDIDATES, whyNoCompare } from '../../../shared/messages/ui/candidates.ts';
import { isBackFrom, useCameFrom } from '../../lib/came-from.tsx';
import { queryOf } from '../../lib/client.ts';
import { keepPlace, placeIn, standOn } from '../../lib/list-place.ts';
import type { ListPlace } from '../../lib/list-place.ts';
import { navigate } from '../../lib/router.ts';
import { useSelection } from '../../lib/screening-state.tsx';
import { isAsked, isTyped } from '../../lib/typed.ts';
import { usePageKeys } from '../../lib/use-page-keys.ts';
import { GridHead } from './grid-head.tsx';
import { useLayout } from './columns.ts';
import { CandidateGridRow, GhostRow } from './candidate-grid-row.tsx';
import type { CandidatePages } from './use-candidate-pages.ts';
import { useSelecting } from './select-many.ts';
import type { RowSelecting } from './select-many.ts';
import { useRowsInView } from './use-rows-in-view.ts';
import styles from './candidate-grid.module.css';

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
  const [kept] = useState(() => placeIn(question));
  const rows = useRowsInView(scroller, { total, question, startPx: kept?.offsetPx ?? 0 });
  const [skillsWidth, setSkillsWidth] = useState(0);
  const layout = useLayout(rows.width, skillsWidth);
  const [from, to] = [rows.indexes[0] ?? 0, rows.indexes.at(-1) ?? 0];
  useEffect(() => pages.lookAt(from, to));
  const { active, setActive, move } = useActiveRow({ scroller, total, kept }, rows.showRow);
  useKeeping(question, active, rows.offsetNow);
  const { selection, look } = useRowActions(setActive);
  const selecting = useSelecting(pages, total);
  useSelectAllKey(selecting.selectAll);
  const reachable = active >= from && active <= to ? active : from;
  useWayIn(scroller, reachable);
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
        onKeyDown={useRowKeys(pages, reachable, { move, selecting })}
      >
        <GridHead {...{ layout, total, selecting }} onSkillsWidth={setSkillsWidth} />
        <div role="rowgroup" className={styles.body} style={{ blockSize: rows.height }}>
          {rows.indexes.map((index) => {
            const row = pages.rowAt(index);
            const place = { index, start: rows.topOf(index), reachable: index === reachable };
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
                onToggle={selecting.toggle}
              />
            );
          })}
        </div>
      </div>
    </div>
  );
}

/** What rows do; the same functions all along, so that a row is not drawn anew for them. */
function useRowActions(setActive: (index: number) => void) {
  const { selection } = useSelection();
  const queryClient = useQueryClient();
  const look = useCallback(
    (index: number, candidateId: string) => {
      setActive(index);
      standOn(index, candidateId);
      // Whoever stands on a row may open it: the page is then there already.
      void queryClient.prefetchQuery(queryOf('candidates.get', { candidateId }));
    },
    [setActive, queryClient],
  );
  return { selection, look };
}

/** Keeps the place for when this list is come back to. */
function useKeeping(question: string, row: number, offsetNow: () => number) {
  const now = useRef({ question, row });
  useEffect(() => {
    now.current = { question, row };
  });
  useEffect(() => () => keepPlace({ ...now.current, offsetPx: offsetNow() }), [offsetNow]);
}

interface RowsInReach {
  readonly scroller: RefObject<HTMLDivElement | null>;
  readonly total: number;
  /** Where one stood when the list was left. */
  readonly kept: ListPlace | undefined;
}

/** Which row the keys stand on. A move scrolls first: the row's element may have to be made. */
function useActiveRow({ scroller, total, kept }: RowsInReach, showRow: (index: number) => void) {
  const isBack = isBackFrom(useCameFrom());
  const [startAt] = useState(() => kept && Math.min(kept.row, total - 1));
  const [active, setActive] = useState(startAt ?? 0);
  // Whoever comes back from somebody's page goes on where they were.
  const wanted = useRef(isBack ? startAt : undefined);
  const waiting = useRef(false);
  useEffect(() => {
    if (wanted.current === undefined) return;
    const element = scroller.current?.querySelector(`[aria-rowindex="${wanted.current + 2}"]`);
    if (!(element instanceof HTMLElement)) return;
    if (!waiting.current || isFocusIn(scroller.current)) element.focus({ preventScroll: true });
    // What stands where a row will be goes when that comes, and the focus with it.
    waiting.current = element.ariaBusy === 'true';
    if (!waiting.current) wanted.current = undefined;
  });
  const move = (index: number) => {
    const next = Math.min(Math.max(index, 0), total - 1);
    wanted.current = next;
    waiting.current = false;
    showRow(next);
    setActive(next);
  };
  return { active, setActive, move };
}

/** Whether it is there, or lost with what had it. */
function isFocusIn(element: HTMLElement | null): boolean {
  const { activeElement, body } = document;
  return activeElement === body || element?.contains(activeElement) === true;
}

const PAGE_ROWS = 10;

interface RowKeys {
  readonly move: (index: number) => void;
  readonly selecting: RowSelecting;
}

function useRowKeys(pages: CandidatePages, active: number, { move, selecting }: RowKeys) {
  const { selection } = useSelection();
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
      navigate({ screen: 'compare', candidateIds: [...selection] });
    } else if (row === undefined || !onRow) return;
    else if (event.key === 'Enter') navigate({ screen: 'candidate', candidateId: row.id });
    else if (event.key === ' ' || event.key === 'x') {
      selecting.toggle(row, active, event.shiftKey);
    } else return;
    event.preventDefault();
  };
}

/** Whoever comes to the list by keys is not in it yet: either key leads to the row that was stood on. */
function useWayIn(scroller: RefObject<HTMLElement | null>, row: number) {
  const enter = () => {
    const { current } = scroller;
    if (current?.contains(document.activeElement) === true) return;
    current?.querySelector<HTMLElement>(`[aria-rowindex="${row + 2}"]`)?.focus();
  };
  usePageKeys({ j: enter, k: enter });
}

/** Ctrl-A means the people, from anywhere but a field or a dialog: nobody wants all the words of the window. */
function useSelectAllKey(selectAll: () => void) {
  const current = useRef(selectAll);
  useEffect(() => {
    current.current = selectAll;
  });
  useEffect(() => {
    const onKeyDown = (event: globalThis.KeyboardEvent) => {
      if (!isOfAll(event) || isTyped(event) || isAsked()) return;
      event.preventDefault();
      current.current();
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, []);
}

function isOfAll({ key, ctrlKey, metaKey, altKey }: globalThis.KeyboardEvent): boolean {
  return (ctrlKey || metaKey) && !altKey && key.toLowerCase() === 'a';
}
