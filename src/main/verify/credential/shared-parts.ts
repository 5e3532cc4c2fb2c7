import { isJsonObject } from '../../../shared/lib/json.ts';
import type { JsonObject, JsonValue } from '../../../shared/lib/json.ts';
import { keepPart } from '../../../shared/lib/kept-parts.ts';

/** What an issuer writes into one credential after the other. */
const REPEATED = ['@context', 'issuer', 'credentialSchema'] as const;

/**
 * The same credential, in which the parts that others of its issuer have too, to the letter, are those
 * that were kept of them: what is worked out of such a part is worked out once.
 */
export function shareParts(credential: JsonObject): JsonObject {
  try {
    return withKeptParts(credential);
  } catch {
    // One that was made to break this is judged as it stands.
    return credential;
  }
}

function withKeptParts(credential: JsonObject): JsonObject {
  const shared: Record<string, JsonValue | undefined> = { ...credential };
  for (const name of REPEATED) {
    const part = shared[name];
    if (part !== undefined) shared[name] = keepPart(part);
  }
  const subject = credential['credentialSubject'];
  if (!isJsonObject(subject) || !Object.hasOwn(subject, 'achievement')) return shared;
  shared['credentialSubject'] = { ...subject, achievement: keepPart(subject['achievement']) };
  return shared;
}
