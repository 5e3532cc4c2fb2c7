import type { Workspace } from '../store/index.ts';

/** How long one transaction may keep the thread from answering others. */
const SLICE_MS = 14;

export interface SliceOptions<Done> {
  /** Called with what was made of a slice's items once that is written; `false` ends it. */
  readonly onSlice?: (done: readonly Done[]) => Promise<boolean>;
  /** Whether the first item is one of its own, so that whoever ends it at once is heard after one; so it is if not given. */
  readonly isFirstAlone?: boolean;
}

/**
 * Writes for each item in turn, as many in one transaction as a slice of time allows; between two
 * slices whoever waits for the thread has a turn. A crash loses the slice in hand.
 *
 * @param write Waits for nothing but the workspace.
 */
export async function writeInSlices<Item, Done>(
  workspace: Pick<Workspace, 'batch'>,
  items: readonly Item[],
  write: (item: Item) => Promise<Done>,
  { onSlice, isFirstAlone = true }: SliceOptions<Done> = {},
): Promise<void> {
  for (let next = 0; next < items.length;) {
    const rest = next === 0 && isFirstAlone ? items.slice(0, 1) : items.slice(next);
    // oxlint-disable-next-line no-await-in-loop -- one slice after the other
    const done = await workspace.batch(() => writeSlice(rest, write));
    next += done.length;
    // oxlint-disable-next-line no-await-in-loop -- as above
    if ((await onSlice?.(done)) === false) return;
    // oxlint-disable-next-line no-await-in-loop -- as above
    await new Promise((resolve) => {
      setImmediate(resolve);
    });
  }
}

async function writeSlice<Item, Done>(
  items: readonly Item[],
  write: (item: Item) => Promise<Done>,
): Promise<readonly Done[]> {
  const end = performance.now() + SLICE_MS;
  const done: Done[] = [];
  for (const item of items) {
    // oxlint-disable-next-line no-await-in-loop -- each builds on the one before
    done.push(await write(item));
    if (performance.now() >= end) break;
  }
  return done;
}
