/** Two who may be one, by their rows' numbers, and why: JSON, written alike for like reasons. */
export interface Pair {
  readonly oneNo: number;
  readonly otherNo: number;
  readonly reasons: string;
}

/**
 * People of whom any two have the same to be said of them, or the first one and each other: as of whoever a
 * credential was issued to that others handed in too. And those pairs that wait to be judged by it.
 */
export interface PairGroup {
  readonly people: readonly number[];
  readonly pairs: readonly Pair[];
  readonly reasons: string;
}

export interface GroupedPairs {
  readonly groups: readonly PairGroup[];
  /** Those that are alone with what is said of them. */
  readonly rest: readonly Pair[];
}

/** Fewer are a pair. */
const GROUP_OF_AT_LEAST = 3;

/**
 * Puts together what is one question: twenty people who handed in the same credential are 190 pairs. Each pair
 * is in one place; one of which more is said is a question of its own, and so is no part of a group's, but
 * does not break it up either.
 *
 * @param apart Pairs that were judged before, which do not break up a group either.
 */
export function groupPairs(
  pairs: readonly Pair[],
  apart: readonly Omit<Pair, 'reasons'>[] = [],
): GroupedPairs {
  const circles = findCircles(pairs, tiesOf(pairs, apart));
  const stars = findStars(circles.rest);
  return { groups: [...circles.groups, ...stars.groups], rest: stars.rest };
}

/** Those of whom any two have it in common. */
function findCircles(pairs: readonly Pair[], ties: Ties): GroupedPairs {
  const groups: PairGroup[] = [];
  const rest: Pair[] = [];
  const placed = new Set<Pair>();
  const saysAll = createSaysAll();
  for (const pair of pairs) {
    if (placed.has(pair)) continue;
    const people = growFrom(pair, ties, saysAll);
    const waiting = pairsAmong(people, pair.reasons, ties).filter((one) => !placed.has(one));
    const isGroup = people.length >= GROUP_OF_AT_LEAST && waiting.length > 1;
    if (isGroup) groups.push({ people, pairs: waiting, reasons: pair.reasons });
    else rest.push(pair);
    (isGroup ? waiting : [pair]).forEach((one) => placed.add(one));
  }
  return { groups, rest };
}

/** Those of whom one has it in common with each. */
function findStars(pairs: readonly Pair[]): GroupedPairs {
  const around = new Map<string, Pair[]>();
  const keysOf = ({ oneNo, otherNo, reasons }: Pair) =>
    [oneNo, otherNo].map((no) => `${String(no)} ${reasons}`);
  for (const pair of pairs) {
    for (const key of keysOf(pair)) {
      const own = around.get(key);
      if (own === undefined) around.set(key, [pair]);
      else own.push(pair);
    }
  }
  const groups: PairGroup[] = [];
  const rest: Pair[] = [];
  const placed = new Set<Pair>();
  for (const pair of pairs) {
    if (placed.has(pair)) continue;
    const rays = keysOf(pair).map(
      (key) => around.get(key)?.filter((one) => !placed.has(one)) ?? [],
    );
    const [ofOne = [], ofOther = []] = rays;
    const [middle, own] =
      ofOne.length >= ofOther.length ? [pair.oneNo, ofOne] : [pair.otherNo, ofOther];
    own.forEach((one) => placed.add(one));
    const others = own.map(({ oneNo, otherNo }) => (oneNo === middle ? otherNo : oneNo));
    if (own.length === 1) rest.push(pair);
    else groups.push({ people: [middle, ...others], pairs: own, reasons: pair.reasons });
  }
  return { groups, rest };
}

/** What is between somebody and each other person: a pair, or that they were judged before. */
type Tie = Pair | 'apart';
type Ties = ReadonlyMap<number, ReadonlyMap<number, Tie>>;

function tiesOf(pairs: readonly Pair[], apart: readonly Omit<Pair, 'reasons'>[]): Ties {
  const ties = new Map<number, Map<number, Tie>>();
  const tie = (from: number, to: number, by: Tie) => {
    const own = ties.get(from) ?? new Map<number, Tie>();
    ties.set(from, own.set(to, by));
  };
  for (const { oneNo, otherNo } of apart) {
    tie(oneNo, otherNo, 'apart');
    tie(otherNo, oneNo, 'apart');
  }
  for (const pair of pairs) {
    tie(pair.oneNo, pair.otherNo, pair);
    tie(pair.otherNo, pair.oneNo, pair);
  }
  return ties;
}

/** The pair's two, and whoever has the same to do with all who are there already. */
function growFrom(
  { oneNo, otherNo, reasons }: Pair,
  ties: Ties,
  saysAll: SaysAll,
): readonly number[] {
  const people = [oneNo, otherNo];
  const isSame = (tie: Tie | undefined) =>
    tie !== undefined && tie !== 'apart' && saysAll(tie.reasons, reasons);
  const isTied = (tie: Tie | undefined) => tie === 'apart' || isSame(tie);
  const [ofOne, ofOther] = [ties.get(oneNo), ties.get(otherNo)];
  // Whoever is near both is among the fewer.
  const near = (ofOne?.size ?? 0) < (ofOther?.size ?? 0) ? ofOne : ofOther;
  for (const no of near?.keys() ?? []) {
    if (people.includes(no) || !(isSame(ofOne?.get(no)) || isSame(ofOther?.get(no)))) continue;
    if (people.every((member) => isTied(ties.get(member)?.get(no)))) people.push(no);
  }
  return people.toSorted((one, other) => one - other);
}

function pairsAmong(people: readonly number[], reasons: string, ties: Ties): readonly Pair[] {
  return people.flatMap((one, place) =>
    people.slice(place + 1).flatMap((other) => {
      const tie = ties.get(one)?.get(other);
      return tie === undefined || tie === 'apart' || tie.reasons !== reasons ? [] : [tie];
    }),
  );
}

/** Whether all that the second reasons say is among what the first ones say. */
type SaysAll = (all: string, some: string) => boolean;

// Among a hundred and forty who are all alike it is asked some millions of times: each text is read once.
function createSaysAll(): SaysAll {
  const read = new Map<string, readonly string[]>();
  const eachReadOf = (reasons: string) => {
    const known = read.get(reasons) ?? eachOf(reasons);
    read.set(reasons, known);
    return known;
  };
  return (all, some) => {
    if (all === some) return true;
    const [said, asked] = [eachReadOf(all), eachReadOf(some)];
    return asked.length <= said.length && asked.every((reason) => said.includes(reason));
  };
}

function eachOf(reasons: string): readonly string[] {
  const parsed: unknown = JSON.parse(reasons);
  return Array.isArray(parsed) ? [...new Set(parsed.map((reason) => JSON.stringify(reason)))] : [];
}
