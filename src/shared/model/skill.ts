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
  readonly level: string | undefined;
  readonly source: SkillSource;
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
