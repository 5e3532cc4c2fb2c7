import type { FileReader } from './read-aside.ts';

/** Readers, each for one import, of which one can be started before its import is. */
export interface ReadersAhead {
  /** Starts one now, where none waits: files are about to come. One that nothing comes for is closed after a while. */
  readonly prepare: () => void;
  /** Gives the one that waits, or starts one; it is the caller's to close. */
  readonly open: () => FileReader;
  /** Closes the one that waits. */
  readonly close: () => void;
}

/** Whoever has dragged files over the window has dropped them by then, or will not. */
const KEPT_MS = 60_000;

/** @param start Starts a reader. */
export function createReadersAhead(start: () => FileReader, keptMs = KEPT_MS): ReadersAhead {
  let waiting: { readonly reader: FileReader; readonly timer: NodeJS.Timeout } | undefined;
  const take = (): FileReader | undefined => {
    const taken = waiting;
    waiting = undefined;
    clearTimeout(taken?.timer);
    return taken?.reader;
  };
  const close = () => take()?.close();
  return {
    prepare() {
      const reader = take() ?? start();
      waiting = { reader, timer: setTimeout(close, keptMs).unref() };
    },
    open: () => take() ?? start(),
    close,
  };
}
