import type { RequirementView } from '../../shared/contract/openings.ts';
import { hrefOf } from './router.ts';
import type { Route } from './router.ts';

/** People in an order on a screen other than the list of candidates: a ranking, a shortlist, a comparison. */
export interface PeopleShown {
  /** The screen, which the way back leads to. */
  readonly origin: Route;
  readonly ids: readonly string[];
  /** What a ranking goes by; it may have more people than are shown. */
  readonly ranking?: Ranking;
  readonly comparison?: ComparisonLook;
}

/** What of a comparison is shown. */
export interface ComparisonLook {
  readonly differencesOnly: boolean;
  /** Whose requirements are the rows; empty for all skills. */
  readonly openingId: string;
  /** The opening from whose shortlist it was come to. */
  readonly shortlistOf?: string | undefined;
}

export interface Ranking {
  readonly requirements: RequirementView[];
  /** How many are shown. */
  readonly limit: number;
}

/** Somebody's place among them, from 0. */
interface Walker {
  readonly candidateId: string;
  readonly row: number;
}

/** Among whom somebody's page was opened, and where they stand. */
export interface PeopleWalk extends PeopleShown {
  readonly row: number;
}

let shown: PeopleShown | undefined;
let walker: Walker | undefined;

/** Remembers whom a screen shows, so that from a person's page one can go on to whoever is next there. */
export function showPeople(people: PeopleShown): void {
  shown = people;
}

/** Whom the screen at `origin` showed last, if no other one has shown people since. */
export function peopleShownAt(origin: Route): PeopleShown | undefined {
  return shown !== undefined && hrefOf(shown.origin) === hrefOf(origin) ? shown : undefined;
}

/** Whether those on the shortlist of this opening were compared last. */
export function wasCompared(openingId: string): boolean {
  return shown?.comparison?.shortlistOf === openingId;
}

/** More of a ranking is shown when it is come back to, since one went on that far. */
export function showMore(limit: number): void {
  if (shown?.ranking !== undefined) shown = { ...shown, ranking: { ...shown.ranking, limit } };
}

/**
 * Enters a person's page. Asked twice it answers the same.
 *
 * @param from The screen before: one that shows people, or somebody's page to which one went on from there.
 * @returns `undefined` where the person was not come to by way of such a screen.
 */
export function enterWalk(from: Route | undefined, candidateId: string): PeopleWalk | undefined {
  const row = shown === undefined ? undefined : rowOf(shown, from, candidateId);
  walker = row === undefined ? undefined : { candidateId, row };
  return shown === undefined || row === undefined ? undefined : { ...shown, row };
}

function rowOf(
  people: PeopleShown,
  from: Route | undefined,
  candidateId: string,
): number | undefined {
  if (from?.screen === 'candidate') {
    // Gone on to, or come back to by the window's way back.
    if (walker?.candidateId === candidateId) return walker.row;
    if (walker?.candidateId !== from.candidateId) return undefined;
  } else if (from === undefined || hrefOf(from) !== hrefOf(people.origin)) return undefined;
  const row = people.ids.indexOf(candidateId);
  return row === -1 ? undefined : row;
}

/** Goes on to somebody else among the same people. */
export function walkOn(row: number, candidateId: string): void {
  walker = { candidateId, row };
}

export function forgetPeople(): void {
  shown = undefined;
  walker = undefined;
}
