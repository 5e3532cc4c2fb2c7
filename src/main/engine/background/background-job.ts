/** What a job in the background is told, and tells. */
export interface JobHooks<View> {
  isCancelled(): boolean;
  /** At most some ten a second, and once at the end. */
  onProgress(view: View): void;
}

/** One kind of job in the background, one at a time. */
export interface JobRunner<View> {
  /**
   * @param id Its own; a new one where none is given.
   * @returns Its id, or nothing while another one runs.
   */
  start(job: Job<View>, id?: string): string | undefined;
  /** Ends it after what is in hand; false when it is not the one that runs. */
  cancel(id: string): boolean;
  isRunning(): boolean;
  /** The one that runs, as it stands; where none does, how the last one ended, if that could not be kept. */
  current(): View | undefined;
  /** Cancels what runs, and waits for it. */
  close(): Promise<void>;
}

export interface Job<View> {
  run(id: string, hooks: JobHooks<View>): Promise<View>;
  /** It broke down; must not reject. */
  endFailed(id: string, cause: unknown): Promise<FailedEnd<View>>;
}

/** How a job ended that broke down. */
export interface FailedEnd<View> {
  readonly view: View;
  /** Whether that could be written: the disk that broke it off may be full still. */
  readonly isKept: boolean;
}

interface Running<View> {
  readonly id: string;
  isCancelled: boolean;
  view: View | undefined;
  ended: Promise<void>;
}

/**
 * @param newId UUIDv7.
 * @param onProgress Called at most some ten times a second, and once when a job ends.
 */
export function createJobRunner<View extends { readonly state: string }>(
  newId: () => string,
  onProgress: (view: View) => void,
): JobRunner<View> {
  let running: Running<View> | undefined;
  // How the last one ended, where that could not be written either.
  let unkept: View | undefined;
  const begin = (job: Job<View>, id: string): string => {
    const own: Running<View> = {
      id,
      isCancelled: false,
      view: undefined,
      ended: Promise.resolve(),
    };
    [running, unkept] = [own, undefined];
    const hooks = {
      isCancelled: () => own.isCancelled,
      onProgress: (view: View) => {
        own.view = view;
        if (view.state === 'running') onProgress(view);
      },
    };
    const complete = async () => {
      const ending = job.run(id, hooks).then((view) => ({ view, isKept: true }));
      const { view, isKept } = await ending.catch((cause: unknown) => job.endFailed(id, cause));
      [running, unkept] = [undefined, isKept ? undefined : view];
      onProgress(view);
    };
    own.ended = complete();
    return id;
  };
  return {
    start: (job, id = newId()) => (running === undefined ? begin(job, id) : undefined),
    cancel(id) {
      if (running?.id !== id) return false;
      running.isCancelled = true;
      return true;
    },
    isRunning: () => running !== undefined,
    current: () => (running === undefined ? unkept : running.view),
    async close() {
      if (running === undefined) return;
      running.isCancelled = true;
      await running.ended;
    },
  };
}
