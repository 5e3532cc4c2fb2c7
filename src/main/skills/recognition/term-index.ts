import { isEverydayWord, isLanguageName } from './everyday-words.ts';
import { keysOf } from './term-keys.ts';
import type { SkillTerm } from './term.ts';
import { splitWords } from './words.ts';
import type { Word } from './words.ts';

/** A term as it is kept in an index. */
export interface IndexedTerm extends SkillTerm {
  readonly isLanguage: boolean;
  /** How many words it has. */
  readonly words: number;
}

/** All the ways of writing skills, ready to be looked up. */
export interface TermIndex {
  readonly exact: ReadonlyMap<string, IndexedTerm>;
  readonly stem: ReadonlyMap<string, IndexedTerm>;
  readonly compact: ReadonlyMap<string, IndexedTerm>;
  /** Words of the longest term; "front end" may stand for one. */
  readonly longest: number;
}

// A term of more words is a sentence.
const WORDS_LIMIT = 10;
// Shorter ones run together would be other words.
const COMPACT_LENGTH = 6;

/** Of two terms written alike, the one that comes first is kept. */
export function indexTerms(terms: Iterable<SkillTerm>): TermIndex {
  const exact = new Map<string, IndexedTerm>();
  const stem = new Map<string, IndexedTerm>();
  const compact = new Map<string, IndexedTerm>();
  let longest = 2;
  for (const term of terms) {
    const bare = withoutExplanation(term);
    const words = splitWords(bare.text);
    const keys = words.length > WORDS_LIMIT ? undefined : keysOf(words);
    if (keys === undefined) continue;
    const entry = markMeanings(bare, words, keys.exact);
    longest = Math.max(longest, words.length);
    putFirst(exact, keys.exact, entry);
    if (entry.ambiguous) continue;
    if (words.length > 1 || hasCommonPlural(words)) putFirst(stem, keys.stem, entry);
    if (keys.compact.length >= COMPACT_LENGTH) putFirst(compact, keys.compact, entry);
  }
  return { exact, stem, compact, longest };
}

// What has to be explained has other meanings: "Prometheus (Monitoring)".
function withoutExplanation(term: SkillTerm): SkillTerm {
  const text = term.text.replace(/\s\([^()]*\)$/u, '');
  return text === term.text ? term : { ...term, text, ambiguous: true };
}

function markMeanings(term: SkillTerm, words: readonly Word[], key: string): IndexedTerm {
  const isLanguage = isLanguageName(key);
  const isEveryday = isEverydayWord(term.text);
  return {
    ...term,
    ambiguous: term.ambiguous || isEveryday || isLanguage,
    proper: (term.proper || isEveryday || /^\p{Lu}{2,5}$/u.test(term.text)) && !isLanguage,
    isLanguage,
    words: words.length,
  };
}

// "Rails", "Windows" and "Sales" mean nothing without their ending; a singular may be met as a plural.
function hasCommonPlural(words: readonly Word[]): boolean {
  const word = words[0]?.folded ?? '';
  return word.length >= 4 && !word.endsWith('s');
}

function putFirst<Value>(map: Map<string, Value>, key: string, value: Value): void {
  if (!map.has(key)) map.set(key, value);
}
