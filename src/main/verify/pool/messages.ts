import type { VerifyOutcome } from '../request.ts';
import type { PassedRequest } from './passing.ts';

/** Why there is no outcome: the thread was over its time, or it (or its process) died of the request. */
export interface VerifyFailure {
  readonly failure: 'time-limit' | 'crashed';
}

export type VerifyAnswer = VerifyOutcome | VerifyFailure;

export interface StartMessage {
  readonly type: 'start';
  readonly threads: number;
  readonly timeLimitMs: number;
}

export interface VerifyMessage {
  readonly type: 'verify';
  readonly id: number;
  readonly request: PassedRequest;
}

/** From the client to the verifier process; `start` comes first, once. */
export type ProcessMessage = StartMessage | VerifyMessage;

/** From the verifier process to the client. */
export interface ProcessReply {
  readonly id: number;
  readonly answer: VerifyAnswer;
}

/** From a thread to its process; what went to the thread was a `PassedRequest`. */
export type ThreadReply =
  | { readonly type: 'verified'; readonly outcome: VerifyOutcome }
  | { readonly type: 'failed'; readonly detail: string };

export function isFailure(answer: VerifyAnswer): answer is VerifyFailure {
  return 'failure' in answer;
}
