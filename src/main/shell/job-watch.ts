import type { EventName, EventPayload } from '../../shared/contract/contract.ts';
import { NOTIFICATIONS } from '../../shared/messages/ui/desktop.ts';

/** The two kinds of work that go on in the background for long. */
export type Job = EventPayload<'job.chosen'>['job'];

/** What the system can show of a job. */
export interface JobDisplay {
  /** On the taskbar: from 0 to 1; 2 for one whose end is not known yet, -1 for none. */
  setProgress(fraction: number): void;
  /** Whether the window has the person's attention already. */
  isFocused(): boolean;
  /** Whether the person wants to be told. */
  notifies(): boolean;
  /** Counts only: whoever passes the screen may read it. */
  notify(job: Job, title: string, body: string): void;
}

/** Shorter than this, nobody has turned away from it. */
const LONG_MS = 5_000;

const JOBS: ReadonlyMap<EventName, Job> = new Map([
  ['imports.progressed', 'import'],
  ['rechecks.progressed', 'recheck'],
]);

type Progress = EventPayload<'imports.progressed'> | EventPayload<'rechecks.progressed'>;

/**
 * Follows what the engine tells of jobs: shows how far one is on the taskbar, and says when a long one has
 * ended that nobody watches.
 */
export function createJobWatch(display: JobDisplay) {
  const running = new Set<Job>();
  return (event: EventName, payload: unknown): void => {
    const job = JOBS.get(event);
    if (job === undefined) return;
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- an event's name tells what it carries
    const progress = payload as Progress;
    if (progress.state === 'running') {
      running.add(job);
      display.setProgress(progress.total === 0 ? 2 : progress.done / progress.total);
      return;
    }
    running.delete(job);
    if (running.size === 0) display.setProgress(-1);
    if (isLong(progress) && display.notifies() && !display.isFocused()) {
      display.notify(job, NOTIFICATIONS[job][progress.state], describe(progress));
    }
  };
}

function isLong({ startedAt, finishedAt }: Progress): boolean {
  return finishedAt !== undefined && Date.parse(finishedAt) - Date.parse(startedAt) >= LONG_MS;
}

function describe(progress: Progress): string {
  return 'importId' in progress
    ? NOTIFICATIONS.imported(progress.credentials, progress.problems.length)
    : NOTIFICATIONS.rechecked(progress.done);
}
