import { decodeBase64url } from './base64url.ts';
import type { JsonObject } from '../../../shared/lib/json.ts';
import { createMemo } from '../../../shared/lib/memo.ts';
import { parseJsonObject } from './json-object.ts';

/** A DID URL in its parts; `rest` is a path or query, which no method here uses. */
export interface DidUrl {
  readonly did: string;
  readonly method: string;
  /** What stands after `did:method:`. */
  readonly specificId: string;
  readonly rest: string;
  readonly fragment: string | undefined;
}

const DID_URL =
  /^(?<did>did:(?<method>[a-z0-9]+):(?<id>(?:[A-Za-z0-9._:-]|%[0-9A-Fa-f]{2})+))(?<rest>[/?;][^#]*)?(?:#(?<fragment>.*))?$/su;

/**
 * Reads a DID or a DID URL; `undefined` when it is neither.
 *
 * @see https://www.w3.org/TR/did-1.0/#did-url-syntax
 */
export function parseDidUrl(text: string): DidUrl | undefined {
  return DID_URLS(text, parseAnew);
}

/** An issuer's credentials name the same key. */
const DID_URLS = createMemo<DidUrl | undefined>({ entries: 500, keyCharacters: 2000 });

function parseAnew(text: string): DidUrl | undefined {
  const groups = DID_URL.exec(text)?.groups;
  if (groups === undefined) return undefined;
  const { did = '', method = '', id = '', rest = '', fragment } = groups;
  return { did, method, specificId: id, rest, fragment };
}

export function isDid(text: string): boolean {
  return text.startsWith('did:');
}

/** A host, lower or upper case, with an optional port: no user, no path, no address in brackets. */
const HOST = /^[A-Za-z0-9](?:[A-Za-z0-9.-]*[A-Za-z0-9])?(?::\d{1,5})?$/u;

/**
 * The URL of a did:web's document: `did:web:uni.example%3A8443:art` is kept at
 * `https://uni.example:8443/art/did.json`.
 *
 * @returns `undefined` when `did` is no did:web, or would lead anywhere but to its own host and path.
 * @see https://w3c-ccg.github.io/did-method-web/#read-resolve
 */
export function didWebUrl(did: string): string | undefined {
  const parsed = parseDidUrl(did);
  if (parsed?.did !== did || parsed.method !== 'web') return undefined;
  return fileAt(parsed.specificId.split(':'), 'did.json');
}

/** What a did:webvh is made of, and where its host keeps what proves it. */
export interface WebvhLocation {
  /** The hash of its log's first entry: it names the DID wherever the log is kept. */
  readonly scid: string;
  readonly logUrl: string;
  readonly witnessUrl: string;
}

/**
 * Where the log of a did:webvh and the proofs of its witnesses are kept:
 * `did:webvh:{SCID}:uni.example:art` at `https://uni.example/art/did.jsonl`.
 *
 * @returns `undefined` when `did` is no did:webvh, or would lead anywhere but to its own host and path.
 * @see https://identity.foundation/didwebvh/v1.0/#the-did-to-https-transformation
 */
export function parseDidWebvh(did: string): WebvhLocation | undefined {
  const parsed = parseDidUrl(did);
  if (parsed?.did !== did || parsed.method !== 'webvh') return undefined;
  const [scid = '', ...location] = parsed.specificId.split(':');
  const logUrl = fileAt(location, 'did.jsonl');
  const witnessUrl = fileAt(location, 'did-witness.json');
  if (logUrl === undefined || witnessUrl === undefined || !SCID.test(scid)) return undefined;
  return { scid, logUrl, witnessUrl };
}

/** Base58 of the multihash of SHA-256. */
const SCID = /^[1-9A-HJ-NP-Za-km-z]{46}$/u;

/** The URL at which the host that a did:web or did:webvh names answers for it; `undefined` for others. */
export function hostedDidUrl(did: string): string | undefined {
  return didWebUrl(did) ?? parseDidWebvh(did)?.logUrl;
}

function fileAt(segments: readonly string[], file: string): string | undefined {
  const [host = '', ...path] = segments.map(decodePercent);
  if (!HOST.test(host) || !path.every(isPathSegment)) return undefined;
  const folder = path.length === 0 ? '.well-known' : path.map(encodeURIComponent).join('/');
  const url = `https://${host}/${folder}/${file}`;
  return URL.canParse(url) ? url : undefined;
}

function isPathSegment(segment: string): boolean {
  return segment !== '' && segment !== '.' && segment !== '..' && !/[/\\?#]/u.test(segment);
}

function decodePercent(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return '';
  }
}

/**
 * The JWK that a did:jwk is made of; `undefined` when it holds none.
 *
 * @see https://github.com/quartzjer/did-jwk/blob/main/spec.md
 */
export function decodeDidJwk(specificId: string): JsonObject | undefined {
  const bytes = decodeBase64url(specificId);
  return bytes === undefined ? undefined : parseJsonObject(bytes);
}
