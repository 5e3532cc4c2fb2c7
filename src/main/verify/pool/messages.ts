import type { ResumeReading } from '../../../shared/model/resume.ts';
import type { VerifyOutcome, VerifyRequest } from '../request.ts';
import type { PassedRequest } from './passing.ts';

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

/** What a thread can be asked for. */
export type PoolRequest = VerifyRequest | ResumeRequest;
/** The same as it crosses a border. */
export type PassedWork = PassedRequest | ResumeRequest;

export type PoolAnswer = VerifyAnswer | ResumeAnswer;

export interface StartMessage {
  readonly type: 'start';
  readonly threads: number;
  readonly timeLimitMs: number;
}

export interface WorkMessage {
  readonly type: 'work';
  readonly id: number;
  readonly request: PassedWork;
}

/** From the client to the verifier process; `start` comes first, once. */
export type ProcessMessage = StartMessage | WorkMessage;

/** From the verifier process to the client. */
export interface ProcessReply {
  readonly id: number;
  readonly answer: PoolAnswer;
}

/** From a thread to its process; what went to the thread was a `PassedWork`. */
export type ThreadReply =
  | { readonly type: 'verified'; readonly outcome: VerifyOutcome }
  | { readonly type: 'read'; readonly reading: ResumeReading }
  | { readonly type: 'failed'; readonly detail: string };

export function isFailure(answer: PoolAnswer): answer is VerifyFailure {
  return 'failure' in answer;
}
