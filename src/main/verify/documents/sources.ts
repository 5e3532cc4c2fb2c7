import type { DocumentAnswer, DocumentRequest, DocumentSource } from './answer.ts';

/** Answers nothing: what is not held already is not to be had. */
export function createOfflineSource(): DocumentSource {
  return {
    resolve: () =>
      Promise.resolve({ outcome: 'unavailable', reason: 'offline', detail: 'Working offline.' }),
  };
}

/**
 * Asks one source after the other, until one has an answer other than that it does not hold the
 * document. The last word counts when none does.
 */
export function chain(...sources: readonly DocumentSource[]): DocumentSource {
  return {
    async resolve(request) {
      let answer: DocumentAnswer = {
        outcome: 'unavailable',
        reason: 'not-found',
        detail: 'No source was asked.',
      };
      for (const source of sources) {
        // oxlint-disable-next-line no-await-in-loop -- the next is asked only when this one has nothing
        answer = await source.resolve(request);
        if (!lacks(answer)) return answer;
      }
      return answer;
    },
  };
}

function lacks(answer: DocumentAnswer): boolean {
  if (answer.outcome === 'found') return false;
  return answer.reason === 'not-found' || answer.reason === 'offline';
}

/** A document as it is kept: text, and when it was had from its origin (ISO 8601). */
export interface KeptDocument {
  readonly text: string;
  readonly mediaType: string | undefined;
  readonly obtainedAt: string;
}

/** Where documents from the network are kept; the store's `DocumentCache` is one. */
export interface DocumentKeeper {
  /** With a time (ISO 8601): as it was then, or as it was first seen after. */
  get(id: string, at?: string): Promise<KeptDocument | undefined>;
  put(id: string, document: KeptDocument): Promise<void>;
}

/**
 * Keeps what `source` has from the network, and answers with the kept copy when `source` cannot be
 * asked. A document that its host has taken away, or that our guard refuses, is not brought back.
 */
export function withCache(source: DocumentSource, cache: DocumentKeeper): DocumentSource {
  return { resolve: (request) => askAndKeep(source, cache, request) };
}

/**
 * Answers with documents as they were: the newest kept of those had at or before `at`, else the first
 * had after it, which is nearer to that time than what could be had now. Only what was never had is
 * asked for. What is of later bears its own time.
 *
 * @param at ISO 8601: a time that is past.
 */
export function asOfThen(
  source: DocumentSource,
  cache: DocumentKeeper,
  at: string,
): DocumentSource {
  return {
    async resolve(request) {
      const then = await cache.get(request.id, at);
      return then === undefined ? askAndKeep(source, cache, request) : kept(then);
    },
  };
}

async function askAndKeep(
  source: DocumentSource,
  cache: DocumentKeeper,
  request: DocumentRequest,
): Promise<DocumentAnswer> {
  const answer = await source.resolve(request);
  if (answer.outcome === 'found') {
    const { text, mediaType, obtainedAt } = answer;
    if (answer.source === 'network') await cache.put(request.id, { text, mediaType, obtainedAt });
    return answer;
  }
  if (answer.reason !== 'offline' && answer.reason !== 'failed') return answer;
  const copy = await cache.get(request.id);
  return copy === undefined ? answer : kept(copy);
}

function kept(document: KeptDocument): DocumentAnswer {
  return { outcome: 'found', source: 'cache', ...document };
}
