import type { Verdict } from '../../model/verdict.ts';
import { VERDICT_WORDS } from '../words.ts';
import { shownDay } from './date.ts';
import { live } from '../live.ts';

/** A person's credentials over time. */
export const TIMELINE = live({
  title: 'Over time',
  today: 'Today',
  undated: (count: number) =>
    count === 1
      ? 'One credential says no date that can be shown.'
      : `${count} credentials say no date that can be shown.`,
  span: (from: string, until: string | undefined) =>
    until === undefined ? `${from} without an end` : `${from} to ${until}`,
});

/** `German B2: Lapsed, 1 Mar 2021 to 29 Feb 2024`. */
export function describeSpan(
  title: string,
  verdict: Verdict,
  { from, until }: { readonly from: string; readonly until: string | undefined },
): string {
  const span = TIMELINE.span(shownDay(from), until === undefined ? undefined : shownDay(until));
  return `${title}: ${VERDICT_WORDS[verdict].label}, ${span}`;
}
