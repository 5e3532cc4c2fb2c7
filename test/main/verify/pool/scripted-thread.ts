import { parentPort } from 'node:worker_threads';
import { serialize } from 'node:v8';
import { createUnpacker } from '../../../../src/main/verify/pool/packing.ts';
import type { ThreadWork } from '../../../../src/main/verify/pool/packing.ts';

const unpack = createUnpacker();

/** A thread whose requests say in `path` what it should do; it stands in for a verify thread. */
parentPort?.on('message', (work: ThreadWork) => {
  const request = unpack(work);
  const path = 'document' in request ? request.document.path : '';
  const [order] = path.split(' ');
  if (order === 'loop') for (;;);
  if (order === 'wait') Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 1800);
  if (order === 'throw') throw new Error('A bug.');
  if (order === 'exit') process.exit(3);
  if (order === 'kill') process.kill(process.pid, 'SIGKILL');
  if (order === 'heap') eatHeap();
  const reply =
    order === 'fail'
      ? { type: 'failed', detail: 'A bug that was caught.' }
      : { type: 'answered', bytes: serialize({ path }) };
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread, not a window
  parentPort?.postMessage(reply);
});

function eatHeap(): void {
  // Large pieces, so that the limit is reached at once on a busy machine too.
  const kept: object[] = [];
  for (;;) kept.push(Array.from({ length: 100_000 }, (_, at) => at + 0.5));
}
