/**
 * The one scale that levels of all kinds are shown on, from the lowest to the highest. What a
 * credential says itself is always kept and shown beside it.
 */
export const LEVELS = ['foundation', 'intermediate', 'advanced', 'expert'] as const;
export type Level = (typeof LEVELS)[number];

/** A level on the scale, and why it is that one. */
export interface ScaleLevel {
  readonly level: Level;
  /** The rule of `resources/levels.json` that read it, or `employer` where a person has mapped it. */
  readonly rule: string;
}

/** Negative where `left` is the lower one. */
export function compareLevels(left: Level, right: Level): number {
  return LEVELS.indexOf(left) - LEVELS.indexOf(right);
}

/** A level that is not known is at least none. */
export function isAtLeast(level: Level | undefined, least: Level): boolean {
  return level !== undefined && compareLevels(level, least) >= 0;
}
