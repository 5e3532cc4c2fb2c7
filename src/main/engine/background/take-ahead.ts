/**
 * Takes items as they come, however slowly whoever asks for them goes on, and gives them in their order.
 *
 * @param onTaken Called with each as soon as it has come.
 * @throws What taking them throws, after those that came before.
 */
export async function* takeAhead<Item>(
  items: AsyncIterable<Item>,
  onTaken: (item: Item) => void,
): AsyncGenerator<Item> {
  const taken: Item[] = [];
  const run = { isOver: false, next: Promise.withResolvers<void>() };
  const take = async () => {
    for await (const item of items) {
      // Whoever stops early must not find work still going on.
      if (run.isOver) return;
      onTaken(item);
      taken.push(item);
      run.next.resolve();
    }
  };
  const all = take().finally(() => {
    run.isOver = true;
    run.next.resolve();
  });
  all.catch(() => undefined);
  try {
    for (let at = 0; ; at += 1) {
      while (at >= taken.length && !run.isOver) {
        // oxlint-disable-next-line no-await-in-loop -- until it has come
        await run.next.promise;
        run.next = Promise.withResolvers();
      }
      const item = taken[at];
      if (item === undefined) break;
      yield item;
    }
    await all;
  } finally {
    run.isOver = true;
  }
}
