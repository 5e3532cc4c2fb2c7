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
  const { entries } = vocabulary;
  const called = vocabulary.calledSo();
  const typed = foldSkill(text);
  const within = ` ${typed}`;
  const ranks = called.map((names) => rankOf(names, typed, within));
  if (ranks.every((rank) => rank === UNRANKED)) {
    for (const [place, [own]] of called.entries()) if (beginsAs(own, typed)) ranks[place] = 1;
  }
  const match = vocabulary.match(typed);
  const others = new Set(match.keys);
  const further = 3 + FIT_ORDER.indexOf(match.fit);
  const offered = new Map<SkillEntry, number>();
  for (const [place, entry] of entries.entries()) {
    const rank = ranks[place] ?? UNRANKED;
    if (rank !== UNRANKED) offered.set(entry, rank);
    else if (others.has(entry.key)) offered.set(entry, further);
  }
  const rankIn = (entry: SkillEntry) => offered.get(entry) ?? UNRANKED;
  return firstOf(
    offered.keys(),
    limit,
    (left, right) => rankIn(left) - rankIn(right) || compareEntries(left, right),
  );
}

const UNRANKED = Number.POSITIVE_INFINITY;

/** The few that come first, in order; the many others are not sorted. */
function firstOf<Item>(
  items: Iterable<Item>,
  limit: number,
  compare: (left: Item, right: Item) => number,
): readonly Item[] {
  const first: Item[] = [];
  for (const item of items) {
    const last = first[limit - 1];
    if (last !== undefined && compare(item, last) >= 0) continue;
    const place = first.findIndex((other) => compare(item, other) < 0);
    first.splice(place === -1 ? first.length : place, 0, item);
    first.length = Math.min(first.length, limit);
  }
  return first;
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

/** How directly one of the names is what was typed. */
function rankOf(names: readonly string[], typed: string, within: string): number {
  let rank = UNRANKED;
  for (const name of names) {
    if (name === typed) return 0;
    if (name.startsWith(typed)) rank = 1;
    else if (rank === UNRANKED && name.includes(within)) rank = 2;
  }
  return rank;
}

function compareEntries(left: SkillEntry, right: SkillEntry): number {
  return right.candidates - left.candidates || (left.key < right.key ? -1 : 1);
}
