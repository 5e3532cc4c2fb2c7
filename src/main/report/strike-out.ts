import { escapePattern } from '../../shared/lib/escape-pattern.ts';

/**
 * Puts `by` in the place of each of `words`, in any casing, the longest first. A word is no part of a longer
 * one; but in scripts that write no spaces, where one ends nothing tells.
 */
export function replacer(words: readonly string[], by: string): (text: string) => string {
  const distinct = [...new Set(words)]
    .filter((word) => word.trim() !== '')
    .toSorted((one, other) => other.length - one.length);
  if (distinct.length === 0) return (text) => text;
  const unspaced = distinct.filter((word) => !isSpaced(word));
  const anywhere = unspaced.map(patternOf);
  // Hardly a text has any of them: one look says so, where each would be tried at each letter.
  const any = new RegExp(unspaced.map(escapePattern).join('|'), 'iu');
  // One pattern of all names would be tried at each letter of each text; of hundreds few are in one.
  const spaced = distinct.filter(isSpaced).map((word) => ({ word, pattern: patternOf(word) }));
  const byBeginning = Map.groupBy(spaced, ({ word }) => fold(word.match(PART)?.[0] ?? ''));
  return (text) => {
    const isAny = unspaced.length > 0 && any.test(text);
    const places = isAny ? anywhere.flatMap((pattern) => findAll(text, pattern)) : [];
    for (const { 0: part, index } of text.matchAll(PART)) {
      for (const { pattern } of byBeginning.get(fold(part)) ?? []) {
        const end = endOf(text, pattern, index);
        if (end !== undefined) places.push({ start: index, end });
      }
    }
    return places.length === 0 ? text : cut(text, places, by);
  };
}

interface Place {
  readonly start: number;
  readonly end: number;
}

const PART = /[\p{L}\d]+/gu;
const STARTS_WITH_PART = /^[\p{L}\d]/u;

function isSpaced(word: string): boolean {
  return /^[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}]/u.test(word);
}

function patternOf(word: string): RegExp {
  return new RegExp(escapePattern(word), 'giuy');
}

// Whatever a pattern takes for the same letter is the same: ß and ẞ, σ and ς, k and the sign for kelvin.
function fold(part: string): string {
  return part.toLowerCase().toUpperCase().toLowerCase();
}

function findAll(text: string, pattern: RegExp): Place[] {
  const places: Place[] = [];
  for (let start = 0; start < text.length; start += 1) {
    pattern.lastIndex = start;
    if (pattern.test(text)) places.push({ start, end: pattern.lastIndex });
  }
  return places;
}

/** Where a word ends that begins at `start`, unless it goes on as a longer one. */
function endOf(text: string, pattern: RegExp, start: number): number | undefined {
  pattern.lastIndex = start;
  if (!pattern.test(text)) return undefined;
  const end = pattern.lastIndex;
  return STARTS_WITH_PART.test(text.slice(end, end + 2)) ? undefined : end;
}

/** Of places that overlap the first counts, and of those that begin together the longest. */
function cut(text: string, places: readonly Place[], by: string): string {
  let [rest, done] = ['', 0];
  const inOrder = places.toSorted((one, other) => one.start - other.start || other.end - one.end);
  for (const { start, end } of inOrder) {
    if (start < done) continue;
    rest += `${text.slice(done, start)}${by}`;
    done = end;
  }
  return `${rest}${text.slice(done)}`;
}
