import type { DocumentAnswer } from '../documents/answer.ts';
import { unpackDocument } from '../../intake/index.ts';
import type { CredentialDocument, PackedDocument } from '../../intake/index.ts';
import type { VerifyRequest } from '../request.ts';
import type { ClientRequest, PoolRequest } from './messages.ts';

/** A request on its way from the client to a thread, without the documents that this thread has. */
export interface PackedRequest {
  readonly request: NamedRequest | Exclude<PoolRequest, VerifyRequest>;
  /** The documents that it needs and the thread does not have yet; no name is ever given twice. */
  readonly added: readonly (readonly [name: number, document: DocumentAnswer])[];
  /** All documents named so far are given up before these are taken. */
  readonly forget: boolean;
}

/** A request to verify, with its documents' names in their places. */
export interface NamedRequest extends Omit<
  VerifyRequest<CredentialDocument | PackedDocument>,
  'documents'
> {
  readonly names: Readonly<Record<string, number>>;
}

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
  const nameOf = (answer: DocumentAnswer, added: [number, DocumentAnswer][]): number => {
    const known = names.get(answer);
    if (known !== undefined) return known;
    last += 1;
    names.set(answer, last);
    characters += answer.outcome === 'found' ? answer.text.length : answer.detail.length;
    added.push([last, answer]);
    return last;
  };
  return (request) => {
    if (!('document' in request)) return { request, added: [], forget: false };
    const { documents, ...rest } = request;
    const forget = characters > limitCharacters;
    if (forget) {
      names.clear();
      characters = 0;
    }
    const added: [number, DocumentAnswer][] = [];
    const named = Object.entries(documents).map(([id, one]) => [id, nameOf(one, added)] as const);
    return { request: { ...rest, names: Object.fromEntries(named) }, added, forget };
  };
}

/** Unpacks in a thread what one packer has packed, in that order. */
export function createUnpacker(): (packed: PackedRequest) => PoolRequest {
  const kept = new Map<number, DocumentAnswer>();
  return ({ request, added, forget }) => {
    if (forget) kept.clear();
    for (const [name, document] of added) kept.set(name, document);
    if (!('document' in request)) return request;
    const { names, document: own, ...rest } = request;
    const documents: Record<string, DocumentAnswer> = {};
    for (const [id, name] of Object.entries(names)) {
      const document = kept.get(name);
      if (document !== undefined) documents[id] = document;
    }
    return { ...rest, document: unpackDocument(own), documents };
  };
}
