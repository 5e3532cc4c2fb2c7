import type { DocumentAnswer, DocumentSource } from './answer.ts';

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
  get(id: string): Promise<KeptDocument | undefined>;
  put(id: string, document: KeptDocument): Promise<void>;
}

/**
 * Keeps what `source` has from the network, and answers with the kept copy when `source` cannot be
 * asked. A document that its host has taken away, or that our guard refuses, is not brought back.
 */
export function withCache(source: DocumentSource, cache: DocumentKeeper): DocumentSource {
  return {
    async resolve(request) {
      const answer = await source.resolve(request);
      if (answer.outcome === 'found') {
        const { text, mediaType, obtainedAt } = answer;
        if (answer.source === 'network')
          await cache.put(request.id, { text, mediaType, obtainedAt });
        return answer;
      }
      if (answer.reason !== 'offline' && answer.reason !== 'failed') return answer;
      const kept = await cache.get(request.id);
      return kept === undefined ? answer : { outcome: 'found', source: 'cache', ...kept };
    },
  };
}
