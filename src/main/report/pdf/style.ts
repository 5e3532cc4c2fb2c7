import type { CheckOutcome, Verdict } from '../../../shared/model/verdict.ts';
import type { InkStyle } from './paper.ts';

/** The report's typography, in points; each text colour has a contrast of 4.5 or more on white. */

const INK = '#1c2430';
const SOFT = '#55606e';
export const RULE = '#c9d0d8';
export const STRONG_RULE = '#1c2430';

export const TITLE: InkStyle = { size: 23, weight: 600, color: INK };
export const HEADING: InkStyle = { size: 16, weight: 600, color: INK };
export const SUBHEADING: InkStyle = { size: 11.5, weight: 600, color: INK };
export const CREDENTIAL: InkStyle = { size: 10.5, weight: 600, color: INK };
export const LEAD: InkStyle = { size: 11, weight: 400, color: INK };
export const BODY: InkStyle = { size: 9, weight: 400, color: INK };
export const BOLD: InkStyle = { size: 9, weight: 600, color: INK };
export const NOTE: InkStyle = { size: 7.5, weight: 400, color: SOFT };
export const LABEL: InkStyle = { size: 9, weight: 400, color: SOFT };

const GOOD = '#17643a';
const CAUTION = '#8a4b00';
const OPEN = '#4a4f9c';
const BAD = '#a01c1c';

export const VERDICT_INK = {
  verified: GOOD,
  lapsed: CAUTION,
  unconfirmed: OPEN,
  rejected: BAD,
} as const satisfies Record<Verdict, string>;

export const OUTCOME_INK = {
  pass: GOOD,
  warn: CAUTION,
  fail: BAD,
  unknown: OPEN,
  skipped: SOFT,
} as const satisfies Record<CheckOutcome, string>;
