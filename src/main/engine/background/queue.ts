/** Items on their way from whoever has them to whoever wants them, in their order. */
export interface Queue<Item> {
  readonly put: (items: readonly Item[]) => void;
  /** Nothing more will be put. */
  readonly end: () => void;
  /** Gives each item once, and ends when nothing more will come. To be asked for once. */
  readonly items: () => AsyncGenerator<Item>;
}

export function createQueue<Item>(): Queue<Item> {
  const waiting: Item[] = [];
  let isOver = false;
  let next = Promise.withResolvers<void>();
  return {
    put(items) {
      waiting.push(...items);
      next.resolve();
      next = Promise.withResolvers();
    },
    end() {
      isOver = true;
      next.resolve();
    },
    async *items() {
      for (;;) {
        const coming = next.promise;
        const some = waiting.splice(0);
        yield* some;
        // More may have come while these were looked at.
        if (some.length > 0) continue;
        if (isOver) return;
        // oxlint-disable-next-line no-await-in-loop -- until it has come
        await coming;
      }
    },
  };
}
