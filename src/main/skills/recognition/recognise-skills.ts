import type { SkillKind } from '../../../shared/model/vocabulary.ts';
import type { SkillVocabulary } from '../vocabulary/vocabulary.ts';
import { recogniseTerms } from './recognise-terms.ts';
import { indexTerms } from './term-index.ts';
import type { TermIndex } from './term-index.ts';
import type { RecognisedSkill, SkillTerm } from './term.ts';

/**
 * Recognises skills in a text in English, German, French or Spanish: whole words only, the longest
 * name that fits, in plurals and with other hyphens and spaces too. A word with other meanings
 * counts only where its surroundings say so. Negations are not understood: "no Java" names Java.
 *
 * @returns Every place, in the text's order, each with the id of its skill; none overlaps another.
 */
export function recogniseSkills(
  text: string,
  vocabulary: SkillVocabulary,
): readonly RecognisedSkill[] {
  return recogniseTerms(text, indexOf(vocabulary));
}

const known = new WeakMap<SkillVocabulary, TermIndex>();

function indexOf(vocabulary: SkillVocabulary): TermIndex {
  const index = known.get(vocabulary) ?? indexTerms(termsOf(vocabulary));
  known.set(vocabulary, index);
  return index;
}

/** These are called by names, which have their capitals everywhere. */
const NAMED_KINDS: ReadonlySet<SkillKind> = new Set([
  'programming-language',
  'framework',
  'tool',
  'licence',
]);

function termsOf({ names }: SkillVocabulary): readonly SkillTerm[] {
  return names.map(({ text, skill, isAmbiguous }) => ({
    skill: skill.id,
    text,
    ambiguous: isAmbiguous,
    proper: NAMED_KINDS.has(skill.kind),
  }));
}
