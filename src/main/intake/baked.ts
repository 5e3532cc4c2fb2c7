import { isJsonObject } from '../../shared/lib/json.ts';
import { assertionVersion } from './classify.ts';
import type { IntakeResult } from './document.ts';
import { readText } from './json.ts';
import type { IntakeLimits } from '../../shared/limits.ts';
import { parseJson } from './parse-json.ts';
import type { Place } from './place.ts';
import { formatPlace, found } from './place.ts';
import { readPointer } from './pointer.ts';

/**
 * Reads what was baked into an image: JSON, a compact token, or (Open Badges 1 and 2) the address
 * of the assertion, which comes out as an assertion that has an `id` and nothing else.
 */
export function readBaked(text: string, place: Place, limits: IntakeLimits): IntakeResult {
  const trimmed = text.trim();
  if (/^https?:\/\/\S+$/iu.test(trimmed)) return readPointer(trimmed, place);
  const result = readText(trimmed, place, limits);
  return result.documents.length > 0
    ? result
    : (readBareAssertion(trimmed, place, limits) ?? result);
}

// Old bakers wrote no more than `{"verify": {"url": …}}`; inside an image that is an assertion.
function readBareAssertion(
  text: string,
  place: Place,
  limits: IntakeLimits,
): IntakeResult | undefined {
  const parsed = parseJson(text, limits);
  if (parsed.outcome !== 'parsed' || !isJsonObject(parsed.value)) return undefined;
  const json = parsed.value;
  if (json['verify'] === undefined && json['verification'] === undefined) return undefined;
  return found({
    format: assertionVersion(json),
    path: formatPlace(place),
    payload: { kind: 'json', json },
  });
}
