import type { Workspace } from '../store/index.ts';
import type { RecordIncident } from './dispatch.ts';
import type { Emit } from './handlers/context.ts';
import { runInSlices } from './background/in-slices.ts';

/** Looks for doubles in the background, whenever anything has changed. */
export interface DoubleFinder {
  /** Looks at whoever has changed, unless that is being done. */
  readonly wake: () => void;
  /** Ends after the slice in hand. */
  readonly close: () => Promise<void>;
}

/** Some milliseconds' worth. */
const PEOPLE_AT_ONCE = 40;

/**
 * @param isBusy While it is, nothing is looked for: what it brings is looked at once it is over.
 * @param emit Told of when pairs are others than before.
 */
export function createDoubleFinder(
  { doubles }: Pick<Workspace, 'doubles'>,
  isBusy: () => boolean,
  emit: Emit,
  recordIncident: RecordIncident,
): DoubleFinder {
  let isClosing = false;
  let running: Promise<void> | undefined;
  // What changes while the last ones are looked at.
  let isAsked = false;
  const work = async () => {
    let hasChanged = false;
    const slice = async () => {
      const looked = await doubles.look(PEOPLE_AT_ONCE);
      hasChanged ||= looked.hasChanged;
      return looked.isMore;
    };
    await runInSlices(slice, () => isClosing || isBusy());
    if (hasChanged && !isClosing) emit('workspace.changed', {});
  };
  const wake = () => {
    isAsked = true;
    if (running !== undefined || isClosing || isBusy()) return;
    isAsked = false;
    running = work()
      .catch((cause: unknown) => void recordIncident('inbox.get', cause))
      .finally(() => {
        running = undefined;
        if (isAsked) wake();
      });
  };
  return {
    wake,
    async close() {
      isClosing = true;
      await running;
    },
  };
}

/** Emits as `emit` does, and wakes the finder at every change. */
export function wakeOnChange(emit: Emit, wake: () => void): Emit {
  return (event, payload) => {
    emit(event, payload);
    if (event === 'workspace.changed') wake();
  };
}
