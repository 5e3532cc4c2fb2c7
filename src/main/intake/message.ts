import type { JsonObject, JsonValue } from '../../shared/lib/json.ts';
import { asArray, asString, isJsonObject } from '../../shared/lib/json.ts';
import { decodeUtf8 } from './text.ts';

/** Under which names messages carry attachments: version 2 has one, those before have one for each use. */
const ATTACHMENTS = /^attachments$|~attach$/u;

/** Whether an object is a DIDComm message that brings something along, such as a credential. */
export function isMessage(object: JsonObject): boolean {
  return attachmentsOf(object).some((attachment) => isJsonObject(attachment['data']));
}

/**
 * What a DIDComm message brings along: JSON as it is, or the text of a token or of JSON. What is only
 * linked to is left out.
 *
 * @see https://identity.foundation/didcomm-messaging/spec/v2.1/#attachments
 */
export function listAttached(message: JsonObject): readonly JsonValue[] {
  return attachmentsOf(message).flatMap(({ data }) => {
    if (!isJsonObject(data)) return [];
    return data['json'] === undefined ? decode(data['base64']) : [data['json']];
  });
}

function attachmentsOf(message: JsonObject): readonly JsonObject[] {
  return Object.entries(message)
    .filter(([name]) => ATTACHMENTS.test(name))
    .flatMap(([, attached]) => asArray(attached))
    .filter(isJsonObject);
}

/** Of either base64: both are written. */
function decode(encoded: JsonValue | undefined): readonly JsonValue[] {
  const text = asString(encoded);
  if (text === undefined) return [];
  return [decodeUtf8(Buffer.from(text, 'base64'))?.trim() ?? text];
}
