import { dayNo, monthsBefore } from '../../../shared/lib/days.ts';
import { THREE_YEARS_MONTHS, YEAR_MONTHS } from '../../../shared/model/age.ts';
import type { Age } from '../../../shared/model/age.ts';

/** Tells the age of a day (from 1970-01-01), or of none. */
export type AgeOf = (newest: number | undefined) => Age;

/** @param today `YYYY-MM-DD`. */
export function agesAsOf(today: string): AgeOf {
  const year = dayNo(monthsBefore(today, YEAR_MONTHS));
  const threeYears = dayNo(monthsBefore(today, THREE_YEARS_MONTHS));
  return (newest) => {
    if (newest === undefined) return 'undated';
    if (newest >= year) return 'year';
    return newest >= threeYears ? 'three-years' : 'older';
  };
}
