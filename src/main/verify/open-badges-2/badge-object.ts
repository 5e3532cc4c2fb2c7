import { asString } from '../../../shared/lib/json.ts';
import type { JsonObject } from '../../../shared/lib/json.ts';
import type { DocumentAnswer, DocumentRequest } from '../documents/answer.ts';
import { siteOf } from '../documents/host-rests.ts';
import type { DocumentReader } from '../documents/reader.ts';
import { isSameId, parseHttpsUrl } from '../keys/key-document.ts';
import { parseJsonObject } from '../keys/json-object.ts';

/** What came of asking for a badge object (an assertion, a badge class, a profile …) by its address. */
export type BadgeObject =
  | { readonly outcome: 'found'; readonly json: JsonObject; readonly source: string }
  /** What was found says that it is another object, or does not say what it is. */
  | {
      readonly outcome: 'another';
      /** It is one of another's host; else this one has moved it, or does not say what it is. */
      readonly isForeign: boolean;
      /** It names itself by the same path on another host of the same owner, with `www.` before it, say. */
      readonly isMoved: boolean;
      readonly detail: string;
      readonly source: string;
    }
  | { readonly outcome: 'unreadable'; readonly detail: string; readonly source: string }
  | { readonly outcome: 'gone'; readonly detail: string }
  | { readonly outcome: 'unavailable'; readonly detail: string }
  /** The id is no address on the web at all, such as a `urn:uuid`. */
  | { readonly outcome: 'no-address'; readonly detail: string };

export interface BadgeObjectOptions {
  readonly purpose: DocumentRequest['purpose'];
  /**
   * For an object that a proven one names: where its `http:` address is known to a folder of
   * documents, that counts. The network is asked over HTTPS only, whatever is written.
   */
  readonly allowHttp?: boolean;
  /** It may say nothing of what it is, as objects of 1.x do not. */
  readonly allowNoId?: boolean;
}

/**
 * Reads the badge object at `id`, which must name itself by that very id: else a host could answer
 * with another one. An `http:` id is asked for over HTTPS, and then only its scheme may differ.
 *
 * @see https://www.imsglobal.org/sites/default/files/Badges/OBv2p0Final/index.html#badge-verification
 */
export function readBadgeObject(
  id: string,
  reader: DocumentReader,
  options: BadgeObjectOptions,
): BadgeObject {
  const url = httpsAddress(id);
  if (url === undefined) return { outcome: 'no-address', detail: `${id} is no HTTPS URL` };
  const answer = ask(url, id, reader, options);
  if (answer === undefined) return { outcome: 'unavailable', detail: `${url} was not gathered` };
  if (answer.outcome === 'unavailable') {
    const detail = `${url}: ${answer.reason}: ${answer.detail}`;
    return { outcome: answer.reason === 'gone' ? 'gone' : 'unavailable', detail };
  }
  const source = `${answer.source} ${url}`;
  const json = parseJsonObject(answer.text);
  if (json === undefined)
    return { outcome: 'unreadable', detail: `${url}: no JSON object`, source };
  return nameItself(withoutEmpty(json), id, source, options);
}

function nameItself(
  json: JsonObject,
  id: string,
  source: string,
  { allowNoId = false }: BadgeObjectOptions,
): BadgeObject {
  const own = asString(json['id']);
  if (own === undefined ? allowNoId : isSameAddress(own, id)) {
    return { outcome: 'found', json, source };
  }
  const [there, asked] = [addressOf(own ?? ''), addressOf(id)];
  // A name that is no address, such as a `urn:uuid`, is nobody else's.
  const isForeign = there !== undefined && there.site !== asked?.site;
  const isMoved = there !== undefined && !isForeign && there.path === asked?.path;
  const detail = `its id is ${own ?? 'missing'}, not ${id}`;
  return { outcome: 'another', isForeign, isMoved, detail, source };
}

function ask(
  url: string,
  id: string,
  reader: DocumentReader,
  { purpose, allowHttp = false }: BadgeObjectOptions,
): DocumentAnswer | undefined {
  const answer = reader.read({ id: url, purpose });
  const written = withoutFragment(id);
  if (!allowHttp || written === url || answer?.outcome === 'found') return answer;
  // Asked for at once, so that it costs no round of its own; the network's guard refuses it.
  const plain = reader.read({ id: written, purpose });
  return plain?.outcome === 'found' ? plain : answer;
}

/** In JSON-LD a member that is null is one that is not there; and those who write an empty text mean it. */
export function withoutEmpty(json: JsonObject): JsonObject {
  return Object.fromEntries(
    Object.entries(json).filter(([, value]) => value !== null && value !== ''),
  );
}

/** The HTTPS URL, without fragment, at which `id` is asked for; `undefined` when there is none. */
export function httpsAddress(id: string): string | undefined {
  const url = withoutFragment(id).replace(/^http:/iu, 'https:');
  return parseHttpsUrl(url) === undefined ? undefined : url;
}

/** Whether both name the same object, be it with `http:` or `https:`. */
export function isSameAddress(one: string, other: string): boolean {
  return isSameId(asHttps(one), asHttps(other));
}

function addressOf(id: string): { readonly site: string; readonly path: string } | undefined {
  const url = parseHttpsUrl(asHttps(id));
  return url && { site: siteOf(url.hostname), path: `${url.pathname}${url.search}` };
}

function asHttps(id: string): string {
  return id.replace(/^http:/iu, 'https:');
}

function withoutFragment(id: string): string {
  return id.split('#', 1)[0] ?? id;
}
