import { setImmediate } from 'node:timers/promises';
import type { Pause, Workspace } from '../../store/index.ts';

/** How long the thread is kept from answering others. */
const SLICE_MS = 8;
/**
 * How long others are kept from writing: to end a transaction costs as much as a tenth of what is written in one
 * slice, and most of what the next one changes is on the same pages.
 */
const TOGETHER_MS = 100;

type Write<Item, Done> = (item: Item) => Promise<Done>;

export interface SliceOptions<Item, Done> {
  /** Called with what was made of some slices' items once they are written; `false` ends it. */
  readonly onWritten?: (done: readonly Done[]) => Promise<boolean>;
  /** Whether the first item is written by itself, so that whoever ends it at once is heard after one; so it is if not given. */
  readonly isFirstAlone?: boolean;
  /** What is done where a slice fails; else all of it ends with that. */
  readonly apart?: Apart<Item, Done>;
}

/** How slices of which one failed are written again: so that each item can fail for itself. */
export interface Apart<Item, Done> {
  /** Whether the slices to come are written so from the start, since one has failed before. */
  readonly isDue: () => boolean;
  /** Called before they are written again, outside of any transaction: nothing of them is there. */
  readonly onTakenBack: () => Promise<void>;
  /** Rejects only where all that is left is to end with it. */
  readonly write: Write<Item, Done>;
}

/**
 * Writes for each item in turn, in slices of time; between two of them whoever waits for the thread has a turn.
 * Several slices are one transaction, which is over as soon as others write. A crash loses the one in hand.
 *
 * @param write Waits for nothing but the workspace.
 */
export async function writeInSlices<Item, Done>(
  workspace: Pick<Workspace, 'batch'>,
  items: readonly Item[],
  write: Write<Item, Done>,
  { onWritten, isFirstAlone = true, apart }: SliceOptions<Item, Done> = {},
): Promise<void> {
  for (let next = 0; next < items.length;) {
    const rest = next === 0 && isFirstAlone ? items.slice(0, 1) : items.slice(next);
    // oxlint-disable-next-line no-await-in-loop -- one transaction after the other
    const done = await writeNext(workspace, rest, write, apart);
    next += done.length;
    // oxlint-disable-next-line no-await-in-loop -- as above
    if ((await onWritten?.(done)) === false) return;
    // oxlint-disable-next-line no-await-in-loop -- as above
    await setImmediate();
  }
}

// As a rule nothing fails, and to be able to take back one item alone takes a fifth of all that writing does.
async function writeNext<Item, Done>(
  workspace: Pick<Workspace, 'batch'>,
  items: readonly Item[],
  write: Write<Item, Done>,
  apart: Apart<Item, Done> | undefined,
): Promise<readonly Done[]> {
  const writeWhole = () => workspace.batch((pause) => writeTogether(items, write, pause), 'none');
  if (apart === undefined) return writeWhole();
  if (!apart.isDue()) {
    try {
      return await writeWhole();
    } catch {
      // What failed does so again, and is told of then.
      await apart.onTakenBack();
    }
  }
  return workspace.batch((pause) => writeTogether(items, apart.write, pause));
}

/** @returns What was made of the items, as far as it came. */
async function writeTogether<Item, Done>(
  items: readonly Item[],
  write: Write<Item, Done>,
  pause: Pause,
): Promise<readonly Done[]> {
  const end = performance.now() + TOGETHER_MS;
  const done: Done[] = [];
  do {
    // oxlint-disable-next-line no-await-in-loop -- one slice after the other
    done.push(...(await writeSlice(items.slice(done.length), write)));
    // oxlint-disable-next-line no-await-in-loop -- as above
  } while (done.length < items.length && performance.now() < end && !(await pause()));
  return done;
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
