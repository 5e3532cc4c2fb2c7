import { CREDENTIAL_LIMITS } from '../../../shared/limits.ts';
import type { CredentialDocument, PackedDocument } from '../../intake/index.ts';
import type { VerifyOutcome, VerifyRequest } from '../request.ts';
import type { DocumentAnswer, DocumentRequest, DocumentSource } from './answer.ts';
import { isAnswerTo } from './network-kinds.ts';

/** An issuer's document may name a further one; more steps than these lead nowhere. */
const MAX_ROUNDS = 5;

/** How many documents are asked for at a time. */
const CONCURRENCY = 8;

/**
 * Verifies, gathers the documents that it asked for, and verifies again with them, until nothing more
 * is wanted. Each id is asked for once, unless one kind of document is not allowed on
 * the network and it is wanted as another. A source that throws counts as one that failed.
 *
 * @param verify Pure: how is up to the caller (in this thread, or in the pool). An answer that is no
 *   outcome (it ran out of time, say) ends the rounds.
 * @param foreseen Gathered before the first round: documents that it is likely to ask for. What it does
 *   not ask for changes nothing.
 */
export async function verifyWithDocuments<
  Failure,
  Document extends CredentialDocument | PackedDocument,
>(
  request: Omit<VerifyRequest<Document>, 'documents'>,
  source: DocumentSource,
  verify: (request: VerifyRequest<Document>) => Promise<VerifyOutcome | Failure>,
  foreseen: readonly DocumentRequest[] = [],
): Promise<VerifyOutcome | Failure> {
  let documents = await gatherDocuments(foreseen, source);
  for (let round = 1; ; round += 1) {
    // oxlint-disable-next-line no-await-in-loop -- each round needs what the one before asked for
    const outcome = await verify({ ...request, documents });
    const wanted = listWanted(outcome, documents);
    if (wanted.length === 0 || round === MAX_ROUNDS) return outcome;
    // oxlint-disable-next-line no-await-in-loop -- as above
    documents = { ...documents, ...(await gatherDocuments(wanted, source)) };
  }
}

function listWanted(
  outcome: unknown,
  documents: Readonly<Record<string, DocumentAnswer>>,
): readonly DocumentRequest[] {
  if (!isOutcome(outcome)) return [];
  const left = CREDENTIAL_LIMITS.documents - Object.keys(documents).length;
  const wanted = outcome.wanted.filter(
    (request) => !isAnswerTo(answerFor(request, documents), request),
  );
  return wanted.slice(0, Math.max(0, left));
}

function answerFor(
  { id }: DocumentRequest,
  documents: Readonly<Record<string, DocumentAnswer>>,
): DocumentAnswer | undefined {
  return Object.hasOwn(documents, id) ? documents[id] : undefined;
}

function isOutcome(value: unknown): value is VerifyOutcome {
  return typeof value === 'object' && value !== null && 'wanted' in value;
}

/** Asks for each document, several at a time; each gives an answer, if only that it is not to be had. */
export async function gatherDocuments(
  wanted: readonly DocumentRequest[],
  source: DocumentSource,
): Promise<Readonly<Record<string, DocumentAnswer>>> {
  const waiting = [...wanted];
  const answers: [string, DocumentAnswer][] = [];
  const work = async () => {
    for (let request = waiting.shift(); request !== undefined; request = waiting.shift()) {
      // oxlint-disable-next-line no-await-in-loop -- each of the workers takes one at a time
      answers.push([request.id, await resolveSafely(request, source)]);
    }
  };
  await Promise.all(Array.from({ length: CONCURRENCY }, work));
  return Object.fromEntries(answers);
}

async function resolveSafely(
  request: DocumentRequest,
  source: DocumentSource,
): Promise<DocumentAnswer> {
  try {
    return await source.resolve(request);
  } catch (cause) {
    const detail = cause instanceof Error ? cause.message : 'The source failed.';
    return { outcome: 'unavailable', reason: 'failed', detail };
  }
}
