import type { VerdictCounts } from '../../contract/views.ts';
import { VERDICTS } from '../../model/verdict.ts';
import { counted, listed, number } from './number.ts';

/** Words that several screens share. */
export const COMMON = {
  cancel: 'Cancel',
  close: 'Close',
  dismiss: 'Dismiss',
  save: 'Save',
  done: 'Done',
  tryAgain: 'Try again',
  loading: 'Loading…',
  failed: 'This could not be shown',
  copy: (what: string) => `Copy ${what}`,
  copied: (what: string) => `${what} copied`,
  candidates: (count: number) => counted(count, 'candidate', 'candidates'),
  credentials: (count: number) => counted(count, 'credential', 'credentials'),
  more: (count: number) => `+${number(count)}`,
  notNow: 'Not now',
} as const;

/** `3 verified, 1 lapsed`; what is none is left out. */
export function describeVerdicts(counts: VerdictCounts): string {
  const parts = VERDICTS.filter((verdict) => counts[verdict] > 0).map(
    (verdict) => `${number(counts[verdict])} ${verdict}`,
  );
  return parts.length === 0 ? 'No credentials' : parts.join(', ');
}

/** Names as a sentence says them. */
export function names(all: readonly string[]): string {
  return listed(all);
}
