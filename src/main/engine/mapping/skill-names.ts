import type { Workspace } from '../../store/index.ts';
import { nameSkills } from '../../../shared/messages/skill-names.ts';
import type { Language } from '../../../shared/messages/language.ts';

export interface SkillName {
  readonly key: string;
  readonly name: string;
}

/** Has skills named in a language here too, where a report is worded in it. */
export async function learnSkillNames(
  workspace: Pick<Workspace, 'screening' | 'frameworks'>,
  language: Language,
): Promise<void> {
  nameSkills(language, await readSkillNames(workspace, language));
}

/** What skills are called in a language, by their keys; the app's own names before imported ones. */
export async function readSkillNames(
  workspace: Pick<Workspace, 'screening' | 'frameworks'>,
  language: Language,
): Promise<ReadonlyMap<string, string>> {
  const imported = await listSkillNames(workspace, language, 'frameworks');
  const own = await listSkillNames(workspace, language, 'vocabulary');
  return new Map([...imported, ...own].map(({ key, name }) => [key, name]));
}

/** What skills are called in a language, each once, by the app's vocabulary or by imported frameworks. */
export async function listSkillNames(
  { screening, frameworks }: Pick<Workspace, 'screening' | 'frameworks'>,
  language: Language,
  of: 'vocabulary' | 'frameworks',
): Promise<SkillName[]> {
  // Skills are kept under their English names.
  if (language === 'en') return [];
  const found =
    of === 'frameworks'
      ? await frameworks.listNames(language)
      : screening.listTranslations().filter((one) => one.language === language);
  const names = new Map<string, string>();
  for (const { key, name } of found) if (!names.has(key)) names.set(key, name);
  return Array.from(names, ([key, name]) => ({ key, name }));
}
