import { Worker } from 'node:worker_threads';
import type { Result } from '../../../shared/lib/result.ts';
import type { Problem } from '../../../shared/model/problem.ts';
import { readHashed } from '../read-bytes.ts';
import type { HashedFile } from '../read-bytes.ts';

/** Reads files whole, and hashes them. */
export interface FileReader {
  /** As `readHashed`. */
  read(file: string, limitBytes: number): Promise<Result<HashedFile, Problem>>;
  close(): void;
}

/** What the thread is asked for. */
export interface ReadOrder {
  /** Counts up from 1. */
  readonly id: number;
  readonly file: string;
  readonly limitBytes: number;
}

/** What it gives: some files, in any order. */
export type ReadReply = readonly {
  readonly id: number;
  readonly read: Result<HashedFile, Problem>;
}[];

/** In this thread: reading a small file takes four errands to others, each dearer than the reading. */
export const READ_HERE: FileReader = { read: readHashed, close: () => undefined };

interface Waiting extends ReadOrder {
  readonly settle: (
    read: Result<HashedFile, Problem> | Promise<Result<HashedFile, Problem>>,
  ) => void;
}

/**
 * Has a thread read, which may wait for the disk. Where it cannot go on, all is read in this one.
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
    for (const { file, limitBytes, settle } of waiting.values())
      settle(readHashed(file, limitBytes));
    waiting.clear();
  });
  return {
    read(file, limitBytes) {
      if (isOver) return readHashed(file, limitBytes);
      last += 1;
      const order = { id: last, file, limitBytes };
      // What is asked for in one turn goes over together.
      if (orders.length === 0) setImmediate(post);
      orders.push(order);
      return new Promise((settle) => waiting.set(order.id, { ...order, settle }));
    },
    close: () => void thread.terminate(),
  };
}
