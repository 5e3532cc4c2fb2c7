import { asString } from '../../../shared/lib/json.ts';
import type { JsonObject, JsonValue } from '../../../shared/lib/json.ts';
import type {
  Achievement,
  AchievementResult,
  Alignment,
} from '../../../shared/model/credential.ts';
import { readId, readObjects, readOne, readText, readTextList } from './text.ts';

/**
 * Reads an Open Badges 3.0 `Achievement` or a 2.0 `BadgeClass`, as far as it is written.
 *
 * @see https://www.imsglobal.org/spec/ob/v3p0/#achievement
 */
export function readAchievement(achievement: JsonObject): Achievement {
  return {
    id: asString(achievement['id']),
    name: readText(achievement['name']),
    description: readText(achievement['description']),
    achievementType: readText(achievement['achievementType']),
    criteria: readCriteria(achievement['criteria']),
    alignments: readAlignments(achievement['alignment']),
    // Open Badges 2.0 says `tags`; in 3.0 that is no term of the standard, so nothing signs it.
    tags: readTextList(achievement['tag']),
  };
}

/**
 * Reads `alignment`, one or several. The misspelt `alignments`, which some issuers write, is no
 * term of the standard and is no claim.
 *
 * @see https://www.imsglobal.org/spec/ob/v3p0/#alignment
 */
export function readAlignments(value: JsonValue | undefined): readonly Alignment[] {
  return readObjects(value).flatMap((alignment) => {
    const targetName = readText(alignment['targetName']);
    if (targetName === undefined) return [];
    return [
      {
        targetName,
        targetUrl: readOne(alignment['targetUrl']),
        targetFramework: readText(alignment['targetFramework']),
        targetCode: readText(alignment['targetCode']),
        targetType: readText(alignment['targetType']),
      },
    ];
  });
}

/**
 * Reads a subject's results, each joined by id with its description in one of the subject's own achievements.
 *
 * @see https://www.imsglobal.org/spec/ob/v3p0/#result
 */
export function readResults(subject: JsonObject): readonly AchievementResult[] {
  const descriptions = readObjects(subject['achievement']).flatMap((achievement) =>
    readObjects(achievement['resultDescription']),
  );
  return readObjects(subject['result']).map((result) => readResult(result, descriptions));
}

function readResult(result: JsonObject, descriptions: readonly JsonObject[]): AchievementResult {
  const description = findById(descriptions, readId(result['resultDescription']));
  const levelId = readId(result['achievedLevel']);
  const level = findById(readObjects(description?.['rubricCriterionLevel']), levelId);
  return {
    description: readText(description?.['name']),
    resultType: readText(description?.['resultType']),
    value: readText(result['value']),
    achievedLevel: readText(level?.['name']) ?? readText(level?.['level']) ?? levelId,
    alignments: [
      ...readAlignments(result['alignment']),
      ...readAlignments(description?.['alignment']),
      ...readAlignments(level?.['alignment']),
    ],
  };
}

function findById(objects: readonly JsonObject[], id: string | undefined): JsonObject | undefined {
  return id === undefined ? undefined : objects.find((object) => object['id'] === id);
}

function readCriteria(value: JsonValue | undefined): string | undefined {
  const [criteria] = readObjects(value);
  if (criteria === undefined) return readText(value);
  return readText(criteria['narrative']) ?? asString(criteria['id']);
}
