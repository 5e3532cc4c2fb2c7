import { parentPort } from 'node:worker_threads';
import type { VerifyRequest } from '../request.ts';
import { verifyCredential } from '../verify-credential.ts';
import type { ThreadReply } from './messages.ts';

/** The entry of a verify thread: one request at a time, one reply each. */
parentPort?.on('message', (request: VerifyRequest) => {
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread, not a window
  void answer(request).then((reply) => parentPort?.postMessage(reply));
});

async function answer(request: VerifyRequest): Promise<ThreadReply> {
  try {
    return { type: 'verified', outcome: await verifyCredential(request) };
  } catch (cause) {
    return { type: 'failed', detail: cause instanceof Error ? cause.message : String(cause) };
  }
}
