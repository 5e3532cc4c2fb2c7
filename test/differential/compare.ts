import { findContextSets } from '../../src/main/verify/contexts/context-set.ts';
import { canonicalise, canonicalisePlain } from '../../src/main/verify/jsonld/canonicalise.ts';
import type { JsonObject, JsonValue } from '../../src/shared/lib/json.ts';
import { keepPart } from '../../src/shared/lib/kept-parts.ts';

/**
 * Makes a document canonical by our own tables and by the JSON-LD processor, under each set of contexts;
 * by our tables as it stands, and with the parts that are kept: worked out, and found again.
 *
 * @returns `same`; `not ours` where all of it is left to the processor; or else what differs.
 */
export async function compare(document: JsonObject): Promise<string> {
  const outcomes = new Set<string>();
  for (const contexts of findContextSets(document)) {
    for (const digest of ['sha256', 'sha384'] as const) {
      const how = { contexts, digest };
      const [ours, ...again] = await Promise.all(
        [document, keepParts(document), keepParts(document)].map((form) =>
          Promise.resolve(canonicalisePlain(form, how)),
        ),
      );
      for (const one of again) outcomes.add(differenceOfForms(ours, one));
      if (ours === undefined) continue;
      const theirs = await canonicalise(document, { ...how, by: 'processor' });
      outcomes.add(theirs.ok ? difference(ours, theirs.value) : `refused: ${theirs.error}`);
    }
  }
  const odd = [...outcomes].find((outcome) => outcome !== 'same' && outcome !== 'not ours');
  return odd ?? (outcomes.has('same') ? 'same' : 'not ours');
}

/** What is kept of parts may change neither the bytes nor whether they are ours to make. */
function differenceOfForms(one: Canonical | undefined, other: Canonical | undefined): string {
  if (one === undefined && other === undefined) return 'not ours';
  return one === undefined || other === undefined ? 'left to one' : difference(one, other);
}

/** A part is kept when it is met again. */
function keepMet(value: JsonValue | undefined): JsonValue | undefined {
  keepPart(value);
  return keepPart(value);
}

/** The document, made up of parts that are kept. */
export function keepParts(document: JsonObject): JsonObject {
  const members = Object.entries(document).map(([key, value]): [string, JsonValue | undefined] => {
    const isList = key !== '@context' && Array.isArray(value);
    return [key, isList ? value.map((item) => keepMet(item) ?? null) : keepMet(value)];
  });
  return Object.fromEntries(members);
}

type Canonical = NonNullable<Awaited<ReturnType<typeof canonicalisePlain>>>;

function difference(ours: Canonical, theirs: Canonical): string {
  if (ours.nquads !== theirs.nquads) return `${ours.nquads}\ninstead of\n${theirs.nquads}`;
  if (theirs.dropped.length > 0) return `dropped: ${theirs.dropped[0]?.message}`;
  const [one, other] = [ours, theirs].map(({ properties }) => properties.toSorted().join('\n'));
  return one === other ? 'same' : `properties ${one}\ninstead of\n${other}`;
}
