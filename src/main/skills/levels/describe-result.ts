import type { ResultView } from '../../../shared/contract/skill-views.ts';
import type { AchievementResult } from '../../../shared/model/credential.ts';
import { judgeRequirement } from './judge-requirement.ts';

/** Whether a result says anything that a person could read. */
export function isShown({ value, achievedLevel, status }: AchievementResult): boolean {
  return (value ?? achievedLevel ?? status) !== undefined;
}

/** A result as it is shown: in the credential's own words, with what is required beside it. */
export function describeResult(result: AchievementResult): ResultView {
  const { description, resultType, value, achievedLevel, status, range } = result;
  const required = range?.levels.find(({ id }) => id === range.requiredLevelId);
  return {
    name: shorten(description ?? resultType),
    value: shorten(achievedLevel ?? value ?? status),
    required: shorten(required?.name ?? range?.requiredValue),
    requirement: judgeRequirement(result),
  };
}

// What is longer is no grade; it stands in the file.
function shorten(text: string | undefined): string | undefined {
  return text?.slice(0, 300);
}
