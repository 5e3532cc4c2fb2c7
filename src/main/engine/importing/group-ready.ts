/**
 * Hands on items in groups: what is there when a pause after the group's first is over, or before,
 * once the group is full. The order stays.
 *
 * @param isFull Asked after each item that was added.
 * @param pause How long a group may wait for more.
 */
export async function* groupReady<Item>(
  items: AsyncIterable<Item>,
  isFull: (group: readonly Item[]) => boolean,
  pause: () => Promise<void>,
): AsyncGenerator<readonly Item[]> {
  const iterator = items[Symbol.asyncIterator]();
  let next = iterator.next();
  const gather = async (group: Item[], over: Promise<undefined>) => {
    while (!isFull(group)) {
      // oxlint-disable-next-line no-await-in-loop -- each may be the last of the group
      const item = await Promise.race([next, over]);
      if (item === undefined || item.done === true) return group;
      group.push(item.value);
      next = iterator.next();
    }
    return group;
  };
  try {
    for (let first = await next; first.done !== true; first = await next) {
      next = iterator.next();
      yield await gather(
        [first.value],
        pause().then(() => undefined),
      );
    }
  } finally {
    // Whoever stops early must not find work still going on.
    next.catch(() => undefined);
    await iterator.return?.();
  }
}
