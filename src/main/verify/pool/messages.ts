import type { ResumeReading } from '../../../shared/model/resume.ts';
import type { PictureFault, PlainPicture } from '../../picture/index.ts';
import type { OpenedFile } from '../../resume/index.ts';
import type { VerifyOutcome, VerifyRequest } from '../request.ts';
import type { PackedRequest } from './packing.ts';

/** Why there is no outcome: the thread was over its time, or it (or its process) died of the request. */
export interface VerifyFailure {
  readonly failure: 'time-limit' | 'crashed';
}

export type VerifyAnswer = VerifyOutcome | VerifyFailure;

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

/** What a thread can be asked for. */
export type PoolRequest = VerifyRequest | ResumeRequest | OpenRequest | PictureRequest;

export type PoolAnswer = VerifyAnswer | ResumeAnswer | OpenAnswer | PictureAnswer;

export interface StartMessage {
  readonly type: 'start';
  readonly threads: number;
  readonly timeLimitMs: number;
}

export interface WorkItem {
  readonly id: number;
  readonly request: PackedRequest;
}

/** As many requests as could be sent at once. */
export interface WorkMessage {
  readonly type: 'work';
  readonly items: readonly WorkItem[];
}

/** From the client to the verifier process; `start` comes first, once. */
export type ProcessMessage = StartMessage | WorkMessage;

/** An answer packed by the thread that gave it, or why there is none. */
export type PackedAnswer = Uint8Array | VerifyFailure;

export interface ReplyItem {
  readonly id: number;
  readonly answer: PackedAnswer;
}

/** From the verifier process to the client: all answers of one turn. */
export type ProcessReply = readonly ReplyItem[];

/** From a thread to its process, one for each `ThreadWork`, in their order. */
export type ThreadReply =
  | { readonly type: 'answered'; readonly bytes: Uint8Array<ArrayBuffer> }
  | { readonly type: 'failed'; readonly detail: string };

export function isFailure(answer: PoolAnswer): answer is VerifyFailure {
  return 'failure' in answer;
}
