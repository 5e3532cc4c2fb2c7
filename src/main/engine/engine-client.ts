import { randomUUID } from 'node:crypto';
import { Worker } from 'node:worker_threads';
import type { EventName } from '../../shared/contract/contract.ts';
import type { AppError } from '../../shared/contract/errors.ts';
import { readFault, rootOf } from '../../shared/lib/fault.ts';
import { err, ok } from '../../shared/lib/result.ts';
import type { Result } from '../../shared/lib/result.ts';
import type { Fault, NewIncident } from '../../shared/model/incident.ts';
import { currentLanguage } from '../../shared/messages/language.ts';
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
  readonly onIncident: (incident: NewIncident) => void;
}

type Answer = (result: Result<unknown, AppError>) => void;

/** The client, and what the thread's messages need of it. */
interface Connection {
  readonly client: EngineClient;
  receive(reply: EngineReply): void;
  /** @param error What is answered from now on. */
  stopped(error: AppError): void;
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
  const incident = { id: randomUUID(), kind: 'engine-stopped' } as const;
  let fault: Fault | undefined;
  // Its last word is one of these two, where it has one.
  let isExpected = false;
  return new Promise((resolve) => {
    worker.on('message', (reply: EngineReply) => {
      if (reply.type === 'ready') resolve(ok(connection.client));
      else if (reply.type === 'failed') resolve(err(reply.error));
      else if (reply.type === 'incident') options.onIncident(reply.incident);
      else connection.receive(reply);
      isExpected = reply.type === 'failed' || reply.type === 'closed';
    });
    worker.on('error', (cause) => {
      fault = readFault(cause, rootOf(import.meta.url));
      process.stderr.write(`The engine stopped: ${fault.error}\n`);
    });
    worker.on('exit', () => {
      if (!isExpected) options.onIncident({ ...incident, fault });
      const error: AppError = { code: 'internal', incidentId: incident.id };
      connection.stopped(error);
      resolve(err(error));
    });
  });
}

function connect(worker: Worker, onEvent: EngineWorkerOptions['onEvent']): Connection {
  const waiting = new Map<number, Answer>();
  let stopped: AppError | undefined;
  let lastId = 0;
  return {
    client: {
      dispatch(call, input) {
        if (stopped !== undefined) return Promise.resolve(err(stopped));
        lastId += 1;
        const id = lastId;
        return new Promise((resolve) => {
          waiting.set(id, resolve);
          post(worker, { type: 'call', id, call, input, language: currentLanguage() });
        });
      },
      close: () => (stopped === undefined ? closeWorker(worker) : Promise.resolve()),
    },
    receive(reply) {
      if (reply.type === 'event') onEvent(reply.event, reply.payload);
      if (reply.type !== 'result') return;
      waiting.get(reply.id)?.(reply.result);
      waiting.delete(reply.id);
    },
    stopped(error) {
      stopped = error;
      for (const answer of waiting.values()) answer(err(error));
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
