import { asString, isJsonObject } from '../../../shared/lib/json.ts';
import type { JsonObject, JsonValue } from '../../../shared/lib/json.ts';
import type { DocumentReader } from '../documents/reader.ts';
import { readBadgeObject } from './badge-object.ts';

/**
 * An Open Badges 1.x assertion with the badge and the issuer that it points to in their place, where they
 * can be had: so that a recruiter sees what it is. Nothing of it is proven by that.
 *
 * @see https://github.com/mozilla/openbadges-specification/blob/master/Assertion/latest.md
 */
export function fillFirstVersion(assertion: JsonObject, reader: DocumentReader): JsonObject {
  const badge = fill(assertion['badge'], 'badge-class', reader);
  if (badge === undefined) return assertion;
  const issuer = fill(badge['issuer'], 'issuer-profile', reader) ?? badge['issuer'];
  return { ...assertion, badge: { ...badge, issuer } };
}

function fill(
  value: JsonValue | undefined,
  purpose: 'badge-class' | 'issuer-profile',
  reader: DocumentReader,
): JsonObject | undefined {
  if (isJsonObject(value)) return value;
  const id = asString(value);
  if (id === undefined) return undefined;
  const read = readBadgeObject(id, reader, { purpose, allowHttp: true, allowNoId: true });
  return read.outcome === 'found' ? { ...read.json, id } : undefined;
}
