import { Worker } from 'node:worker_threads';
import type { Result } from '../../../shared/lib/result.ts';
import type { Problem } from '../../../shared/model/problem.ts';
import type { FileContent } from '../examine.ts';
import type { CarriedDocument } from '../foresight.ts';
import { readHashed } from '../read-bytes.ts';
import type { HashedFile } from '../read-bytes.ts';

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
}

/** Reads files whole, and hashes them. */
export interface FileReader {
  /** As `readHashed`. */
  read(wanted: WantedFile): Promise<Result<ReadFile, Problem>>;
  close(): void;
}

/** What the thread is asked for. */
export interface ReadOrder extends WantedFile {
  /** Counts up from 1. */
  readonly id: number;
}

/** What it gives: some files, in any order. */
export type ReadReply = readonly {
  readonly id: number;
  readonly read: Result<ReadFile, Problem>;
}[];

/** In this thread: reading a small file takes four errands to others, each dearer than the reading. */
export const READ_HERE: FileReader = { read: readHere, close: () => undefined };

function readHere({ file, limitBytes }: WantedFile): Promise<Result<ReadFile, Problem>> {
  return readHashed(file, limitBytes);
}

interface Waiting extends ReadOrder {
  readonly settle: (read: Result<ReadFile, Problem> | Promise<Result<ReadFile, Problem>>) => void;
}

/**
 * Has a thread read, which may wait for the disk, and look for what is in each file. Where it cannot go
 * on, all is read in this one, and looked into by whoever asked.
 *
 * @param entry `reader-thread.ts`, or as it is built.
 */
export function readAside(entry: URL): FileReader {
  const thread = new Worker(entry, { execArgv: [] });
  const waiting = new Map<number, Waiting>();
  let orders: ReadOrder[] = [];
  let [last, isOver] = [0, false];
  const post = () => {
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread, not a window
    if (!isOver) thread.postMessage(orders);
    orders = [];
  };
  thread.on('message', (reply: ReadReply) => {
    for (const { id, read } of reply) {
      waiting.get(id)?.settle(read);
      waiting.delete(id);
    }
  });
  // What follows it is the exit.
  thread.on('error', () => undefined);
  thread.on('exit', () => {
    isOver = true;
    for (const one of waiting.values()) one.settle(readHere(one));
    waiting.clear();
  });
  return {
    read(wanted) {
      if (isOver) return readHere(wanted);
      last += 1;
      const order = { id: last, ...wanted };
      // What is asked for in one turn goes over together.
      if (orders.length === 0) setImmediate(post);
      orders.push(order);
      return new Promise((settle) => waiting.set(order.id, { ...order, settle }));
    },
    close: () => void thread.terminate(),
  };
}
