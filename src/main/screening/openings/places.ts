import { dayNo, monthsBefore } from '../../../shared/lib/days.ts';
import { LEVELS } from '../../../shared/model/level.ts';
import type { OpeningRequirement } from '../../../shared/model/opening.ts';
import { ISSUER_TRUSTS, VERDICTS } from '../../../shared/model/verdict.ts';
import { NO_DAY, PROOF_KINDS, readProofKind } from '../../store/index.ts';
import type { Holders, ProofColumns, ProofKind } from '../../store/index.ts';

/** What people's places are decided by, in columns: of each number the higher comes first. */
interface Keys {
  /** Musts, nices and verdicts; then issuers, recipients and levels. */
  readonly first: Float64Array;
  readonly second: Float64Array;
  /** So many a person: when the answers were issued, the newest first. */
  readonly days: Int32Array;
  readonly daysEach: number;
}

/** People in an order in which some are alike. */
export interface PlaceOrder {
  readonly places: Uint32Array;
  /** Where those who are alike with the one there begin, and where they end. */
  alikeAt(index: number): { readonly start: number; readonly end: number };
}

/**
 * Orders people by what they have proven and how strongly: how many musts, then nices; by verdict, then
 * issuer, then recipient, then level, how many requirements are answered as well as that, from the best
 * kind down; in the end by when the answers were issued. So a better answer to one requirement never
 * makes the whole weaker.
 *
 * @param requirements In the order of the holders' proofs.
 * @param today `YYYY-MM-DD`.
 */
export function orderHolders(
  { people, proofs }: Holders,
  requirements: readonly OpeningRequirement[],
  today: string,
): PlaceOrder {
  const daysEach = requirements.length;
  const keys: Keys = {
    first: new Float64Array(people),
    second: new Float64Array(people),
    days: new Int32Array(people * daysEach).fill(NO_DAY),
    daysEach,
  };
  requirements.forEach((requirement, column) => {
    const found = proofs[column];
    if (found !== undefined)
      addAnswers(keys, requirement, column, bestAnswers(people, requirement, found, today));
  });
  const sorted = daysEach > 1 ? keys.days.length : 0;
  for (let start = 0; start < sorted; start += daysEach) {
    keys.days.subarray(start, start + daysEach).sort(descending);
  }
  const compare = comparer(keys);
  const places = Uint32Array.from({ length: people }, (_, place) => place).toSorted(compare);
  const isAlike = (left: number, right: number) =>
    compare(places[left] ?? 0, places[right] ?? 0) === 0;
  return { places, alikeAt: (index) => alikeAt(index, people, isAlike) };
}

function descending(left: number, right: number): number {
  return right - left;
}

/** Adds everybody's best answer to one requirement. */
function addAnswers(
  { first, second, days, daysEach }: Keys,
  { need }: OpeningRequirement,
  column: number,
  best: BestAnswers,
): void {
  const worth = Array.from({ length: PROOF_KINDS }, (_, kind) => worthOf(kind, need));
  best.kinds.forEach((kind, place) => {
    const added = worth[kind];
    if (added === undefined) return;
    first[place] = (first[place] ?? 0) + added.first;
    second[place] = (second[place] ?? 0) + added.second;
    days[place * daysEach + column] = best.days[place] ?? NO_DAY;
  });
}

/**
 * Tells whether a proof of this kind (see `proofKind`), issued that day, is as it was asked for, be the
 * skill proven or not.
 */
export function asAsked(
  { level, withinMonths, issuer }: OpeningRequirement,
  today: string,
): (kind: number, day?: number) => boolean {
  const least = level === undefined ? -1 : LEVELS.indexOf(level);
  const isFit = Array.from({ length: PROOF_KINDS }, (_, number) => {
    const kind = readProofKind(number);
    return kind !== undefined && kind.level >= least && (issuer === 'any' || kind.trust === issuer);
  });
  const oldest = withinMonths === undefined ? NO_DAY : dayNo(monthsBefore(today, withinMonths));
  return (kind, day = NO_DAY) => isFit[kind] === true && day >= oldest;
}

interface BestAnswers {
  readonly kinds: Uint16Array;
  readonly days: Int32Array;
}

const NO_ANSWER = PROOF_KINDS;

/** Of each person's proofs that are as it was asked for, the strongest; `NO_ANSWER` where there is none. */
function bestAnswers(
  people: number,
  requirement: OpeningRequirement,
  { places, kinds, days }: ProofColumns,
  today: string,
): BestAnswers {
  const isAsAsked = asAsked(requirement, today);
  const best = { kinds: new Uint16Array(people).fill(NO_ANSWER), days: new Int32Array(people) };
  places.forEach((place, row) => {
    const [kind, day] = [kinds[row] ?? 0, days[row] ?? NO_DAY];
    if (!isAsAsked(kind, day)) return;
    const known = best.kinds[place] ?? NO_ANSWER;
    const isBetter = kind === known ? day > (best.days[place] ?? NO_DAY) : kind > known;
    if (known !== NO_ANSWER && !isBetter) return;
    best.kinds[place] = kind;
    best.days[place] = day;
  });
  return best;
}

// More than there are requirements in any opening, and eight of them stay below 2 to the 53.
const STEP = 64;

/** What an answer adds to the keys: one for each count that it is in, the foremost count highest. */
function worthOf(number: number, need: OpeningRequirement['need']) {
  const kind = readProofKind(number);
  return kind === undefined ? undefined : { first: firstOf(kind, need), second: secondOf(kind) };
}

function firstOf({ proven, verdict }: ProofKind, need: OpeningRequirement['need']): number {
  const isProven = (one: OpeningRequirement['need']) => proven && need === one;
  return pack([isProven('must'), isProven('nice'), ...upTo(VERDICTS, verdict)]);
}

function secondOf({ trust, isConfirmed, level }: ProofKind): number {
  const levels = LEVELS.map((_, rank) => level >= rank).toReversed();
  // Every answer has the last trust or a better one, as it has the last verdict or a better one.
  return pack([...upTo(ISSUER_TRUSTS, trust).slice(0, -1), isConfirmed, ...levels]);
}

/** For each value, from the best on, whether it is that or a better one. */
function upTo<Value>(values: readonly Value[], value: Value): readonly boolean[] {
  return values.map((_, place) => values.indexOf(value) <= place);
}

function pack(counts: readonly boolean[]): number {
  return counts.reduce((sum, one) => sum * STEP + Number(one), 0);
}

function comparer({
  first,
  second,
  days,
  daysEach,
}: Keys): (left: number, right: number) => number {
  const compareDays = (left: number, right: number) => {
    for (let place = 0; place < daysEach; place += 1) {
      const later = (days[right * daysEach + place] ?? 0) - (days[left * daysEach + place] ?? 0);
      if (later !== 0) return later;
    }
    return 0;
  };
  return (left, right) =>
    (first[right] ?? 0) - (first[left] ?? 0) ||
    (second[right] ?? 0) - (second[left] ?? 0) ||
    compareDays(left, right);
}

function alikeAt(
  index: number,
  people: number,
  isAlike: (left: number, right: number) => boolean,
): { readonly start: number; readonly end: number } {
  let [start, end] = [index, index + 1];
  while (start > 0 && isAlike(start - 1, index)) start -= 1;
  while (end < people && isAlike(end, index)) end += 1;
  return { start, end };
}
