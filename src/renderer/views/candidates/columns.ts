import type { ListColumn } from '../../../shared/contract/saved-views.ts';
import type { CandidateOrder } from '../../../shared/contract/views.ts';
import { useListLook } from '../../lib/list-look.ts';
import type { ListLook } from '../../lib/list-look.ts';

/** A column with something in it; before them all stands the one of the boxes. */
export type Column = 'name' | ListColumn;

/** Which columns there are, and how much room each has. */
export interface Layout {
  readonly columns: readonly Column[];
  /** The value of `grid-template-columns`. */
  readonly template: string;
  /** How many letters there is room for in the column of skills. */
  readonly skillLetters: number;
}

/** As the window's settings have it, where the list is so many pixels wide. */
export function useLayout(gridWidth: number): Layout {
  const look = useListLook();
  const columns = columnsOf(look, gridWidth);
  return {
    columns,
    template: templateOf(columns, look, gridWidth),
    skillLetters: lettersFor(look.widths.skills ?? gridWidth * SKILLS_SHARE),
  };
}

// A third of the width is the skills'. In pixels: a letter, and the "+3" at the end.
const SKILLS_SHARE = 0.33;
const LETTER_WIDTH = 5.7;
const MORE_WIDTH = 25;

function lettersFor(columnWidth: number): number {
  return (columnWidth - MORE_WIDTH) / LETTER_WIDTH;
}

const TRACKS = {
  name: 'minmax(11rem, 1.4fr)',
  verdicts: '9rem',
  skills: 'minmax(14rem, 2.5fr)',
  issuers: 'minmax(8rem, 1.2fr)',
  issued: '7rem',
} as const satisfies Record<Column, string>;

// Pixels: below, only what is needed most; above, the verdicts are written out.
const NARROW = 832;
const WIDE = 1344;
const WIDE_VERDICTS = '20rem';

/** In their order, where the list is so many pixels wide. */
function columnsOf({ columns }: ListLook, gridWidth: number): readonly Column[] {
  if (columns === undefined) {
    return gridWidth < NARROW
      ? ['name', 'verdicts', 'skills']
      : ['name', 'verdicts', 'skills', 'issuers'];
  }
  return (['name', 'verdicts', 'skills', 'issuers', 'issued'] as const).filter(
    (column) => column === 'name' || columns.includes(column),
  );
}

/** The value of `grid-template-columns`. */
function templateOf(shown: readonly Column[], { widths }: ListLook, gridWidth: number): string {
  const tracks = shown.map((column) => {
    const width = widths[column];
    if (width !== undefined) return `${width}px`;
    return column === 'verdicts' && gridWidth >= WIDE ? WIDE_VERDICTS : TRACKS[column];
  });
  return `2.25rem ${tracks.join(' ')}`;
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
