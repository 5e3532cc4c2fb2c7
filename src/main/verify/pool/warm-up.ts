import warmUp from '../../../../resources/warm-up.json' with { type: 'json' };
import { setImmediate as nextTurn } from 'node:timers/promises';
import { readCredentials } from '../../intake/index.ts';
import { instantFrom } from '../../../shared/lib/instant.ts';
import type { GatheredDocuments } from '../documents/answer.ts';
import type { VerifyRequest } from '../request.ts';

/** What follows is verified twice as fast; more of it would gain little for what it takes of the processor. */
const WARM_MS = 500;

/** Some of the samples, of the ways of signing that are met most, each with all documents that it asks for. */
export async function listWarmUps(): Promise<readonly VerifyRequest[]> {
  const now = instantFrom(Date.now());
  const checkedAt = new Date(now).toISOString();
  const documents: GatheredDocuments = Object.fromEntries(
    Object.entries(warmUp.documents).map(([id, text]) => {
      const had = { mediaType: undefined, obtainedAt: checkedAt, source: 'directory' } as const;
      return [id, { outcome: 'found', text, ...had } as const];
    }),
  );
  const bytes = warmUp.credentials.map((text) => new TextEncoder().encode(text));
  const read = await Promise.all(bytes.map((one) => readCredentials('warm-up', one)));
  return read.flatMap((file) =>
    file.documents.map((document) => ({ document, instant: now, checkedAt, documents })),
  );
}

/**
 * Verifies what nobody has asked for, and forgets it, until it is at work or half a second has gone by: code that has
 * run before runs faster, and files are about to come where a thread is started ahead of them.
 *
 * @param verify As of any other request; that nothing is kept of what comes of it is the caller's.
 */
export async function warmThread(
  verify: (request: VerifyRequest) => Promise<unknown>,
  isAtWork: () => boolean,
): Promise<void> {
  const end = performance.now() + WARM_MS;
  // What is asked for already is heard first.
  await nextTurn();
  if (isAtWork()) return;
  const requests = await listWarmUps();
  for (let next = 0; performance.now() < end; next += 1) {
    // oxlint-disable-next-line no-await-in-loop -- whoever asks has a turn in between
    await nextTurn();
    const request = requests[next % requests.length];
    if (isAtWork() || request === undefined) return;
    // oxlint-disable-next-line no-await-in-loop -- one after the other
    await verify(request);
  }
}
