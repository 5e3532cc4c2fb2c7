import { setImmediate } from 'node:timers/promises';

/**
 * Does work slice by slice; between two of them whoever waits for the thread has a turn.
 *
 * @param slice Does the next few milliseconds' worth, and says whether there may be more.
 * @param isClosed Ends it after the slice in hand.
 * @returns Whether it came to its end.
 */
export async function runInSlices(
  slice: () => Promise<boolean>,
  isClosed: () => boolean = () => false,
): Promise<boolean> {
  for (let isMore = true; isMore;) {
    if (isClosed()) return false;
    // oxlint-disable-next-line no-await-in-loop -- one slice after the other
    isMore = await slice();
    // oxlint-disable-next-line no-await-in-loop -- as above
    await setImmediate();
  }
  return true;
}

/** Work in slices that is done one order after the other, and what was broken off before the first. */
export interface SlicedWork<Order> {
  readonly run: (order: Order) => Promise<void>;
  /** Ends after the slice in hand. */
  readonly close: () => Promise<void>;
}

export interface SlicedWorkOptions<Order> {
  /** What was still to be done when the workspace was closed last; `true` if anything was. */
  readonly resume: (isClosed: () => boolean) => Promise<boolean>;
  readonly run: (order: Order, isClosed: () => boolean) => Promise<unknown>;
  readonly onResumed: () => void;
  /** It stays due, and is tried again when the workspace is opened next. */
  readonly onResumeFailed: (cause: unknown) => void;
}

/** Starts with what was broken off. */
export function createSlicedWork<Order>({
  resume,
  run,
  onResumed,
  onResumeFailed,
}: SlicedWorkOptions<Order>): SlicedWork<Order> {
  let isClosing = false;
  const isClosed = () => isClosing;
  const resumed = resume(isClosed).then((wasDue) => (wasDue ? onResumed() : undefined));
  let last: Promise<unknown> = resumed.catch(onResumeFailed);
  return {
    async run(order) {
      const own = last.then(() => run(order, isClosed));
      last = own.catch(() => undefined);
      await own;
    },
    async close() {
      isClosing = true;
      await last;
    },
  };
}
