import type { ScaleLevel } from './level.ts';

/** Which field of the credential a skill was read from; from the strongest to the weakest. */
export const SKILL_SOURCES = ['alignment', 'result', 'tag', 'achievement-name'] as const;
export type SkillSource = (typeof SKILL_SOURCES)[number];

/** That a credential speaks for a skill. Stated by the issuer, or inferred by us and then said so. */
export interface SkillClaim {
  readonly name: string;
  /** Lower case, trimmed, one space: what makes two claims the same skill where no code does. */
  readonly key: string;
  readonly framework: string | undefined;
  readonly code: string | undefined;
  readonly url: string | undefined;
  /** In the credential's own words. */
  readonly level: string | undefined;
  readonly source: SkillSource;
  /** The level on our scale; absent unless the credential names one in words that have one meaning. */
  readonly scale?: ScaleLevel | undefined;
  /** The id of the result description that `level` belongs to: levels of another one cannot be compared with it. */
  readonly describedBy?: string | undefined;
  /** Whether what the issuer requires was reached, where it says what it requires. */
  readonly requirement?: Requirement | undefined;
  /** ISO 8601, as written; only where it is other than the credential's own `validFrom`. */
  readonly issued?: string | undefined;
  readonly learning?: Learning | undefined;
}

/** Whether the result that an achievement requires was reached; `undecided` where the two cannot be compared. */
export const REQUIREMENTS = ['reached', 'not-reached', 'undecided'] as const;
export type Requirement = (typeof REQUIREMENTS)[number];

/** How something was learned, where the credential says so; the strongest first. */
export const LEARNING_CLASSES = ['applied', 'assessed', 'attended'] as const;
export type LearningClass = (typeof LEARNING_CLASSES)[number];

export const LEARNING_FIELDS = ['evidence', 'result', 'criteria', 'achievementType'] as const;
export type LearningField = (typeof LEARNING_FIELDS)[number];

export interface Learning {
  readonly class: LearningClass;
  /** The field of the credential that says so. */
  readonly field: LearningField;
}

/** Whether the issuer states the skill itself, and nothing that it says of it speaks against it. */
export function isStatedClaim({
  source,
  requirement,
}: Pick<SkillClaim, 'source' | 'requirement'>): boolean {
  return isStated(source) && requirement !== 'not-reached';
}

/** Whether the issuer stated the skill itself (an alignment or a result), or we read it from a weaker field. */
export function isStated(source: SkillSource): boolean {
  return source === 'alignment' || source === 'result';
}

/** Longer names are cut; far above any framework's. */
export const SKILL_NAME_LIMIT = 300;

/**
 * The key of a skill's name: compatibility forms made one (NFKC), lower case, trimmed, single
 * spaces, invisible characters left out. Signs stay, so "C++", "C#" and ".NET" are three skills.
 */
export function normaliseSkillName(name: string): string {
  return name
    .slice(0, 4 * SKILL_NAME_LIMIT)
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/\s+/gu, ' ')
    .replaceAll(/[\p{Cc}\p{Cf}]/gu, '')
    .trim()
    .slice(0, SKILL_NAME_LIMIT)
    .trim();
}
