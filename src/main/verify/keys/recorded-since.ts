import { parseInstant } from '../../../shared/lib/instant.ts';
import { asArray, asString, isJsonObject } from '../../../shared/lib/json.ts';
import type { JsonObject } from '../../../shared/lib/json.ts';
import type { DocumentReader } from '../documents/reader.ts';
import { isDid } from './did.ts';
import { readDidDocument, readWebvhBeginning } from './key-document.ts';
import type { Recorded, ResolvedKey } from './resolution.ts';

/**
 * When the issuer's own record of a key, or of the DID that it belongs to, begins: the first entry of
 * a did:webvh log, which nobody can date back without breaking it, what its DID document says, or
 * from when on its certificate holds.
 *
 * @returns `undefined` where there is no such record, as with did:key and most of did:web.
 */
export function findRecordedSince(key: ResolvedKey, reader: DocumentReader): Recorded | undefined {
  const { controller, recordedSince } = key;
  if (recordedSince !== undefined) return recordedSince;
  if (!isDid(controller)) return undefined;
  const beginning = readWebvhBeginning(controller, reader);
  if (beginning !== undefined) {
    return { instant: beginning, where: `first versionTime in the log of ${controller}` };
  }
  if (!controller.startsWith('did:web:')) return undefined;
  const document = readDidDocument(controller, reader);
  return document.ok ? readCreated(document.value.json, key) : undefined;
}

function readCreated(json: JsonObject, { id, controller }: ResolvedKey): Recorded | undefined {
  const methods = asArray(json['verificationMethod']).filter(isJsonObject);
  const own = methods.find((method) => {
    const name = asString(method['id']) ?? '';
    return name === id || `${controller}${name}` === id;
  });
  const instant = parseInstant(asString(own?.['created']) ?? asString(json['created']) ?? '');
  return instant === undefined
    ? undefined
    : { instant, where: `created in the DID document of ${controller}` };
}
