/** Where something stands on a line of time, from 0 to 1. */
export interface TimeScale {
  readonly at: (milliseconds: number) => number;
  /** The starts of years, as few as fit. */
  readonly years: readonly { readonly year: number; readonly at: number }[];
}

/** What is valid for decades would squeeze the rest; it is drawn to the edge. */
const AHEAD_YEARS = 3;
const YEARS_SHOWN = 8;
const DAY_MS = 86_400_000;

/**
 * A scale over whole years, from the first date to some years after today at the most.
 *
 * @param dates Milliseconds since 1970-01-01T00:00:00Z; at least one.
 */
export function timeScale(dates: readonly number[], nowMs: number): TimeScale {
  const latest = Math.max(nowMs, ...dates);
  const first = yearOf(Math.min(nowMs, ...dates));
  const last = Math.min(yearOf(latest), yearOf(nowMs) + AHEAD_YEARS) + 1;
  const [start, end] = [Date.UTC(first, 0, 1), Date.UTC(last, 0, 1)];
  const at = (milliseconds: number) =>
    Math.min(Math.max((milliseconds - start) / (end - start), 0), 1);
  const step = Math.ceil((last - first) / YEARS_SHOWN);
  const years: { year: number; at: number }[] = [];
  for (let year = first; year < last; year += step) {
    years.push({ year, at: at(Date.UTC(year, 0, 1)) });
  }
  return { at, years };
}

function yearOf(milliseconds: number): number {
  return new Date(milliseconds).getUTCFullYear();
}

/** A span is drawn as long as this at least: what holds for a day only can still be seen. */
export const LEAST_SPAN_MS = 30 * DAY_MS;
