import { workerData } from 'node:worker_threads';
import { readPicture } from '../../picture/index.ts';
import { openFile, readResume } from '../../resume/index.ts';
import { coverDocument } from '../coverage/cover-document.ts';
import { verifyCredential } from '../verify-credential.ts';
import type { PoolAnswer, PoolRequest, ThreadData } from './messages.ts';
import { openPipe } from './pipe.ts';
import { serveThread } from './serve-thread.ts';
import { warmThread } from './warm-up.ts';

/** The entry of a verify thread: one request at a time, one answer each. */
// oxlint-disable-next-line typescript/no-unsafe-type-assertion -- given by servePool, which types it
const { fd, inHand, isAhead } = workerData as ThreadData;
const isWorking = serveThread(openPipe(fd), inHand, answerTo);
// Whatever fails here does so where it is asked for, and is told of then.
if (isAhead) void warmThread(verifyCredential, isWorking).catch(() => undefined);

async function answerTo(request: PoolRequest): Promise<PoolAnswer> {
  if ('resume' in request) return readResume(request.resume);
  if ('open' in request) return (await openFile(request.open)) ?? { unreadable: true };
  if ('picture' in request) {
    const read = readPicture(request.picture);
    return read.ok ? read.value : { fault: read.error };
  }
  if ('cover' in request) return coverDocument(request.cover);
  return verifyCredential(request);
}
