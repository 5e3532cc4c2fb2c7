import { packDocument, unpackDocument } from '../../intake/index.ts';
import type { PackedDocument } from '../../intake/index.ts';
import type { Instant } from '../../../shared/lib/instant.ts';
import type { DocumentAnswer } from '../documents/answer.ts';
import type { VerifyRequest } from '../request.ts';
import type { ClientRequest, PoolRequest } from './messages.ts';

/** A request on its way from the client to a thread. */
export type PackedRequest = PackedVerify | Exclude<PoolRequest, VerifyRequest>;

/**
 * A request to verify, without what this thread has already. A list, since to write the name of a member
 * costs as much as to write what it names.
 */
type PackedVerify = readonly [
  format: PackedDocument['format'],
  path: string,
  packed: PackedDocument['packed'],
  instant: Instant,
  checkedAt: string,
  /** Where they are others than those of the request before. */
  terms: Terms | undefined,
  /** Its documents. */
  names: readonly (readonly [id: string, name: number])[],
  /** The documents that it needs and the thread does not have yet; no name is ever given twice. */
  added: readonly NamedDocument[],
  /** All documents named so far are given up before these are taken. */
  forget: boolean,
];

type NamedDocument = readonly [name: number, document: DocumentAnswer];

/** What a person has decided: the same for all credentials, as a rule. */
type Terms = Pick<VerifyRequest, 'acceptedCertificates' | 'wholeOnly'>;

/** As much as some eight of the largest status lists. */
const LIMIT_CHARACTERS = 64 * 1024 * 1024;

/**
 * Packs requests for one thread. Status lists and key documents are the same for hundreds of
 * credentials, and copying one takes longer than verifying with it: each is handed over once.
 *
 * @param limitCharacters Has the thread give up all it keeps when it would be more text than this.
 */
export function createPacker(
  limitCharacters = LIMIT_CHARACTERS,
): (request: ClientRequest) => PackedRequest {
  const names = new Map<DocumentAnswer, number>();
  let [last, characters] = [0, 0];
  let terms: Terms = {};
  const nameOf = (answer: DocumentAnswer, added: NamedDocument[]): number => {
    const known = names.get(answer);
    if (known !== undefined) return known;
    last += 1;
    names.set(answer, last);
    characters += answer.outcome === 'found' ? answer.text.length : answer.detail.length;
    added.push([last, answer]);
    return last;
  };
  return (request) => {
    if (!('document' in request)) return request;
    const { document, instant, checkedAt, documents, ...own } = request;
    const forget = characters > limitCharacters;
    if (forget) {
      names.clear();
      characters = 0;
    }
    const added: NamedDocument[] = [];
    const named = Object.entries(documents).map(([id, one]) => [id, nameOf(one, added)] as const);
    const isAsBefore = isSameTerms(terms, own);
    terms = own;
    const said = isAsBefore ? undefined : own;
    const { format, path, packed } = packDocument(document);
    return [format, path, packed, instant, checkedAt, said, named, added, forget];
  };
}

function isSameTerms(one: Terms, other: Terms): boolean {
  if (one.wholeOnly !== other.wholeOnly) return false;
  const [own, others] = [one.acceptedCertificates, other.acceptedCertificates];
  if (own === undefined || others === undefined) return own === others;
  return own.length === others.length && own.every((entry, index) => entry === others[index]);
}

/** Unpacks in a thread what one packer has packed, in that order. */
export function createUnpacker(): (request: PackedRequest) => PoolRequest {
  const kept = new Map<number, DocumentAnswer>();
  let terms: Terms = {};
  return (request) => {
    if (!isPackedVerify(request)) return request;
    const [format, path, packed, instant, checkedAt, said, names, added, forget] = request;
    if (forget) kept.clear();
    for (const [name, answer] of added) kept.set(name, answer);
    terms = said ?? terms;
    const documents: Record<string, DocumentAnswer> = {};
    for (const [id, name] of names) {
      const answer = kept.get(name);
      if (answer !== undefined) documents[id] = answer;
    }
    const document = unpackDocument({ format, path, packed });
    return { document, instant, checkedAt, documents, ...terms };
  };
}

function isPackedVerify(request: PackedRequest): request is PackedVerify {
  return Array.isArray(request);
}
