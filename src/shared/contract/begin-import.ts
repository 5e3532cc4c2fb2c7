import type { ImportView } from './views.ts';

/** How an import stands that has just begun. */
export function beginImport(importId: string, startedAt: string): ImportView {
  return {
    importId,
    state: 'running',
    startedAt,
    done: 0,
    total: 0,
    alreadyHeld: 0,
    credentials: 0,
    unassigned: 0,
    resumes: 0,
    verdicts: { verified: 0, lapsed: 0, unconfirmed: 0, rejected: 0 },
    problems: [],
  };
}
