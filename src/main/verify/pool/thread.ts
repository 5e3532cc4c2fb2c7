import { parentPort } from 'node:worker_threads';
import { verifyCredential } from '../verify-credential.ts';
import type { ThreadReply } from './messages.ts';
import { createTaker } from './passing.ts';
import type { PassedRequest } from './passing.ts';

const take = createTaker();

/** The entry of a verify thread: one request at a time, one reply each. */
parentPort?.on('message', (request: PassedRequest) => {
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread, not a window
  void answer(request).then((reply) => parentPort?.postMessage(reply));
});

async function answer(request: PassedRequest): Promise<ThreadReply> {
  try {
    return { type: 'verified', outcome: await verifyCredential(take(request)) };
  } catch (cause) {
    return { type: 'failed', detail: cause instanceof Error ? cause.message : String(cause) };
  }
}
