import { availableParallelism } from 'node:os';
import type { VerifyRequest } from '../request.ts';
import type { VerifierChannel } from './channel.ts';
import type {
  OpenAnswer,
  PictureAnswer,
  PoolAnswer,
  PoolRequest,
  ProcessReply,
  ResumeAnswer,
  VerifyAnswer,
  WorkItem,
} from './messages.ts';
import { createPacker, unpackAnswer } from './packing.ts';

/** Verifies, somewhere. Never rejects. */
export interface Verifier {
  verify(request: VerifyRequest): Promise<VerifyAnswer>;
  /** Ends the process. What is still in flight is answered as crashed. */
  close(): void;
}

/** Reads strangers' résumés, reports and pictures as well, in the same process and within the same bounds. */
export interface VerifierProcess extends Verifier {
  /** Never rejects. */
  readResume(bytes: Uint8Array): Promise<ResumeAnswer>;
  /** Gives the pages and the files within a PDF or a zip. Never rejects. */
  open(bytes: Uint8Array): Promise<OpenAnswer>;
  /** Draws a picture anew, small and plain. Never rejects. */
  readPicture(bytes: Uint8Array): Promise<PictureAnswer>;
}

export interface VerifierOptions {
  /** Starts a verifier process; called again when one has died. */
  readonly spawn: () => VerifierChannel;
  readonly threads?: number;
  readonly timeLimitMs?: number;
}

// Far above an honest credential, far below a reader's patience.
const TIME_LIMIT_MS = 10_000;

/** A request that was there when the process died this often is the cause. */
const DEATHS_ALLOWED = 2;

/** So many requests a thread are sent ahead, so that none waits for the next one to come over. */
const AHEAD = 8;

interface Job {
  readonly id: number;
  readonly request: PoolRequest;
  readonly settle: (answer: PoolAnswer) => void;
  deaths: number;
}

/**
 * Starts a verifier in a process of its own, with threads in it. When the process dies it is started
 * again, and what was in flight is tried one at a time, so that the one that kills it is found: at its
 * second death it is answered `crashed`, and all others get their answers.
 *
 * @param options `threads` defaults to one less than the machine has; `timeLimitMs` to ten seconds.
 */
export function startVerifier(options: VerifierOptions): VerifierProcess {
  const state = new VerifierState(options);
  return {
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- a thread answers in the kind of what it was asked
    verify: (request) => state.answer(request) as Promise<VerifyAnswer>,
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- as above
    readResume: (bytes) => state.answer({ resume: bytes }) as Promise<ResumeAnswer>,
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- as above
    open: (bytes) => state.answer({ open: bytes }) as Promise<OpenAnswer>,
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- as above
    readPicture: (bytes) => state.answer({ picture: bytes }) as Promise<PictureAnswer>,
    close: () => state.close(),
  };
}

/** The lifetime of the processes, one after the other, and of the requests that wait for them. */
class VerifierState {
  readonly #options: VerifierOptions;
  readonly #threads: number;
  readonly #waiting: Job[] = [];
  /** Were in flight when a process died; tried before all others, one at a time. */
  readonly #suspects: Job[] = [];
  readonly #inFlight = new Map<number, Job>();
  #channel: VerifierChannel | undefined;
  /** Knows which documents the process has. */
  #pack = createPacker();
  #isClosed = false;
  #lastId = 0;

  constructor(options: VerifierOptions) {
    this.#options = options;
    this.#threads = Math.max(1, options.threads ?? availableParallelism() - 1);
  }

  answer(request: PoolRequest): Promise<PoolAnswer> {
    if (this.#isClosed) return Promise.resolve({ failure: 'crashed' });
    this.#lastId += 1;
    const id = this.#lastId;
    return new Promise((settle) => {
      this.#waiting.push({ id, request, settle, deaths: 0 });
      this.#sendNext();
    });
  }

  close(): void {
    this.#isClosed = true;
    const left = [...this.#inFlight.values(), ...this.#suspects, ...this.#waiting];
    this.#inFlight.clear();
    this.#suspects.length = 0;
    this.#waiting.length = 0;
    this.#channel?.kill();
    for (const job of left) job.settle({ failure: 'crashed' });
  }

  #sendNext(): void {
    const items: WorkItem[] = [];
    for (let job = this.#takeNext(); job !== undefined; job = this.#takeNext()) {
      this.#inFlight.set(job.id, job);
      this.#channel ??= this.#start();
      items.push({ id: job.id, request: this.#pack(job.request) });
    }
    if (items.length > 0) this.#channel?.post({ type: 'work', items });
  }

  #takeNext(): Job | undefined {
    const isTrial = [...this.#inFlight.values()].some((job) => job.deaths > 0);
    if (isTrial) return undefined;
    if (this.#suspects.length > 0) {
      return this.#inFlight.size === 0 ? this.#suspects.shift() : undefined;
    }
    const isFull = this.#inFlight.size >= this.#threads * AHEAD;
    return isFull ? undefined : this.#waiting.shift();
  }

  #start(): VerifierChannel {
    const { spawn, timeLimitMs = TIME_LIMIT_MS } = this.#options;
    const channel = spawn();
    this.#pack = createPacker();
    channel.onReply((reply) => this.#receive(reply));
    channel.onExit(() => this.#bury(channel));
    channel.post({ type: 'start', threads: this.#threads, timeLimitMs });
    return channel;
  }

  #receive(reply: ProcessReply): void {
    for (const { id, answer } of reply) {
      const job = this.#inFlight.get(id);
      this.#inFlight.delete(id);
      job?.settle(answer instanceof Uint8Array ? unpackAnswer(answer) : answer);
    }
    this.#sendNext();
  }

  #bury(channel: VerifierChannel): void {
    if (this.#channel !== channel || this.#isClosed) return;
    this.#channel = undefined;
    const jobs = [...this.#inFlight.values()];
    this.#inFlight.clear();
    for (const job of jobs) {
      job.deaths += 1;
      if (job.deaths < DEATHS_ALLOWED) this.#suspects.push(job);
      else job.settle({ failure: 'crashed' });
    }
    this.#sendNext();
  }
}
