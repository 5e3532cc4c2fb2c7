import { indexTerms, recogniseTerms } from '../skills/index.ts';
import type { ScreeningSource } from '../store/index.ts';

interface Named {
  readonly key: string;
  readonly name: string;
}

/** Skills that a text names, each once, in the order of the text; of those that somebody's credentials name. */
export async function recogniseRequirements(
  source: ScreeningSource,
  text: string,
): Promise<readonly Named[]> {
  const skills = await source.listSkills();
  const names = new Map(skills.map(({ key, name }) => [key, name]));
  const index = indexTerms(
    skills.map(({ key, name }) => ({ skill: key, text: name, ambiguous: false, proper: false })),
  );
  const found = new Set(recogniseTerms(text, index).map(({ skill }) => skill));
  return [...found].map((key) => ({ key, name: names.get(key) ?? key }));
}
