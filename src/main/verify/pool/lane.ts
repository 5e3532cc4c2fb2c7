import type { VerifierChannel } from './channel.ts';
import type { ClientRequest, PoolAnswer, StartMessage, WorkItem } from './messages.ts';
import { createPacker } from './packing.ts';

/** A request on its way to its answer. */
export interface Job {
  readonly id: number;
  readonly request: ClientRequest;
  readonly settle: (answer: PoolAnswer) => void;
  /** How often a process died that had it in flight. */
  deaths: number;
}

/** A thread of the verifier process, as the client sees it. */
export interface Lane {
  /** How many requests are in flight. */
  readonly size: number;
  readonly isFull: boolean;
  jobs(): readonly Job[];
  add(job: Job): void;
  /** Sends over what was added. */
  send(): void;
  /** The request of this number, which is in flight no more; nothing where it is not this thread's. */
  take(id: number): Job | undefined;
}

/** Sent ahead: some thirty milliseconds of work, twice what whoever imports writes in one go. */
const AHEAD = 128;

/** Starts a thread. */
export function createLane(channel: VerifierChannel, start: StartMessage): Lane {
  const inFlight = new Map<number, Job>();
  const pack = createPacker();
  let added: WorkItem[] = [];
  channel.start(start);
  return {
    get size() {
      return inFlight.size;
    },
    get isFull() {
      return inFlight.size >= AHEAD;
    },
    jobs: () => [...inFlight.values()],
    add(job) {
      inFlight.set(job.id, job);
      added.push({ id: job.id, request: pack(job.request) });
    },
    send() {
      if (added.length > 0) channel.post(start.thread, added);
      added = [];
    },
    take(id) {
      const job = inFlight.get(id);
      inFlight.delete(id);
      return job;
    },
  };
}
