import { Worker } from 'node:worker_threads';
import { errorCodeOf } from '../../../shared/lib/error-code.ts';
import { THREAD_LIMITS } from '../../../shared/limits.ts';
import { err, ok } from '../../../shared/lib/result.ts';
import type { Result } from '../../../shared/lib/result.ts';
import type { Problem } from '../../../shared/model/problem.ts';
import { LOOKS, createWatch } from '../../verify/index.ts';
import { createQueue } from '../background/queue.ts';
import { collectFiles } from './collect-files.ts';
import type { Collected, CollectLimits } from './collect-files.ts';
import type { FileContent } from './examine.ts';
import type { CarriedDocument } from './foresight.ts';
import { readHashed } from './read-bytes.ts';
import type { HashedFile } from './read-bytes.ts';

/** A whole file, and what intake found in it where it was asked at once. */
export interface ReadFile extends HashedFile {
  readonly content?: FileContent<CarriedDocument>;
}

/** A file that is wanted. */
export interface WantedFile {
  readonly file: string;
  /** For words only. */
  readonly name: string;
  readonly limitBytes: number;
  /** What it holds, where it is no file on disk: it is only looked into then. */
  readonly given?: HashedFile | undefined;
}

/** Finds files, reads them whole, and hashes them. */
export interface FileReader {
  /** As `collectFiles`; not twice. */
  collect(wanted: WantedPlaces): AsyncIterable<Collected>;
  /** As `readHashed`. */
  read(wanted: WantedFile): Promise<Result<ReadFile, Problem>>;
  close(): void;
}

/** Where files are looked for. */
export interface WantedPlaces {
  readonly paths: readonly string[];
  readonly limits: CollectLimits;
}

/** One that the thread is asked for. */
export interface ReadOrder extends WantedFile {
  /** Counts up from 1. */
  readonly id: number;
}

/** What the thread is asked: where files are, or for some of them. */
export type ReaderRequest = WantedPlaces | readonly ReadOrder[];

/** Some of what was found, in its order. */
export interface FoundReply {
  readonly found: readonly Collected[];
  readonly isAll: boolean;
}

/** Some files, in any order. */
export type ReadReply = readonly {
  readonly id: number;
  readonly read: Result<ReadFile, Problem>;
}[];

/** In this thread: reading a small file takes four errands to others, each dearer than the reading. */
export const READ_HERE: FileReader = {
  collect: collectHere,
  read: readHere,
  close: () => undefined,
};

function collectHere({ paths, limits }: WantedPlaces): AsyncGenerator<Collected> {
  return collectFiles(paths, limits);
}

async function readHere({
  file,
  limitBytes,
  given,
}: WantedFile): Promise<Result<ReadFile, Problem>> {
  return given === undefined ? readHashed(file, limitBytes) : ok(given);
}

/** What the thread is started with. */
export interface ReaderData {
  /** One number: the file that is looked into, by the number of its order, or 0. */
  readonly inHand: Int32Array<SharedArrayBuffer>;
}

/**
 * Has threads, one after the other, find files, read them, which may wait for the disk, and look for what is in
 * each. A file at which one runs out of memory or of time is named, and another goes on with the rest. Where none can
 * go on, all is found and read in this one, and looked into by whoever asked.
 *
 * @param entry `reader-thread.ts`, or as it is built.
 */
export function readAside(entry: URL, limits: Partial<ReadingLimits> = {}): FileReader {
  const found = createFound();
  let isClosed = false;
  const start = (): Worker =>
    startThread(entry, limits, {
      onReply(reply) {
        if ('found' in reply) found.add(reply);
        else reads.settle(reply);
      },
      onEnd(id, why) {
        found.end();
        if (isClosed || !reads.giveUp(id, why)) {
          reads.end();
          return;
        }
        thread = start();
        reads.sendAgain();
      },
    });
  const reads = createReads((orders) => post(orders));
  let thread = start();
  const post = (request: ReaderRequest) => {
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread, not a window
    thread.postMessage(request);
  };
  return {
    async *collect(wanted) {
      post(wanted);
      let count = 0;
      for await (const item of found.items()) {
        count += 1;
        yield item;
      }
      if (found.isWhole() || isClosed) return;
      for await (const item of collectHere(wanted)) {
        // These were found before the thread ended.
        if (count === 0) yield item;
        else count -= 1;
      }
    },
    read: (wanted) => reads.read(wanted),
    close() {
      isClosed = true;
      void thread.terminate();
    },
  };
}

interface ThreadListeners {
  readonly onReply: (reply: FoundReply | ReadReply) => void;
  /** @param id The order at which it ran out of memory or time; 0 where it ended otherwise. */
  readonly onEnd: (id: number, why: Exhausted) => void;
}

/** What of a thread one file may take. */
interface ReadingLimits {
  /** Of JavaScript's heap. */
  readonly heapMebibytes: number;
  /** Of the processor's time. */
  readonly timeMs: number;
}

type Exhausted = 'too-much-memory' | 'took-too-long';

function startThread(
  entry: URL,
  {
    heapMebibytes = THREAD_LIMITS.readingHeapMebibytes,
    timeMs = THREAD_LIMITS.readingMs,
  }: Partial<ReadingLimits>,
  { onReply, onEnd }: ThreadListeners,
) {
  const inHand = new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT));
  const thread = new Worker(entry, {
    execArgv: [],
    workerData: { inHand } satisfies ReaderData,
    resourceLimits: { maxOldGenerationSizeMb: heapMebibytes },
  });
  let why: Exhausted | undefined;
  const isOver = createWatch(timeMs);
  const timer = setInterval(() => {
    if (!isOver(Atomics.load(inHand, 0))) return;
    why = 'took-too-long';
    void thread.terminate();
  }, timeMs / LOOKS);
  thread.on('message', onReply);
  // What follows it is the exit.
  thread.on('error', (cause) => {
    if (errorCodeOf(cause) === 'ERR_WORKER_OUT_OF_MEMORY') why = 'too-much-memory';
  });
  thread.on('exit', () => {
    clearInterval(timer);
    if (why === undefined) onEnd(0, 'too-much-memory');
    else onEnd(Atomics.load(inHand, 0), why);
  });
  return thread;
}

/** What the thread has found, as it comes. */
function createFound() {
  const { put, end, items } = createQueue<Collected>();
  let isWhole = false;
  return {
    end,
    items,
    isWhole: () => isWhole,
    add({ found, isAll }: FoundReply): void {
      put(found);
      isWhole = isAll;
      if (isAll) end();
    },
  };
}

interface Waiting {
  readonly order: ReadOrder;
  readonly settle: (read: Result<ReadFile, Problem> | Promise<Result<ReadFile, Problem>>) => void;
}

/** The files that the thread is asked for. */
function createReads(post: (orders: readonly ReadOrder[]) => void) {
  const waiting = new Map<number, Waiting>();
  let orders: ReadOrder[] = [];
  let [last, isOver] = [0, false];
  const send = () => {
    if (!isOver) post(orders);
    orders = [];
  };
  return {
    settle(reply: ReadReply): void {
      for (const { id, read } of reply) {
        waiting.get(id)?.settle(read);
        waiting.delete(id);
      }
    },
    /** @returns False where the thread did not end of a file that is waited for. */
    giveUp(id: number, code: Exhausted): boolean {
      const one = waiting.get(id);
      one?.settle(err({ code, path: '' }));
      return waiting.delete(id);
    },
    /** What the thread before was asked for and did not answer. */
    sendAgain(): void {
      const unsent = new Set(orders);
      const left = [...waiting.values()].map(({ order }) => order);
      post(left.filter((order) => !unsent.has(order)));
    },
    end(): void {
      isOver = true;
      for (const one of waiting.values()) one.settle(readHere(one.order));
      waiting.clear();
    },
    read(wanted: WantedFile): Promise<Result<ReadFile, Problem>> {
      if (isOver) return readHere(wanted);
      last += 1;
      const order = { id: last, ...wanted };
      // What is asked for in one turn goes over together.
      if (orders.length === 0) setImmediate(send);
      orders.push(order);
      return new Promise((settle) => waiting.set(order.id, { order, settle }));
    },
  };
}
