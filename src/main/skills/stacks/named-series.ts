import { normaliseSkillName } from '../../../shared/model/skill.ts';
import type { Stack, StackPiece } from '../../../shared/model/stack.ts';
import type { HeldAchievement } from './held-achievements.ts';

// "Welding, level 2 of 3": what comes before the word is the series' name.
const NUMBERED =
  /^(?<name>.{3,200}?)[\s,:;–—(-]+(?:part|level|module|stage|step|teil|stufe|modul|niveau|partie|parte|nivel) (?<place>\d{1,2})(?: (?:of|von|de|sur|di) (?<count>\d{1,2}))?\)?$/iu;

interface Numbered {
  readonly series: string;
  readonly name: string;
  readonly place: number;
  readonly count: number | undefined;
  readonly held: HeldAchievement;
}

/**
 * Finds series that one issuer has numbered in its achievements' names, of which somebody has at least two,
 * or whose length a name states. Inferred by us: no field says it.
 */
export function findSeries(held: readonly HeldAchievement[]): readonly Stack[] {
  const numbered = held.flatMap(numberedOf);
  return [...Map.groupBy(numbered, ({ series }) => series).values()].flatMap(seriesOf);
}

function numberedOf(held: HeldAchievement): readonly Numbered[] {
  const { name, place, count } = NUMBERED.exec(held.name.trim())?.groups ?? {};
  if (name === undefined || held.issuerId === '') return [];
  const numbers = { place: Number(place), count: count === undefined ? undefined : Number(count) };
  if (numbers.place < 1 || numbers.place > (numbers.count ?? numbers.place)) return [];
  const series = JSON.stringify([held.issuerId, normaliseSkillName(name)]);
  return [{ series, name, ...numbers, held }];
}

function seriesOf(pieces: readonly Numbered[]): readonly Stack[] {
  const [first] = pieces;
  const counts = new Set(pieces.map(({ count }) => count).filter((count) => count !== undefined));
  const places = new Set(pieces.map(({ place }) => place));
  // Two lengths are two series of one name, or an error: nothing can be said of what is missing.
  if (first === undefined || counts.size > 1 || (counts.size === 0 && places.size < 2)) return [];
  const [stated] = counts;
  const length = stated ?? Math.max(...places);
  if (Math.max(...places) > length) return [];
  const listed = Array.from({ length }, (_, index) => pieceOf(pieces, first, index + 1));
  return [
    {
      name: first.name,
      basis: 'series',
      pieces: listed,
      isComplete: stated !== undefined && listed.every(({ state }) => state === 'proven'),
      isOpenEnded: stated === undefined,
    },
  ];
}

function pieceOf(pieces: readonly Numbered[], first: Numbered, place: number): StackPiece {
  const found = pieces.find((piece) => piece.place === place);
  if (found === undefined) return { name: `${first.name} ${place}`, state: 'missing' };
  const { name, state, credentialId } = found.held;
  return { name, state, credentialId };
}
