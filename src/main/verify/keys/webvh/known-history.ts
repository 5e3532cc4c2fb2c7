import type { DocumentAnswer, DocumentRequest, DocumentSource } from '../../documents/answer.ts';
import type { DocumentKeeper } from '../../documents/sources.ts';
import { takenAway } from '../../documents/traces.ts';
import { verifyLog } from './verify-log.ts';

type FoundAnswer = Extract<DocumentAnswer, { outcome: 'found' }>;

/** Under which the entries of the last log that held are kept, one `versionId` a line. */
const knownHistory = (id: string) => `history ${id}`;

/**
 * Refuses a log of a did:webvh from which entries are missing that it had when it was last looked at. A log
 * only grows; an older one holds as well as the newest, so that whoever has come by a key that was replaced
 * since, and by the host, could have it count again.
 *
 * @param source What is asked on the network; other answers are let through.
 * @see https://identity.foundation/didwebvh/v1.0/#threats-and-attacks cache-and-compare
 */
export function keepHistories(source: DocumentSource, keeper: DocumentKeeper): DocumentSource {
  return {
    async resolve(request) {
      const answer = await source.resolve(request);
      const isLog = answer.outcome === 'found' && /^did:webvh:/iu.test(request.id);
      return isLog && answer.source === 'network' ? await compare(request, answer, keeper) : answer;
    },
  };
}

async function compare(
  { id }: DocumentRequest,
  answer: FoundAnswer,
  keeper: DocumentKeeper,
): Promise<DocumentAnswer> {
  const versions = versionsOf(answer.text);
  // One that does not hold is judged for itself, and is no measure for others.
  if (versions === undefined) return answer;
  const { mediaType, obtainedAt } = answer;
  const known = await readKnown(id, keeper);
  const missing = known.find((version, index) => versions[index] !== version);
  if (missing === undefined) {
    const text = versions.join('\n');
    await keeper.put(knownHistory(id), { text, mediaType, obtainedAt });
    return answer;
  }
  const detail = `did:webvh: entry ${missing} was there before, and is missing`;
  // So that a report can show the same again.
  await keeper.put(takenAway(id), { text: detail, mediaType, obtainedAt });
  return { outcome: 'unavailable', reason: 'refused', isShortened: true, detail };
}

async function readKnown(id: string, keeper: DocumentKeeper): Promise<readonly string[]> {
  const known = await keeper.get(knownHistory(id));
  if (known !== undefined) return known.text.split('\n');
  const log = await keeper.get(id);
  return log === undefined ? [] : (versionsOf(log.text) ?? []);
}

function versionsOf(text: string): readonly string[] | undefined {
  const log = verifyLog(text);
  return log.ok ? log.value.versions.map(({ entry }) => entry.versionId) : undefined;
}
