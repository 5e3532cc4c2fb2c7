import type { EventName } from '../../shared/contract/contract.ts';
import type { AppError } from '../../shared/contract/errors.ts';
import type { NewIncident } from '../../shared/model/incident.ts';
import type { Language } from '../../shared/messages/language.ts';
import type { Result } from '../../shared/lib/result.ts';

/** What the engine's thread is started with. */
export interface EngineWorkerData {
  readonly workspaceFile: string;
  /** Of the workspace, where it is encrypted. */
  readonly key?: Uint8Array | undefined;
  /** Holds `candidates/` and `documents/`. */
  readonly samplesDirectory: string;
}

/** From the window's process to the engine's thread. */
export type EngineRequest =
  | {
      readonly type: 'call';
      /** Counts up from 1; the answer carries the same. */
      readonly id: number;
      readonly call: string;
      readonly input: unknown;
      /** Of the window: what the engine calls people, issuers and copies is worded in it. */
      readonly language: Language;
    }
  | { readonly type: 'close' };

/** From the engine's thread. The first is `ready` or `failed`; `closed` is the last. */
export type EngineReply =
  | { readonly type: 'ready' }
  | { readonly type: 'failed'; readonly error: AppError }
  | { readonly type: 'result'; readonly id: number; readonly result: Result<unknown, AppError> }
  | { readonly type: 'event'; readonly event: EventName; readonly payload: unknown }
  /** Something went wrong in the engine, or in the verifier. */
  | { readonly type: 'incident'; readonly incident: NewIncident }
  | { readonly type: 'closed' };
