import type { JsonObject } from '../../../shared/lib/json.ts';
import type {
  AchievementResult,
  ResultRange,
  RubricLevel,
} from '../../../shared/model/credential.ts';
import { readAlignments } from './achievement.ts';
import { readId, readObjects, readOne, readText, readTextList } from './text.ts';

// The longest public rubric has 12 levels, the longest list of grades some 20 values.
const LEVEL_LIMIT = 50;

const NONE: readonly AchievementResult[] = Object.freeze([]);

/**
 * Reads a subject's results, each joined by id with its description in one of the subject's own achievements.
 *
 * @see https://www.imsglobal.org/spec/ob/v3p0/#result
 */
export function readResults(subject: JsonObject): readonly AchievementResult[] {
  const results = readObjects(subject['result']);
  if (results.length === 0) return NONE;
  const descriptions = readObjects(subject['achievement']).flatMap((achievement) =>
    readObjects(achievement['resultDescription']),
  );
  return results.map((result) => readResult(result, descriptions));
}

function readResult(result: JsonObject, descriptions: readonly JsonObject[]): AchievementResult {
  const describedBy = readId(result['resultDescription']);
  const description = findById(descriptions, describedBy);
  const achievedLevelId = readId(result['achievedLevel']);
  const level = findById(readObjects(description?.['rubricCriterionLevel']), achievedLevelId);
  return {
    description: readText(description?.['name']),
    resultType: readText(description?.['resultType']),
    value: readText(result['value']),
    achievedLevel: readText(level?.['name']) ?? readText(level?.['level']) ?? achievedLevelId,
    alignments: [
      ...readAlignments(result['alignment']),
      ...readAlignments(description?.['alignment']),
      ...readAlignments(level?.['alignment']),
    ],
    describedBy,
    status: readText(result['status']),
    achievedLevelId,
    ...(description === undefined ? {} : { range: readRange(description) }),
  };
}

function findById(objects: readonly JsonObject[], id: string | undefined): JsonObject | undefined {
  return id === undefined ? undefined : objects.find((object) => object['id'] === id);
}

/** @see https://www.imsglobal.org/spec/ob/v3p0/#resultdescription */
function readRange(description: JsonObject): ResultRange {
  return {
    valueMin: readText(description['valueMin']),
    valueMax: readText(description['valueMax']),
    requiredValue: readText(description['requiredValue']),
    requiredLevelId: readId(description['requiredLevel']),
    allowedValues: readTextList(description['allowedValue']).slice(0, LEVEL_LIMIT),
    levels: readObjects(description['rubricCriterionLevel'])
      .slice(0, LEVEL_LIMIT)
      .flatMap(readLevel),
  };
}

/** @see https://www.imsglobal.org/spec/ob/v3p0/#rubriccriterionlevel */
function readLevel(level: JsonObject): readonly RubricLevel[] {
  const id = readOne(level['id']);
  if (id === undefined) return [];
  const [name, stage, points] = [level['name'], level['level'], level['points']].map(readText);
  return [{ id, name, level: stage, points }];
}
