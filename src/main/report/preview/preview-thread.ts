import { parentPort } from 'node:worker_threads';
import { createPreviewDesk } from './draw-preview.ts';
import type { PreviewRequest } from './preview-messages.ts';

/** The entry of the thread in which reports are drawn before they are written. */
const take = createPreviewDesk((reply) => {
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread has no origin
  parentPort?.postMessage(reply);
});
parentPort?.on('message', (request: PreviewRequest) => take(request));
