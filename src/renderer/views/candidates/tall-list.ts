/** Pixels. */
export const ROW_HEIGHT = 56;

/** Chromium lays out no more than 2^25 pixels, of which a window that is zoomed to 200 % needs two for one. */
const TALLEST = 15_000_000;
/** Whoever scrolls no further than this at once goes row by row; whoever draws the bar goes by shares of the whole. */
const NEAR = 3000;

/** Where a list stands. */
export interface Place {
  /** Pixels scrolled by the element that shows the list. */
  readonly top: number;
  /** Pixels of rows above what is seen: more than `top` where the list is higher than what can be laid out. */
  readonly offset: number;
}

/** What there is to scroll in, in pixels. */
export interface Reach {
  /** The highest `top`. */
  readonly lastTop: number;
  /** The highest `offset`. */
  readonly lastOffset: number;
}

/** How high the element that holds so many rows is. */
export function drawnHeight(rows: number): number {
  return Math.min(rows * ROW_HEIGHT, TALLEST);
}

/** @param lastTop As far as the element that shows so many rows can be scrolled. */
export function reachOf(rows: number, lastTop: number): Reach {
  const top = Math.max(lastTop, 0);
  return { lastTop: top, lastOffset: top + rows * ROW_HEIGHT - drawnHeight(rows) };
}

/** Where `offset` is shown. */
export function placeAt(offset: number, { lastTop, lastOffset }: Reach): Place {
  const reached = Math.min(Math.max(offset, 0), lastOffset);
  return { top: lastOffset === 0 ? 0 : (reached / lastOffset) * lastTop, offset: reached };
}

/** Where the list stands once it was scrolled to `top`; both of its ends are always reached. */
export function scrolledTo(top: number, before: Place, { lastTop, lastOffset }: Reach): Place {
  if (lastOffset === lastTop) return { top, offset: top };
  if (top <= 0) return { top, offset: 0 };
  if (top >= lastTop - 1) return { top, offset: lastOffset };
  const step = top - before.top;
  if (Math.abs(step) > NEAR) return { top, offset: (top / lastTop) * lastOffset };
  return { top, offset: Math.min(Math.max(before.offset + step, 0), lastOffset) };
}
