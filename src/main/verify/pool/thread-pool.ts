import { Worker } from 'node:worker_threads';
import { unreachable } from '../../../shared/lib/unreachable.ts';
import type { PoolAnswer, PoolRequest, ThreadReply } from './messages.ts';
import { createPasser } from './passing.ts';

export interface ThreadPoolOptions {
  /** The module that each thread runs. */
  readonly threadUrl: URL;
  readonly threads: number;
  readonly timeLimitMs: number;
}

export interface ThreadPool {
  /** Waits for a free thread. The time limit counts from when one takes the request up. */
  answer(request: PoolRequest): Promise<PoolAnswer>;
}

interface Job {
  readonly request: PoolRequest;
  readonly settle: (answer: PoolAnswer) => void;
}

// A thread that needs more is not reading an honest credential. It bounds JavaScript's heap only:
// what is kept outside it can still take the whole process along, which the client then restarts.
const HEAP_LIMIT_MB = 512;

/** Runs requests in threads, each one at a time; a thread that is over its time, or dies, is replaced. */
export function startThreadPool(options: ThreadPoolOptions): ThreadPool {
  const waiting: Job[] = [];
  const idle: Runner[] = [];
  let running = 0;

  const next = () => {
    while (waiting.length > 0 && running < options.threads) {
      const job = waiting.shift();
      if (job === undefined) return;
      running += 1;
      run(job, idle.pop() ?? startThread(options.threadUrl));
    }
  };
  const run = (job: Job, runner: Runner) => {
    watch(runner, job.request, options.timeLimitMs, (answer, survives) => {
      running -= 1;
      if (survives) idle.push(runner);
      job.settle(answer);
      next();
    });
  };
  return {
    answer: (request) =>
      new Promise((settle) => {
        waiting.push({ request, settle });
        next();
      }),
  };
}

/** A thread, and what prepares requests for it: it knows which documents the thread has. */
interface Runner {
  readonly thread: Worker;
  readonly pass: ReturnType<typeof createPasser>;
}

function startThread(url: URL): Runner {
  const thread = new Worker(url, {
    resourceLimits: { maxOldGenerationSizeMb: HEAP_LIMIT_MB },
    execArgv: [],
  });
  // A thread that dies while idle is found dead by its next request; unheard, it would end the process.
  thread.on('error', () => undefined);
  return { thread, pass: createPasser() };
}

type Done = (answer: PoolAnswer, survives: boolean) => void;

/** Hands `request` to the thread, and calls `done` once. A busy loop cannot be cancelled, only ended. */
function watch(
  { thread, pass }: Runner,
  request: PoolRequest,
  timeLimitMs: number,
  done: Done,
): void {
  const settle: Done = (answer, survives) => {
    clearTimeout(timer);
    thread.off('message', onMessage);
    thread.off('exit', onDeath);
    if (!survives) void thread.terminate();
    done(answer, survives);
  };
  const onMessage = (reply: ThreadReply) => {
    settle(answerOf(reply), true);
  };
  const onDeath = () => settle({ failure: 'crashed' }, false);
  const timer = setTimeout(() => settle({ failure: 'time-limit' }, false), timeLimitMs);
  thread.on('message', onMessage);
  thread.on('exit', onDeath);
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread, not a window
  thread.postMessage('resume' in request ? request : pass(request));
}

function answerOf(reply: ThreadReply): PoolAnswer {
  switch (reply.type) {
    case 'verified':
      return reply.outcome;
    case 'read':
      return reply.reading;
    case 'failed':
      return { failure: 'crashed' };
    default:
      return unreachable(reply);
  }
}
