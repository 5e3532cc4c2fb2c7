import { formatInstant, instantFrom, parseInstant } from '../../../shared/lib/instant.ts';
import type { Instant } from '../../../shared/lib/instant.ts';
import type { DocumentAnswer, DocumentSource } from './answer.ts';
import { FETCHING_MS } from './directory-source.ts';
import type { DocumentKeeper } from './sources.ts';

// Beside what the network gave, which alone answers for an id: neither of these is ever judged by
// but to show again what was judged by them then.
const handedOver = (id: string) => `directory ${id}`;
export const takenAway = (id: string) => `gone ${id}`;

/** Notes which documents were handed over in a folder, and which their host had taken away. */
export function keepTraces(
  source: DocumentSource,
  keeper: DocumentKeeper,
  clock: () => Instant,
): DocumentSource {
  return {
    async resolve(request) {
      const answer = await source.resolve(request);
      if (answer.outcome === 'found' && answer.source === 'directory') {
        const { text, mediaType, obtainedAt } = answer;
        await keeper.put(handedOver(request.id), { text, mediaType, obtainedAt });
      } else if (answer.outcome === 'unavailable' && answer.reason === 'gone') {
        const obtainedAt = formatInstant(clock());
        const mark = { text: answer.detail, mediaType: undefined, obtainedAt };
        await keeper.put(takenAway(request.id), mark);
      }
      return answer;
    },
  };
}

/**
 * Answers with the documents by which was judged at a time, from what is kept of them, and with
 * nothing else.
 *
 * @param wasHandedOver Whether a folder was asked first then.
 */
export function recallDocuments(
  keeper: DocumentKeeper,
  at: Instant,
  wasHandedOver: boolean,
): DocumentSource {
  const until = instantFrom(at + FETCHING_MS);
  const find = async (name: string) => keeper.get(name, formatInstant(until));
  return {
    async resolve({ id }): Promise<DocumentAnswer> {
      const handed = await find(handedOver(id));
      const had = await find(id);
      const gone = await find(takenAway(id));
      const given = wasHandedOver ? (handed ?? had) : (had ?? handed);
      const isGone = gone !== undefined && isBetween(given?.obtainedAt, gone.obtainedAt, until);
      if (isGone) return { outcome: 'unavailable', reason: 'gone', detail: gone.text };
      if (given === undefined) {
        return { outcome: 'unavailable', reason: 'offline', detail: 'It was not kept.' };
      }
      const source = given === handed ? 'directory' : 'cache';
      return { outcome: 'found', source, ...given };
    },
  };
}

function isBetween(begin: string | undefined, time: string, end: Instant): boolean {
  const instant = parseInstant(time) ?? 0;
  return instant <= end && (parseInstant(begin ?? '') ?? 0) <= instant;
}
