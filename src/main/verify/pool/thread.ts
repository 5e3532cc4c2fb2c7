import { parentPort } from 'node:worker_threads';
import { readPicture } from '../../picture/index.ts';
import { openFile, readResume } from '../../resume/index.ts';
import { verifyCredential } from '../verify-credential.ts';
import type { PoolAnswer, PoolRequest, ThreadReply } from './messages.ts';
import { createUnpacker, packAnswer } from './packing.ts';
import type { ThreadWork } from './packing.ts';

const unpack = createUnpacker();
let last: Promise<void> = Promise.resolve();

/** The entry of a verify thread: one request at a time, one reply each. */
parentPort?.on('message', (work: ThreadWork) => {
  // The next request is here before it is its turn; the process counts on what is in hand being one.
  last = last.then(() => reply(work));
});

async function reply(work: ThreadWork): Promise<void> {
  const answered = await answer(work);
  const moved = answered.type === 'answered' ? [answered.bytes.buffer] : [];
  parentPort?.postMessage(answered, moved);
}

async function answer(work: ThreadWork): Promise<ThreadReply> {
  try {
    return { type: 'answered', bytes: packAnswer(await answerTo(unpack(work))) };
  } catch (cause) {
    return { type: 'failed', detail: cause instanceof Error ? cause.message : String(cause) };
  }
}

async function answerTo(request: PoolRequest): Promise<PoolAnswer> {
  if ('resume' in request) return readResume(request.resume);
  if ('open' in request) return (await openFile(request.open)) ?? { unreadable: true };
  if ('picture' in request) {
    const read = readPicture(request.picture);
    return read.ok ? read.value : { fault: read.error };
  }
  return verifyCredential(request);
}
