import { asString } from '../../../shared/lib/json.ts';
import type { JsonObject, JsonValue } from '../../../shared/lib/json.ts';
import type { Achievement, Alignment } from '../../../shared/model/credential.ts';
import { readObjects, readOne, readText, readTextList } from './text.ts';

/**
 * Reads an Open Badges 3.0 `Achievement` or a 2.0 `BadgeClass`, as far as it is written.
 *
 * @see https://www.imsglobal.org/spec/ob/v3p0/#achievement
 */
export function readAchievement(achievement: JsonObject): Achievement {
  const related = readRelated(achievement['related']);
  return {
    id: asString(achievement['id']),
    name: readText(achievement['name']),
    description: readText(achievement['description']),
    achievementType: readText(achievement['achievementType']),
    criteria: readCriteria(achievement['criteria']),
    alignments: readAlignments(achievement['alignment']),
    // Open Badges 2.0 says `tags`; in 3.0 that is no term of the standard, so nothing signs it.
    tags: readTextList(achievement['tag']),
    ...(related.length === 0 ? {} : { related }),
  };
}

/** What is past these was made to be long. */
const RELATED_LIMIT = 20;

/** @see https://www.imsglobal.org/spec/ob/v3p0/#related */
function readRelated(value: JsonValue | undefined): readonly string[] {
  const ids = readObjects(value).flatMap(({ id }) => asString(id) ?? []);
  return [...new Set(ids)].slice(0, RELATED_LIMIT);
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

function readCriteria(value: JsonValue | undefined): string | undefined {
  const [criteria] = readObjects(value);
  if (criteria === undefined) return readText(value);
  return readText(criteria['narrative']) ?? asString(criteria['id']);
}
