/** What sort of skill it is: how fast it ages and how it is shown depend on it. */
export const SKILL_KINDS = [
  'programming-language',
  'framework',
  'tool',
  'method',
  'knowledge',
  'practical',
  'soft',
  'licence',
  'natural-language',
] as const;
export type SkillKind = (typeof SKILL_KINDS)[number];

/** Languages besides English in which the vocabulary names its skills. */
export const VOCABULARY_LANGUAGES = ['de', 'fr', 'es'] as const;
export type VocabularyLanguage = (typeof VOCABULARY_LANGUAGES)[number];

/** Frameworks whose codes the vocabulary states, where they are certain. */
export const CODED_FRAMEWORKS = ['esco', 'onet', 'lightcast'] as const;
export type CodedFramework = (typeof CODED_FRAMEWORKS)[number];

/** A skill of the vocabulary that comes with the app. */
export interface VocabularySkill {
  /** Stable: what is kept anywhere refers to it. */
  readonly id: string;
  /** The preferred name, in English. */
  readonly name: string;
  readonly kind: SkillKind;
  /** The file it stands in: software, health-care … */
  readonly trade: string;
  readonly synonyms: readonly string[];
  readonly translations: Readonly<Partial<Record<VocabularyLanguage, readonly string[]>>>;
  /** Which of its names are also ordinary words, so that in running text they say nothing alone. */
  readonly ambiguous: readonly string[];
  readonly codes: Readonly<Partial<Record<CodedFramework, readonly string[]>>>;
}

/** By which of a skill's names it was found; `spelling` is its own name, spelled otherwise. */
export type NameFit = 'name' | 'spelling' | 'synonym' | 'translation';
