import { asArray } from '../../../shared/lib/json.ts';
import { err, ok } from '../../../shared/lib/result.ts';
import type { Result } from '../../../shared/lib/result.ts';
import type { DocumentReader } from '../documents/reader.ts';
import { isDid, parseDidUrl } from './did.ts';
import type { KeyFault } from './fault.ts';
import { unsupportedKey } from './fault.ts';
import { parseHttpsUrl, readDidDocument, readUrlDocument } from './key-document.ts';
import type { KeyDocumentResult } from './key-document.ts';
import { ownKeyId } from './resolve-key.ts';
import type { KeyPurpose } from './resolution.ts';
import { entryId, isVerificationMethod } from './verification-method.ts';

/**
 * The id of the one key that `ownerId` has for `purpose`, where a signature names none. Where there
 * are several there is no telling which one was meant, and trying them all would be guessing.
 */
export function findSoleKeyId(
  ownerId: string,
  purpose: KeyPurpose,
  reader: DocumentReader,
): Result<string, KeyFault> {
  const own = ownKeyId(ownerId);
  if (own !== undefined) return ok(own);
  const document = readOwnDocument(ownerId, reader);
  if (!document.ok) return document;
  const { json } = document.value;
  const isKeyItself =
    Array.isArray(json['keys']) || typeof json['kty'] === 'string' || isVerificationMethod(json);
  if (isKeyItself && !isDid(ownerId)) return ok(ownerId);
  const ids = asArray(json[purpose]).map((entry) => entryId(entry, ownerId));
  const [id] = ids;
  if (ids.length === 1 && id !== undefined) return ok(id);
  const detail = `${ownerId} has ${ids.length} keys under ${purpose}, and the signature names none`;
  return err({ outcome: 'unknown', code: 'key.not-named', detail });
}

function readOwnDocument(ownerId: string, reader: DocumentReader): KeyDocumentResult {
  if (parseDidUrl(ownerId) !== undefined) return readDidDocument(ownerId, reader);
  if (parseHttpsUrl(ownerId) !== undefined) return readUrlDocument(ownerId, 'issuer-key', reader);
  return unsupportedKey(ownerId, 'its keys cannot be read');
}
