import { SKILL_NAME_LIMIT } from '../../../shared/model/skill.ts';
import { spellWord } from '../../../shared/model/spelling.ts';

/** A word of a text, with what it is compared by. */
export interface Word {
  /** Lower case, without accents, ligatures undone, invisible characters left out. */
  readonly folded: string;
  /** The same without the ending of a plural, in American spelling. */
  readonly stem: string;
  readonly start: number;
  /** Not included. */
  readonly end: number;
  /** `.` where it stands right before the word with nothing before it: ".NET". */
  readonly lead: '' | '.';
  /** The signs that belong to the word: "C++", "C#". */
  readonly tail: '' | '++' | '#';
  /** How the next word hangs on this one; `undefined` where it belongs to something else. */
  readonly joint: string | undefined;
}

// Soft hyphens and joiners stand inside words, and show nothing.
const WORD = /[\p{L}\p{N}\p{M}\u00AD\u200B-\u200D\u2060]+/gu;
const INVISIBLE = /[\u00AD\u200B-\u200D\u2060]/gu;

/** The words of a text in their order. */
export function splitWords(text: string): readonly Word[] {
  const found = [...text.matchAll(WORD)];
  return found.map((match, index) => {
    const start = match.index;
    const end = start + match[0].length;
    const next = found[index + 1]?.index;
    const tail = tailAt(text, end);
    const folded = foldWord(match[0]);
    return {
      folded,
      stem: stemOf(folded),
      start,
      end: end + tail.length,
      lead: hasLead(text, start) ? '.' : '',
      tail,
      joint: next === undefined ? undefined : jointOf(text.slice(end + tail.length, next)),
    };
  });
}

/** Without the ending of a plural, as far as that can be told without a dictionary; British as American. */
export function stemOf(word: string): string {
  return spellWord(singular(word));
}

function singular(word: string): string {
  if (word.length < 4 || /(?:ss|us|sis|tis)$/u.test(word)) return word;
  if (word.endsWith('ies')) return `${word.slice(0, -3)}y`;
  return word.endsWith('s') ? word.slice(0, -1) : word;
}

function foldWord(word: string): string {
  return word
    .slice(0, SKILL_NAME_LIMIT)
    .replaceAll(INVISIBLE, '')
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase();
}

function hasLead(text: string, start: number): boolean {
  return text[start - 1] === '.' && !/[\p{L}\p{N}.)]/u.test(text[start - 2] ?? ' ');
}

function tailAt(text: string, end: number): Word['tail'] {
  if (text.startsWith('++', end)) return '++';
  return text[end] === '#' && !/[\p{L}\p{N}]/u.test(text[end + 1] ?? ' ') ? '#' : '';
}

// A line may end within a term, a paragraph may not.
const SPACE = /^[^\S\r\n]*(?:\r?\n)?[^\S\r\n]*$/u;
const HYPHEN = /^[-\u2010\u2011](?:\r?\n[^\S\r\n]*)?$/u;
const AND = /^\s?&\s?$/u;

/** A space, also for a hyphen; a sign that stands between two words without spaces; ` & `. */
function jointOf(gap: string): string | undefined {
  if (gap !== '' && SPACE.test(gap)) return ' ';
  if (HYPHEN.test(gap)) return '-';
  if (AND.test(gap)) return gap === '&' ? '&' : ' & ';
  if (gap === '’') return "'";
  return ['.', '/', "'"].includes(gap) ? gap : undefined;
}
