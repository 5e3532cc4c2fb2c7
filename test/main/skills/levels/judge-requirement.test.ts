import { describe, expect, test } from 'vitest';
import { judgeRequirement } from '../../../../src/main/skills/levels/judge-requirement.ts';
import type { AchievementResult, ResultRange } from '../../../../src/shared/model/credential.ts';

function result(
  overrides: Partial<AchievementResult>,
  range: Partial<ResultRange> = {},
): AchievementResult {
  return {
    description: undefined,
    resultType: undefined,
    value: undefined,
    achievedLevel: undefined,
    alignments: [],
    range: { allowedValues: [], levels: [], ...range },
    ...overrides,
  };
}

const RUBRIC = ['novice', 'able', 'fluent'].map((id, place) => ({
  id,
  name: id,
  level: undefined,
  points: String(place * 10),
}));
const WITHOUT_POINTS = RUBRIC.map((level) => ({ ...level, points: undefined }));
const NUMBERED = RUBRIC.map((level, place) => ({
  ...level,
  points: undefined,
  level: String(place),
}));

describe('judgeRequirement', () => {
  test.each([
    ['one below', '59', 'not-reached'],
    ['at the required value', '60', 'reached'],
    ['written otherwise', '60.0 %', 'reached'],
    ['above it', '60.5', 'reached'],
    ['at the highest value', '100', 'reached'],
    ['outside of the range', '101', 'undecided'],
    ['no number', 'sixty', 'undecided'],
    ['none at all', undefined, 'undecided'],
  ])('a value that is %s', (_, value, expected) => {
    const range = { valueMin: '0', valueMax: '100', requiredValue: '60' };
    expect(judgeRequirement(result({ value }, range))).toBe(expected);
  });

  test.each([
    ['F', 'not-reached'],
    ['C', 'reached'],
    ['A', 'reached'],
    ['A+', 'undecided'],
  ])('a grade of %s among F, C, A where C is required', (value, expected) => {
    const range = { allowedValues: ['F', 'C', 'A'], requiredValue: 'C' };
    expect(judgeRequirement(result({ value }, range))).toBe(expected);
  });

  test.each([
    ['below, by its points', RUBRIC, 'novice', 'not-reached'],
    ['required', RUBRIC, 'able', 'reached'],
    ['above, by its points', RUBRIC, 'fluent', 'reached'],
    ['below, by its number', NUMBERED, 'novice', 'not-reached'],
    ['above, by its number', NUMBERED, 'fluent', 'reached'],
    ['required, without any number', WITHOUT_POINTS, 'able', 'reached'],
    [
      'of a rubric whose order nothing but its writing tells',
      WITHOUT_POINTS,
      'fluent',
      'undecided',
    ],
    ['of no rubric', RUBRIC, 'elsewhere', 'undecided'],
  ])('a level that is %s', (_, levels, achievedLevelId, expected) => {
    const range = { levels, requiredLevelId: 'able' };
    expect(judgeRequirement(result({ achievedLevelId }, range))).toBe(expected);
  });

  test('turning a rubric round does not turn the judgement round', () => {
    const judged = [RUBRIC, RUBRIC.toReversed()].map((levels) =>
      judgeRequirement(result({ achievedLevelId: 'novice' }, { levels, requiredLevelId: 'able' })),
    );
    expect(judged).toEqual(['not-reached', 'not-reached']);
  });

  test.each([
    ['Failed', 'not-reached'],
    ['InProgress', 'not-reached'],
    ['Provisional', 'not-reached'],
    ['Completed', 'reached'],
    ['SomethingElse', undefined],
  ])('a state of %s', (status, expected) => {
    expect(judgeRequirement(result({ resultType: 'Status', status }))).toBe(expected);
    expect(judgeRequirement(result({ resultType: 'Status', value: status }))).toBe(expected);
  });

  test('a completed state does not outweigh a value below what is required', () => {
    const short = result({ status: 'Completed', value: '10' }, { requiredValue: '60' });
    expect(judgeRequirement(short)).toBe('not-reached');
  });

  test('says nothing where nothing is required', () => {
    expect(judgeRequirement(result({ value: '85' }))).toBeUndefined();
  });
});
