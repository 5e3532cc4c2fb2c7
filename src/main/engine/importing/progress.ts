import type { NewUnreadFile } from '../../store/index.ts';
import { beginImport } from '../../../shared/contract/begin-import.ts';
import type { ImportView, ProblemView } from '../../../shared/contract/views.ts';
import type { Verdict } from '../../../shared/model/verdict.ts';

/** How an import stands; one that runs is changed in place and shown as a copy. */
export interface Progress {
  readonly importId: string;
  readonly startedAt: string;
  done: number;
  total: number;
  alreadyHeld: number;
  credentials: number;
  unassigned: number;
  resumes: number;
  readonly verdicts: Record<Verdict, number>;
  readonly problems: ProblemView[];
  /** The same with where each file is, which is for nobody but the workspace. */
  readonly unread: NewUnreadFile[];
  /** Where the files are that anything was said of; not those that were there already. */
  readonly read: string[];
  currentFile: string | undefined;
}

export function createProgress(importId: string, startedAt: string): Progress {
  const { state: _, ...begun } = beginImport(importId, startedAt);
  return { ...begun, unread: [], read: [], currentFile: undefined };
}

/** The view of a running import. */
export function viewRunning(run: Progress): ImportView {
  const { currentFile, unread: _, read: __, ...progress } = run;
  const view: ImportView = { ...asShown(progress), state: 'running' };
  return currentFile === undefined ? view : { ...view, currentFile };
}

/** The view of an import that is over. */
export function viewEnded(
  progress: Progress,
  state: 'finished' | 'cancelled' | 'failed',
  finishedAt: string,
): ImportView {
  const { currentFile: _, unread: __, read: ___, ...rest } = progress;
  return { ...asShown(rest), state, finishedAt };
}

// A problem does not change once it is noted, and there may be thousands of them, ten times a second.
function asShown<Shown extends Pick<Progress, 'verdicts' | 'problems'>>(progress: Shown): Shown {
  const { verdicts, problems } = progress;
  return { ...progress, verdicts: { ...verdicts }, problems: [...problems] };
}

/** Calls `act` at most once in `pauseMs`; what comes between is left out. */
export function createThrottle(now: () => number, pauseMs: number, act: () => void): () => void {
  let last = Number.NEGATIVE_INFINITY;
  return () => {
    const time = now();
    if (time - last < pauseMs) return;
    last = time;
    act();
  };
}
