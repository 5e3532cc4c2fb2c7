/** The items of all lists in their order. Mostly all of them are empty, or all but one: nothing is copied then. */
export function joinLists<Item>(lists: readonly (readonly Item[])[]): readonly Item[] {
  let only: readonly Item[] | undefined;
  let all: Item[] | undefined;
  for (const list of lists) {
    if (list.length === 0) continue;
    if (only === undefined) only = list;
    else {
      all ??= [...only];
      for (const item of list) all.push(item);
    }
  }
  return all ?? only ?? [];
}
