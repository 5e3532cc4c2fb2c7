/**
 * Applies `work` to several items at once and gives the results in the items' order, so that
 * what follows sees one file after the other whichever was ready first.
 *
 * @param limit How many are in flight or waiting for their turn: what bounds memory.
 */
export async function* mapOrdered<Item, Done>(
  items: AsyncIterable<Item> | Iterable<Item>,
  limit: number,
  work: (item: Item) => Promise<Done>,
): AsyncGenerator<Done> {
  const inFlight: Promise<Done>[] = [];
  try {
    for await (const item of items) {
      const done = work(item);
      // Whoever waits for it hears of its failure; until then it must not count as unheard.
      done.catch(() => undefined);
      inFlight.push(done);
      const oldest = inFlight.length >= limit ? inFlight.shift() : undefined;
      if (oldest !== undefined) yield await oldest;
    }
    for (let oldest = inFlight.shift(); oldest !== undefined; oldest = inFlight.shift()) {
      yield await oldest;
    }
  } finally {
    // Whoever stops early must not find work still going on.
    await Promise.allSettled(inFlight);
  }
}
