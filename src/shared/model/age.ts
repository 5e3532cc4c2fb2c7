/** How long ago the newest credential of a person was issued: within 12 months, within 36, before, or not said. */
export const AGES = ['year', 'three-years', 'older', 'undated'] as const;
export type Age = (typeof AGES)[number];

export const YEAR_MONTHS = 12;
export const THREE_YEARS_MONTHS = 36;
