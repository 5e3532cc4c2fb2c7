import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { ProcessMessage, ProcessReply } from './messages.ts';

/** A verifier process, as its client sees it. */
export interface VerifierChannel {
  post(message: ProcessMessage): void;
  onReply(listener: (reply: ProcessReply) => void): void;
  /** Called once, when the process has ended, for whatever reason. */
  onExit(listener: () => void): void;
  kill(): void;
}

/**
 * Starts the verifier as a child process of Node.
 *
 * @param entryUrl `process.ts`, or `verifier-process.js` as it is built.
 */
export function forkChannel(entryUrl: URL): VerifierChannel {
  const child = fork(fileURLToPath(entryUrl), [], {
    serialization: 'advanced',
    execArgv: [],
    // Under Electron `fork` starts Electron itself, which is a plain Node with this set; its
    // `runAsNode` fuse must stay on for that.
    env: { ...process.env, ELECTRON_RUN_AS_NODE: '1' },
    // Standard output carries results only, and those are the client's to write.
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  let ended: (() => void) | undefined;
  const end = () => {
    ended?.();
    ended = undefined;
  };
  child.on('error', end);
  child.on('exit', end);
  return {
    post(message) {
      if (!child.connected) return;
      // A message that cannot be delivered is one to a process that ends, which is heard of by itself.
      child.send(message, () => undefined);
    },
    onReply: (listener) => void child.on('message', (reply: ProcessReply) => listener(reply)),
    onExit(listener) {
      ended = listener;
    },
    kill: () => void child.kill('SIGKILL'),
  };
}
