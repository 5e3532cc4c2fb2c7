/**
 * Applies `work` to several items at once and gives the results in the items' order, so that
 * what follows sees one file after the other whichever was ready first. What is ready does not wait for an
 * item that has not come yet.
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
  const giveUpOldest = () => {
    inHand.shift();
    void inFlight.shift();
  };
  const source = iterate(items);
  try {
    let next = source.next();
    for (;;) {
      const [oldest] = inFlight;
      const isEnough = oldest !== undefined && isFull(inHand);
      // oxlint-disable-next-line no-await-in-loop -- whichever is there first
      const come = isEnough ? undefined : await firstOf(next, oldest);
      if (oldest !== undefined && come === undefined) {
        giveUpOldest();
        yield await oldest;
        continue;
      }
      if (come === undefined || come.done === true) break;
      const done = work(come.value);
      // Whoever waits for it hears of its failure; until then it must not count as unheard.
      done.catch(() => undefined);
      inFlight.push(done);
      inHand.push(come.value);
      next = source.next();
    }
    for (let [oldest] = inFlight; oldest !== undefined; [oldest] = inFlight) {
      giveUpOldest();
      yield await oldest;
    }
  } finally {
    source.end();
    // Whoever stops early must not find work still going on.
    await Promise.allSettled(inFlight);
  }
}

/** @returns The next item where that is there, else nothing as soon as the oldest is done. */
function firstOf<Item>(
  next: Promise<IteratorResult<Item>>,
  oldest: Promise<unknown> | undefined,
): Promise<IteratorResult<Item> | undefined> {
  if (oldest === undefined) return next;
  const isDone = oldest.then(
    () => undefined,
    () => undefined,
  );
  return Promise.race([next, isDone]);
}

function iterate<Item>(items: AsyncIterable<Item> | Iterable<Item>) {
  const iterator =
    Symbol.asyncIterator in items ? items[Symbol.asyncIterator]() : items[Symbol.iterator]();
  return {
    next(): Promise<IteratorResult<Item>> {
      const next = Promise.resolve(iterator.next());
      // It is asked for ahead; its failure is heard of in its turn.
      next.catch(() => undefined);
      return next;
    },
    /** Whoever gives the items may have to wait for one first: nobody waits for that. */
    end(): void {
      Promise.resolve(iterator.return?.()).catch(() => undefined);
    },
  };
}
