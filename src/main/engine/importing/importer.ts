import type { AppError } from '../../../shared/contract/errors.ts';
import type { ImportView } from '../../../shared/contract/views.ts';
import { formatInstant } from '../../../shared/lib/instant.ts';
import { err, ok } from '../../../shared/lib/result.ts';
import type { Result } from '../../../shared/lib/result.ts';
import { createJobRunner } from '../background-job.ts';
import type { JobRunner } from '../background-job.ts';
import type { ImportServices } from './context.ts';
import { createProgress, viewEnded } from './progress.ts';
import { runImport } from './run-import.ts';

/** Runs imports in the background, one at a time. */
export interface Importer extends Omit<JobRunner<ImportView>, 'start'> {
  /** @returns `import-running` while another one is. */
  start(paths: readonly string[], services: ImportServices): Result<string, AppError>;
}

/**
 * @param newId UUIDv7.
 * @param onProgress Called at most some ten times a second, and once when an import ends.
 */
export function createImporter(
  newId: () => string,
  onProgress: (view: ImportView) => void,
): Importer {
  const jobs = createJobRunner<ImportView>(newId, onProgress);
  return {
    ...jobs,
    start(paths, services) {
      const importId = jobs.start({
        run: (id, hooks) => runImport({ importId: id, paths }, services, hooks),
        endFailed: (id, cause) => endFailed(id, services, cause),
      });
      return importId === undefined ? err({ code: 'import-running' }) : ok(importId);
    },
  };
}

// Not a file's fault, or the import would have gone on: the workspace itself cannot be written.
async function endFailed(
  importId: string,
  { workspace, clock, recordIncident }: ImportServices,
  cause: unknown,
): Promise<ImportView> {
  recordIncident('imports.start', cause);
  const now = formatInstant(clock());
  const view = viewEnded(createProgress(importId, now), 'failed', now);
  await workspace.imports
    .save(view)
    .catch((again: unknown) => recordIncident('imports.save', again));
  return view;
}
