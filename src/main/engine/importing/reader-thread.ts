import { parentPort } from 'node:worker_threads';
import { readHashed, readHashedNow } from '../read-bytes.ts';
import type { ReadOrder, ReadReply } from './read-aside.ts';

/** A file that took longer lies on a slow disk or on another machine. */
const SLOW_MS = 2;
/** So much is sent together, so that none waits long for others. */
const TOGETHER = 8;

let isSlow = false;

/** The entry of the thread of read-aside.ts. */
parentPort?.on('message', (orders: readonly ReadOrder[]) => {
  let done: ReadReply[number][] = [];
  for (const order of orders) {
    if (isSlow) {
      void readWithOthers(order);
      continue;
    }
    done.push(readAtOnce(order));
    if (done.length >= TOGETHER) done = send(done);
  }
  send(done);
});

// One after the other, without an errand for each step: that is quickest where the disk is.
function readAtOnce({ id, file, limitBytes }: ReadOrder): ReadReply[number] {
  const start = performance.now();
  const read = readHashedNow(file, limitBytes);
  isSlow = performance.now() - start > SLOW_MS;
  return { id, read };
}

// Several at once, where it is waiting that takes the time.
async function readWithOthers({ id, file, limitBytes }: ReadOrder): Promise<void> {
  const start = performance.now();
  const read = await readHashed(file, limitBytes);
  isSlow = performance.now() - start > SLOW_MS;
  send([{ id, read }]);
}

/** @returns What is left to be sent: nothing. */
function send(reply: ReadReply): [] {
  const moved = reply.flatMap(({ read }) => (read.ok ? [read.value.bytes.buffer] : []));
  if (reply.length > 0) parentPort?.postMessage(reply, moved);
  return [];
}
