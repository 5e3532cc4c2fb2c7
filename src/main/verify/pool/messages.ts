import type { Fault } from '../../../shared/model/incident.ts';
import type { ResumeReading } from '../../../shared/model/resume.ts';
import type { PictureFault, PlainPicture } from '../../picture/index.ts';
import type { OpenedFile } from '../../resume/index.ts';
import type { CredentialDocument, PackedDocument } from '../../intake/index.ts';
import type { CoveredDocument } from '../coverage/cover-document.ts';
import type { VerifyOutcome, VerifyRequest } from '../request.ts';
import type { PackedOutcome } from './answer-packing.ts';
import type { PackedRequest } from './packing.ts';

/** Why there is no outcome: the thread was over its time, or it (or its process) died of the request. */
export interface VerifyFailure {
  readonly failure: 'time-limit' | 'crashed';
  /** What was thrown, where something was; for whoever mends it. */
  readonly thrown?: Fault | undefined;
}

/** An outcome, and how many milliseconds of the processor's time it took its thread, where that was measured. */
export type TimedOutcome = VerifyOutcome & { readonly tookMs?: number };

export type VerifyAnswer = TimedOutcome | VerifyFailure;

/** A résumé to be read: a stranger's file as well, so it is read where credentials are verified. */
export interface ResumeRequest {
  readonly resume: Uint8Array;
}

export type ResumeAnswer = ResumeReading | VerifyFailure;

/** A file whose pages and files within are wanted: a report, or its evidence. */
export interface OpenRequest {
  readonly open: Uint8Array;
}

/** `unreadable`: it is damaged, or holds too much. */
export type OpenAnswer = OpenedFile | { readonly unreadable: true } | VerifyFailure;

/** A picture that is to be drawn anew. */
export interface PictureRequest {
  readonly picture: Uint8Array;
}

export type PictureAnswer = PlainPicture | { readonly fault: PictureFault } | VerifyFailure;

/** A credential of which is to be told what its signature covers. */
export interface CoverRequest {
  readonly cover: CredentialDocument;
}

export type CoverAnswer = CoveredDocument | VerifyFailure;

/** What a thread can be asked for. */
export type PoolRequest =
  | VerifyRequest
  | ResumeRequest
  | OpenRequest
  | PictureRequest
  | CoverRequest;

/** The same as the client is asked, which may be of a credential that it does not unpack. */
export type ClientRequest = PoolRequest | VerifyRequest<CredentialDocument | PackedDocument>;

export type PoolAnswer = VerifyAnswer | ResumeAnswer | OpenAnswer | PictureAnswer | CoverAnswer;

/** From the client to the verifier process: starts one of its threads, each of which has a pipe of its own. */
export interface StartMessage {
  readonly thread: number;
  /** For one request. */
  readonly timeLimitMs: number;
  /** Whether it is started ahead, and may warm up until it is asked for something. */
  readonly isAhead: boolean;
}

/** From the verifier process to the client, once: one of its threads has ended, and the process is of no more use. */
export interface EndMessage extends VerifyFailure {
  /** The request that the thread had in hand; 0 where it had none. */
  readonly id: number;
}

/** The threads' pipes come after standard input, output, error and the IPC channel, in their order. */
export const FIRST_PIPE = 4;

/** What a thread is started with. */
export interface ThreadData {
  /** Its end of the pipe. */
  readonly fd: number;
  /** One number: the request in hand, or 0. Read by the process, which watches over the thread. */
  readonly inHand: Int32Array<SharedArrayBuffer>;
  /** See `StartMessage`. */
  readonly isAhead: boolean;
}

/** Counts up from 1. */
export interface WorkItem {
  readonly id: number;
  readonly request: PackedRequest;
}

/** From the client to a thread, over its pipe: as many requests as could be sent at once. */
export type ThreadWork = readonly WorkItem[];

export interface ReplyItem {
  readonly id: number;
  readonly answer: PoolAnswer;
}

/** From a thread to the client: some answers. */
export type ThreadReply = readonly ReplyItem[];

/** The same as it goes over the pipe. */
export interface PackedReply {
  /** JSON, which is quicker to read than what Node writes of values: `PackedItem`s. */
  readonly outcomes: string;
  /** Whatever else was answered. */
  readonly others: ThreadReply;
}

export type PackedItem = readonly [id: number, outcome: PackedOutcome, tookMs: number];

/** What is asked for, in a word that says nothing of the file. */
export function workOf(request: ClientRequest): string {
  const [named] = ['resume', 'open', 'picture', 'cover'].filter((one) => one in request);
  return named ?? 'verify';
}

export function isFailure(answer: PoolAnswer): answer is VerifyFailure {
  return 'failure' in answer;
}
