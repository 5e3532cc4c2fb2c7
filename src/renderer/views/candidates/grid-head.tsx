import { ArrowDown, ArrowUp } from 'lucide-react';
import { useLayoutEffect, useRef } from 'react';
import type { KeyboardEvent, PointerEvent, RefObject } from 'react';
import type { CandidateOrder } from '../../../shared/contract/views.ts';
import { CANDIDATES, LIST_VIEWS } from '../../../shared/messages/ui/candidates.ts';
import { setListLook, useListLook } from '../../lib/list-look.ts';
import { Checkbox } from '../../components/checkbox.tsx';
import { ORDER_BY, nextOrder } from './columns.ts';
import type { Column, Layout } from './columns.ts';
import { MOST_SELECTED } from './select-many.ts';
import type { RowSelecting } from './select-many.ts';
import styles from './candidate-grid.module.css';

export interface GridHeadProps {
  readonly layout: Layout;
  /** How many are shown. */
  readonly total: number;
  readonly selecting: Pick<RowSelecting, 'selected' | 'toggleAll'>;
  /** Told how wide the column of skills is, in pixels, and whenever that changes. */
  readonly onSkillsWidth: (width: number) => void;
}

/** The headings: each orders the list, and its edge makes the column wider or narrower. */
export function GridHead({ layout, total, selecting, onSkillsWidth }: GridHeadProps) {
  const { columns, template } = layout;
  const { order } = useListLook();
  return (
    <div role="rowgroup" className={styles.head}>
      <div
        role="row"
        className={styles.headRow}
        style={{ gridTemplateColumns: template }}
        aria-rowindex={1}
      >
        <span role="columnheader" aria-label={CANDIDATES.columns.select}>
          <label className={styles.select}>
            <Checkbox
              checked={selecting.selected === 'all'}
              isMixed={selecting.selected === 'some'}
              aria-label={
                total > MOST_SELECTED ? CANDIDATES.selectFirst(MOST_SELECTED) : CANDIDATES.selectAll
              }
              onToggle={selecting.toggleAll}
            />
          </label>
        </span>
        {columns.map((column) => (
          <Heading
            key={column}
            column={column}
            order={order}
            onWidth={column === 'skills' ? onSkillsWidth : undefined}
          />
        ))}
      </div>
    </div>
  );
}

interface HeadingProps {
  readonly column: Column;
  readonly order: CandidateOrder | undefined;
  readonly onWidth: GridHeadProps['onSkillsWidth'] | undefined;
}

function Heading({ column, order, onWidth }: HeadingProps) {
  const by = ORDER_BY[column];
  const cell = useRef<HTMLSpanElement>(null);
  useWidth(cell, onWidth);
  const own = order !== undefined && order.by === by ? order : undefined;
  const way = own === undefined ? undefined : own.descending ? 'descending' : 'ascending';
  const Icon = way === 'descending' ? ArrowDown : ArrowUp;
  return (
    <span
      role="columnheader"
      ref={cell}
      className={styles.heading}
      aria-label={CANDIDATES.columns[column]}
      aria-sort={way ?? 'none'}
      data-column={column}
    >
      {by === undefined ? (
        CANDIDATES.columns[column]
      ) : (
        <button
          type="button"
          className={styles.sort}
          aria-label={LIST_VIEWS.sortBy(CANDIDATES.columns[column])}
          onClick={() => setListLook({ order: nextOrder(order, by) })}
        >
          {CANDIDATES.columns[column]}
          {way === undefined ? undefined : <Icon className={styles.sortIcon} aria-hidden />}
        </button>
      )}
      <Edge column={column} cell={cell} />
    </span>
  );
}

function useWidth(cell: RefObject<HTMLElement | null>, onWidth: HeadingProps['onWidth']): void {
  useLayoutEffect(() => {
    const element = cell.current;
    if (element === null || onWidth === undefined) return undefined;
    const measure = () => onWidth(element.offsetWidth);
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, [cell, onWidth]);
}

const LEAST = 80;
const MOST = 1200;
const STEP = 16;

interface EdgeProps {
  readonly column: Column;
  readonly cell: { readonly current: HTMLElement | null };
}

/** The edge between two columns, by drag or by the arrow keys. */
function Edge({ column, cell }: EdgeProps) {
  const { widths } = useListLook();
  const from = useRef<{ readonly x: number; readonly width: number }>(undefined);
  // A column grows towards its end, which is on the left where one reads from the right.
  const forward = () => (cell.current?.matches(':dir(rtl)') === true ? -1 : 1);
  const measured = () => cell.current?.getBoundingClientRect().width ?? LEAST;
  const setWidth = (width: number) => {
    const whole = Math.round(Math.min(Math.max(width, LEAST), MOST));
    setListLook({ widths: { ...widths, [column]: whole } });
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'ArrowLeft' && event.key !== 'ArrowRight') return;
    event.preventDefault();
    event.stopPropagation();
    const step = event.key === 'ArrowRight' ? STEP : -STEP;
    setWidth((widths[column] ?? measured()) + step * forward());
  };
  const onPointerDown = (event: PointerEvent) => {
    event.preventDefault();
    event.currentTarget.setPointerCapture(event.pointerId);
    from.current = { x: event.clientX, width: measured() };
  };
  return (
    <span
      role="separator"
      aria-orientation="vertical"
      aria-label={LIST_VIEWS.widthOf(CANDIDATES.columns[column])}
      aria-valuemin={LEAST}
      aria-valuemax={MOST}
      aria-valuenow={widths[column] ?? LEAST}
      tabIndex={0}
      className={styles.edge}
      onKeyDown={onKeyDown}
      onPointerDown={onPointerDown}
      onPointerMove={(event) => {
        if (from.current === undefined) return;
        setWidth(from.current.width + (event.clientX - from.current.x) * forward());
      }}
      onPointerUp={() => {
        from.current = undefined;
      }}
    />
  );
}
