import { isJsonObject } from '../../../shared/lib/json.ts';
import type { JsonObject } from '../../../shared/lib/json.ts';

const VOCABULARY = 'https://purl.imsglobal.org/spec/vc/ob/vocab.html#';

/** What the newest publication adds at the top level: both from Open Badges 3.0's data model. */
const NEWEST_TERMS: JsonObject = {
  endorsementJwt: { '@id': `${VOCABULARY}endorsementJwt`, '@container': '@set' },
  jti: { '@id': 'https://www.iana.org/assignments/jwt#jti', '@type': '@id' },
};

/**
 * The contents with which Open Badges' context-3.0.3 was published over time, newest first, so that a
 * badge which defines one of the newest words for itself still fits the older one. The very first
 * content redefined protected terms of its own: no badge can have been signed under it.
 *
 * @param older The copy that the npm package carries.
 * @see https://www.imsglobal.org/spec/ob/v3p0/#json-ld
 */
export function openBadges303Contexts(older: JsonObject): readonly JsonObject[] {
  const terms = older['@context'];
  if (!isJsonObject(terms)) throw new Error('The Open Badges context has no @context.');
  return [{ '@context': { ...terms, ...NEWEST_TERMS } }, older];
}
