import type { AppError } from '../../../shared/contract/errors.ts';
import type { ImportView } from '../../../shared/contract/views.ts';
import { formatInstant } from '../../../shared/lib/instant.ts';
import { err, ok } from '../../../shared/lib/result.ts';
import type { Result } from '../../../shared/lib/result.ts';
import type { ImportServices } from './context.ts';
import { createProgress, viewEnded } from './progress.ts';
import { runImport } from './run-import.ts';

/** Runs imports in the background, one at a time. */
export interface Importer {
  /** @returns `import-running` while another one is. */
  start(paths: readonly string[], services: ImportServices): Result<string, AppError>;
  /** Ends the import after the file in hand; false when it is not the one that runs. */
  cancel(importId: string): boolean;
  /** The import that runs, as it stands; it is not in the workspace until it ends. */
  current(): ImportView | undefined;
  /** Cancels what runs, and waits for it. */
  close(): Promise<void>;
}

interface Running {
  readonly importId: string;
  isCancelled: boolean;
  view: ImportView | undefined;
  ended: Promise<void>;
}

/**
 * @param newId UUIDv7.
 * @param onProgress Called at most some ten times a second, and once when an import ends.
 */
export function createImporter(
  newId: () => string,
  onProgress: (view: ImportView) => void,
): Importer {
  let running: Running | undefined;
  const begin = (paths: readonly string[], services: ImportServices): string => {
    const importId = newId();
    const run: Running = {
      importId,
      isCancelled: false,
      view: undefined,
      ended: Promise.resolve(),
    };
    running = run;
    const hooks = {
      isCancelled: () => run.isCancelled,
      onProgress: (view: ImportView) => {
        run.view = view;
        if (view.state === 'running') onProgress(view);
      },
    };
    const complete = async () => {
      const view = await runImport({ importId, paths }, services, hooks).catch((cause: unknown) =>
        endFailed(importId, services, cause),
      );
      running = undefined;
      onProgress(view);
    };
    run.ended = complete();
    return importId;
  };
  return {
    start: (paths, services) =>
      running === undefined ? ok(begin(paths, services)) : err({ code: 'import-running' }),
    cancel(importId) {
      if (running?.importId !== importId) return false;
      running.isCancelled = true;
      return true;
    },
    current: () => running?.view,
    async close() {
      if (running === undefined) return;
      running.isCancelled = true;
      await running.ended;
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
