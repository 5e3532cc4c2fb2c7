import type { QueryClient } from '@tanstack/react-query';
import type { TouchstoneBridge } from '../../shared/contract/bridge.ts';
import type { ImportView, RecheckView } from '../../shared/contract/views.ts';
import { outdateAnswers, renewShown } from './query-client.ts';

export const LATEST_IMPORT_KEY = ['imports.latest', {}] as const;
const LATEST_RECHECK_KEY = ['rechecks.latest', {}] as const;

// An import changes the workspace many times a second: lists follow at most this often.
const REFRESH_INTERVAL_MS = 300;

/** Keeps the cache in step with what the engine tells; answers with a function that stops it. */
export function followEvents(bridge: TouchstoneBridge, queryClient: QueryClient): () => void {
  const refresh = throttle(() => void renewShown(queryClient), REFRESH_INTERVAL_MS);
  const changed = () => {
    outdateAnswers(queryClient);
    refresh.run();
  };
  const stops = [
    bridge.on('workspace.changed', changed),
    bridge.on('imports.progressed', (progress) => {
      queryClient.setQueryData<{ import?: ImportView }>(LATEST_IMPORT_KEY, { import: progress });
      if (progress.state !== 'running') changed();
    }),
    bridge.on('rechecks.progressed', (progress) => {
      queryClient.setQueryData<{ recheck?: RecheckView }>(LATEST_RECHECK_KEY, {
        recheck: progress,
      });
      if (progress.state !== 'running') changed();
    }),
  ];
  return () => {
    refresh.stop();
    for (const stop of stops) stop();
  };
}

/** Runs at once, then at most once an interval, and never loses the last request. */
function throttle(action: () => void, intervalMs: number) {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let again = false;
  const settle = () => {
    timer = undefined;
    if (!again) return;
    again = false;
    run();
  };
  const run = () => {
    if (timer !== undefined) {
      again = true;
      return;
    }
    action();
    timer = setTimeout(settle, intervalMs);
  };
  return { run, stop: () => clearTimeout(timer) };
}
