import { parentPort } from 'node:worker_threads';
import type { VerifyRequest } from '../../../../src/main/verify/request.ts';

/** A thread whose requests say in `path` what it should do; it stands in for a verify thread. */
parentPort?.on('message', ({ document }: VerifyRequest) => {
  const [order] = document.path.split(' ');
  if (order === 'loop') for (;;);
  if (order === 'throw') throw new Error('A bug.');
  if (order === 'exit') process.exit(3);
  if (order === 'kill') process.kill(process.pid, 'SIGKILL');
  if (order === 'heap') eatHeap();
  const reply =
    order === 'fail'
      ? { type: 'failed', detail: 'A bug that was caught.' }
      : { type: 'verified', outcome: { path: document.path } };
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread, not a window
  parentPort?.postMessage(reply);
});

function eatHeap(): void {
  // Large pieces, so that the limit is reached at once on a busy machine too.
  const kept: object[] = [];
  for (;;) kept.push(Array.from({ length: 100_000 }, (_, at) => at + 0.5));
}
