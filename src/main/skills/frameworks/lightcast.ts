import type { Framework } from '../../../shared/model/framework.ts';
import { asArray, asString, isJsonObject } from '../../../shared/lib/json.ts';
import type { JsonObject } from '../../../shared/lib/json.ts';
import { toSkill } from './limits.ts';

/**
 * Lightcast's Open Skills as its API answers: `{ "data": [{ "id": "KS…", "name": "…" }] }`.
 *
 * @see https://docs.lightcast.dev/apis/skills
 */
export function readLightcast(document: JsonObject): Framework {
  const skills = asArray(document['data']).flatMap((entry) => {
    if (!isJsonObject(entry)) return [];
    return toSkill('Lightcast', {
      name: asString(entry['name']),
      code: asString(entry['id']),
      url: asString(entry['infoUrl']),
    });
  });
  return { kind: 'lightcast', name: 'Lightcast Open Skills', skills, matches: [] };
}
