/** What was taken out of lists, so that it can be put back, as the engine keeps it. */
export function createFakeBin<One>(keyOf: (one: One) => string) {
  const gone = new Map<string, One>();
  return {
    without(list: readonly One[], key: string): One[] {
      const found = list.find((one) => keyOf(one) === key);
      if (found !== undefined) gone.set(key, found);
      return list.filter((one) => one !== found);
    },
    withAgain(list: readonly One[], key: string): One[] {
      const found = gone.get(key);
      gone.delete(key);
      return found === undefined ? [...list] : [...list, found];
    },
  };
}
