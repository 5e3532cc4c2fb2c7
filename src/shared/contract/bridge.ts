import type { Result } from '../lib/result.ts';
import type { CallInput, CallName, CallOutput, EventName, EventPayload } from './contract.ts';
import type { AppError } from './errors.ts';

/** What the preload script puts at `window.touchstone`, and all that the window can reach. */
export interface TouchstoneBridge {
  call<Name extends CallName>(
    name: Name,
    input: CallInput<Name>,
  ): Promise<Result<CallOutput<Name>, AppError>>;
  /** Answers with a function that stops listening. */
  on<Name extends EventName>(
    name: Name,
    listener: (payload: EventPayload<Name>) => void,
  ): () => void;
  /** The paths on disk of files dropped on the window, in the order given; `imports.start` takes them. */
  pathsOf(files: readonly BridgeFile[]): Promise<readonly string[]>;
}

/** A DOM `File`, which this layer has no types for. */
export interface BridgeFile {
  readonly name: string;
  readonly size: number;
}
