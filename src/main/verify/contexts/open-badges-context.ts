import type { JsonObject } from '../../../shared/lib/json.ts';
import { isJsonObject } from '../../../shared/lib/json.ts';

const VOCABULARY = 'https://purl.imsglobal.org/spec/vc/ob/vocab.html#';

/** What the newest publication adds at the top level: both from Open Badges 3.0's data model. */
const NEWEST_TERMS: JsonObject = {
  endorsementJwt: { '@id': `${VOCABULARY}endorsementJwt`, '@container': '@set' },
  jti: { '@id': 'https://www.iana.org/assignments/jwt#jti', '@type': '@id' },
};

/**
 * The contents with which Open Badges' context-3.0.3 was published over time, newest first. One URL
 * gave three of them, so a sound credential can fit an older one only.
 *
 * @param middle The copy that the npm package carries: the second of the three.
 * @see https://www.imsglobal.org/spec/ob/v3p0/#json-ld
 */
export function openBadges303Contexts(middle: JsonObject): readonly JsonObject[] {
  const terms = objectAt(middle, '@context');
  return [
    { '@context': { ...terms, ...NEWEST_TERMS } },
    middle,
    { '@context': withFirstMeanings(terms) },
  ];
}

/** The first publication: three IRIs with a number after them, and no `inLanguage` or `awardedDate`. */
function withFirstMeanings(terms: JsonObject): JsonObject {
  const first = without(terms, ['inLanguage', 'awardedDate']);
  return {
    ...first,
    Achievement: withScoped(terms, 'Achievement', (scoped) => without(scoped, ['inLanguage'])),
    Related: withScoped(terms, 'Related', (scoped) => without(scoped, ['inLanguage'])),
    AchievementSubject: withScoped(terms, 'AchievementSubject', (scoped) => ({
      ...scoped,
      achievement: withIri(scoped, 'achievement', 'achievement-0'),
      image: withIri(scoped, 'image', 'image-1'),
    })),
    Profile: withScoped(terms, 'Profile', (scoped) => ({
      ...scoped,
      image: withIri(scoped, 'image', 'image-3'),
    })),
  };
}

function withScoped(
  terms: JsonObject,
  type: string,
  change: (scoped: JsonObject) => JsonObject,
): JsonObject {
  const definition = objectAt(terms, type);
  return { ...definition, '@context': change(objectAt(definition, '@context')) };
}

function withIri(terms: JsonObject, term: string, name: string): JsonObject {
  return { ...objectAt(terms, term), '@id': `${VOCABULARY}${name}` };
}

function without(terms: JsonObject, names: readonly string[]): JsonObject {
  return Object.fromEntries(Object.entries(terms).filter(([term]) => !names.includes(term)));
}

function objectAt(parent: JsonObject, key: string): JsonObject {
  const value = parent[key];
  if (!isJsonObject(value)) throw new Error(`The context has no object at ${key}.`);
  return value;
}
