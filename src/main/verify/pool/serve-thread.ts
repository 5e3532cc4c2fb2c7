import type { Duplex } from 'node:stream';
import { readFault, rootOf } from '../../../shared/lib/fault.ts';
import { createFrameReader, frameOf } from './frames.ts';
import type {
  PoolAnswer,
  PoolRequest,
  ReplyItem,
  ThreadWork,
  VerifyFailure,
  WorkItem,
} from './messages.ts';
import { createUnpacker } from './packing.ts';

/** A message between processes costs as much as a fifth of a verification: some go together. */
const GATHER_MS = 2;

/**
 * Answers what comes over `pipe`, one request after the other.
 *
 * @param inHand Its one number is the request in hand, or 0.
 * @param answerTo Where it rejects, the answer is that it crashed.
 */
export function serveThread(
  pipe: Duplex,
  inHand: Int32Array<SharedArrayBuffer>,
  answerTo: (request: PoolRequest) => Promise<PoolAnswer>,
): void {
  const read = createFrameReader();
  const unpack = createUnpacker();
  const reply = createReply(pipe);
  const waiting: WorkItem[] = [];
  const answer = async ({ id, request }: WorkItem) => {
    Atomics.store(inHand, 0, id);
    reply.add({ id, answer: await answerTo(unpack(request)).catch(crashed) });
    Atomics.store(inHand, 0, 0);
  };
  let isWorking = false;
  const work = async () => {
    if (isWorking) return;
    isWorking = true;
    for (let item = waiting.shift(); item !== undefined; item = waiting.shift()) {
      // oxlint-disable-next-line no-await-in-loop -- what is in hand is one
      await answer(item);
    }
    reply.flush();
    isWorking = false;
  };
  pipe.on('data', (piece: Uint8Array) => {
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the client writes nothing else
    for (const items of read(piece)) waiting.push(...(items as ThreadWork));
    void work();
  });
}

function crashed(cause: unknown): VerifyFailure {
  return { failure: 'crashed', thrown: readFault(cause, rootOf(import.meta.url)) };
}

/** Sends together what is answered within two milliseconds, while there is more to answer. */
function createReply(pipe: Duplex): { add(item: ReplyItem): void; flush(): void } {
  let items: ReplyItem[] = [];
  let since = 0;
  const flush = () => {
    if (items.length > 0) pipe.write(frameOf(items));
    items = [];
  };
  return {
    add(item) {
      const now = performance.now();
      if (items.length === 0) since = now;
      items.push(item);
      if (now - since >= GATHER_MS) flush();
    },
    flush,
  };
}
