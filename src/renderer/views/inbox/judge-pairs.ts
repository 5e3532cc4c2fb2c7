import type { DoubleView } from '../../../shared/contract/inbox-calls.ts';
import { DOUBLES } from '../../../shared/messages/ui/inbox.ts';
import { call } from '../../lib/client.ts';
import { oneByOne } from '../../lib/one-by-one.ts';
import { didAnew, didChange } from '../../lib/undo.ts';
import { fullestOf, mergeEach, namesOf, takeAllApart } from '../people/merging.ts';

/** Names a pair among others. */
export function keyOf({ people: [one, other] }: DoubleView): string {
  return `${one.id} ${other.id}`;
}

/**
 * What pairs are of one kind: those for one reason. A pair of which somebody is in another one too is of a
 * kind of its own, since each such has to be looked at.
 */
export function kindAmong(pairs: readonly DoubleView[]): (pair: DoubleView) => string {
  const places = Map.groupBy(
    pairs.flatMap(({ people }) => people),
    ({ id }) => id,
  );
  return (pair) => {
    const isLone = pair.people.every(({ id }) => places.get(id)?.length === 1);
    return isLone ? (pair.reasons[0]?.code ?? '') : keyOf(pair);
  };
}

/** Those of whom it was said: a key that is pressed once more before they are gone is no second word. */
const keptApart = new Set<string>();

/** What is shown from now on waits to be judged, whatever was said of it before. */
export const showAnew = (): void => keptApart.clear();

/** Remembers of each two that they are two; all of it is taken back at once. */
export async function keepApart(pairs: readonly DoubleView[]): Promise<void> {
  if (pairs.some((pair) => keptApart.has(keyOf(pair)))) return;
  const done = await oneByOne([pairs], (all) => setApart(all, true));
  if (done.length === 0) return;
  didChange(
    titleOf(pairs),
    () => setApart(pairs, false),
    () => setApart(pairs, true),
  );
}

function titleOf(pairs: readonly DoubleView[]): string {
  const [only, another] = pairs;
  if (only === undefined || another !== undefined) return DOUBLES.keptAllApart(pairs.length);
  return DOUBLES.keptApart(...namesOf(only.people));
}

async function setApart(pairs: readonly DoubleView[], isApart: boolean): Promise<void> {
  const ids = pairs.map(({ people: [one, other] }): [string, string] => [one.id, other.id]);
  if (isApart) pairs.forEach((pair) => keptApart.add(keyOf(pair)));
  try {
    await call('doubles.keepApart', { pairs: ids, isApart });
  } catch (cause) {
    showAnew();
    throw cause;
  }
}

/**
 * Makes one person of each two; all of it is taken back at once.
 *
 * @param pairs Nobody is in two of them: who is like two people is no proof that these are one.
 */
export async function mergeAll(pairs: readonly DoubleView[]): Promise<void> {
  const asked = pairs.map(({ people }) => {
    const [{ id: keptId }, { id: goneId }] = fullerFirst(people);
    return { keptId, goneId };
  });
  const merges = await mergeEach(asked);
  if (merges.length === 0) return;
  didAnew(DOUBLES.mergedAll(merges.length), merges, takeAllApart, () => mergeEach(asked));
}

/** Of two people with whom everything stays, unless somebody says otherwise. */
export function fullerFirst([one, other]: DoubleView['people']): DoubleView['people'] {
  return fullestOf([one, other]) === other ? [other, one] : [one, other];
}
