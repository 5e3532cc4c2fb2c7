import type {
  AchievementResult,
  ResultRange,
  RubricLevel,
} from '../../../shared/model/credential.ts';
import type { Requirement } from '../../../shared/model/skill.ts';

/** The states of a result that say that nothing was achieved, or not for good. */
const NOT_ACHIEVED: ReadonlySet<string> = new Set([
  'failed',
  'withdrew',
  'enrolled',
  'inprogress',
  'onhold',
  'provisional',
]);

/**
 * Says whether a result reaches what its description requires to pass.
 *
 * @returns `undefined` where nothing is required, and no state is given.
 * @see https://www.imsglobal.org/spec/ob/v3p0/#resultdescription
 * @see https://www.imsglobal.org/spec/ob/v3p0/#resultstatustype-enumeration
 */
export function judgeRequirement(result: AchievementResult): Requirement | undefined {
  const status = result.status ?? (result.resultType === 'Status' ? result.value : undefined);
  if (NOT_ACHIEVED.has(status?.toLowerCase() ?? '')) return 'not-reached';
  const { requiredLevelId, requiredValue } = result.range ?? {};
  const judged = [
    ...(requiredLevelId === undefined ? [] : [judgeLevel(result, requiredLevelId)]),
    ...(requiredValue === undefined ? [] : [judgeValue(result, requiredValue)]),
  ];
  return worstOf(judged) ?? (status?.toLowerCase() === 'completed' ? 'reached' : undefined);
}

/** Of several requirements, each must be reached. */
export function worstOf(judged: readonly (Requirement | undefined)[]): Requirement | undefined {
  const order: readonly Requirement[] = ['not-reached', 'undecided', 'reached'];
  return order.find((one) => judged.includes(one));
}

function judgeLevel(
  { achievedLevelId, range }: AchievementResult,
  requiredId: string,
): Requirement {
  if (achievedLevelId === undefined) return 'undecided';
  if (achievedLevelId === requiredId) return 'reached';
  const order = compareRubricLevels(range, achievedLevelId, requiredId);
  return order === undefined ? 'undecided' : sideOf(order);
}

/**
 * Compares two levels of one rubric by their points, or else by a number in `level`. The order in
 * which they are written says nothing: a proof over JSON-LD does not cover it, and who holds the
 * credential could turn it round.
 *
 * @returns `undefined` where neither has numbers for both.
 */
function compareRubricLevels(
  range: ResultRange | undefined,
  leftId: string,
  rightId: string,
): number | undefined {
  const left = range?.levels.find(({ id }) => id === leftId);
  const right = range?.levels.find(({ id }) => id === rightId);
  if (left === undefined || right === undefined) return undefined;
  return differenceIn('points', left, right) ?? differenceIn('level', left, right);
}

function differenceIn(
  field: 'points' | 'level',
  left: RubricLevel,
  right: RubricLevel,
): number | undefined {
  const difference = toNumber(left[field]) - toNumber(right[field]);
  // Two levels of the same number are two names for nothing that can be told apart.
  return Number.isFinite(difference) && difference !== 0 ? difference : undefined;
}

function judgeValue({ value, range }: AchievementResult, required: string): Requirement {
  if (value === undefined) return 'undecided';
  const { allowedValues = [], valueMin, valueMax } = range ?? {};
  if (allowedValues.length > 0) {
    const [place, least] = [allowedValues.indexOf(value.trim()), allowedValues.indexOf(required)];
    return place < 0 || least < 0 ? 'undecided' : sideOf(place - least);
  }
  if (value.trim() === required.trim()) return 'reached';
  const [reached, least] = [toNumber(value), toNumber(required)];
  const isOutside = reached < toNumber(valueMin) || reached > toNumber(valueMax);
  return Number.isNaN(reached - least) || isOutside ? 'undecided' : sideOf(reached - least);
}

function sideOf(difference: number): Requirement {
  return difference >= 0 ? 'reached' : 'not-reached';
}

// "85", "85.5" and "85 %" are numbers; "0x10", "1e3" and "" are none that a grade is written as.
function toNumber(text: string | undefined): number {
  const match = /^\s*(-?\d{1,12}(?:\.\d{1,6})?)\s*%?\s*$/u.exec(text ?? '');
  return match === null ? Number.NaN : Number(match[1]);
}
