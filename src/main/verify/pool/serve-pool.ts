import type { ProcessMessage, ProcessReply, ReplyItem } from './messages.ts';
import { createShelf } from './packing.ts';
import { startThreadPool } from './thread-pool.ts';
import type { ThreadPool } from './thread-pool.ts';

/** The part that we use of `process.parentPort`, which only a utility process of Electron has. */
interface ElectronPort {
  on(event: 'message', listener: (event: { readonly data: ProcessMessage }) => void): void;
  postMessage(message: ProcessReply): void;
}

/**
 * Serves requests from threads, over the IPC channel of `child_process.fork` or over the port of
 * Electron's `utilityProcess`, until whoever started this process is gone.
 *
 * @param threadUrl The module that each thread runs.
 */
export function servePool(threadUrl: URL): void {
  const port: unknown = Reflect.get(process, 'parentPort');
  if (isElectronPort(port)) {
    const receive = createReceiver(threadUrl, (reply) => port.postMessage(reply));
    port.on('message', (event) => receive(event.data));
    return;
  }
  process.on(
    'message',
    createReceiver(threadUrl, (reply) => process.send?.(reply)),
  );
  process.on('disconnect', () => process.exit(0));
}

function createReceiver(
  threadUrl: URL,
  send: (reply: ProcessReply) => void,
): (message: ProcessMessage) => void {
  let pool: ThreadPool | undefined;
  const shelve = createShelf();
  const reply = createBatch(send);
  return (message) => {
    if (message.type === 'start') {
      pool = startThreadPool({ threadUrl, ...message });
      return;
    }
    for (const { id, request } of message.items) {
      void pool?.answer(shelve(request)).then((answer) => reply({ id, answer }));
    }
  };
}

/** A message between processes costs as much as a fifth of a verification: some go together. */
const GATHER_MS = 1;

/** Sends together what comes in a millisecond. */
function createBatch(send: (reply: ProcessReply) => void): (item: ReplyItem) => void {
  let items: ReplyItem[] = [];
  const flush = () => {
    send(items);
    items = [];
  };
  return (item) => {
    if (items.length === 0) setTimeout(flush, GATHER_MS);
    items.push(item);
  };
}

function isElectronPort(value: unknown): value is ElectronPort {
  return typeof value === 'object' && value !== null && 'postMessage' in value;
}
