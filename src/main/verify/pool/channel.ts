import { fork } from 'node:child_process';
import type { Duplex } from 'node:stream';
import { fileURLToPath } from 'node:url';
import { createAnswerUnpacker } from './answer-packing.ts';
import { createFrameReader, frameOf } from './frames.ts';
import { FIRST_PIPE } from './messages.ts';
import type {
  EndMessage,
  PackedItem,
  PackedReply,
  StartMessage,
  ThreadReply,
  ThreadWork,
} from './messages.ts';

/** A verifier process, as its client sees it. */
export interface VerifierChannel {
  /** Starts a thread, before anything is posted to it. */
  start(message: StartMessage): void;
  /** Straight to the thread: nobody stands between. */
  post(thread: number, work: ThreadWork): void;
  onReply(listener: (reply: ThreadReply) => void): void;
  /** Called when a thread has ended; what it has answered may come after that. */
  onEnd(listener: (end: EndMessage) => void): void;
  /** Called once, when the process has ended, for whatever reason. */
  onExit(listener: () => void): void;
  kill(): void;
}

/**
 * Starts the verifier as a child process of Node.
 *
 * @param entryUrl `process.ts`, or `verifier-process.js` as it is built.
 * @param threads How many it may start.
 */
export function forkChannel(entryUrl: URL, threads: number): VerifierChannel {
  const child = fork(fileURLToPath(entryUrl), [], {
    serialization: 'advanced',
    execArgv: [],
    // Under Electron `fork` starts Electron itself, which is a plain Node with this set; its
    // `runAsNode` fuse must stay on for that.
    env: { ...process.env, ELECTRON_RUN_AS_NODE: '1' },
    // Standard output carries results only, and those are the client's to write. A pipe for each thread.
    stdio: [
      'ignore',
      'ignore',
      'inherit',
      'ipc',
      ...Array.from({ length: threads }, () => 'overlapped' as const),
    ],
  });
  let ended: (() => void) | undefined;
  const end = () => {
    ended?.();
    ended = undefined;
  };
  const kill = () => void child.kill('SIGKILL');
  child.on('error', end);
  child.on('exit', end);
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- what `overlapped` gives can be written and read
  const pipes = child.stdio.slice(FIRST_PIPE) as Duplex[];
  // A message that cannot be delivered is one to a process that ends, which is heard of by itself.
  for (const pipe of pipes) pipe.on('error', () => undefined);
  return {
    start(message) {
      if (child.connected) child.send(message, () => undefined);
    },
    post: (thread, work) => void pipes[thread]?.write(frameOf(work)),
    onReply(listener) {
      for (const pipe of pipes) readReplies(pipe, listener, kill);
    },
    onEnd: (listener) => void child.on('message', (message: EndMessage) => listener(message)),
    onExit(listener) {
      ended = listener;
    },
    kill,
  };
}

function readReplies(pipe: Duplex, listener: (reply: ThreadReply) => void, kill: () => void): void {
  const read = createFrameReader();
  const unpack = createReplyUnpacker();
  pipe.on('data', (piece: Uint8Array) => {
    try {
      // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- a thread of ours writes nothing else
      for (const reply of read(piece)) listener(unpack(reply as PackedReply));
    } catch {
      // No thread of ours has written that.
      kill();
    }
  });
}

/** Unpacks what one thread has packed, in that order. */
function createReplyUnpacker(): (reply: PackedReply) => ThreadReply {
  const unpack = createAnswerUnpacker();
  const unpackItem = ([id, outcome, tookMs]: PackedItem) => ({
    id,
    answer: { ...unpack(outcome), tookMs },
  });
  return ({ outcomes, others }) => {
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- as above
    const packed = JSON.parse(outcomes) as readonly PackedItem[];
    return [...others, ...packed.map(unpackItem)];
  };
}
