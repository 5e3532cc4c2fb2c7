import type { RecheckScope } from '../../store/index.ts';
import type { AppError } from '../../../shared/contract/errors.ts';
import type { RecheckView } from '../../../shared/contract/views.ts';
import { formatInstant } from '../../../shared/lib/instant.ts';
import { err, ok } from '../../../shared/lib/result.ts';
import type { Result } from '../../../shared/lib/result.ts';
import { createJobRunner } from '../background/background-job.ts';
import type { FailedEnd, JobRunner } from '../background/background-job.ts';
import type { RecheckServices } from './context.ts';
import { refusalOf } from '../write-refusal.ts';
import { runRecheck, viewOf } from './run-recheck.ts';
import type { RecheckProgress } from './run-recheck.ts';

/** Checks credentials again in the background, one scope at a time. */
export interface Rechecker extends Omit<JobRunner<RecheckView>, 'start'> {
  /** @returns `recheck-running` while another one is. */
  start(scope: RecheckScope, services: RecheckServices): Result<string, AppError>;
}

/**
 * @param newId UUIDv7.
 * @param onProgress Called at most some ten times a second, and once when it ends.
 */
export function createRechecker(
  newId: () => string,
  onProgress: (view: RecheckView) => void,
): Rechecker {
  const jobs = createJobRunner<RecheckView>(newId, onProgress);
  return {
    ...jobs,
    start(scope, services) {
      let begun: RecheckProgress | undefined;
      const onBegun = (progress: RecheckProgress) => {
        begun = progress;
      };
      const id = jobs.start({
        run: (recheckId, hooks) =>
          runRecheck({ recheckId, scope }, services, { ...hooks, onBegun }),
        endFailed: (recheckId, cause) => endFailed(begun ?? recheckId, services, cause),
      });
      return id === undefined ? err({ code: 'recheck-running' }) : ok(id);
    },
  };
}

// Not a credential's fault, or the others would have gone on: the workspace itself cannot be written.
async function endFailed(
  begun: RecheckProgress | string,
  { workspace, clock, recordIncident }: RecheckServices,
  cause: unknown,
): Promise<FailedEnd<RecheckView>> {
  recordIncident('rechecks.start', cause);
  const now = formatInstant(clock());
  const progress = typeof begun === 'string' ? progressOf(begun, now) : begun;
  const refusal = refusalOf(cause);
  const view = {
    ...viewOf(progress, 'failed', now),
    ...(refusal !== undefined && { refusal }),
  };
  try {
    await workspace.rechecks.save(view);
    return { view: (await workspace.rechecks.latest()) ?? view, isKept: true };
  } catch (again) {
    recordIncident('rechecks.save', again);
    return { view, isKept: false };
  }
}

function progressOf(recheckId: string, startedAt: string): RecheckProgress {
  return { recheckId, startedAt, done: 0, total: 0, failed: 0, kinds: {} };
}
