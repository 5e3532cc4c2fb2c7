import { deserialize, serialize } from 'node:v8';
import type { DocumentAnswer } from '../documents/answer.ts';
import type { VerifyRequest } from '../request.ts';
import type { PoolAnswer, PoolRequest } from './messages.ts';

/**
 * A request on its way from the client to a thread. The process between them reads which documents
 * it needs and no more: the rest is packed by the one and unpacked by the other.
 */
export interface PackedRequest {
  readonly bytes: Uint8Array;
  /** The names of the documents that it needs. */
  readonly needs: readonly number[];
  /** Those of them that the process does not have yet. */
  readonly added: readonly PackedDocument[];
  /** All documents named so far are given up before these are taken. */
  readonly forget: boolean;
}

/** No name is ever given twice. */
export interface PackedDocument {
  readonly name: number;
  readonly bytes: Uint8Array;
}

/** A request as it goes to one thread, with the documents that this thread does not have yet. */
export interface ThreadWork {
  readonly bytes: Uint8Array;
  readonly added: readonly PackedDocument[];
  readonly forget: boolean;
}

/** What is packed of a request to verify: its documents' names stand in their places. */
interface NamedRequest extends Omit<VerifyRequest, 'documents'> {
  readonly names: Readonly<Record<string, number>>;
}

/** As much as some eight of the largest status lists. */
const LIMIT_CHARACTERS = 64 * 1024 * 1024;

/**
 * Packs requests for one process. Status lists and key documents are the same for hundreds of
 * credentials, and copying one takes longer than verifying with it: each is handed over once.
 *
 * @param limitCharacters Has the receivers give up all they keep when it would be more text than this.
 */
export function createPacker(
  limitCharacters = LIMIT_CHARACTERS,
): (request: PoolRequest) => PackedRequest {
  const names = new Map<DocumentAnswer, number>();
  let [last, characters] = [0, 0];
  const nameOf = (answer: DocumentAnswer, added: PackedDocument[]): number => {
    const known = names.get(answer);
    if (known !== undefined) return known;
    last += 1;
    names.set(answer, last);
    characters += answer.outcome === 'found' ? answer.text.length : answer.detail.length;
    added.push({ name: last, bytes: serialize(answer) });
    return last;
  };
  return (request) => {
    if (!('document' in request)) {
      return { bytes: serialize(request), needs: [], added: [], forget: false };
    }
    const { documents, ...rest } = request;
    const forget = characters > limitCharacters;
    if (forget) {
      names.clear();
      characters = 0;
    }
    const added: PackedDocument[] = [];
    const named = Object.entries(documents).map(([id, one]) => [id, nameOf(one, added)] as const);
    const packed: NamedRequest = { ...rest, names: Object.fromEntries(named) };
    const needs = [...new Set(named.map(([, name]) => name))];
    return { bytes: serialize(packed), needs, added, forget };
  };
}

/** A request with all the documents it needs, still packed. */
export interface ShelvedRequest {
  readonly bytes: Uint8Array;
  readonly documents: readonly PackedDocument[];
  /** Counts how often everything was given up. */
  readonly generation: number;
}

/** Keeps the documents of one packer, in the order of its requests. */
export function createShelf(): (request: PackedRequest) => ShelvedRequest {
  const kept = new Map<number, PackedDocument>();
  let generation = 0;
  return ({ bytes, needs, added, forget }) => {
    if (forget) {
      kept.clear();
      generation += 1;
    }
    for (const document of added) kept.set(document.name, own(document));
    const documents = needs.flatMap((name) => kept.get(name) ?? []);
    return { bytes: bytes.slice(), documents, generation };
  };
}

// What comes over a channel is a piece of all that came with it, which would be kept and sent along.
function own({ name, bytes }: PackedDocument): PackedDocument {
  return { name, bytes: bytes.slice() };
}

/** Leaves out of requests for one thread the documents that it has. */
export function createHandover(): (request: ShelvedRequest) => ThreadWork {
  const given = new Set<number>();
  let current = 0;
  return ({ bytes, documents, generation }) => {
    const forget = generation !== current;
    if (forget) given.clear();
    current = generation;
    const added = documents.filter(({ name }) => !given.has(name));
    for (const { name } of added) given.add(name);
    return { bytes, added, forget };
  };
}

/** Unpacks in a thread what its handover gave it, in that order. */
export function createUnpacker(): (work: ThreadWork) => PoolRequest {
  const kept = new Map<number, DocumentAnswer>();
  return ({ bytes, added, forget }) => {
    if (forget) kept.clear();
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- packed by createPacker, which types it
    for (const one of added) kept.set(one.name, deserialize(one.bytes) as DocumentAnswer);
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- as above
    const packed = deserialize(bytes) as NamedRequest | Exclude<PoolRequest, VerifyRequest>;
    if (!('document' in packed)) return packed;
    const { names, ...rest } = packed;
    const documents: Record<string, DocumentAnswer> = {};
    for (const [id, name] of Object.entries(names)) {
      const answer = kept.get(name);
      if (answer !== undefined) documents[id] = answer;
    }
    return { ...rest, documents };
  };
}

export function packAnswer(answer: PoolAnswer): Uint8Array<ArrayBuffer> {
  return serialize(answer);
}

/** @returns `crashed` for bytes that no thread of ours has written. */
export function unpackAnswer(bytes: Uint8Array): PoolAnswer {
  try {
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- packed by packAnswer, which types it
    return deserialize(bytes) as PoolAnswer;
  } catch {
    return { failure: 'crashed' };
  }
}
