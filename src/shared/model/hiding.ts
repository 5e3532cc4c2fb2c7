/** What of people is hidden by choice, in the window and in a report. */
export const HIDINGS = ['dates', 'gender', 'schools'] as const;
export type Hiding = (typeof HIDINGS)[number];

/** Before a code that stands in the place of an id or a key, which the engine alone knows. */
export const VEILED = 'veiled:';

/** Whether a code stands there in the place of what it was. */
export function isVeiled(text: string): boolean {
  return text.startsWith(VEILED);
}
