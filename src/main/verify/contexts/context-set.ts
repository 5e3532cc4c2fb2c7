import { asArray, isJsonObject } from '../../../shared/lib/json.ts';
import type { JsonObject, JsonValue } from '../../../shared/lib/json.ts';
import { createPartMemo, isKept } from '../../../shared/lib/kept-parts.ts';
import { BUNDLED_CONTEXTS } from './bundled-contexts.ts';

/** One content for each context URL: what a document means is settled only under one of these. */
export interface ContextSet {
  /** For people: `newest`, or which older publication it takes. */
  readonly name: string;
  find(url: string): JsonObject | undefined;
}

/** Contexts that an organisation or a test adds to the bundled ones; they never replace those. */
export type ExtraContexts = ReadonlyMap<string, JsonObject>;

const NO_EXTRA: ExtraContexts = new Map();

/**
 * The sets under which `document` may have been signed, newest first: more than one only where a URL
 * that it names was published with several contents.
 *
 * @param named Those URLs, where they are known already.
 */
export function findContextSets(
  document: JsonObject,
  extra: ExtraContexts = NO_EXTRA,
  named: readonly string[] = findContextUrls(document),
): readonly [ContextSet, ...ContextSet[]] {
  const [newest, ...older] = setsOf(extra);
  const several = named.some((url) => (BUNDLED_CONTEXTS.get(url)?.length ?? 0) > 1);
  return several ? [newest, ...older] : [newest];
}

const SETS = new WeakMap<ExtraContexts, readonly [ContextSet, ...ContextSet[]]>();

/** The same sets each time, so that what was worked out of a set can be kept beside it. */
function setsOf(extra: ExtraContexts): readonly [ContextSet, ...ContextSet[]] {
  const known = SETS.get(extra);
  if (known !== undefined) return known;
  const depth = Math.max(...[...BUNDLED_CONTEXTS.values()].map((contents) => contents.length));
  const older = Array.from({ length: depth - 1 }, (_, index) => contextSet(index + 1, extra));
  const sets = [contextSet(0, extra), ...older] as const;
  SETS.set(extra, sets);
  return sets;
}

function contextSet(age: number, extra: ExtraContexts): ContextSet {
  return {
    name: nameOfAge(age),
    find(url) {
      const contents = BUNDLED_CONTEXTS.get(url);
      if (contents === undefined) return extra.get(url);
      return contents[Math.min(age, contents.length - 1)];
    },
  };
}

function nameOfAge(age: number): string {
  return age === 0 ? 'newest' : `${age} before the newest`;
}

/** How many publications before the newest the set of that name takes. */
export function ageOfContexts(name: string): number {
  return Number(/^\d+(?= before)/u.exec(name)?.[0] ?? 0);
}

/** Every context URL named anywhere in `value`, once each, in the order met. */
export function findContextUrls(value: JsonValue | undefined): readonly string[] {
  const urls = new Set<string>();
  collect(value, urls);
  return [...urls];
}

function collect(value: JsonValue | undefined, urls: Set<string>): void {
  if (typeof value !== 'object' || value === null) return;
  if (Array.isArray(value)) {
    for (const item of value) collect(item, urls);
    return;
  }
  if (!isJsonObject(value)) return;
  for (const entry of asArray(value['@context'])) if (typeof entry === 'string') urls.add(entry);
  for (const key in value) {
    const member = value[key];
    if (typeof member !== 'object' || member === null) continue;
    if (isKept(member)) for (const url of PARTS(member, findContextUrls)) urls.add(url);
    else collect(member, urls);
  }
}

const PARTS = createPartMemo<readonly string[]>();
