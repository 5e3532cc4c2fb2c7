import type { CandidateStore } from '../../store/index.ts';
import { createMemo } from '../../../shared/lib/memo.ts';
import { replaceSpans, tokensIn } from './spans.ts';
import type { Span, Token } from './spans.ts';

/** Takes people's names out of a text: of which of an answer's texts, was looked up before. */
export type StrikePeople = (text: string, by: string) => string;

/** Signs within a name: `O’Brien`, `Anne-Marie`, `J. R.`. */
const WITHIN = /^(?:[\s.,]{1,2}|[’'-])$/u;
const ADDRESS = /[^\s@<>()[\]"',;:/]+@[^\s@<>()[\]"',;:/]+\.[\p{L}\d-]{2,}/gu;
const WORD = /[\p{L}\p{M}\p{N}]+/gu;
// A name begins and ends with a capital, or is of a script that has none.
const NAME_END = /^[\p{Lu}\p{Lt}\p{Lo}]/u;
const UNCASED = /^\p{Lo}/u;
const MOST_WORDS = 6;

// Texts of a page or two of people.
const keep = createMemo<readonly Phrase[]>({ entries: 20_000, keyCharacters: 4000 });

/** A part of a text that may be somebody's name. */
interface Phrase {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/**
 * Looks up who is named in the texts of an answer: people of this workspace by the whole of their names, of two
 * words or more, as names are written, also with the last one first (`Okafor, Amara`); and anybody by an address,
 * since most of those that a credential writes out are known of nobody here.
 *
 * @param isSkill A skill of the vocabulary is called so: whoever else may be, it is the skill that is meant.
 */
export async function findPeopleIn(
  answer: unknown,
  candidates: CandidateStore,
  isSkill: (name: string) => boolean,
): Promise<StrikePeople> {
  const phrases = new Map<string, readonly Phrase[]>();
  collectTexts(answer, (text) => {
    if (!phrases.has(text)) phrases.set(text, keep(text, phrasesOf));
  });
  const asked = new Map([...phrases.values()].flat().map(({ text }) => [text, firstFirst(text)]));
  const known = new Set(
    await candidates.areNamed([...new Set(asked.values())].filter(isNoAddress)),
  );
  const isNamed = ([text, name]: readonly [string, string]) =>
    !isNoAddress(text) || (known.has(name) && !isSkill(text));
  const names = new Set([...asked].filter(isNamed).map(([text]) => text.toLowerCase()));
  if (names.size === 0) return (text) => text;
  return (text, by) => {
    const spans = namesAmong(phrases.get(text) ?? keep(text, phrasesOf), names, by);
    return spans.length === 0 ? text : replaceSpans(text, spans);
  };
}

function isNoAddress(text: string): boolean {
  return !text.includes('@');
}

/** `Okafor, Amara` as `Amara Okafor`; any other text as it is. */
function firstFirst(text: string): string {
  const [last = '', first, ...others] = text.split(',');
  return first === undefined || others.length > 0 ? text : `${first.trim()} ${last.trim()}`;
}

function collectTexts(value: unknown, take: (text: string) => void): void {
  if (typeof value === 'string') take(value);
  else if (Array.isArray(value)) for (const one of value) collectTexts(one, take);
  else if (typeof value === 'object' && value !== null) {
    for (const one of Object.values(value)) collectTexts(one, take);
  }
}

/** The longest of those that overlap. */
function namesAmong(
  phrases: readonly Phrase[],
  names: ReadonlySet<string>,
  by: string,
): readonly Span[] {
  const spans: Span[] = [];
  for (const { text, start, end } of phrases) {
    if (start >= (spans.at(-1)?.end ?? 0) && names.has(text.toLowerCase()))
      spans.push({ start, end, by });
  }
  return spans;
}

/** In the order of the text, of those that begin together the longest first. */
function phrasesOf(text: string): readonly Phrase[] {
  const tokens = tokensIn(text, WORD);
  // A key is a name without its capitals.
  const isKey = tokens.length <= MOST_WORDS && text === text.toLowerCase();
  const names = tokens.flatMap((_, place) => phrasesFrom(text, tokens, place, isKey));
  if (!text.includes('@')) return names;
  const addresses = tokensIn(text, ADDRESS);
  return [...addresses, ...names].toSorted(
    (one, other) => one.start - other.start || other.end - one.end,
  );
}

function phrasesFrom(
  text: string,
  tokens: readonly Token[],
  place: number,
  isKey: boolean,
): readonly Phrase[] {
  const first = tokens[place];
  if (first === undefined || !(isKey || NAME_END.test(first.text))) return [];
  const found: Phrase[] = [];
  let last: Token = first;
  for (const token of tokens.slice(place, place + MOST_WORDS)) {
    if (token !== first && !WITHIN.test(text.slice(last.end, token.start))) break;
    last = token;
    const isName = isKey || NAME_END.test(token.text);
    // One word alone is too many a text; but a script without capitals may write a name as one.
    if (!isName || (token === first && !UNCASED.test(token.text))) continue;
    found.unshift({ text: text.slice(first.start, token.end), start: first.start, end: token.end });
  }
  return found;
}
