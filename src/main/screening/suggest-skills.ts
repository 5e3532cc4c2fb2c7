import type { ScreeningSource, SkillEntry } from '../store/index.ts';
import { foldSkill, vocabularyOf } from './vocabulary.ts';
import type { Fit } from './vocabulary.ts';

const FIT_ORDER: readonly Fit[] = ['word', 'beginning', 'near'];

/**
 * Skills to offer for what was typed so far, in whichever language: those that are called so, then those that begin so,
 * then those with such a word in them, then near misses; of equals, those of more people first.
 */
export async function suggestSkills(
  source: ScreeningSource,
  text: string,
  limit: number,
): Promise<readonly SkillEntry[]> {
  const vocabulary = await vocabularyOf(source);
  const translations = vocabulary.translations();
  const typed = foldSkill(text);
  const ranked = vocabulary.entries.flatMap((entry) => {
    const called = [foldSkill(entry.key), ...(translations.get(entry.key) ?? [])];
    const ranks = called.flatMap((name) => directRank(name, typed) ?? []);
    const rank = ranks.length === 0 ? undefined : Math.min(...ranks);
    return rank === undefined ? [] : [{ entry, rank }];
  });
  const listed = new Set(ranked.map(({ entry }) => entry.key));
  const match = vocabulary.match(typed);
  const others = new Set(match.keys.filter((key) => !listed.has(key)));
  const further = vocabulary.entries
    .filter((entry) => others.has(entry.key))
    .map((entry) => ({ entry, rank: 3 + FIT_ORDER.indexOf(match.fit) }));
  return [...ranked, ...further]
    .toSorted((left, right) => left.rank - right.rank || compareEntries(left.entry, right.entry))
    .slice(0, limit)
    .map(({ entry }) => entry);
}

function directRank(name: string, typed: string): number | undefined {
  if (name === typed) return 0;
  if (name.startsWith(typed)) return 1;
  return name.includes(` ${typed}`) ? 2 : undefined;
}

function compareEntries(left: SkillEntry, right: SkillEntry): number {
  return right.candidates - left.candidates || (left.key < right.key ? -1 : 1);
}
