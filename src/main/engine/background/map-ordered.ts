/**
 * Applies `work` to several items at once and gives the results in the items' order, so that
 * what follows sees one file after the other whichever was ready first.
 *
 * @param limit How many are in flight or waiting for their turn, or whether these are enough: what
 *   bounds memory.
 */
export async function* mapOrdered<Item, Done>(
  items: AsyncIterable<Item> | Iterable<Item>,
  limit: number | ((inFlight: readonly Item[]) => boolean),
  work: (item: Item) => Promise<Done>,
): AsyncGenerator<Done> {
  const inFlight: Promise<Done>[] = [];
  const inHand: Item[] = [];
  const isFull = typeof limit === 'number' ? () => inHand.length >= limit : limit;
  const takeOldest = () => {
    inHand.shift();
    return inFlight.shift();
  };
  const takeIfFull = () => (isFull(inHand) ? takeOldest() : undefined);
  try {
    for await (const item of items) {
      const done = work(item);
      // Whoever waits for it hears of its failure; until then it must not count as unheard.
      done.catch(() => undefined);
      inFlight.push(done);
      inHand.push(item);
      for (let oldest = takeIfFull(); oldest !== undefined; oldest = takeIfFull()) {
        yield await oldest;
      }
    }
    for (let oldest = takeOldest(); oldest !== undefined; oldest = takeOldest()) {
      yield await oldest;
    }
  } finally {
    // Whoever stops early must not find work still going on.
    await Promise.allSettled(inFlight);
  }
}
