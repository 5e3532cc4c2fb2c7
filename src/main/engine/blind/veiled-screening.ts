import { compareText } from '../../../shared/lib/compare-text.ts';
import type { SearchVeil } from '../../screening/index.ts';
import type { ScreeningSource, SkillEntry } from '../../store/index.ts';
import type { Hidden } from './blind-service.ts';
import type { Disguise } from './disguise.ts';
import { readCodes } from './people-codes.ts';
import type { PeopleCodes } from './people-codes.ts';

/** Of nobody whose words are hidden anything is found by them; people are found by their codes. */
export function searchVeilOf(disguise: Disguise, codes: PeopleCodes): SearchVeil {
  const { choices, book } = disguise;
  const byCodes = { readCodes, peopleOf: (words: readonly string[]) => codes.find(words) };
  if (!choices.hidesGender && !choices.hidesSchools) return byCodes;
  return {
    ...byCodes,
    isHidden: (skill: string) => disguise.isTelling(skill),
    ...(choices.hidesSchools && { issuersOf: (text: string) => book.idsByCode(text) }),
  };
}

/** A source that offers no name, no skill and no issuer that is hidden; the same array of the same skills. */
export function veilScreening(
  source: ScreeningSource,
  { disguise, disguiseOf }: Pick<Hidden, 'disguise' | 'disguiseOf'>,
  kept: WeakMap<
    readonly SkillEntry[],
    { readonly edition: string; readonly skills: readonly SkillEntry[] }
  >,
): ScreeningSource {
  const nameless: ScreeningSource = { ...source, findNameWords: async () => [] };
  const { choices, book } = disguise;
  const edition = `${book.edition()} ${Number(choices.hidesGender)} ${Number(choices.hidesSchools)}`;
  return {
    ...nameless,
    async listSkills() {
      const all = await source.listSkills();
      const known = kept.get(all);
      if (known?.edition === edition) return known.skills;
      const told = await disguiseOf(all.map(({ name }) => name));
      const skills = all.filter(({ key, name }) => !told.isTelling(key) && !told.isTelling(name));
      kept.set(all, { edition, skills });
      return skills;
    },
    async findIssuers(text, limit) {
      const typed = text.toLowerCase();
      const all = await source.findIssuers('');
      const told = await disguiseOf(all.map(({ name }) => name));
      // By what they are shown as, and in that order, not in the one of their names.
      return all
        .map((one) => ({
          ...one,
          name: choices.hidesSchools ? book.labelOf(one) : told.text(one.name),
        }))
        .filter(({ name }) => name.toLowerCase().includes(typed))
        .toSorted(
          (one, other) => other.candidates - one.candidates || compareText(one.name, other.name),
        )
        .slice(0, limit);
    },
  };
}
