import {
  BEFORE_OF,
  CONNECTORS,
  KNOWN_SCHOOLS,
  NAME_FOLLOWS,
  NO_NAME,
  NOT_THEN,
  SCHOOL_ENDINGS,
  SCHOOL_HEADS,
  SORTS,
} from './school-words.ts';
import { replaceSpans, tokensIn } from '../spans.ts';
import type { Span, Token } from '../spans.ts';

/** From the first to the last token of a name. */
type Name = readonly [number, number];

const WORD = /(?:St\.|[\p{L}\p{M}\p{N}]+(?:[’'-][\p{L}\p{M}\p{N}]+)*|&)/gu;
const CAPITAL = /^(?:\p{Lu}|\p{N}*\p{Lu})/u;
const LONGEST = 8;

// Most texts hold neither, and need not be looked at any closer.
const HINT = new RegExp(
  [...SCHOOL_HEADS].map((head) => head.slice(0, 6)).join('|') + '|schul|akadem|kolleg',
  'iu',
);
const KNOWN = new RegExp([...KNOWN_SCHOOLS].join('|'), 'u');

/**
 * The same text with `instead` in the place of each school that it names: whatever calls itself one (see
 * school-words.ts) together with the words of its name, and some that are known by their name alone. A kind
 * of school (business school, Volkshochschule) is none; a school whose name does not say so is not known.
 */
export function hideSchools(text: string, instead: string): string {
  if (!HINT.test(text) && !KNOWN.test(text)) return text;
  const tokens = tokensIn(text, WORD).map((token) => ({
    ...token,
    lower: token.lower.replace(/^[ld][’']/u, ''),
  }));
  const spans: Span[] = [];
  for (let place = 0; place < tokens.length; place += 1) {
    const [first = -1, last = -1] = nameAt(text, tokens, place) ?? [];
    const [from, to] = [tokens[first], tokens[last]];
    if (from === undefined || to === undefined || from.start < (spans.at(-1)?.end ?? 0)) continue;
    spans.push({ start: from.start, end: to.end, by: instead });
    place = last;
  }
  return replaceSpans(text, spans);
}

function nameAt(text: string, tokens: readonly Token[], place: number): Name | undefined {
  const token = tokens[place];
  if (token === undefined) return undefined;
  if (KNOWN_SCHOOLS.has(token.text.replace(/[’']s$/u, ''))) {
    const next = tokens[place + 1]?.lower ?? '';
    if (NOT_THEN.get(token.lower)?.has(next) !== true) return wholeOf(text, tokens, place);
  }
  if (!isHead(token)) return undefined;
  const around = nameAround(text, tokens, place);
  // Ludwig-Maximilians-Universität has its name within.
  return around ?? (token.lower.includes('-') ? [place, place] : undefined);
}

function isHead({ lower }: Token): boolean {
  const last = lower.slice(lower.lastIndexOf('-') + 1);
  return SCHOOL_HEADS.has(last) || SCHOOL_ENDINGS.test(last);
}

/** A known name may itself be a part of a longer one: Harvard Business School. */
function wholeOf(text: string, tokens: readonly Token[], place: number): Name {
  for (let head = place + 1; head <= place + 3; head += 1) {
    const token = tokens[head];
    if (token === undefined || !isBeside(text, tokens, head - 1)) break;
    if (isHead(token)) return nameAround(text, tokens, head) ?? [place, head];
    if (!CAPITAL.test(token.text)) break;
  }
  return [place, place];
}

function nameAround(text: string, tokens: readonly Token[], head: number): Name | undefined {
  const after = nameAfter(text, tokens, head);
  const before = nameBefore(text, tokens, head, after > head);
  if (after === head && before === head) return undefined;
  return [before, after];
}

/** Where a name behind a head ends: `University of Applied Sciences`, `Universität Wien`. */
function nameAfter(text: string, tokens: readonly Token[], head: number): number {
  const own = tokens[head];
  if (own === undefined) return head;
  let last = head;
  const kind = own.lower.slice(own.lower.lastIndexOf('-') + 1);
  let isOpen = NAME_FOLLOWS.has(kind) || SCHOOL_ENDINGS.test(kind);
  for (
    let place = head + 1;
    place <= head + LONGEST && isBeside(text, tokens, place - 1);
    place += 1
  ) {
    const { text: word = '', lower = '' } = tokens[place] ?? {};
    if (CONNECTORS.has(lower) && !(lower.length === 1 && CAPITAL.test(word))) {
      // `College in`, `School and`: only what follows `of` and its like is surely a part of the name.
      if (last === head && !OF.has(lower)) break;
      if (last > head && !OF.has(lower) && !JOINS.has(lower)) break;
      isOpen = true;
      continue;
    }
    if (!isOpen || !CAPITAL.test(word)) break;
    if (last > head && NO_NAME.has(lower) && !SUBJECTS.has(lower)) break;
    if (last === head && NO_NAME.has(lower) && !OF.has(tokens[place - 1]?.lower ?? '')) break;
    last = place;
  }
  return own.lower === 'college' && last === head ? cityAfter(text, tokens, head) : last;
}

const OF = new Set([
  'of',
  'de',
  'du',
  'des',
  'del',
  'da',
  'do',
  'di',
  'für',
  'der',
  'zu',
  'van',
  'the',
  'la',
  'le',
  'les',
  'd',
  'l',
  'for',
]);
const JOINS = new Set(['and', 'und', 'et', 'y', 'e', '&', 'von', 'das', 'dos']);
const SUBJECTS = new Set([
  'science',
  'sciences',
  'education',
  'management',
  'teaching',
  'design',
  'arts',
]);

/** `King’s College London`: one word that nothing follows. */
function cityAfter(text: string, tokens: readonly Token[], head: number): number {
  const next = tokens[head + 1];
  if (next === undefined || !isBeside(text, tokens, head)) return head;
  const isLast = !isBeside(text, tokens, head + 1);
  return isLast && CAPITAL.test(next.text) && !NO_NAME.has(next.lower) ? head + 1 : head;
}

/** Where a name before a head begins: `Trinity College`, `Technische Universität`. */
function nameBefore(
  text: string,
  tokens: readonly Token[],
  head: number,
  isNamed: boolean,
): number {
  const own = tokens[head]?.lower ?? '';
  let first = head;
  let isTelling = false;
  for (let place = head - 1; place >= head - LONGEST && isBeside(text, tokens, place); place -= 1) {
    const { text: word = '', lower = '' } = tokens[place] ?? {};
    const isJoint = (lower === '&' || lower === 'and') && place > 0 && first < head;
    if (isJoint && CAPITAL.test(tokens[place - 1]?.text ?? '') && !isNamed) continue;
    if (!CAPITAL.test(word) || NO_NAME.has(lower)) break;
    const isUniversityOf = isNamed && (own.startsWith('univers') || SCHOOL_ENDINGS.test(own));
    if (isUniversityOf && !BEFORE_OF.has(lower) && !/-|ische$/u.test(word)) break;
    if (!SORTS.has(lower)) isTelling = true;
    first = place;
  }
  return isTelling || isNamed ? first : head;
}

/** Whether nothing but a space, or an elision, stands between a token and the next. */
function isBeside(text: string, tokens: readonly Token[], place: number): boolean {
  const [one, other] = [tokens[place], tokens[place + 1]];
  return (
    one !== undefined &&
    other !== undefined &&
    /^[ \u00a0]*$/u.test(text.slice(one.end, other.start))
  );
}
