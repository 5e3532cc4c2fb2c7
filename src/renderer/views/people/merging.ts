import type { CandidateRow } from '../../../shared/contract/views.ts';
import { DOUBLES } from '../../../shared/messages/ui/inbox.ts';
import { call } from '../../lib/client.ts';
import { oneByOne } from '../../lib/one-by-one.ts';
import { didAnew } from '../../lib/undo.ts';

/** Who may be made one with somebody. */
export type Mergeable = Pick<CandidateRow, 'id' | 'name' | 'emails' | 'verdicts'>;

type Named = Pick<CandidateRow, 'name' | 'emails'>;

/** What two are called where they are told apart: with an address where both have one name, which is so of most doubles. */
export function namesOf([one, other]: readonly [Named, Named]): readonly [string, string] {
  return [nameAmong(one, [other]), nameAmong(other, [one])];
}

/** What somebody is called beside these others: with an address, of their own if any is, where one of them has that name. */
export function nameAmong({ name, emails }: Named, others: readonly Named[]): string {
  const namesakes = others.filter((other) => other.name === name);
  if (namesakes.length === 0) return name;
  const shared = new Set(namesakes.flatMap((other) => other.emails));
  const email = emails.find((one) => !shared.has(one)) ?? emails[0];
  return email === undefined ? name : `${name} (${email})`;
}

/** With whom everything stays, unless somebody says otherwise: of whom most is verified. */
export function fullestOf<Person extends Pick<CandidateRow, 'verdicts'>>(
  people: readonly Person[],
): Person | undefined {
  return people.reduce<Person | undefined>(
    (best, one) =>
      best === undefined || one.verdicts.verified > best.verdicts.verified ? one : best,
    undefined,
  );
}

export interface Merging {
  readonly keptId: string;
  readonly goneId: string;
}

/**
 * Makes one person of all of these; all of it is taken back at once.
 *
 * @returns Whether anybody was merged; what failed is told.
 */
export async function mergeInto(kept: Mergeable, gone: readonly Mergeable[]): Promise<boolean> {
  const asked = gone.map(({ id }) => ({ keptId: kept.id, goneId: id }));
  const merges = await mergeEach(asked);
  const done = gone.slice(0, merges.length);
  const [only] = done;
  if (only === undefined) return false;
  const title =
    done.length === 1
      ? DOUBLES.merged(...namesOf([only, kept]))
      : DOUBLES.mergedMany(done.length, nameAmong(kept, done));
  didAnew(title, merges, takeAllApart, () => mergeEach(asked.slice(0, merges.length)));
  return true;
}

/** @returns The merges, in order; one that failed ends it, and is told. */
export async function mergeEach(asked: readonly Merging[]): Promise<readonly string[]> {
  return oneByOne(asked, async (one) => (await call('doubles.merge', one)).mergeId);
}

/** The last one first: each stands on those before it. */
export async function takeAllApart(merges: readonly string[]): Promise<void> {
  for (const mergeId of merges.toReversed()) {
    // oxlint-disable-next-line no-await-in-loop -- one after the other
    await call('doubles.takeApart', { mergeId });
  }
}
