import type { Instant } from '../../../shared/lib/instant.ts';
import type { DocumentAnswer, DocumentRequest, DocumentSource } from './answer.ts';
import { networkKindOf } from './network-kinds.ts';

// Long enough for one import to ask a host once, short enough for "check again" to ask anew.
const REMEMBER_MS = 60_000;
// Some eight of the largest status lists.
const LIMIT_CHARACTERS = 64 * 1024 * 1024;

interface Remembered {
  readonly since: Instant;
  readonly answer: Promise<DocumentAnswer>;
}

/**
 * Asks `source` for each document once a minute at most, however many credentials want it, so that a
 * host sees one request for a whole import and learns nothing of how many people hold its badges.
 * What could not be had is remembered too: of its own kind only, since each kind is allowed, and limited,
 * by itself, and one file could ask for what another needs as something that it is refused as.
 *
 * @param limitCharacters Forgets everything when more text than this is held.
 */
export function rememberAnswers(
  source: DocumentSource,
  clock: () => Instant,
  limitCharacters = LIMIT_CHARACTERS,
): DocumentSource {
  const held = new Map<string, Remembered>();
  let characters = 0;
  const count = (answer: DocumentAnswer) => {
    characters += answer.outcome === 'found' ? answer.text.length : 0;
    if (characters <= limitCharacters) return;
    held.clear();
    characters = 0;
  };
  const ask = async (request: DocumentRequest) => {
    const answer = await source.resolve(request);
    count(answer);
    return answer;
  };
  return {
    async resolve(request) {
      const now = clock();
      const key = `${networkKindOf(request.purpose)} ${request.id}`;
      const known = held.get(key);
      if (known !== undefined && now - known.since < REMEMBER_MS && now >= known.since) {
        return await known.answer;
      }
      const answer = ask(request);
      held.set(key, { since: now, answer });
      return await answer;
    },
  };
}
