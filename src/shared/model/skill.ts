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
