import { existsSync } from 'node:fs';
import { resolve } from 'node:path';

/** What the app was started with; passed in, so that it can be tested. */
export interface Opening {
  /** The program first, and in development the app's own folder after it. */
  readonly argv: readonly string[];
  readonly workingDirectory: string;
  readonly appPath: string;
}

export interface OpenedFiles {
  /** A workspace to be opened, the last one where there are several. */
  readonly workspace: string | undefined;
  /** Absolute paths of all others, in their order. */
  readonly others: readonly string[];
}

const WITH_VALUE = new Set(['--workspace']);
const WORKSPACE_ENDING = '.touchstone';

/**
 * The files that the system had the app open, as Windows and Linux put them on the command line: whatever
 * is no option, and is there.
 */
export function findOpenedFiles({ argv, workingDirectory, appPath }: Opening): OpenedFiles {
  const paths = argv
    .slice(1)
    .filter((argument, at, all) => !argument.startsWith('-') && !WITH_VALUE.has(all[at - 1] ?? ''))
    .map((argument) => resolve(workingDirectory, argument))
    .filter((path) => path !== appPath && existsSync(path));
  return {
    workspace: paths.findLast(isWorkspace),
    others: [...new Set(paths.filter((path) => !isWorkspace(path)))],
  };
}

/** Whether the name is one of a workspace's file. */
export function isWorkspace(path: string): boolean {
  return path.toLowerCase().endsWith(WORKSPACE_ENDING);
}

/** Holds files that the app was opened with until the window takes them, which may be long locked. */
export interface WaitingFiles {
  add(paths: readonly string[]): void;
  /** All that wait; none wait any more. */
  take(): readonly string[];
}

export function createWaitingFiles(onAdded: () => void): WaitingFiles {
  let waiting: readonly string[] = [];
  return {
    add(paths) {
      if (paths.length === 0) return;
      waiting = [...waiting, ...paths];
      onAdded();
    },
    take() {
      const taken = waiting;
      waiting = [];
      return taken;
    },
  };
}
