import type { Instant } from '../../../shared/lib/instant.ts';
import { asString } from '../../../shared/lib/json.ts';
import type { JsonObject } from '../../../shared/lib/json.ts';
import { ok } from '../../../shared/lib/result.ts';
import type { Result } from '../../../shared/lib/result.ts';
import type { DocumentAnswer, DocumentRequest } from '../documents/answer.ts';
import type { DocumentReader } from '../documents/reader.ts';
import { createMemo } from '../../../shared/lib/memo.ts';
import { didWebUrl, parseDidUrl, parseDidWebvh } from './did.ts';
import type { WebvhLocation } from './did.ts';
import { malformedKey, refused, unavailableKey, unsupportedKey } from './fault.ts';
import type { KeyFault } from './fault.ts';
import { parseJsonObject } from './json-object.ts';
import { shortened } from './webvh/log-fault.ts';
import { beginningOf, formerStates, resolveWebvh } from './webvh/resolve-webvh.ts';

/** A document that says which keys belong to a DID or URL. */
export interface KeyDocument {
  /** The DID or URL that it was asked for by: it speaks for this and for nothing else. */
  readonly id: string;
  readonly json: JsonObject;
  /** Where it came from, for `Check.source`. */
  readonly source: string;
}

export type KeyDocumentResult = Result<KeyDocument, KeyFault>;

/**
 * Reads the document of a DID: a did:web or did:webvh from its host, one of another method where the
 * employer has laid its document beside. It must name the very DID that was asked for: else a host
 * could answer with somebody else's.
 *
 * @see https://www.w3.org/TR/did-1.0/#did-subject
 */
export function readDidDocument(did: string, reader: DocumentReader): KeyDocumentResult {
  const webvh = parseDidWebvh(did);
  if (webvh !== undefined) return readWebvhDocument(did, webvh, reader);
  const url = didWebUrl(did);
  const answer = url === undefined ? readBeside(did, reader) : ok(readDidOrUrl(did, url, reader));
  if (!answer.ok) return answer;
  const read = parseAnswer({ id: did, purpose: 'issuer-key' }, answer.value);
  if (!read.ok) return read;
  const { id, deactivated = false } = read.value.json;
  // What a host answers in its place (a message that it is not there, say) is nobody's document.
  if ((id ?? undefined) === undefined) return unavailableKey(did, 'the answer has no "id"');
  if (id !== did) {
    return malformedKey(did, `the DID document's id is ${asString(id) ?? 'no text'}, not ${did}`);
  }
  // It belongs into what a resolver says about a document; some registrars write it into the document.
  if (deactivated === false) return read;
  return refused('key.deactivated', {}, `${did}: "deactivated" is ${JSON.stringify(deactivated)}`);
}

function readBeside(did: string, reader: DocumentReader): Result<DocumentAnswer, KeyFault> {
  const method = parseDidUrl(did)?.method;
  if (method === 'web' || method === 'webvh') {
    return malformedKey(did, 'leads to no host and path of its own');
  }
  const answer = reader.read({ id: did, purpose: 'issuer-key' });
  if (answer?.outcome === 'found') return ok(answer);
  return unsupportedKey(`did:${method}`, 'no such DID method here');
}

function readWebvhDocument(
  did: string,
  location: WebvhLocation,
  reader: DocumentReader,
): KeyDocumentResult {
  const answer = findAnswer(did, readDidOrUrl(did, location.logUrl, reader));
  if (!answer.ok) return answer;
  const state = resolveWebvh(did, location, answer.value, reader);
  return state.ok ? ok(keyDocument(did, state.value, answer.value)) : state;
}

/** When the log of a did:webvh begins; `undefined` for another DID, or a log that does not hold. */
export function readWebvhBeginning(did: string, reader: DocumentReader): Instant | undefined {
  const location = parseDidWebvh(did);
  if (location === undefined) return undefined;
  const answer = readDidOrUrl(did, location.logUrl, reader);
  return answer?.outcome === 'found' ? beginningOf(answer) : undefined;
}

/** A document of before, and from when on it was no more. */
export interface FormerDocument {
  readonly document: KeyDocument;
  readonly until: Instant;
}

/** The documents that a did:webvh had before its present one, the last one first; none of another DID. */
export function readFormerDocuments(
  did: string,
  reader: DocumentReader,
): readonly FormerDocument[] {
  const location = parseDidWebvh(did);
  const answer = location && readDidOrUrl(did, location.logUrl, reader);
  if (answer?.outcome !== 'found') return [];
  return formerStates(did, answer, reader.instant).map(({ state, until }) => ({
    document: keyDocument(did, state, answer),
    until,
  }));
}

// A folder of documents may know the DID by the URL of its document only. The network needs no
// second question: it resolves the DID at that URL itself.
function readDidOrUrl(
  did: string,
  url: string,
  reader: DocumentReader,
): DocumentAnswer | undefined {
  const answer = reader.read({ id: did, purpose: 'issuer-key' });
  if (answer?.outcome !== 'unavailable') return answer;
  if (answer.reason !== 'offline' && answer.reason !== 'not-found') return answer;
  return reader.read({ id: url, purpose: 'issuer-key' }) ?? answer;
}

/** Reads the document at an HTTPS URL, without its fragment, as what names it. */
export function readUrlDocument(
  url: string,
  purpose: DocumentRequest['purpose'],
  reader: DocumentReader,
): KeyDocumentResult {
  const request = { id: url.split('#', 1)[0] ?? url, purpose };
  return parseAnswer(request, reader.read(request));
}

const NO_OBJECT: JsonObject = {};

/** An issuer's document is read for each of its credentials. */
const parsedOnce = createMemo<JsonObject>({ entries: 200, keyCharacters: 50_000 });

// What is no JSON (a log-in page, say) says as little about keys as no answer at all.
function parseAnswer(
  { id }: DocumentRequest,
  given: DocumentAnswer | undefined,
): KeyDocumentResult {
  const answer = findAnswer(id, given);
  if (!answer.ok) return answer;
  const { text } = answer.value;
  const json = parsedOnce(text, () => parseJsonObject(text) ?? NO_OBJECT);
  if (json === NO_OBJECT) return unavailableKey(id, 'the answer is no JSON object');
  return ok(keyDocument(id, json, answer.value));
}

type FoundAnswer = Extract<DocumentAnswer, { outcome: 'found' }>;

function findAnswer(id: string, answer: DocumentAnswer | undefined): Result<FoundAnswer, KeyFault> {
  if (answer === undefined) return unavailableKey(id, 'the document was not gathered');
  if (answer.outcome === 'found') return ok(answer);
  if (answer.isShortened === true) return shortened(answer.detail);
  return unavailableKey(id, `${answer.reason}: ${answer.detail}`);
}

function keyDocument(id: string, json: JsonObject, { source }: FoundAnswer): KeyDocument {
  return { id, json, source: `${source} ${id}` };
}

/**
 * Whether two ids name the same: exactly for DIDs; for HTTPS URLs also where they differ only in
 * what RFC 3986 §6.2 calls syntax (`https://uni.example` and `https://uni.example/`).
 */
export function isSameId(one: string, other: string): boolean {
  if (one === other) return true;
  const url = parseHttpsUrl(one);
  return url !== undefined && url.href === parseHttpsUrl(other)?.href;
}

/** `text` as an HTTPS URL without user name or password; `undefined` when it is none. */
export function parseHttpsUrl(text: string): URL | undefined {
  if (!/^https:\/\//iu.test(text) || /[\s\\]/u.test(text)) return undefined;
  const url = URL.parse(text);
  if (url === null || url.username !== '' || url.password !== '') return undefined;
  return url;
}
