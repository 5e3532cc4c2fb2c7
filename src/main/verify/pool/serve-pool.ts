import type { ProcessMessage, ProcessReply } from './messages.ts';
import { createTaker } from './passing.ts';
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
  const take = createTaker();
  return (message) => {
    if (message.type === 'start') {
      pool = startThreadPool({ threadUrl, ...message });
      return;
    }
    const { id, request } = message;
    const taken = 'resume' in request ? request : take(request);
    void pool?.answer(taken).then((answer) => send({ id, answer }));
  };
}

function isElectronPort(value: unknown): value is ElectronPort {
  return typeof value === 'object' && value !== null && 'postMessage' in value;
}
