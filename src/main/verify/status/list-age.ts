import { instantFrom, parseInstant } from '../../../shared/lib/instant.ts';
import type { Instant } from '../../../shared/lib/instant.ts';
import type { DocumentAnswer } from '../documents/answer.ts';

const MAX_TTL_MS = 10 * 365 * 24 * 60 * 60 * 1000;

/**
 * Until when its issuer lets a kept copy of a list be relied on. Only copies from our own cache age:
 * one that was just fetched, or was handed over to judge by, is as fresh as it gets.
 *
 * @param ttlMs How long its issuer lets it be kept.
 * @returns `undefined` where its issuer sets no such time.
 */
export function findFreshUntil(
  answer: Extract<DocumentAnswer, { outcome: 'found' }>,
  ttlMs: number | undefined,
): Instant | undefined {
  if (answer.source !== 'cache' || ttlMs === undefined) return undefined;
  const obtainedAt = parseInstant(answer.obtainedAt) ?? 0;
  return instantFrom(obtainedAt + Math.max(0, Math.min(ttlMs, MAX_TTL_MS)));
}
