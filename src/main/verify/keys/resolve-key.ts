import { formatInstant, instantFrom } from '../../../shared/lib/instant.ts';
import { asString, isJsonObject } from '../../../shared/lib/json.ts';
import type { JsonObject } from '../../../shared/lib/json.ts';
import { createMemo } from '../../../shared/lib/memo.ts';
import { ok } from '../../../shared/lib/result.ts';
import type { Result } from '../../../shared/lib/result.ts';
import type { DocumentReader } from '../documents/reader.ts';
import { decodeDidJwk, hostedDidUrl, isDid, parseDidUrl } from './did.ts';
import type { DidUrl } from './did.ts';
import { asResolution, malformedKey, refused, unsupportedKey } from './fault.ts';
import type { KeyFault } from './fault.ts';
import { parseJwk } from './jwk.ts';
import { parseKeyEnd } from './key-end.ts';
import {
  isSameId,
  parseHttpsUrl,
  readDidDocument,
  readFormerDocuments,
  readUrlDocument,
} from './key-document.ts';
import type { KeyDocument } from './key-document.ts';
import { describeError } from './material.ts';
import type { KeyMaterial, MaterialResult } from './material.ts';
import { parseMultikey } from './multikey.ts';
import type { KeyPurpose, KeyResolution, ResolvedKey } from './resolution.ts';
import {
  absoluteId,
  findVerificationMethod,
  isVerificationMethod,
  parseVerificationMethod,
} from './verification-method.ts';

type FoundKey = Result<ResolvedKey, KeyFault>;

/**
 * Finds the public key that `verificationMethod` names, in the document of its controller, where it
 * must be listed under `purpose`. The key is never taken from the id itself, save for did:key and
 * did:jwk, which are nothing but a key. Whether it is the issuer's, is for `bindIssuer` to say.
 *
 * @param verificationMethod An absolute DID URL or HTTPS URL, as `verificationMethod` or `kid` has it.
 * @returns No key and a `fail` where the document does not have it, is not the one asked for, or does
 *   not allow the use; no key and an `unknown` where the document cannot be had or is of a kind that
 *   is not known.
 * @see https://www.w3.org/TR/cid-1.0/#retrieve-verification-method
 */
export function resolveKey(
  verificationMethod: string,
  purpose: KeyPurpose,
  reader: DocumentReader,
): KeyResolution {
  const found = findKey(verificationMethod, purpose, reader);
  if (!found.ok) {
    return (
      findReplaced(verificationMethod, purpose, found.error, reader) ??
      findExpired(verificationMethod, purpose, found.error, reader) ??
      asResolution(found.error)
    );
  }
  const { source } = found.value;
  return {
    key: found.value,
    finding: {
      id: 'key-resolution',
      outcome: 'pass',
      code: 'key.found',
      detail: `${found.value.type} key ${verificationMethod}`,
      ...(source === undefined ? {} : { source }),
    },
  };
}

function findKey(method: string, purpose: KeyPurpose, reader: DocumentReader): FoundKey {
  try {
    if (isDid(method)) return findDidKey(method, purpose, reader);
    if (/^https:/iu.test(method)) return findUrlKey(method, purpose, reader);
  } catch (cause) {
    return malformedKey(method, `looking for it failed: ${describeError(cause)}`);
  }
  const scheme = /^[a-z][a-z0-9+.-]*:/iu.exec(method)?.[0];
  if (scheme === undefined) return malformedKey(method, 'neither a DID URL nor an HTTPS URL');
  return unsupportedKey(scheme, 'keys are looked up as DID URLs and HTTPS URLs only');
}

function findDidKey(method: string, purpose: KeyPurpose, reader: DocumentReader): FoundKey {
  const url = parseDidUrl(method);
  if (url === undefined) return malformedKey(method, 'not a DID URL (DID Core §3.2)');
  if (url.rest !== '')
    return unsupportedKey(`${url.did}${url.rest}`, 'a DID URL with path or query');
  if (url.method !== 'key' && url.method !== 'jwk') {
    return findHostedKey(method, url, purpose, reader);
  }
  const own = ownKeyOf(url);
  if (!own.ok) return own;
  // did:key and did:jwk have one key, which signs whatever its owner signs: naming the DID alone, or
  // under a name of the issuer's own, as issuers do, names it too. Naming another key does not.
  if (url.fragment !== own.value.fragment && KEY_AS_NAME.test(url.fragment ?? '')) {
    return refused('key.absent', { issuer: url.did }, `its only key is #${own.value.fragment}`);
  }
  return ok(withOwner(own.value.material, { id: method, controller: url.did, assurance: 'key' }));
}

/** A fragment that is a key itself, in base58. */
const KEY_AS_NAME = /^z[1-9A-HJ-NP-Za-km-z]{40,}$/u;

/** The key that a did:key or did:jwk is made of, and the fragment that names it. */
function ownKeyOf(
  url: DidUrl,
): Result<{ readonly material: KeyMaterial; readonly fragment: string }, KeyFault> {
  const isKey = url.method === 'key';
  const material = isKey ? parseDidKey(url.specificId) : parseDidJwk(url.specificId);
  if (!material.ok) return material;
  return ok({ material: material.value, fragment: isKey ? url.specificId : '0' });
}

/** @see https://w3c-ccg.github.io/did-key-spec/#create */
function parseDidKey(specificId: string): MaterialResult {
  if (specificId.startsWith('z')) return parseMultikey(specificId);
  if (specificId.includes(':')) return unsupportedKey('did:key', 'a did:key with a version');
  return malformedKey(`did:key:${specificId}`, 'a did:key is base58btc');
}

function parseDidJwk(specificId: string): MaterialResult {
  return DID_JWKS(specificId, () => {
    const jwk = decodeDidJwk(specificId);
    return jwk === undefined ? malformedKey('did:jwk', 'holds no JWK') : parseJwk(jwk);
  });
}

/** An issuer's credentials name the same one. */
const DID_JWKS = createMemo<MaterialResult>({ entries: 500, keyCharacters: 4096 });

/** The id that names the only key of a did:key or did:jwk; `undefined` for any other id. */
export function ownKeyId(did: string): string | undefined {
  const url = parseDidUrl(did);
  if (url?.did !== did) return undefined;
  if (url.method === 'key') return `${did}#${url.specificId}`;
  return url.method === 'jwk' ? `${did}#0` : undefined;
}

function findHostedKey(
  method: string,
  url: DidUrl,
  purpose: KeyPurpose,
  reader: DocumentReader,
): FoundKey {
  const document = readDidDocument(url.did, reader);
  if (url.fragment === undefined && (document.ok || hostedDidUrl(url.did) !== undefined)) {
    return malformedKey(method, 'names a DID, but no key of it');
  }
  return document.ok ? findListedKey(method, document.value, purpose, reader) : document;
}

/**
 * A key that the DID's own history has, and its present document has no more. That says nothing against
 * what it signed, nor for it: whoever has an old key can write any date. A holder signs with present ones.
 */
function findReplaced(
  method: string,
  purpose: KeyPurpose,
  { code }: KeyFault,
  reader: DocumentReader,
): KeyResolution | undefined {
  const did = parseDidUrl(method)?.did;
  const isGone = code === 'key.absent' || code === 'key.not-authorised';
  if (did === undefined || purpose !== 'assertionMethod' || !isGone) return undefined;
  for (const { document, until } of readFormerDocuments(did, reader)) {
    const former = findListedKey(method, document, purpose, reader);
    if (!former.ok) continue;
    const params = { until: formatInstant(until) };
    const detail = `${method} was in the log of ${did} until ${params.until}`;
    const fault = { outcome: 'unknown', code: 'key.replaced', params, detail } as const;
    return { ...asResolution(fault), key: undefined, former: former.value };
  }
  return undefined;
}

/**
 * A key that its owner meant to be used for a time that is over. What it signed before may be in order, and
 * nothing says when that was: whoever has an old key can write any date. A holder signs with present ones.
 */
function findExpired(
  method: string,
  purpose: KeyPurpose,
  fault: KeyFault,
  reader: DocumentReader,
): KeyResolution | undefined {
  const end = fault.code === 'key.expired' ? parseKeyEnd(fault.params?.['until'] ?? '') : undefined;
  if (end === undefined || purpose !== 'assertionMethod') return undefined;
  const before = { ...reader, instant: instantFrom(end - 1) };
  const former = findKey(method, purpose, before);
  const resolution = { ...asResolution({ ...fault, outcome: 'unknown' }), key: undefined };
  return former.ok ? { ...resolution, former: former.value } : resolution;
}

function findListedKey(
  method: string,
  document: KeyDocument,
  purpose: KeyPurpose,
  reader: DocumentReader,
): FoundKey {
  const found = findVerificationMethod(document, method, purpose);
  if (!found.ok) return found;
  return vouchedFor(
    parseVerificationMethod(found.value, document, reader.instant),
    method,
    document,
  );
}

/**
 * Finds a key by its HTTPS URL: in a controller document, or the URL's document is the verification
 * method, the JWK or the JWK Set itself.
 *
 * @see https://www.imsglobal.org/spec/ob/v3p0/#jwt-proof §8.2.2, `kid`
 */
function findUrlKey(method: string, purpose: KeyPurpose, reader: DocumentReader): FoundKey {
  const [url, fragment] = splitFragment(method);
  if (parseHttpsUrl(url) === undefined) return malformedKey(method, 'not an HTTPS URL');
  const read = readUrlDocument(url, 'issuer-key', reader);
  if (!read.ok) return read;
  const document = read.value;
  const { json } = document;
  if (Array.isArray(json['keys']) || typeof json['kty'] === 'string') {
    const jwk = findJwk(json, method, fragment);
    return jwk === undefined
      ? refused('key.absent', { issuer: url }, `no one key of ${url} is ${method}`)
      : vouchedFor(parseJwk(jwk), method, document);
  }
  if (isVerificationMethod(json)) return findLoneMethod(method, document, reader);
  const id = asString(json['id']);
  if (id !== undefined && !isSameId(id, url)) {
    return malformedKey(method, `the document at ${url} is that of ${id}`);
  }
  const listed = findListedKey(method, document, purpose, reader);
  const isAbsent = !listed.ok && listed.error.code === 'key.absent';
  return (isAbsent ? findInKeySet(method, document, reader) : undefined) ?? listed;
}

/**
 * Finds a key in the JWK Set that a document holds or points to, on whatever host: the document vouches
 * for it.
 *
 * @returns `undefined` where there is no such set, or not this key in it.
 */
function findInKeySet(
  method: string,
  document: KeyDocument,
  reader: DocumentReader,
): FoundKey | undefined {
  const { jwks, jwks_uri: url } = document.json;
  const [, fragment] = splitFragment(method);
  if (fragment === undefined) return undefined;
  if (isJsonObject(jwks)) return findInSet(jwks, method, document);
  if (typeof url !== 'string' || parseHttpsUrl(url) === undefined) return undefined;
  const read = readUrlDocument(url, 'issuer-key', reader);
  if (!read.ok) return read;
  return findInSet(read.value.json, method, { ...document, source: read.value.source });
}

function findInSet(set: JsonObject, method: string, document: KeyDocument): FoundKey | undefined {
  if (!Array.isArray(set['keys'])) return undefined;
  const jwk = findJwk(set, method, splitFragment(method)[1]);
  return jwk === undefined ? undefined : vouchedFor(parseJwk(jwk), method, document);
}

function splitFragment(url: string): readonly [string, string | undefined] {
  const hash = url.indexOf('#');
  return hash < 0 ? [url, undefined] : [url.slice(0, hash), url.slice(hash + 1)];
}

/** A key by its whole URL or by its fragment as `kid`; or the only one there is, where that fits. */
function findJwk(
  json: JsonObject,
  method: string,
  fragment: string | undefined,
): JsonObject | undefined {
  const keys = Array.isArray(json['keys']) ? json['keys'].filter(isJsonObject) : [json];
  const names = fragment === undefined ? [method] : [method, fragment];
  const named = keys.filter((key) => names.includes(asString(key['kid']) ?? ''));
  if (named.length > 0) return onlyOf(named);
  const only = onlyOf(keys);
  return fragment === undefined || only?.['kid'] === undefined ? only : undefined;
}

function onlyOf<Item>(items: readonly Item[]): Item | undefined {
  return items.length === 1 ? items[0] : undefined;
}

// The document is the key: what it says of its controller is a claim about somebody else, and for
// `bindIssuer` to ask of that somebody. The host vouches for it, and for no more.
function findLoneMethod(method: string, document: KeyDocument, reader: DocumentReader): FoundKey {
  const id = asString(document.json['id']);
  if (id === undefined || absoluteId(id, document.id) !== method) {
    return malformedKey(method, `the verification method at ${document.id} is ${id ?? 'nameless'}`);
  }
  const { controller: _, owner: __, ...own } = document.json;
  return vouchedFor(parseVerificationMethod(own, document, reader.instant), method, document);
}

function vouchedFor(material: MaterialResult, id: string, document: KeyDocument): FoundKey {
  if (!material.ok) return material;
  const { id: controller, source } = document;
  return ok(withOwner(material.value, { id, controller, assurance: 'domain', source }));
}

function withOwner(
  material: KeyMaterial,
  owner: Pick<ResolvedKey, 'id' | 'controller' | 'assurance'> & { readonly source?: string },
): ResolvedKey {
  return { source: undefined, ...material, ...owner };
}
