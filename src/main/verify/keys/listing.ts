import { asArray, asString, isJsonObject } from '../../../shared/lib/json.ts';
import type { JsonObject, JsonValue } from '../../../shared/lib/json.ts';
import type { DocumentReader } from '../documents/reader.ts';
import { isDid } from './did.ts';
import { parseJwk } from './jwk.ts';
import { isSameId, parseHttpsUrl, readDidDocument, readUrlDocument } from './key-document.ts';
import type { KeyDocument } from './key-document.ts';
import { isSameKey } from './material.ts';
import type { KeyMaterial } from './material.ts';
import { ownKeyId, resolveKey } from './resolve-key.ts';
import type { KeyPurpose } from './resolution.ts';
import { entryId, parseVerificationMethod } from './verification-method.ts';

/** A key, with what it is called where it was named. */
export type ListedKey = KeyMaterial & {
  readonly id?: string | undefined;
  readonly controller?: string | undefined;
};

/**
 * What an issuer's own document says of a key: `silent` when it speaks of no keys at all,
 * `unavailable` when it cannot be had; `unreadable` when it has a key that cannot be read, and which may be
 * this one; `open` when it was not asked for, or has its keys where they cannot be had.
 */
export interface Listing {
  readonly outcome: 'listed' | 'lacks' | 'silent' | 'unreadable' | 'unavailable' | 'open';
  readonly source?: string;
}

/** What leaves open whether the key is the issuer's. */
export type Undecided = Exclude<Listing['outcome'], 'listed' | 'lacks'>;

/** Why a document says nothing of the key, as the end of a sentence about it. */
export function describeSilence(outcome: Undecided): string {
  if (outcome === 'silent') return 'lists no keys';
  return outcome === 'unreadable' ? 'lists a key that cannot be read' : 'could not be had';
}

const UNAVAILABLE: Listing = { outcome: 'unavailable' };

/** What an entry of a document says of the key. */
type Match = 'same' | 'other' | 'unreadable' | 'unavailable';

/**
 * Looks for `key` in the own document of `ownerId`: by id or by the key itself, under `purpose`.
 *
 * @param ownerId The issuer's or holder's id.
 */
export function findListing(
  ownerId: string,
  key: ListedKey,
  purpose: KeyPurpose,
  reader: DocumentReader,
): Listing {
  const ownKey = ownKeyId(ownerId);
  if (ownKey !== undefined) {
    const own = resolveKey(ownKey, purpose, reader).key;
    return { outcome: own !== undefined && isSameKey(own, key) ? 'listed' : 'lacks' };
  }
  if (isDid(ownerId)) return findInDidDocument(ownerId, key, purpose, reader);
  if (parseHttpsUrl(ownerId) === undefined) return UNAVAILABLE;
  return findInUrlDocument(ownerId, key, purpose, reader);
}

function findInDidDocument(
  did: string,
  key: ListedKey,
  purpose: KeyPurpose,
  reader: DocumentReader,
): Listing {
  const document = readDidDocument(did, reader);
  // What its host answers in place of its document, or a DID that leads to none, lists no key of it.
  if (!document.ok)
    return document.error.outcome === 'unknown' ? UNAVAILABLE : { outcome: 'lacks' };
  const entries = asArray(document.value.json[purpose]);
  const matches = entries.map((entry) => matchEntry(entry, document.value, key, reader));
  const outcome = matches.includes('same') ? 'listed' : 'lacks';
  return { outcome, source: document.value.source };
}

// A profile need not follow any one form: Open Badges leaves open how an issuer lists its keys.
function findInUrlDocument(
  url: string,
  key: ListedKey,
  purpose: KeyPurpose,
  reader: DocumentReader,
): Listing {
  const read = readUrlDocument(url, 'issuer-profile', reader);
  // Who hands in a credential decides how much else is asked for first: what was not, may list others.
  if (!read.ok) return isAsked(url, reader) ? UNAVAILABLE : { outcome: 'open' };
  const document = read.value;
  const { json, source } = document;
  const id = asString(json['id']);
  if (id !== undefined && !isSameId(id, document.id)) return UNAVAILABLE;
  const methods = asArray(json[purpose] ?? json['verificationMethod']);
  const matches = [
    ...[...methods, ...asArray(json['publicKey'])].map((entry) =>
      matchEntry(entry, document, key, reader),
    ),
    ...matchKeySet(json, key),
    ...matchKeySet(json['jwks'], key),
    ...matchKeySetUrl(asString(json['jwks_uri']), key, reader),
  ];
  if (matches.includes('same')) return { outcome: 'listed', source };
  if (matches.includes('unavailable')) return { outcome: 'open', source };
  if (matches.includes('unreadable')) return { outcome: 'unreadable', source };
  return { outcome: matches.length === 0 ? 'silent' : 'lacks', source };
}

function isAsked(url: string, reader: DocumentReader): boolean {
  const id = url.split('#', 1)[0] ?? url;
  return reader.read({ id, purpose: 'issuer-profile' }) !== undefined;
}

/** An entry that holds a key is compared by the key; one that only refers to it, by its id. */
function matchEntry(
  entry: JsonValue,
  document: KeyDocument,
  key: ListedKey,
  reader: DocumentReader,
): Match {
  const id = entryId(entry, document.id);
  const method = isJsonObject(entry) && !isReference(entry) ? entry : findMethod(document, id);
  if (method !== undefined) {
    const material = parseVerificationMethod(method, document, reader.instant);
    if (material.ok) return isSameKey(material.value, key) ? 'same' : 'other';
    return material.error.outcome === 'unknown' ? 'unreadable' : 'other';
  }
  if (id === undefined) return 'other';
  // A did:key or did:jwk is its key, so that naming the DID is naming the key.
  const isOwnDid = id === key.controller && ownKeyId(id) !== undefined;
  return id === key.id || isOwnDid ? 'same' : 'other';
}

/** In JSON-LD an object that has an id only is that id. */
function isReference(entry: JsonObject): boolean {
  return Object.keys(entry).every((name) => name === 'id');
}

function findMethod(document: KeyDocument, id: string | undefined): JsonObject | undefined {
  return asArray(document.json['verificationMethod'])
    .filter(isJsonObject)
    .find((method) => entryId(method, document.id) === id);
}

/** @see https://www.rfc-editor.org/rfc/rfc7517#section-5 */
function matchKeySet(set: JsonValue | undefined, key: ListedKey): readonly Match[] {
  if (!isJsonObject(set) || !Array.isArray(set['keys'])) return [];
  return set['keys'].filter(isJsonObject).map((jwk) => {
    const material = parseJwk(jwk);
    return material.ok && isSameKey(material.value, key) ? 'same' : 'other';
  });
}

/** The issuer's document vouches for what it points to, on whatever host. */
function matchKeySetUrl(
  url: string | undefined,
  key: ListedKey,
  reader: DocumentReader,
): readonly Match[] {
  if (url === undefined || parseHttpsUrl(url) === undefined) return [];
  const read = readUrlDocument(url, 'issuer-key', reader);
  if (!read.ok) return ['unavailable'];
  return ['other', ...matchKeySet(read.value.json, key)];
}
