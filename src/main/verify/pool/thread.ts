import { parentPort } from 'node:worker_threads';
import { readResume } from '../../resume/index.ts';
import { verifyCredential } from '../verify-credential.ts';
import type { PassedWork, ThreadReply } from './messages.ts';
import { createTaker } from './passing.ts';

const take = createTaker();

/** The entry of a verify thread: one request at a time, one reply each. */
parentPort?.on('message', (request: PassedWork) => {
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread, not a window
  void answer(request).then((reply) => parentPort?.postMessage(reply));
});

async function answer(request: PassedWork): Promise<ThreadReply> {
  try {
    if ('resume' in request) return { type: 'read', reading: await readResume(request.resume) };
    return { type: 'verified', outcome: await verifyCredential(take(request)) };
  } catch (cause) {
    return { type: 'failed', detail: cause instanceof Error ? cause.message : String(cause) };
  }
}
