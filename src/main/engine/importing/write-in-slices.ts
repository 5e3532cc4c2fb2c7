import type { Workspace } from '../../store/index.ts';

/** How long one transaction may keep the thread from answering others. */
const SLICE_MS = 14;

type Write<Item, Done> = (item: Item) => Promise<Done>;

export interface SliceOptions<Item, Done> {
  /** Called with what was made of a slice's items once that is written; `false` ends it. */
  readonly onSlice?: (done: readonly Done[]) => Promise<boolean>;
  /** Whether the first item is one of its own, so that whoever ends it at once is heard after one; so it is if not given. */
  readonly isFirstAlone?: boolean;
  /** What is done where a slice fails; else all of it ends with that. */
  readonly apart?: Apart<Item, Done>;
}

/** How a slice that failed is written again: so that each item can fail for itself. */
export interface Apart<Item, Done> {
  /** Whether the slices to come are written so from the start, since one has failed before. */
  readonly isDue: () => boolean;
  /** Called before it is written again, outside of any transaction: nothing of the slice is there. */
  readonly onTakenBack: () => Promise<void>;
  /** Rejects only where all that is left is to end with it. */
  readonly write: Write<Item, Done>;
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
  write: Write<Item, Done>,
  { onSlice, isFirstAlone = true, apart }: SliceOptions<Item, Done> = {},
): Promise<void> {
  for (let next = 0; next < items.length;) {
    const rest = next === 0 && isFirstAlone ? items.slice(0, 1) : items.slice(next);
    // oxlint-disable-next-line no-await-in-loop -- one slice after the other
    const done = await writeNext(workspace, rest, write, apart);
    next += done.length;
    // oxlint-disable-next-line no-await-in-loop -- as above
    if ((await onSlice?.(done)) === false) return;
    // oxlint-disable-next-line no-await-in-loop -- as above
    await new Promise((resolve) => {
      setImmediate(resolve);
    });
  }
}

// As a rule nothing fails, and to be able to take back one item alone takes a fifth of all that writing does.
async function writeNext<Item, Done>(
  workspace: Pick<Workspace, 'batch'>,
  items: readonly Item[],
  write: Write<Item, Done>,
  apart: Apart<Item, Done> | undefined,
): Promise<readonly Done[]> {
  const writeWhole = () => workspace.batch(() => writeSlice(items, write), 'none');
  if (apart === undefined) return writeWhole();
  if (!apart.isDue()) {
    try {
      return await writeWhole();
    } catch {
      // What failed does so again, and is told of then.
      await apart.onTakenBack();
    }
  }
  return workspace.batch(() => writeSlice(items, apart.write));
}

async function writeSlice<Item, Done>(
  items: readonly Item[],
  write: Write<Item, Done>,
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
