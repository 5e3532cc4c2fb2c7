import type { AppError } from '../../../shared/contract/errors.ts';
import type { ImportView } from '../../../shared/contract/views.ts';
import { formatInstant } from '../../../shared/lib/instant.ts';
import { err, ok } from '../../../shared/lib/result.ts';
import type { Result } from '../../../shared/lib/result.ts';
import { createJobRunner } from '../background/background-job.ts';
import type { FailedEnd, JobHooks, JobRunner } from '../background/background-job.ts';
import { refusalOf } from '../write-refusal.ts';
import type { ImportServices } from './context.ts';
import { createProgress, viewEnded } from './progress.ts';
import type { Progress } from './progress.ts';
import { runImport } from './run-import.ts';
import type { ImportOrder } from './run-import.ts';

/** Runs imports in the background, one after the other. */
export interface Importer extends Omit<JobRunner<ImportView>, 'start'> {
  /**
   * Begins an import, or puts it behind those that were begun before.
   *
   * @returns Its id; `import-running` where too many wait.
   */
  start(order: NewOrder, services: ImportServices): Result<string, AppError>;
  /** How many wait behind the one that runs. */
  waiting(): number;
}

type NewOrder = Omit<ImportOrder, 'importId'>;

interface Waiting {
  readonly importId: string;
  readonly order: NewOrder;
  readonly services: ImportServices;
}

/** Nobody drops so many folders; what does is a mistake, or no person. */
const WAITING_LIMIT = 100;

/**
 * @param newId UUIDv7.
 * @param onProgress Called at most some ten times a second, and once when an import ends.
 */
export function createImporter(
  newId: () => string,
  onProgress: (view: ImportView) => void,
): Importer {
  const queue: Waiting[] = [];
  const begin = ({ importId, order, services }: Waiting): boolean => {
    let begun: Progress | undefined;
    const onBegun = (progress: Progress) => {
      begun = progress;
    };
    const job = {
      run: (id: string, hooks: JobHooks<ImportView>) =>
        runImport({ ...order, importId: id }, services, { ...hooks, onBegun }),
      endFailed: (id: string, cause: unknown) => endFailed(begun ?? id, services, cause),
    };
    return jobs.start(job, importId) !== undefined;
  };
  const jobs = createJobRunner<ImportView>(newId, (view) => {
    onProgress(view);
    const next = view.state === 'running' ? undefined : queue.shift();
    if (next !== undefined) begin(next);
  });
  return {
    ...jobs,
    start(order, services) {
      const wanted = { importId: newId(), order, services };
      if (begin(wanted)) return ok(wanted.importId);
      if (queue.length >= WAITING_LIMIT) return err({ code: 'import-running' });
      queue.push(wanted);
      return ok(wanted.importId);
    },
    waiting: () => queue.length,
    cancel(importId) {
      const place = queue.findIndex((one) => one.importId === importId);
      if (place >= 0) queue.splice(place, 1);
      return place >= 0 || jobs.cancel(importId);
    },
    close() {
      queue.length = 0;
      return jobs.close();
    },
  };
}

// Not a file's fault, or the import would have gone on: the workspace itself cannot be written.
async function endFailed(
  begun: Progress | string,
  { workspace, clock, recordIncident }: ImportServices,
  cause: unknown,
): Promise<FailedEnd<ImportView>> {
  recordIncident('imports.start', cause);
  const now = formatInstant(clock());
  const refusal = refusalOf(cause);
  const progress = typeof begun === 'string' ? createProgress(begun, now) : begun;
  const view = {
    ...viewEnded(progress, 'failed', now),
    ...(refusal !== undefined && { refusal }),
  };
  try {
    await workspace.imports.save(view, progress.unread, progress.read);
    return { view, isKept: true };
  } catch (again) {
    recordIncident('imports.save', again);
    return { view, isKept: false };
  }
}
