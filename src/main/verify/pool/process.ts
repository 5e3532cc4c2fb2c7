import type { ProcessMessage } from './messages.ts';
import { startThreadPool } from './thread-pool.ts';
import type { ThreadPool } from './thread-pool.ts';

/**
 * The entry of the verifier process: no network, no database, only threads. It talks over the IPC
 * channel of `child_process.fork`, or over the port of Electron's `utilityProcess`.
 */

/** The part that we use of `process.parentPort`, which only a utility process has. */
interface ElectronPort {
  on(event: 'message', listener: (event: { readonly data: ProcessMessage }) => void): void;
  postMessage(message: unknown): void;
}

const threadUrl = import.meta.url.endsWith('.ts')
  ? new URL('thread.ts', import.meta.url)
  : new URL('verify-thread.js', import.meta.url);

let pool: ThreadPool | undefined;

function receive(message: ProcessMessage, reply: (message: unknown) => void): void {
  if (message.type === 'start') {
    pool = startThreadPool({ threadUrl, ...message });
    return;
  }
  const { id, request } = message;
  void pool?.verify(request).then((answer) => reply({ id, answer }));
}

const port: unknown = Reflect.get(process, 'parentPort');
if (isElectronPort(port)) {
  port.on('message', (event) => receive(event.data, (message) => port.postMessage(message)));
} else {
  process.on('message', (message: ProcessMessage) =>
    receive(message, (reply) => process.send?.(reply)),
  );
  // Whoever started this process is gone: so is the reason for it.
  process.on('disconnect', () => process.exit(0));
}

function isElectronPort(value: unknown): value is ElectronPort {
  return typeof value === 'object' && value !== null && 'postMessage' in value;
}
