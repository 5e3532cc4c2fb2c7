import { findContextSets } from '../../src/main/verify/contexts/context-set.ts';
import { canonicalise, canonicalisePlain } from '../../src/main/verify/jsonld/canonicalise.ts';
import type { JsonObject } from '../../src/shared/lib/json.ts';

/**
 * Makes a document canonical by our own tables and by the JSON-LD processor, under each set of contexts.
 *
 * @returns `same`; `not ours` where all of it is left to the processor; or else what differs.
 */
export async function compare(document: JsonObject): Promise<string> {
  const outcomes = new Set<string>();
  for (const contexts of findContextSets(document)) {
    for (const digest of ['sha256', 'sha384'] as const) {
      const ours = await canonicalisePlain(document, { contexts, digest });
      if (ours === undefined) continue;
      const theirs = await canonicalise(document, { contexts, digest, by: 'processor' });
      outcomes.add(theirs.ok ? difference(ours, theirs.value) : `refused: ${theirs.error}`);
    }
  }
  if (outcomes.size === 0) return 'not ours';
  return [...outcomes].find((outcome) => outcome !== 'same') ?? 'same';
}

type Canonical = NonNullable<Awaited<ReturnType<typeof canonicalisePlain>>>;

function difference(ours: Canonical, theirs: Canonical): string {
  if (ours.nquads !== theirs.nquads) return `${ours.nquads}\ninstead of\n${theirs.nquads}`;
  if (theirs.dropped.length > 0) return `dropped: ${theirs.dropped[0]?.message}`;
  const [one, other] = [ours, theirs].map(({ properties }) => properties.toSorted().join('\n'));
  return one === other ? 'same' : `properties ${one}\ninstead of\n${other}`;
}
