import { Worker } from 'node:worker_threads';
import { readFault, rootOf } from '../../../shared/lib/fault.ts';
import { THREAD_LIMITS } from '../../../shared/limits.ts';
import { FIRST_PIPE } from './messages.ts';
import type { EndMessage, StartMessage, ThreadData, VerifyFailure } from './messages.ts';

// A credential leaves some hundred kilobytes behind, which a small young generation would clear away often.
const YOUNG_LIMIT_MB = 64;

/** How often one looks within a request's time. */
const LOOKS = 20;
/** As many times its time may go by where it is kept from the processor, or waits. */
const PATIENCE = 6;

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

/**
 * What the processor did counts, and not what others had of it meanwhile: on a machine that has much else to
 * do, or slept, no credential is given up for that. With several threads that is what all of them did.
 *
 * @returns Told what is in hand, says whether that has been so for too long.
 */
function createWatch(timeLimitMs: number): (id: number) => boolean {
  let [last, since, used] = [0, 0, 0];
  return (id) => {
    const [now, usedNow] = [performance.now(), processorMs()];
    if (id !== last) [last, since, used] = [id, now, usedNow];
    if (id === 0 || now - since < timeLimitMs) return false;
    return usedNow - used >= timeLimitMs || now - since >= PATIENCE * timeLimitMs;
  };
}

function processorMs(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}
