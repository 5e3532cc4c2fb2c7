import { mkdirSync, writeFileSync } from 'node:fs';
import process from 'node:process';
import { isMainThread, Worker, workerData } from 'node:worker_threads';
import { fileNameOf } from './corpus.ts';

/** The instant at which the input was begun, in milliseconds, or 0 when none is running; its length; itself. */
interface Watched {
  readonly begun: BigInt64Array;
  readonly length: Uint32Array;
  readonly bytes: Uint8Array;
}

interface WatchdogData {
  readonly shared: SharedArrayBuffer;
  readonly limitMs: number;
  readonly folder: string;
}

export interface Watchdog {
  readonly begin: (bytes: Uint8Array) => void;
  readonly end: () => void;
  readonly stop: () => Promise<void>;
}

function view(shared: SharedArrayBuffer): Watched {
  return {
    begun: new BigInt64Array(shared, 0, 1),
    length: new Uint32Array(shared, 8, 1),
    bytes: new Uint8Array(shared, 16),
  };
}

/**
 * Looks from a thread of its own whether an input comes to an end, which one that hangs cannot say itself;
 * after `limitMs` it writes the input into `folder` and ends the process.
 */
export function startWatchdog(largestBytes: number, limitMs: number, folder: string): Watchdog {
  const shared = new SharedArrayBuffer(16 + largestBytes);
  const { begun, length, bytes: kept } = view(shared);
  const data: WatchdogData = { shared, limitMs, folder };
  const worker = new Worker(new URL(import.meta.url), { workerData: data });
  worker.unref();
  return {
    begin(bytes) {
      kept.set(bytes.subarray(0, largestBytes));
      length[0] = Math.min(bytes.length, largestBytes);
      Atomics.store(begun, 0, BigInt(Date.now()));
    },
    end: () => void Atomics.store(begun, 0, 0n),
    stop: async () => void (await worker.terminate()),
  };
}

function watch({ shared, limitMs, folder }: WatchdogData): void {
  const { begun, length, bytes } = view(shared);
  setInterval(() => {
    const since = Number(Atomics.load(begun, 0));
    if (since === 0 || Date.now() - since < limitMs) return;
    const hanging = Uint8Array.from(bytes.subarray(0, length[0]));
    mkdirSync(folder, { recursive: true });
    writeFileSync(`${folder}/${fileNameOf(hanging)}`, hanging);
    process.stderr.write(`${fileNameOf(hanging)}: no end after ${limitMs} ms\n`);
    process.kill(process.pid, 'SIGKILL');
  }, 500);
}

if (!isMainThread) watch(workerData as WatchdogData);
