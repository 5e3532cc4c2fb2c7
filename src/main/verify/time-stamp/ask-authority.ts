import { NETWORK_LIMITS } from '../../../shared/limits.ts';
import { err, ok } from '../../../shared/lib/result.ts';
import type { Result } from '../../../shared/lib/result.ts';
import type { DocumentAnswer } from '../documents/answer.ts';
import { fetchBytes } from '../documents/guarded-fetch.ts';
import type { FetchTools } from '../documents/guarded-fetch.ts';

type Refusal = Omit<Extract<DocumentAnswer, { outcome: 'unavailable' }>, 'outcome'>;

/** Puts a question to a time stamp authority. */
export type AskAuthority = (
  address: string,
  question: Uint8Array,
) => Promise<Result<Uint8Array, Refusal>>;

/**
 * Asks over HTTPS, through the same guard as for documents: public addresses only, and no other than
 * the one that was given. Never rejects.
 *
 * @see https://www.rfc-editor.org/rfc/rfc3161#section-3.4
 */
export function createAskAuthority(tools: Partial<FetchTools> = {}): AskAuthority {
  return async (address, question) => {
    const guard = {
      accept: 'application/timestamp-reply',
      limitBytes: NETWORK_LIMITS.timeStampBytes,
      timeoutMs: NETWORK_LIMITS.answerMs,
      post: { mediaType: 'application/timestamp-query', body: question },
    };
    const fetched = await fetchBytes(address, guard, tools);
    return fetched.ok ? ok(fetched.value.bytes) : err(fetched.error);
  };
}
