import type { VerdictCounts } from '../../contract/views.ts';
import { VERDICTS } from '../../model/verdict.ts';
import { VERDICTS_COUNTED } from '../words.ts';
import { counted, number } from './number.ts';
import { live } from '../live.ts';

/** Words that several screens share. */
export const COMMON = live({
  cancel: 'Cancel',
  dismiss: 'Dismiss',
  save: 'Save',
  tryAgain: 'Try again',
  loading: 'Loading…',
  failed: 'This could not be shown',
  toBackups: 'Go to the back-ups',
  drawingFailed:
    'Something in Touchstone went wrong. Nothing was lost: go to another screen, or try again.',
  copy: (what: string) => `Copy ${what}`,
  copied: (what: string) => `${what} copied`,
  notCopied: 'It could not be copied',
  candidates: (count: number) => counted(count, 'candidate', 'candidates'),
  notTheirs: 'not all of it their own',
  noCredentials: 'No credentials',
  more: (count: number) => `+${number(count)}`,
});

/** `3 verified, 1 lapsed`; what is none is left out. */
export function describeVerdicts(counts: VerdictCounts): string {
  const parts = VERDICTS.filter((verdict) => counts[verdict] > 0).map((verdict) =>
    VERDICTS_COUNTED[verdict](number(counts[verdict]), counts[verdict]),
  );
  return parts.length === 0 ? COMMON.noCredentials : parts.join(', ');
}
