import type { Framework, FrameworkSkill } from '../../../shared/model/framework.ts';
import { asArray, asString, isJsonObject } from '../../../shared/lib/json.ts';
import type { JsonObject, JsonValue } from '../../../shared/lib/json.ts';
import { toSkill } from './limits.ts';

const UNNAMED = 'Rich skill descriptors';

/**
 * Rich Skill Descriptors as JSON-LD: one, several, or a collection with its `skills`. What a
 * descriptor's own alignments point to is near it, not the same, so it is no crosswalk.
 *
 * @see https://rsd.openskillsnetwork.org/
 */
export function readRsdJson(document: JsonValue): Framework {
  const collection = isJsonObject(document) ? document : {};
  const listed = collection['skills'] ?? document;
  const title = asString(collection['skills'] === undefined ? undefined : collection['name']);
  const name = title?.trim().slice(0, 300) ?? UNNAMED;
  const skills = asArray(listed).flatMap((one) => (isJsonObject(one) ? skillOf(name, one) : []));
  return { kind: 'rsd', name, skills, matches: [] };
}

// Key words are what a descriptor is near to, so they are no other names of it.
function skillOf(framework: string, descriptor: JsonObject): readonly FrameworkSkill[] {
  return toSkill(framework, {
    name: asString(descriptor['skillName']),
    code: asString(descriptor['uuid']),
    url: asString(descriptor['id']) ?? asString(descriptor['@id']),
  });
}

/**
 * Rich Skill Descriptors as the Open Skills Management Tool exports them: `Canonical URL` and
 * `RSD Name` among other columns.
 *
 * @see https://github.com/wgu-opensource/osmt
 */
export function readRsdCsv(records: Iterable<ReadonlyMap<string, string>>): Framework {
  const skills = [...records].flatMap((record) => {
    const url = record.get('canonical url') ?? '';
    return toSkill(UNNAMED, { name: record.get('rsd name'), code: url.split('/').at(-1), url });
  });
  return { kind: 'rsd', name: UNNAMED, skills, matches: [] };
}
