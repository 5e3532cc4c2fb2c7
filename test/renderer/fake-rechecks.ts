import type { RecheckView } from '../../src/shared/contract/views.ts';
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
