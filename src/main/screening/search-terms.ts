import { foldWords } from '../store/index.ts';
import { plainQuotes } from './query/tokens.ts';
import { foldSkill } from './vocabulary.ts';
import type { Vocabulary } from './vocabulary.ts';

/** A word or a phrase that was asked for. */
export interface TextTerm {
  /** As `foldSkill` gives it. */
  readonly text: string;
  /** As `foldWords` gives it; empty where it can be nobody's name. */
  readonly nameWords: string;
}

// A closing quote may still be to come, while somebody types.
const TOKEN = /"(?<phrase>[^"]*)(?:"|$)|(?<word>[^\s"]+)/gu;
const LONGEST_NAME = 6;

/**
 * Parts what somebody typed into what each person must have: a phrase in quotes stays whole, and so
 * do words that are a skill's whole name together ("machine learning"); "and" is left out.
 */
export function readTerms(text: string, vocabulary: Vocabulary): readonly TextTerm[] {
  const terms: TextTerm[] = [];
  const run: string[] = [];
  const finishRun = () => {
    terms.push(...joinSkills(run, vocabulary).map(termOf));
    run.length = 0;
  };
  for (const token of plainQuotes(text).matchAll(TOKEN)) {
    const phrase = token.groups?.['phrase'];
    const word = token.groups?.['word'];
    if (word !== undefined) run.push(foldSkill(word));
    if (phrase !== undefined) {
      finishRun();
      terms.push(termOf(foldSkill(phrase)));
    }
  }
  finishRun();
  return terms.filter((term) => /[\p{L}\p{N}]/u.test(term.text));
}

// From the left, the longest first, so that "machine learning operations" is not parted in two.
function joinSkills(words: readonly string[], vocabulary: Vocabulary): readonly string[] {
  const joined: string[] = [];
  let start = 0;
  while (start < words.length) {
    const length = skillLength(words.slice(start, start + LONGEST_NAME), vocabulary);
    const part = words.slice(start, start + length).join(' ');
    if (part !== 'and') joined.push(part);
    start += length;
  }
  return joined;
}

function skillLength(words: readonly string[], vocabulary: Vocabulary): number {
  for (let length = words.length; length > 1; length -= 1) {
    if (vocabulary.has(words.slice(0, length).join(' '))) return length;
  }
  return 1;
}

function termOf(text: string): TextTerm {
  return { text, nameWords: isNameLike(text) ? foldWords(text) : '' };
}

// "C++", "C#" and ".NET" are nobody's names; "c" alone would be the beginning of many.
function isNameLike(text: string): boolean {
  return /^[\p{L}\p{N}][\p{L}\p{M}\p{N}\s.,@_'’+-]*$/u.test(text) && !text.endsWith('+');
}
