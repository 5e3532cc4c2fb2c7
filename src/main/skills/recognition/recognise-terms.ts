import { findAddresses } from './addresses.ts';
import { findTerms } from './find-terms.ts';
import type { TermIndex } from './term-index.ts';
import type { RecognisedSkill } from './term.ts';
import { keepMeant } from './weigh.ts';
import { splitWords } from './words.ts';

// Some 200 pages; what is past this is no résumé and no advertisement.
const TEXT_LIMIT = 500_000;

/** Recognises the terms of an index in a text, see `recogniseSkills`. */
export function recogniseTerms(text: string, index: TermIndex): readonly RecognisedSkill[] {
  const read = text.slice(0, TEXT_LIMIT);
  const found = findTerms(splitWords(read), findAddresses(read), index);
  return keepMeant(read, found).map(({ term, start, end, isVariant }) => ({
    skill: term.skill,
    start,
    end,
    how: term.ambiguous ? 'in-context' : isVariant ? 'variant' : 'as-written',
  }));
}
