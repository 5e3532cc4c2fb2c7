import { instantFrom, parseInstant } from '../../../shared/lib/instant.ts';
import type { Instant } from '../../../shared/lib/instant.ts';
import type { DocumentAnswer } from '../documents/answer.ts';

const MAX_TTL_MS = 10 * 365 * 24 * 60 * 60 * 1000;

/**
 * When a kept copy of a list ceased to be fresh, if it did. Only copies from our own cache age: one
 * that was just fetched, or was handed over to judge by, is as fresh as it gets.
 *
 * @param ttlMs How long its issuer lets it be kept; `undefined` where that is not stated.
 */
export function findStaleness(
  answer: Extract<DocumentAnswer, { outcome: 'found' }>,
  ttlMs: number | undefined,
  instant: Instant,
): Instant | undefined {
  if (answer.source !== 'cache' || ttlMs === undefined) return undefined;
  const obtainedAt = parseInstant(answer.obtainedAt);
  if (obtainedAt === undefined) return instant;
  const until = instantFrom(obtainedAt + Math.max(0, Math.min(ttlMs, MAX_TTL_MS)));
  return until < instant ? until : undefined;
}
