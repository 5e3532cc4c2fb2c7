import { ENGLISH } from './english.ts';
import { FRENCH } from './french.ts';
import { FOR_EVERYBODY } from './gendered-words.ts';
import type { GenderedWords } from './gendered-words.ts';
import { genericOf, GERMAN, GERMAN_NOUNS, GERMAN_THINGS } from './german.ts';
import { PORTUGUESE } from './portuguese.ts';
import { SPANISH } from './spanish.ts';
import { replaceSpans, tokensIn } from '../spans.ts';
import type { Span, Token } from '../spans.ts';
import { languageOfText } from './text-language.ts';

/** The order decides of a word that two languages have: both say the same of it. */
export const GENDERED: readonly GenderedWords[] = [ENGLISH, GERMAN, FRENCH, SPANISH, PORTUGUESE];

interface Found {
  readonly neutral: string;
  readonly from: GenderedWords;
}

interface Reading {
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly own: GenderedWords | undefined;
  readonly isShouted: boolean;
}

const WORD = /(?<![\p{L}\p{M}\p{N}_])[\p{L}\p{M}]+(?![\p{L}\p{M}\p{N}_])/gu;
// Who writes so has told nobody apart; apart they would become "their or their".
const EITHER =
  /\b(?:s?he(?: or |\/)s?he|him(?: or |\/)her|(?:his|her)(?: or |\/)(?:his|her))\b(?!\/)/giu;
// `Ingenieur:in`, `directeur·rice`, `ingeniero/a`: whoever wrote it has told nobody apart.
const DOUBLE =
  /^(?:[:*_·./]-?(?:in|innen|a|as|e|es|ne|nes|rice|rices|trice|trices|euse|euses|ère|ra|ras)(?!\p{L})|\((?:in|innen|a|as|e|es|ne|rice|trice)\)|In(?:nen)?(?!\p{L}))/u;
const CAPITAL = /^\.?\s*["'“„«(]?\p{Lu}/u;
// A single letter is an initial, unless a stop and a name follow.
const NAME = /^\.\s+\p{Lu}\p{Ll}/u;

/**
 * The same text without what tells a woman from a man: pronouns, forms of address, kinship, and the
 * names of trades that have two forms. Whole words only, in the case in which they were written; which
 * words these are, and which are left alone, the tables beside this file say and docs/blind-view.md explains.
 */
export function neutralWords(written: string): string {
  const text = written.replaceAll(EITHER, neutralEither);
  const tokens = tokensIn(text, WORD);
  if (!tokens.some(isListed)) return text;
  const language = languageOfText(
    text,
    tokens.map(({ lower }) => lower),
    GENDERED,
  );
  const reading: Reading = {
    text,
    tokens,
    own: GENDERED.find((one) => one.language === language),
    isShouted: tokens.length > 2 && text === text.toUpperCase(),
  };
  return toldText(reading, replacements(reading));
}

// Most texts hold none of these, and need not be looked at any closer.
const LISTED: ReadonlySet<string> = new Set([
  ...GENDERED.flatMap(({ anywhere, within }) => [...anywhere.keys(), ...within.keys()]),
  ...GENDERED.flatMap(({ titles, titlesWithin }) =>
    [...titles, ...titlesWithin].map((title) => title.toLowerCase()),
  ),
  'her',
  'his',
  'sie',
  'sein',
  'ihr',
]);

function isListed(token: Token): boolean {
  return LISTED.has(token.lower) || germanNoun(token) !== undefined;
}

function neutralEither(both: string): string {
  const [first = ''] = both.split(/\W/u);
  const neutral = /^s?he$/iu.test(first)
    ? 'they'
    : first.toLowerCase() === 'him'
      ? 'them'
      : 'their';
  return /^\p{Lu}/u.test(both) ? `T${neutral.slice(1)}` : neutral;
}

/** Of each token that is another, what it is; `''` leaves it out. */
function replacements(reading: Reading): ReadonlyMap<number, string> {
  const found = new Map<number, string>();
  for (const [place, token] of reading.tokens.entries()) {
    if (isTitle(reading, place)) {
      found.set(place, '');
      continue;
    }
    const word = findWord(reading, place);
    if (word === undefined || isTold(reading, token, word)) continue;
    found.set(place, inCaseOf(token, word));
    setArticle(reading, place, word, found);
    setVerb(reading, place, word.neutral, found);
  }
  return found;
}

/** Whether both forms stand there already, as here they are written. */
function isTold({ text }: Reading, { start, end }: Token, { neutral }: Found): boolean {
  if (!neutral.includes('/')) return false;
  return (
    text.slice(start, start + neutral.length).toLowerCase() === neutral ||
    text.slice(0, end).toLowerCase().endsWith(neutral)
  );
}

function isTitle({ text, tokens, own }: Reading, place: number): boolean {
  const token = tokens[place];
  if (token === undefined || !/^\p{Lu}/u.test(token.text)) return false;
  const isAddress =
    GENDERED.some(({ titles }) => titles.has(token.text)) ||
    own?.titlesWithin.has(token.text) === true;
  // `Ms Excel` is a program, and `Mrs` at the end addresses nobody.
  const next = tokens[place + 1];
  return (
    isAddress &&
    next !== undefined &&
    (token.text.length > 1 ? CAPITAL : NAME).test(text.slice(token.end)) &&
    !PROGRAMS.has(next.lower)
  );
}

const PROGRAMS = new Set(['excel', 'word', 'office', 'project', 'access', 'windows', 'teams']);

function findWord(reading: Reading, place: number): Found | undefined {
  const { text, tokens, own, isShouted } = reading;
  const token = tokens[place];
  if (token === undefined) return undefined;
  // SHE is health and safety too, and HE higher education.
  if (token.text.length > 1 && token.text === token.text.toUpperCase() && !isShouted)
    return undefined;
  if (DOUBLE.test(text.slice(token.end)) || isIdiom(reading, place)) return undefined;
  const pronoun = pronounOf(reading, place);
  if (pronoun !== undefined) return pronoun;
  const within = own?.within.get(token.lower);
  if (own !== undefined && within !== undefined) return { neutral: within, from: own };
  const from = GENDERED.find(({ anywhere }) => anywhere.has(token.lower));
  const neutral = from?.anywhere.get(token.lower);
  return from === undefined || neutral === undefined ? germanNoun(token) : { neutral, from };
}

// A compound ends with the noun that it is one of; whatever else ends like a feminine stands for everybody.
function germanNoun({ text, lower }: Token): Found | undefined {
  if (!/^\p{Lu}\p{Ll}{5}/u.test(text) || GERMAN_THINGS.has(lower)) return undefined;
  for (let start = 2; start <= lower.length - 4; start += 1) {
    const neutral = GERMAN_NOUNS.get(lower.slice(start));
    if (neutral !== undefined) return { neutral: lower.slice(0, start) + neutral, from: GERMAN };
  }
  const generic = genericOf(lower);
  return generic === undefined ? undefined : { neutral: generic, from: GERMAN };
}

const IDIOMS: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  ['mother', new Set(['tongue', 'tongues', 'board', 'nature', 'ship', 'language'])],
  ['sister', new Set(['company', 'companies', 'city', 'cities'])],
  ['il', new Set(['faut', 'y', 's', 'existe', 'convient', 'suffit', 'importe', 'semble', 'pleut'])],
]);

// As people are called instead of their names, see `pseudonym.ts`.
const CODE = /^ [0-9A-HJKMNP-TV-Z]{6}(?![\p{L}\p{N}])/u;

function isIdiom({ text, tokens }: Reading, place: number): boolean {
  const next = tokens[place + 1]?.lower ?? '';
  const { lower = '', start = 0, end = 0 } = tokens[place] ?? {};
  const before = tokens[place - 1]?.lower ?? '';
  if (CODE.test(text.slice(end)) || text.slice(0, start).endsWith('/-')) return true;
  if (lower === 'man' && tokens[place - 2]?.lower === 'isle') return true;
  if (lower.startsWith('infirmi') && (before === 'soins' || before === 'personnel')) return true;
  // `homme-machine`, `sage-femme`, `Maler- und Lackierarbeiten`.
  if (FRENCH.anywhere.has(lower) || GERMAN_NOUNS.has(lower)) {
    if (text[end] === '-' || text[start - 1] === '-') return true;
  }
  return IDIOMS.get(lower)?.has(next) ?? false;
}

/** Pronouns of which the words around say what they are. */
function pronounOf(reading: Reading, place: number): Found | undefined {
  const { tokens, own } = reading;
  const { lower = '', end = 0 } = tokens[place] ?? {};
  const next = tokens[place + 1];
  const isBeforeWord = next !== undefined && /^\s+$/u.test(reading.text.slice(end, next.start));
  if (own === ENGLISH && (lower === 'her' || lower === 'his')) {
    const alone = lower === 'her' ? 'them' : 'theirs';
    return { neutral: isBeforeWord ? 'their' : alone, from: ENGLISH };
  }
  if (own !== GERMAN) return undefined;
  // „sein“ is a verb as well, and „sie“ several people, or whoever is spoken to.
  if ((lower === 'sein' || lower === 'ihr') && isBeforeWord && /^\p{Lu}/u.test(next.text)) {
    return { neutral: 'sein/ihr', from: GERMAN };
  }
  const beside = [tokens[place - 1]?.lower ?? '', next?.lower ?? ''];
  const isOfOne = beside.some((word) => /(?:t|te)$/u.test(word) || SINGULAR.has(word));
  return lower === 'sie' && isOfOne ? { neutral: 'er/sie', from: GERMAN } : undefined;
}

const SINGULAR = new Set(['ist', 'war', 'kann', 'wird', 'wurde', 'konnte', 'soll', 'darf', 'muss']);

/** Articles just before, as one or two words; the masculine one where the word is that for everybody. */
function setArticle(
  { tokens, text }: Reading,
  place: number,
  { neutral, from: { articles } }: Found,
  found: Map<number, string>,
): void {
  const [before, last] = [tokens[place - 2], tokens[place - 1]];
  if (last === undefined || found.has(place - 1)) return;
  if (text.slice(last.end, tokens[place]?.start).trim() !== '') return;
  const isMasculine = /^\p{L}+$/u.test(neutral) && !FOR_EVERYBODY.has(neutral);
  const tell = (token: Token, article: string) => {
    const [masculine = ''] = article.split('/');
    return inCaseOf(token, { neutral: isMasculine ? masculine : article, from: ENGLISH });
  };
  const both = before === undefined ? undefined : articles.get(`${before.lower} ${last.lower}`);
  if (before !== undefined && both !== undefined && !found.has(place - 2)) {
    found.set(place - 2, tell(before, both));
    found.set(place - 1, '');
    return;
  }
  const article = articles.get(last.lower);
  if (article !== undefined) found.set(place - 1, tell(last, article));
}

const VERBS: ReadonlyMap<string, string> = new Map([
  ['is', 'are'],
  ['was', 'were'],
  ['has', 'have'],
  ['does', 'do'],
]);

function setVerb(
  { tokens }: Reading,
  place: number,
  neutral: string,
  found: Map<number, string>,
): void {
  const verb = VERBS.get(tokens[place + 1]?.text ?? '');
  if (neutral === 'they' && verb !== undefined) found.set(place + 1, verb);
}

function inCaseOf({ text }: Token, { neutral, from }: Found): string {
  if (text.length > 1 && text === text.toUpperCase()) return neutral.toUpperCase();
  if (!/^\p{Lu}/u.test(text)) return neutral;
  const capital = neutral.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase());
  // German nouns have a capital each.
  return from === GERMAN
    ? capital.replace(
        /\/(?!innen)(\p{Ll})(?=\p{L}{4})/u,
        (_, letter: string) => `/${letter.toUpperCase()}`,
      )
    : capital;
}

function toldText({ text, tokens }: Reading, found: ReadonlyMap<number, string>): string {
  const spans = [...found]
    .toSorted(([one], [other]) => one - other)
    .map(([place, by]): Span => {
      const { start = 0, end = 0 } = tokens[place] ?? {};
      // With a form of address goes its full stop, and the space before the name.
      const after = by === '' ? (/^\.?\s*/u.exec(text.slice(end))?.[0].length ?? 0) : 0;
      return { start, end: end + after, by };
    });
  return replaceSpans(text, spans);
}
