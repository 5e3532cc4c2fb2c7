import type {
  AchievementResult,
  Achievement,
  CredentialFacts,
} from '../../shared/model/credential.ts';
import type { Learning, Requirement } from '../../shared/model/skill.ts';
import { classifyLearning } from './learning/classify-learning.ts';
import { judgeRequirement, worstOf } from './levels/judge-requirement.ts';

/** What a credential, or one inside it, says of everything that it was issued for. */
export interface Statement {
  readonly requirement: Requirement | undefined;
  readonly learning: Learning | undefined;
  /** ISO 8601, as written; only where it is other than the credential's own `validFrom`. */
  readonly issued: string | undefined;
}

/** Finds what is said of an achievement or a result: a part's own evidence and results speak only for it. */
export function readStatements(
  facts: CredentialFacts,
): (one: { readonly within?: string }) => Statement {
  const whole = statementOf(facts, undefined);
  const parts = new Map(facts.parts?.map(({ key }) => [key, statementOf(facts, key)] as const));
  return ({ within }) => (within === undefined ? whole : (parts.get(within) ?? whole));
}

function statementOf(facts: CredentialFacts, within: string | undefined): Statement {
  const isOwn = (one: { readonly within?: string }) => one.within === within;
  const part = facts.parts?.find(({ key }) => key === within);
  const achievements: readonly Achievement[] = facts.achievements.filter(isOwn);
  const results = facts.results.filter(isOwn);
  return {
    requirement: worstOf(results.map(judgeRequirement)),
    issued: within === undefined ? facts.awardedDate : part?.issued,
    learning: classifyLearning({
      evidence: (within === undefined ? facts.evidence : part?.evidence) ?? 0,
      hasResult: results.some(isMeasured),
      criteria: achievements.map((achievement) => achievement.criteria),
      achievementTypes: achievements.map((achievement) => achievement.achievementType),
    }),
  };
}

// That a course is finished is no measure of what was learned.
function isMeasured({
  resultType,
  value,
  achievedLevelId,
  achievedLevel,
}: AchievementResult): boolean {
  return resultType !== 'Status' && (value ?? achievedLevelId ?? achievedLevel) !== undefined;
}
