import { compareText } from '../../../shared/lib/compare-text.ts';
import type { SearchVeil } from '../../screening/index.ts';
import type { ScreeningSource, SkillEntry } from '../../store/index.ts';
import type { Disguise } from './disguise.ts';

/** Of nobody whose words are hidden anything is found by them. */
export function searchVeilOf(disguise: Disguise | undefined): SearchVeil {
  if (disguise === undefined) return {};
  const { choices, book } = disguise;
  return {
    isHidden: (skill: string) => disguise.isTelling(skill),
    ...(choices.hidesSchools && { issuersOf: (text: string) => book.idsByCode(text) }),
  };
}

/** A source that offers no name, no skill and no issuer that is hidden; the same array of the same skills. */
export function veilScreening(
  source: ScreeningSource,
  disguise: Disguise | undefined,
  kept: WeakMap<
    readonly SkillEntry[],
    { readonly edition: string; readonly skills: readonly SkillEntry[] }
  >,
): ScreeningSource {
  const nameless: ScreeningSource = { ...source, findNameWords: async () => [] };
  if (disguise === undefined) return nameless;
  const { choices, book } = disguise;
  const edition = `${book.edition()} ${Number(choices.hidesGender)} ${Number(choices.hidesSchools)}`;
  return {
    ...nameless,
    async listSkills() {
      const all = await source.listSkills();
      const known = kept.get(all);
      if (known?.edition === edition) return known.skills;
      const skills = all.filter(
        ({ key, name }) => !disguise.isTelling(key) && !disguise.isTelling(name),
      );
      kept.set(all, { edition, skills });
      return skills;
    },
    async findIssuers(text, limit) {
      const typed = text.toLowerCase();
      // By what they are shown as, and in that order, not in the one of their names.
      return (await source.findIssuers(''))
        .map((one) => ({
          ...one,
          name: choices.hidesSchools ? book.labelOf(one) : disguise.text(one.name),
        }))
        .filter(({ name }) => name.toLowerCase().includes(typed))
        .toSorted(
          (one, other) => other.candidates - one.candidates || compareText(one.name, other.name),
        )
        .slice(0, limit);
    },
  };
}
