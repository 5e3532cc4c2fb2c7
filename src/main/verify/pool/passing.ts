import type { DocumentAnswer, GatheredDocuments } from '../documents/answer.ts';
import type { VerifyRequest } from '../request.ts';

/** A document as it crosses a border: whole the first time, by its name alone from then on. */
interface PassedDocument {
  readonly name: number;
  readonly answer?: DocumentAnswer;
}

/** A request as it crosses a border between processes or threads. */
export interface PassedRequest extends Omit<VerifyRequest, 'documents'> {
  readonly passed: Readonly<Record<string, PassedDocument>>;
  /** All documents named so far are given up before these are taken. */
  readonly forget: boolean;
}

/** As much as some eight of the largest status lists. */
const LIMIT_CHARACTERS = 64 * 1024 * 1024;

/**
 * Prepares requests for one receiver. Status lists and key documents are the same for hundreds of
 * credentials, and copying one takes longer than verifying with it: each is handed over once.
 *
 * @param limitCharacters Has the receiver give up all it keeps when it would be more text than this.
 */
export function createPasser(
  limitCharacters = LIMIT_CHARACTERS,
): (request: VerifyRequest) => PassedRequest {
  const names = new Map<DocumentAnswer, number>();
  let [next, characters] = [0, 0];
  const pass = (answer: DocumentAnswer): PassedDocument => {
    const known = names.get(answer);
    if (known !== undefined) return { name: known };
    next += 1;
    names.set(answer, next);
    characters += answer.outcome === 'found' ? answer.text.length : answer.detail.length;
    return { name: next, answer };
  };
  return ({ documents, ...rest }) => {
    const forget = characters > limitCharacters;
    if (forget) {
      names.clear();
      characters = 0;
    }
    const passed = Object.entries(documents).map(([id, answer]) => [id, pass(answer)] as const);
    return { ...rest, passed: Object.fromEntries(passed), forget };
  };
}

/** Takes what the passer at the other side of one border prepares, in that order. */
export function createTaker(): (request: PassedRequest) => VerifyRequest {
  const kept = new Map<number, DocumentAnswer>();
  return ({ passed, forget, ...rest }) => {
    if (forget) kept.clear();
    const documents: Record<string, DocumentAnswer> = {};
    for (const [id, { name, answer = kept.get(name) }] of Object.entries(passed)) {
      if (answer === undefined) continue;
      kept.set(name, answer);
      documents[id] = answer;
    }
    const taken: GatheredDocuments = documents;
    return { ...rest, documents: taken };
  };
}
