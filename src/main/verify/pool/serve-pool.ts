import { Worker } from 'node:worker_threads';
import { readFault, rootOf } from '../../../shared/lib/fault.ts';
import { THREAD_LIMITS } from '../../../shared/limits.ts';
import { FIRST_PIPE } from './messages.ts';
import type { EndMessage, StartMessage, ThreadData, VerifyFailure } from './messages.ts';
import { LOOKS, createWatch } from './watch.ts';

// A credential leaves some hundred kilobytes behind, which a small young generation would clear away often.
const YOUNG_LIMIT_MB = 64;

/**
 * Starts threads when told over the IPC channel of `child_process.fork`, each of which is asked over a
 * pipe of its own, and watches over them, until whoever started this process is gone. The first thread
 * that is over its time, or dies, is told of: this process is then replaced by another.
 *
 * @param threadUrl The module that each thread runs.
 */
export function servePool(threadUrl: URL): void {
  process.on('message', (start: StartMessage) => startThread(threadUrl, start));
  process.on('disconnect', () => process.exit(0));
}

/** Starts a thread and watches over it: a busy loop cannot be cancelled, only ended. */
function startThread(threadUrl: URL, { thread, timeLimitMs, isAhead }: StartMessage): void {
  const inHand = new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT));
  const workerData: ThreadData = { fd: FIRST_PIPE + thread, inHand, isAhead };
  const worker = new Worker(threadUrl, {
    workerData,
    resourceLimits: {
      maxOldGenerationSizeMb: THREAD_LIMITS.heapMebibytes,
      maxYoungGenerationSizeMb: YOUNG_LIMIT_MB,
    },
    execArgv: [],
  });
  let thrown: VerifyFailure['thrown'];
  const end = (failure: VerifyFailure['failure']) => {
    clearInterval(timer);
    process.send?.({ id: Atomics.load(inHand, 0), failure, thrown } satisfies EndMessage);
  };
  const isOver = createWatch(timeLimitMs);
  const timer = setInterval(() => {
    if (isOver(Atomics.load(inHand, 0))) end('time-limit');
  }, timeLimitMs / LOOKS);
  // Unheard, it would end the process; what follows it is the exit.
  worker.on('error', (cause) => (thrown = readFault(cause, rootOf(import.meta.url))));
  worker.on('exit', () => end('crashed'));
}
