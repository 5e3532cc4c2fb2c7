import { findContextSets } from '../../src/main/verify/contexts/context-set.ts';
import { canonicalise, canonicalisePlain } from '../../src/main/verify/jsonld/canonicalise.ts';
import type { CanonicalOptions } from '../../src/main/verify/jsonld/canonical-document.ts';
import { findContextIssues } from '../../src/main/verify/jsonld/context-integrity.ts';
import { isJsonObject } from '../../src/shared/lib/json.ts';
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
    for (const form of [document, keepParts(document)]) {
      outcomes.add(await compareAlike(form, { contexts, digest: 'sha256' }));
    }
  }
  const odd = [...outcomes].find((outcome) => outcome !== 'same' && outcome !== 'not ours');
  return odd ?? (outcomes.has('same') ? 'same' : 'not ours');
}

/** How many documents were written by the pattern of others that are built alike. */
export const patterns = { used: 0 };

/**
 * Once documents that are built alike were met, each of them is written by their pattern, and nothing is
 * said to be amiss in it: that must be what is found when each is looked at by itself.
 */
async function compareAlike(document: JsonObject, how: CanonicalOptions): Promise<string> {
  const outcomes = new Set<string>();
  // A pattern is made at the second, and used from the third on.
  for (const form of [0, 1, 2, 3].map((round) => vary(document, round)).concat(document)) {
    const ours = await canonicalisePlain(form, how);
    if (ours?.isCovered !== true) continue;
    patterns.used += 1;
    const theirs = await canonicalise(form, { ...how, by: 'processor' });
    outcomes.add(theirs.ok ? difference(ours, theirs.value) : `refused: ${theirs.error}`);
    const { isCovered: _, ...judged } = ours;
    const [issue] = await findContextIssues(form, judged, how.contexts);
    if (issue !== undefined) outcomes.add(`${issue.term}: ${issue.detail}`);
  }
  return [...outcomes].find((outcome) => outcome !== 'same') ?? 'not ours';
}

const KEPT_AS_IT_IS = new Set(['@context', 'type', '@type', '@language', '@direction']);

/** The same document with other texts: some longer, some with what is escaped, some all alike. */
function vary(document: JsonObject, round: number): JsonObject {
  const members = Object.entries(document).map(([key, value]): [string, JsonValue | undefined] => [
    key,
    KEPT_AS_IT_IS.has(key) || value === undefined || isKept(value)
      ? value
      : varyValue(value, round),
  ]);
  return Object.fromEntries(members);
}

function isKept(value: JsonValue): boolean {
  return Object.isFrozen(value) && typeof value === 'object';
}

function varyValue(value: JsonValue, round: number): JsonValue {
  if (typeof value === 'string') return VARIATIONS[round]?.(value) ?? value;
  if (Array.isArray(value))
    return value.map((item) => (isKept(item) ? item : varyValue(item, round)));
  return isJsonObject(value) && !isKept(value) ? vary(value, round) : value;
}

const VARIATIONS: readonly ((text: string) => string)[] = [
  (text) => `${text}1`,
  (text) => `${text}${text.length % 3}`,
  (text) => (text.includes(':') ? `urn:b${text.length % 2}<"` : `${text}"\\\n`),
  (text) => text.replaceAll(/[a-z]$/gu, 'z'),
];

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
  const [one, other] = [ours, theirs].map(({ properties }) => properties().toSorted().join('\n'));
  return one === other ? 'same' : `properties ${one}\ninstead of\n${other}`;
}
