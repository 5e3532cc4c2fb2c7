import { useMemo, useState } from 'react';

/** Whether the latest job in the background is on show. */
export interface ShownJob {
  readonly shown: boolean;
  readonly show: (id: string) => void;
  readonly dismiss: () => void;
}

/** One that runs is always on show; one that ended is until it is dismissed. */
export function useShownJob(latestId: string | undefined, isRunning: boolean): ShownJob {
  const [shownId, show] = useState<string>();
  const runningId = isRunning ? latestId : undefined;
  // Remembered while it runs, so that it stays when it ends.
  if (runningId !== undefined && runningId !== shownId) show(runningId);
  return useMemo(
    () => ({
      shown: latestId !== undefined && (runningId !== undefined || latestId === shownId),
      show,
      dismiss: () => show(undefined),
    }),
    [latestId, runningId, shownId],
  );
}
