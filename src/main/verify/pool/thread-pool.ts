import { Worker } from 'node:worker_threads';
import type { PackedAnswer, ThreadReply } from './messages.ts';
import { createHandover } from './packing.ts';
import type { ShelvedRequest } from './packing.ts';

export interface ThreadPoolOptions {
  /** The module that each thread runs. */
  readonly threadUrl: URL;
  readonly threads: number;
  readonly timeLimitMs: number;
}

export interface ThreadPool {
  /** Waits for its turn in a thread. The time limit counts from when that comes. */
  answer(request: ShelvedRequest): Promise<PackedAnswer>;
}

interface Job {
  readonly request: ShelvedRequest;
  readonly settle: (answer: PackedAnswer) => void;
}

// A thread that needs more is not reading an honest credential. It bounds JavaScript's heap only:
// what is kept outside it can still take the whole process along, which the client then restarts.
const HEAP_LIMIT_MB = 512;

// A credential leaves some hundred kilobytes behind, which a small young generation would clear away often.
const YOUNG_LIMIT_MB = 64;

/** One in hand, and those that are there when it is done, so that no thread waits for this one. */
const JOBS_AT_A_THREAD = 4;

/** Runs requests in threads, each one at a time; a thread that is over its time, or dies, is replaced. */
export function startThreadPool(options: ThreadPoolOptions): ThreadPool {
  const waiting: Job[] = [];
  const runners = new Set<Runner>();

  const freest = (): Runner | undefined => {
    const [first] = [...runners].toSorted((a, b) => a.jobs.length - b.jobs.length);
    if (first !== undefined && (first.jobs.length === 0 || runners.size === options.threads)) {
      return first.jobs.length < JOBS_AT_A_THREAD ? first : undefined;
    }
    const started = startRunner(options, next, bury);
    runners.add(started);
    return started;
  };
  const next = () => {
    while (waiting.length > 0) {
      const runner = freest();
      const job = runner === undefined ? undefined : waiting.shift();
      if (runner === undefined || job === undefined) return;
      runner.take(job);
    }
  };
  // What waited behind the one that was its end has nothing to do with that.
  const bury = (runner: Runner) => {
    runners.delete(runner);
    waiting.unshift(...runner.jobs);
    next();
  };
  return {
    answer: (request) =>
      new Promise((settle) => {
        waiting.push({ request, settle });
        next();
      }),
  };
}

interface Runner {
  /** The one in hand comes first. */
  readonly jobs: Job[];
  take(job: Job): void;
}

/**
 * A thread, and who watches over it: a busy loop cannot be cancelled, only ended.
 *
 * @param onFree Called when a request has been answered.
 * @param onEnd Called once, when the one in hand was the thread's end; the other jobs are left.
 */
function startRunner(
  { threadUrl, timeLimitMs }: ThreadPoolOptions,
  onFree: () => void,
  onEnd: (runner: Runner) => void,
): Runner {
  const thread = new Worker(threadUrl, {
    resourceLimits: {
      maxOldGenerationSizeMb: HEAP_LIMIT_MB,
      maxYoungGenerationSizeMb: YOUNG_LIMIT_MB,
    },
    execArgv: [],
  });
  const handOver = createHandover();
  const jobs: Job[] = [];
  let timer: NodeJS.Timeout | undefined;
  let isOver = false;
  const watch = () => {
    clearTimeout(timer);
    if (jobs.length > 0) timer = setTimeout(() => end('time-limit'), timeLimitMs);
  };
  const end = (failure: 'time-limit' | 'crashed') => {
    if (isOver) return;
    isOver = true;
    clearTimeout(timer);
    void thread.terminate();
    jobs.shift()?.settle({ failure });
    onEnd(runner);
  };
  const runner: Runner = {
    jobs,
    take(job) {
      jobs.push(job);
      // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread, not a window
      thread.postMessage(handOver(job.request));
      if (jobs.length === 1) watch();
    },
  };
  thread.on('message', (reply: ThreadReply) => {
    if (isOver) return;
    jobs.shift()?.settle(reply.type === 'answered' ? reply.bytes : { failure: 'crashed' });
    watch();
    onFree();
  });
  // Unheard, it would end the process; what follows it is the exit.
  thread.on('error', () => undefined);
  thread.on('exit', () => end('crashed'));
  return runner;
}
