import type { RecheckView } from '../../src/shared/contract/views.ts';
import type { Handlers } from './fake-bridge.ts';
import { fakeId } from './fake-data.ts';

/** Checking again that has just begun. */
export function newRecheck(): RecheckView {
  return {
    recheckId: fakeId(8, 1),
    state: 'running',
    startedAt: '2026-03-02T09:29:00Z',
    done: 0,
    total: 12,
    failed: 0,
    kinds: {},
    changes: [],
  };
}

interface Known {
  readonly recheck: RecheckView | undefined;
}

/** Checking again, which goes on as a test says. */
export function recheckHandlers(known: Known, tell: (view: Partial<RecheckView>) => void) {
  return {
    'rechecks.start': () => {
      tell(newRecheck());
      return { recheckId: fakeId(8, 1) };
    },
    'rechecks.cancel': () => {
      tell({ state: 'cancelled' });
      return { done: true };
    },
    'rechecks.latest': () => (known.recheck === undefined ? {} : { recheck: known.recheck }),
  } satisfies Partial<Handlers>;
}
