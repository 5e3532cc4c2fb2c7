import { findSkill, indexTerms, recogniseSkills, recogniseTerms } from '../../skills/index.ts';
import type { SkillVocabulary } from '../../skills/index.ts';
import type { ScreeningSource } from '../../store/index.ts';
import { normaliseSkillName } from '../../../shared/model/skill.ts';

interface Named {
  readonly key: string;
  readonly name: string;
}

interface Place extends Named {
  readonly start: number;
  readonly end: number;
}

/**
 * Skills that a text names, each once, in the order of the text: of the vocabulary, and of those that
 * somebody's credentials name and the vocabulary does not know.
 */
export async function recogniseRequirements(
  source: ScreeningSource,
  text: string,
  vocabulary: SkillVocabulary,
): Promise<readonly Named[]> {
  const known = recogniseSkills(text, vocabulary).map(({ skill, ...place }): Place => {
    const name = vocabulary.byId.get(skill)?.name ?? skill;
    return { ...place, name, key: normaliseSkillName(name) };
  });
  const skills = await source.listSkills();
  const own = skills.filter(({ name }) => findSkill(vocabulary, name) === undefined);
  const names = new Map(own.map(({ key, name }) => [key, name]));
  const index = indexTerms(
    own.map(({ key, name }) => ({ skill: key, text: name, ambiguous: false, proper: false })),
  );
  const others = recogniseTerms(text, index).map(({ skill, ...place }): Place => ({
    ...place,
    key: skill,
    name: names.get(skill) ?? skill,
  }));
  const found = longestOf([...known, ...others]).map(({ key, name }) => [key, name] as const);
  return [...new Map(found)].map(([key, name]) => ({ key, name }));
}

/** Of places that overlap the longest, in the order of the text. */
function longestOf(places: readonly Place[]): readonly Place[] {
  const kept: Place[] = [];
  for (const place of places.toSorted((a, b) => b.end - b.start - (a.end - a.start))) {
    const isFree = kept.every(({ start, end }) => place.end <= start || place.start >= end);
    if (isFree) kept.push(place);
  }
  return kept.toSorted((a, b) => a.start - b.start);
}
