import { dayNo, monthsBefore } from '../../../shared/lib/days.ts';
import { THREE_YEARS_MONTHS, YEAR_MONTHS } from '../../../shared/model/age.ts';
import type { Age } from '../../../shared/model/age.ts';

/** Tells the age of a day (from 1970-01-01), or of none. */
export type AgeOf = (newest: number | undefined) => Age;

/** @param today `YYYY-MM-DD`. */
export function agesAsOf(today: string): AgeOf {
  const { year, threeYears } = firstDays(today);
  return (newest) => {
    if (newest === undefined) return 'undated';
    if (newest >= year) return 'year';
    return newest >= threeYears ? 'three-years' : 'older';
  };
}

/** The first day (from 1970-01-01) that lies within each span. */
export function firstDays(today: string): { readonly year: number; readonly threeYears: number } {
  return {
    year: dayNo(monthsBefore(today, YEAR_MONTHS)),
    threeYears: dayNo(monthsBefore(today, THREE_YEARS_MONTHS)),
  };
}
