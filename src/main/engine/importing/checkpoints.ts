import type { Workspace } from '../../store/index.ts';

/** What is written ahead, brought into the file by another thread, from when there is enough of it. */
export interface Checkpoints {
  /** Once is enough. */
  begin(): void;
  end(): Promise<void>;
}

/** To start a thread takes longer than all that a few files leave to it. */
export function createCheckpoints(workspace: Pick<Workspace, 'checkpointAside'>): Checkpoints {
  let endThread: (() => Promise<void>) | undefined;
  return {
    begin() {
      endThread ??= workspace.checkpointAside();
    },
    async end() {
      await endThread?.();
    },
  };
}
