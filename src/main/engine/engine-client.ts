import { randomUUID } from 'node:crypto';
import { Worker } from 'node:worker_threads';
import type { EventName } from '../../shared/contract/contract.ts';
import type { AppError } from '../../shared/contract/errors.ts';
import { err, ok } from '../../shared/lib/result.ts';
import type { Result } from '../../shared/lib/result.ts';
import type { EngineReply, EngineRequest, EngineWorkerData } from './worker-messages.ts';

/** The engine, seen from the process that shows the window. */
export interface EngineClient {
  /** Never rejects: an engine that has stopped answers `internal`. */
  dispatch(call: string, input: unknown): Promise<Result<unknown, AppError>>;
  /** Lets the file in hand be written, then ends the thread. */
  close(): Promise<void>;
}

export interface EngineWorkerOptions extends EngineWorkerData {
  /** The built thread entry, `engine-worker.js`. */
  readonly workerFile: string;
  readonly onEvent: (event: EventName, payload: unknown) => void;
}

type Answer = (result: Result<unknown, AppError>) => void;

/** The client, and what the thread's messages need of it. */
interface Connection {
  readonly client: EngineClient;
  receive(reply: EngineReply): void;
  stopped(): void;
}

// The file in hand takes seconds at most; after that a stuck thread must not keep the app open.
const CLOSE_LIMIT_MS = 10_000;

// What an import has in hand is dropped while it is young; aged, it would be kept until the heap had grown.
const YOUNG_LIMIT_MB = 48;

/**
 * Starts the engine in a thread of its own and waits until its workspace is open.
 *
 * @returns `workspace-unavailable` when the workspace cannot be opened, `internal` when the
 *   thread ends before it is ready.
 */
export function startEngineWorker(
  options: EngineWorkerOptions,
): Promise<Result<EngineClient, AppError>> {
  const { workspaceFile, key, samplesDirectory } = options;
  const workerData: EngineWorkerData = { workspaceFile, key, samplesDirectory };
  const worker = new Worker(options.workerFile, {
    workerData,
    resourceLimits: { maxYoungGenerationSizeMb: YOUNG_LIMIT_MB },
  });
  const connection = connect(worker, options.onEvent);
  return new Promise((resolve) => {
    worker.on('message', (reply: EngineReply) => {
      if (reply.type === 'ready') resolve(ok(connection.client));
      else if (reply.type === 'failed') resolve(err(reply.error));
      else connection.receive(reply);
    });
    worker.on('error', (cause) => process.stderr.write(`The engine stopped: ${String(cause)}\n`));
    worker.on('exit', () => {
      connection.stopped();
      resolve(err(stoppedError()));
    });
  });
}

function connect(worker: Worker, onEvent: EngineWorkerOptions['onEvent']): Connection {
  const waiting = new Map<number, Answer>();
  let isStopped = false;
  let lastId = 0;
  return {
    client: {
      dispatch(call, input) {
        if (isStopped) return Promise.resolve(err(stoppedError()));
        lastId += 1;
        const id = lastId;
        return new Promise((resolve) => {
          waiting.set(id, resolve);
          post(worker, { type: 'call', id, call, input });
        });
      },
      close: () => (isStopped ? Promise.resolve() : closeWorker(worker)),
    },
    receive(reply) {
      if (reply.type === 'event') onEvent(reply.event, reply.payload);
      if (reply.type !== 'result') return;
      waiting.get(reply.id)?.(reply.result);
      waiting.delete(reply.id);
    },
    stopped() {
      isStopped = true;
      for (const answer of waiting.values()) answer(err(stoppedError()));
      waiting.clear();
    },
  };
}

function closeWorker(worker: Worker): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(() => void worker.terminate(), CLOSE_LIMIT_MS);
    worker.once('exit', () => {
      clearTimeout(timer);
      resolve();
    });
    post(worker, { type: 'close' });
  });
}

function post(worker: Worker, request: EngineRequest): void {
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread has no origin
  worker.postMessage(request);
}

function stoppedError(): AppError {
  return { code: 'internal', incidentId: randomUUID() };
}
