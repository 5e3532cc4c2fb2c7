import { createQueue } from './queue.ts';

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
  const taken = createQueue<Item>();
  let isOver = false;
  const take = async () => {
    for await (const item of items) {
      // Whoever stops early must not find work still going on.
      if (isOver) return;
      onTaken(item);
      taken.put([item]);
    }
  };
  const all = take().finally(taken.end);
  all.catch(() => undefined);
  try {
    yield* taken.items();
    await all;
  } finally {
    isOver = true;
  }
}
