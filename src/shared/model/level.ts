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

/** How a level is compared with the one that was asked for. */
export const LEVEL_COMPARISONS = ['>=', '>', '=', '<', '<='] as const;
export type LevelComparison = (typeof LEVEL_COMPARISONS)[number];

const SIGNS = ['<', '=', '>'];

/** The values of a scale, which begins with the lowest, of which the comparison with one of them holds. */
export function thoseThatAre<Value>(
  scale: readonly Value[],
  comparison: LevelComparison,
  than: Value,
): readonly Value[] {
  const place = scale.indexOf(than);
  return scale.filter((_, at) => comparison.includes(SIGNS[Math.sign(at - place) + 1] ?? ''));
}

/** Reads a level as people write it: what some call a beginner's is the foundation. */
export function parseLevel(text: string): Level | undefined {
  const word = text.trim().toLowerCase();
  return word === 'beginner' ? 'foundation' : LEVELS.find((level) => level === word);
}
