import { createContext, use, useMemo, useState } from 'react';
import type { ReactNode } from 'react';
import type { ImportView } from '../../shared/contract/views.ts';
import { useCall } from './client.ts';

/** The latest import, and whether it is on show. */
export interface ImportState {
  readonly latest: ImportView | undefined;
  readonly shown: boolean;
  readonly show: (importId: string) => void;
  readonly dismiss: () => void;
}

const Context = createContext<ImportState | undefined>(undefined);

/** One that runs is always on show; one that ended is until it is dismissed. */
export function ImportStateProvider({ children }: { readonly children: ReactNode }) {
  const latest = useCall('imports.latest', {}).data?.import;
  const [shownId, show] = useState<string>();
  const runningId = latest?.state === 'running' ? latest.importId : undefined;
  // Remembered while it runs, so that it stays when it ends.
  if (runningId !== undefined && runningId !== shownId) show(runningId);
  const state = useMemo(
    () => ({
      latest,
      shown: latest !== undefined && (runningId !== undefined || latest.importId === shownId),
      show,
      dismiss: () => show(undefined),
    }),
    [latest, runningId, shownId],
  );
  return <Context value={state}>{children}</Context>;
}

export function useImportState(): ImportState {
  const state = use(Context);
  if (state === undefined) throw new Error('useImportState needs an ImportStateProvider.');
  return state;
}
