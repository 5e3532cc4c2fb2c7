import type { Duplex } from 'node:stream';
import { readFault, rootOf } from '../../../shared/lib/fault.ts';
import { createAnswerPacker } from './answer-packing.ts';
import { createFrameReader, frameOf } from './frames.ts';
import type {
  PackedItem,
  PackedReply,
  PoolAnswer,
  PoolRequest,
  ReplyItem,
  ThreadWork,
  VerifyFailure,
  WorkItem,
} from './messages.ts';
import { createUnpacker } from './packing.ts';

/** A message between processes costs as much as a tenth of a verification: some go together. */
const GATHER_MS = 8;
const TOGETHER = 16;

/**
 * Answers what comes over `pipe`, one request after the other.
 *
 * @param inHand Its one number is the request in hand, or 0.
 * @param answerTo Where it rejects, the answer is that it crashed.
 * @returns Whether anything is asked for that is not answered yet.
 */
export function serveThread(
  pipe: Duplex,
  inHand: Int32Array<SharedArrayBuffer>,
  answerTo: (request: PoolRequest) => Promise<PoolAnswer>,
): () => boolean {
  const read = createFrameReader();
  const unpack = createUnpacker();
  const reply = createReply(pipe);
  const waiting: WorkItem[] = [];
  const answer = async ({ id, request }: WorkItem) => {
    Atomics.store(inHand, 0, id);
    const before = process.threadCpuUsage();
    const answered = await answerTo(unpack(request)).catch(crashed);
    reply.add({ id, answer: answered }, processorMs(process.threadCpuUsage(before)));
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
  return () => isWorking;
}

function processorMs({ user, system }: NodeJS.CpuUsage): number {
  return Math.round((user + system) / 1000);
}

function crashed(cause: unknown): VerifyFailure {
  return { failure: 'crashed', thrown: readFault(cause, rootOf(import.meta.url)) };
}

/** Sends some answers together, while there is more to answer and none of them waits long. */
function createReply(pipe: Duplex): { add(item: ReplyItem, tookMs: number): void; flush(): void } {
  const pack = createAnswerPacker();
  let [outcomes, others]: [PackedItem[], ReplyItem[]] = [[], []];
  let since = 0;
  const flush = () => {
    if (outcomes.length + others.length > 0) {
      const reply: PackedReply = { outcomes: JSON.stringify(outcomes), others };
      pipe.write(frameOf(reply));
    }
    [outcomes, others] = [[], []];
  };
  return {
    add(item, tookMs) {
      const now = performance.now();
      const earlier = outcomes.length + others.length;
      if (earlier === 0) since = now;
      const { id, answer } = item;
      if ('facts' in answer) outcomes.push([id, pack(answer), tookMs]);
      else others.push(item);
      if (earlier + 1 >= TOGETHER || now - since >= GATHER_MS) flush();
    },
    flush,
  };
}
