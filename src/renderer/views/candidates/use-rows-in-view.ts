import { useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react';
import type { RefObject } from 'react';
import { flushSync } from 'react-dom';
import { drawnHeight, placeAt, reachOf, ROW_HEIGHT, scrolledTo } from './tall-list.ts';
import type { Place } from './tall-list.ts';

/** Drawn beyond what is seen, above and below, so that none is missing while one scrolls. */
const OVERSCAN = 8;

export interface RowsInView {
  /** The rows to draw, by their numbers from 0. */
  readonly indexes: readonly number[];
  /** Pixels from the top of what holds the rows. */
  readonly topOf: (index: number) => number;
  /** Of what holds the rows, in pixels. */
  readonly height: number;
  /** Of what shows them, in pixels; 0 until that is measured. */
  readonly width: number;
  /** Scrolls no further than it takes to see the row. */
  readonly showRow: (index: number) => void;
  /** Where the list stands, to come back to it (`startPx`). */
  readonly offsetNow: () => number;
}

export interface RowsAsked {
  readonly total: number;
  /** The list is shown from its top when this changes. */
  readonly question: string;
  /** Where it begins at first. */
  readonly startPx: number;
}

/** Tells which rows are to be drawn: all are of one height, so that a million cost what a hundred do. */
export function useRowsInView(
  scroller: RefObject<HTMLElement | null>,
  { total, question, startPx }: RowsAsked,
): RowsInView {
  const [place, setPlace] = useState<Place>({ top: 0, offset: 0 });
  const latest = useRef(place);
  const size = useSize(scroller);
  const go = (offset: number) => {
    const element = scroller.current;
    if (element === null) return;
    const next = placeAt(offset, reachIn(element, total));
    latest.current = next;
    setPlace(next);
    element.scrollTo({ top: next.top, behavior: 'instant' });
  };
  useFollowing(scroller, total, latest, setPlace);
  useStart(question, startPx, go);
  const overscan = useOverscan(question);
  const showRow = (index: number) => {
    if (scroller.current === null) return;
    const { scrollHeight, clientHeight } = scroller.current;
    const head = Math.max(scrollHeight - drawnHeight(total), 0);
    const [start, end] = [index * ROW_HEIGHT, (index + 1) * ROW_HEIGHT];
    if (end + head > latest.current.offset + clientHeight) go(end + head - clientHeight);
    else if (start < latest.current.offset) go(start);
  };
  const shift = place.offset - place.top;
  return {
    indexes: indexesIn(place.offset, size.height, total, overscan),
    topOf: (index) => index * ROW_HEIGHT - shift,
    height: drawnHeight(total),
    width: size.width,
    showRow,
    offsetNow: useCallback(() => latest.current.offset, []),
  };
}

function reachIn({ scrollHeight, clientHeight }: HTMLElement, total: number) {
  return reachOf(total, Math.max(scrollHeight, drawnHeight(total)) - clientHeight);
}

function indexesIn(
  offset: number,
  height: number,
  total: number,
  overscan: number,
): readonly number[] {
  if (height === 0) return [];
  const from = Math.max(Math.floor(offset / ROW_HEIGHT) - overscan, 0);
  const to = Math.min(Math.floor((offset + height) / ROW_HEIGHT) + overscan, total - 1);
  return Array.from({ length: Math.max(to - from + 1, 0) }, (_, step) => from + step);
}

/** None at first of another answer: the frame that shows it has the rows that are seen, one of the next the rest. */
function useOverscan(question: string): number {
  const [shown, setShown] = useState<string>();
  useEffect(() => {
    if (shown === question) return undefined;
    // The first of the two may be that of the answer itself.
    let frame = requestAnimationFrame(() => {
      frame = requestAnimationFrame(() => setShown(question));
    });
    return () => cancelAnimationFrame(frame);
  }, [shown, question]);
  return shown === question ? OVERSCAN : 0;
}

function useSize(scroller: RefObject<HTMLElement | null>) {
  const [size, setSize] = useState({ width: 0, height: 0 });
  useLayoutEffect(() => {
    const element = scroller.current;
    if (element === null) return undefined;
    const measure = () => {
      const { offsetWidth: width, offsetHeight: height } = element;
      setSize((now) => (now.width === width && now.height === height ? now : { width, height }));
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, [scroller]);
  return size;
}

function useFollowing(
  scroller: RefObject<HTMLElement | null>,
  total: number,
  latest: RefObject<Place>,
  setPlace: (place: Place) => void,
) {
  useEffect(() => {
    const element = scroller.current;
    if (element === null) return undefined;
    const follow = () => {
      const before = latest.current;
      const next = scrolledTo(element.scrollTop, before, reachIn(element, total));
      latest.current = next;
      // In this frame, or what was scrolled to would be empty in it.
      if (isMoved(before, next)) flushSync(() => setPlace(next));
    };
    element.addEventListener('scroll', follow, { passive: true });
    return () => element.removeEventListener('scroll', follow);
  }, [scroller, total, latest, setPlace]);
}

function isMoved(before: Place, next: Place): boolean {
  return before.offset !== next.offset || before.top !== next.top;
}

/** At first where it was left; another answer is shown from its top. */
function useStart(question: string, startPx: number, go: (offset: number) => void) {
  const shown = useRef<string>(undefined);
  useLayoutEffect(() => {
    if (shown.current === question) return;
    const isFirst = shown.current === undefined;
    shown.current = question;
    go(isFirst ? startPx : 0);
  });
}
