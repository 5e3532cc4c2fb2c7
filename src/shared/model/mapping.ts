import type { SkillKind, VocabularyLanguage } from './vocabulary.ts';

/**
 * How a credential's wording reached a skill, from the surest: its own name; that name in another
 * spelling; the address or code that stands with it; a crosswalk that a framework published; a person's decision; and what we only
 * infer from a synonym or a translation.
 */
export const MAPPING_HOWS = [
  'named',
  'spelling',
  'url',
  'code',
  'crosswalk',
  'approved',
  'synonym',
  'translation',
] as const;
export type MappingHow = (typeof MAPPING_HOWS)[number];

/** Whether the issuer said it, a person accepted it, or we infer it, which proves nothing. */
export const MAPPING_STATES = ['stated', 'accepted', 'inferred'] as const;
export type MappingState = (typeof MAPPING_STATES)[number];

export function mappingStateOf(how: MappingHow, isStated: boolean): MappingState {
  if (how === 'approved') return 'accepted';
  const isGuess = how === 'synonym' || how === 'translation';
  return isStated && !isGuess ? 'stated' : 'inferred';
}

/** Words with which credentials name a skill. */
export interface SkillWording {
  readonly name: string;
  readonly framework: string | undefined;
  readonly code: string | undefined;
  readonly url: string | undefined;
  /** From an alignment or a result, and not from a tag or a title. */
  readonly isStated: boolean;
}

/** A skill that a wording reaches besides the one that it names itself. */
export interface ReachedSkill {
  readonly name: string;
  readonly framework: string | undefined;
  readonly code: string | undefined;
  readonly url: string | undefined;
  readonly how: MappingHow;
}

/** A skill of an imported framework. */
export interface KnownSkill {
  readonly name: string;
  readonly framework: string;
  readonly code: string | undefined;
  readonly url: string | undefined;
  /** What points to it: its address and its code, each in one form. */
  readonly refs: readonly string[];
}

/** What the workspace knows of skills: its imported frameworks, and what a person decided. */
export interface SkillKnowledge {
  findByRef(ref: string): KnownSkill | undefined;
  /** The skill whose name or other name this is, if it is one's alone; `name` normalised. */
  findByName(key: string): KnownSkill | undefined;
  /** The skill whose own name this is in some spelling, see `spellingOf`, unless a framework has two. */
  findBySpelling(spelling: string): KnownSkill | undefined;
  /** What a published crosswalk calls the very same as any of these. */
  listSame(refs: readonly string[]): readonly string[];
  /** The name of the skill as which a person accepted this wording; `key` normalised. */
  findAccepted(key: string, isStated: boolean): string | undefined;
}

/** A skill's name in another language. */
export interface SkillTranslation {
  /** Of the skill; see `normaliseSkillName`. */
  readonly key: string;
  readonly language: VocabularyLanguage;
  readonly name: string;
}

/** Says which skill a wording reaches; pure, and another `version` may say otherwise. */
export interface SkillMapper {
  readonly version: string;
  map(wording: SkillWording, knowledge: SkillKnowledge): ReachedSkill | undefined;
  /** The vocabulary's own name of a skill: `JavaScript` for `JS`; the name itself where it knows none. */
  canonicalName(name: string): string;
  /** The own name, in the vocabulary or a framework, of the skill whose name this is in another spelling. */
  respell(name: string, knowledge: SkillKnowledge): string | undefined;
  /** What the vocabulary calls its skills in other languages, the first of a language first. The same array always. */
  readonly translations: readonly SkillTranslation[];
  /** What sort of skill a name is, by the vocabulary; `undefined` for one that it does not know. */
  kindOf(name: string): SkillKind | undefined;
}
