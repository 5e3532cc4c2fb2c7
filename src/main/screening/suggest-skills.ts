import type { ScreeningSource, SkillEntry } from '../store/index.ts';
import { spellingOf } from '../../shared/model/spelling.ts';
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
  if (ranked.length === 0) {
    const begun = vocabulary.entries.filter(({ key }) => beginsAs(foldSkill(key), typed));
    ranked.push(...begun.map((entry) => ({ entry, rank: 1 })));
  }
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

// Fewer letters begin too many names.
const SPELLED_LENGTH = 3;

/** Whether what was typed (as `foldSkill` gives it) goes on to the name in another spelling: "data visualis", "haemat". */
export function beginsAs(name: string, typed: string): boolean {
  if (typed.length < SPELLED_LENGTH || name[0] !== typed[0]) return false;
  const whole = spellingOf(name);
  // The other spelling may have a letter more or less than the name.
  return [0, -1, 1].some((more) => {
    const rest = name.slice(typed.length + more);
    return rest.length > 0 && spellingOf(`${typed}${rest}`) === whole;
  });
}

function directRank(name: string, typed: string): number | undefined {
  if (name === typed) return 0;
  if (name.startsWith(typed)) return 1;
  return name.includes(` ${typed}`) ? 2 : undefined;
}

function compareEntries(left: SkillEntry, right: SkillEntry): number {
  return right.candidates - left.candidates || (left.key < right.key ? -1 : 1);
}
