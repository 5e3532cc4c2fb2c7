import { currentLanguage } from './language.ts';
import type { Language } from './language.ts';

const names = new Map<Language, ReadonlyMap<string, string>>();

/** Has skills shown by these names where that language is spoken; by their keys (`normaliseSkillName`). */
export function nameSkills(language: Language, ofSkills: ReadonlyMap<string, string>): void {
  names.set(language, ofSkills);
}

/** What a skill is called in the language of the moment; where it has no name in it, its own. */
export function shownSkill(key: string, name: string): string {
  return names.get(currentLanguage())?.get(key) ?? name;
}
