import { useMemo } from 'react';
import { LIST_COLUMNS } from '../../../shared/contract/saved-views.ts';
import type { ListColumn } from '../../../shared/contract/saved-views.ts';
import type { CandidateOrder } from '../../../shared/contract/views.ts';
import { FIRST_COLUMNS, useListLook } from '../../lib/list-look.ts';
import type { ListLook } from '../../lib/list-look.ts';

/** A column with something in it; before them all stands the one of the boxes. */
export type Column = 'name' | ListColumn;

/** Which columns there are, and how much room each has. */
export interface Layout {
  readonly columns: readonly Column[];
  /** The value of `grid-template-columns`, where the window's settings have one. */
  readonly template: string | undefined;
  /** The value of `min-inline-size`, where there is a template. */
  readonly leastWidth: string | undefined;
  /** How wide the column of skills is, in pixels. */
  readonly skillsWidth: number;
}

/**
 * As the window's settings have it.
 *
 * @param gridWidth Of the list, in pixels.
 * @param measured Of the column of skills, in pixels; 0 until that is measured.
 */
export function useLayout(gridWidth: number, measured: number): Layout {
  const look = useListLook();
  return useMemo(() => layoutOf(look, gridWidth, measured), [look, gridWidth, measured]);
}

function layoutOf(look: ListLook, gridWidth: number, measured: number): Layout {
  const columns = columnsOf(look);
  const template = templateOf(look, columns);
  return {
    columns,
    template,
    leastWidth: template === undefined ? undefined : leastWidthOf(look, columns),
    skillsWidth: measured > 0 ? measured : gridWidth * SKILLS_SHARE,
  };
}

// Until it is measured: a third of the width is the skills'.
const SKILLS_SHARE = 0.33;

const LEAST_WIDTHS = {
  name: '11rem',
  verdicts: 'var(--verdicts-width)',
  skills: '14rem',
  issuers: '8rem',
  issued: '7rem',
} as const satisfies Record<Column, string>;

const TRACKS = {
  name: 'minmax(11rem, 1.4fr)',
  verdicts: 'var(--verdicts-width)',
  skills: 'minmax(14rem, 2.5fr)',
  issuers: 'minmax(8rem, 1.2fr)',
  issued: '7rem',
} as const satisfies Record<Column, string>;

function columnsOf(look: ListLook): readonly Column[] {
  const columns: readonly ListColumn[] = look.columns ?? FIRST_COLUMNS;
  return ['name', ...LIST_COLUMNS.filter((column) => columns.includes(column))];
}

// Where nothing was chosen, the style sheet goes by the room that there is.
function templateOf({ columns, widths }: ListLook, shown: readonly Column[]): string | undefined {
  if (columns === undefined && Object.keys(widths).length === 0) return undefined;
  const tracks = shown.map((column) => {
    const width = widths[column];
    return width === undefined ? TRACKS[column] : `${width}px`;
  });
  return `2.25rem ${tracks.join(' ')}`;
}

// Beyond the room that there is, the list is scrolled sideways. The gaps and the edges are 3 spaces each.
function leastWidthOf({ widths }: ListLook, shown: readonly Column[]): string {
  const least = shown.map((column) => {
    const width = widths[column];
    return width === undefined ? LEAST_WIDTHS[column] : `${width}px`;
  });
  return `calc(2.25rem + ${least.join(' + ')} + ${shown.length + 2} * var(--space-3))`;
}

/** By what the list is ordered when a column's heading is chosen; nobody's issuers have an order. */
export const ORDER_BY = {
  name: 'name',
  verdicts: 'verified',
  skills: 'skills',
  issued: 'issued',
  issuers: undefined,
} as const satisfies Record<Column, CandidateOrder['by'] | undefined>;

/** The order after a heading is chosen once more: its own way first, the other way, then none. */
export function nextOrder(
  order: CandidateOrder | undefined,
  by: CandidateOrder['by'],
): CandidateOrder | undefined {
  const first = by !== 'name';
  if (order?.by !== by) return { by, descending: first };
  return order.descending === first ? { by, descending: !first } : undefined;
}
