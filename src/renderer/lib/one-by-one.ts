import { notifyFailure } from './notices.ts';

/** Does one after the other until one fails, which is told. @returns What came of those that were done, in order. */
export async function oneByOne<Item, Done>(
  items: readonly Item[],
  act: (item: Item) => Promise<Done>,
): Promise<readonly Done[]> {
  const done: Done[] = [];
  try {
    for (const item of items) {
      // oxlint-disable-next-line no-await-in-loop -- one after the other
      done.push(await act(item));
    }
  } catch (cause) {
    notifyFailure(cause instanceof Error ? cause : new Error(String(cause)));
  }
  return done;
}
