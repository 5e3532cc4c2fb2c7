/** What of people is hidden by choice, in the window and in a report. */
export const HIDINGS = ['dates', 'gender', 'schools'] as const;
export type Hiding = (typeof HIDINGS)[number];

/** Before a code that stands in the place of an id or a key, which the engine alone knows. */
export const VEILED = 'veiled:';
