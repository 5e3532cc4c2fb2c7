import { availableParallelism } from 'node:os';
import { THREAD_LIMITS } from '../../../shared/limits.ts';
import type { CredentialDocument, PackedDocument } from '../../intake/index.ts';
import type { VerifyRequest } from '../request.ts';
import type { VerifierChannel } from './channel.ts';
import { createLane } from './lane.ts';
import { isFailure, workOf } from './messages.ts';
import type { Job, Lane } from './lane.ts';
import type {
  ClientRequest,
  EndMessage,
  CoverAnswer,
  OpenAnswer,
  PictureAnswer,
  PoolAnswer,
  ResumeAnswer,
  ThreadReply,
  VerifyAnswer,
  VerifyFailure,
} from './messages.ts';

/** Verifies, somewhere. Never rejects. */
export interface Verifier {
  verify(request: VerifyRequest<CredentialDocument | PackedDocument>): Promise<VerifyAnswer>;
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
  /** Works out what the signature on a credential covers. Never rejects. */
  cover(document: CredentialDocument): Promise<CoverAnswer>;
  /** Starts the process now, where it does not run, and warms it up: what is asked for soon need not wait for that. */
  prepare(): void;
}

export interface VerifierOptions {
  /** Starts a verifier process that may have so many threads; called again when one has died. */
  readonly spawn: (threads: number) => VerifierChannel;
  readonly threads?: number;
  readonly timeLimitMs?: number;
  /** Told of each request that was the end of a thread, or of a process. */
  readonly onFailure?: OnVerifierFailure;
}

/** @param work The kind of request. */
export type OnVerifierFailure = (failure: VerifyFailure, work: string) => void;

/** A request that was there when the process died this often is the cause. */
const DEATHS_ALLOWED = 2;

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
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- as above
    cover: (document) => state.answer({ cover: document }) as Promise<CoverAnswer>,
    prepare: () => state.prepare(),
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
  readonly #lanes: Lane[] = [];
  /** The suspect that is in flight, alone. */
  #trial: Job | undefined;
  #channel: VerifierChannel | undefined;
  #isClosed = false;
  #isSending = false;
  #lastId = 0;

  constructor(options: VerifierOptions) {
    this.#options = options;
    this.#threads = Math.max(1, options.threads ?? availableParallelism() - 1);
  }

  answer(request: ClientRequest): Promise<PoolAnswer> {
    if (this.#isClosed) return Promise.resolve({ failure: 'crashed' });
    this.#lastId += 1;
    const id = this.#lastId;
    return new Promise((settle) => {
      this.#waiting.push({ id, request, settle, deaths: 0 });
      this.#sendSoon();
    });
  }

  prepare(): void {
    if (!this.#isClosed && this.#lanes.length === 0) this.#freest(true);
  }

  close(): void {
    this.#isClosed = true;
    const left = [...this.#takeBack(), ...this.#suspects, ...this.#waiting];
    this.#suspects.length = 0;
    this.#waiting.length = 0;
    this.#channel?.kill();
    for (const job of left) job.settle({ failure: 'crashed' });
  }

  /** At the end of this turn of the thread: what it asks for then goes over together. */
  #sendSoon(): void {
    if (this.#isSending) return;
    this.#isSending = true;
    setImmediate(() => {
      this.#isSending = false;
      if (!this.#isClosed) this.#send();
    });
  }

  #send(): void {
    for (let job = this.#takeNext(); job !== undefined; job = this.#takeNext()) {
      this.#freest().add(job);
    }
    for (const lane of this.#lanes) lane.send();
  }

  #takeNext(): Job | undefined {
    const isIdle = this.#lanes.every((lane) => lane.size === 0);
    if (this.#suspects.length > 0) {
      if (isIdle) this.#trial = this.#suspects.shift();
      return isIdle ? this.#trial : undefined;
    }
    if (this.#trial !== undefined && !isIdle) return undefined;
    this.#trial = undefined;
    const isRoom = this.#lanes.length < this.#threads || this.#lanes.some((lane) => !lane.isFull);
    return isRoom ? this.#waiting.shift() : undefined;
  }

  /** Where the next request goes; another thread is started only where all are at work. */
  #freest(isAhead = false): Lane {
    const [first] = this.#lanes.toSorted((a, b) => a.size - b.size);
    const isWanted = first === undefined || first.size > 0;
    if (first !== undefined && !(isWanted && this.#lanes.length < this.#threads)) return first;
    this.#channel ??= this.#start();
    const { timeLimitMs = THREAD_LIMITS.documentMs } = this.#options;
    const lane = createLane(this.#channel, { thread: this.#lanes.length, timeLimitMs, isAhead });
    this.#lanes.push(lane);
    return lane;
  }

  #start(): VerifierChannel {
    const channel = this.#options.spawn(this.#threads);
    channel.onReply((reply) => this.#receive(channel, reply));
    channel.onEnd((end) => this.#endOne(channel, end));
    channel.onExit(() => this.#bury(channel));
    return channel;
  }

  #receive(channel: VerifierChannel, reply: ThreadReply): void {
    if (this.#channel !== channel || this.#isClosed) return;
    for (const { id, answer } of reply) {
      for (const lane of this.#lanes) {
        const job = lane.take(id);
        if (job !== undefined) this.#settle(job, answer);
      }
    }
    this.#sendSoon();
  }

  #settle(job: Job, answer: PoolAnswer): void {
    if (!isFailure(answer)) {
      job.settle(answer);
      return;
    }
    this.#options.onFailure?.(answer, workOf(job.request));
    job.settle({ failure: answer.failure });
  }

  /** It is known which request was a thread's end; the others have nothing to do with that. */
  #endOne(channel: VerifierChannel, { id, failure, thrown }: EndMessage): void {
    if (this.#channel !== channel || this.#isClosed) return;
    const jobs = this.#takeBack();
    const cause = jobs.find((job) => job.id === id);
    if (cause === undefined) {
      this.#suspect(jobs);
    } else {
      this.#waiting.unshift(...jobs.filter((job) => job !== cause));
      this.#settle(cause, { failure, thrown });
    }
    channel.kill();
    this.#sendSoon();
  }

  #bury(channel: VerifierChannel): void {
    if (this.#channel !== channel || this.#isClosed) return;
    this.#suspect(this.#takeBack());
    this.#sendSoon();
  }

  #suspect(jobs: readonly Job[]): void {
    for (const job of jobs) {
      job.deaths += 1;
      if (job.deaths < DEATHS_ALLOWED) this.#suspects.push(job);
      else this.#settle(job, { failure: 'crashed' });
    }
  }

  /** @returns What was in flight with the process, which is given up. */
  #takeBack(): readonly Job[] {
    const jobs = this.#lanes.flatMap((lane) => lane.jobs());
    this.#lanes.length = 0;
    if (!this.#isClosed) this.#channel = undefined;
    return jobs.toSorted((a, b) => a.id - b.id);
  }
}
