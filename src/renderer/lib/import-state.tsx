import { createContext, use, useMemo } from 'react';
import type { ReactNode } from 'react';
import type { ImportView } from '../../shared/contract/views.ts';
import { useCall } from './client.ts';
import { useShownJob } from './use-shown-job.ts';
import type { ShownJob } from './use-shown-job.ts';

/** The latest import, and whether it is on show. */
export interface ImportState extends ShownJob {
  readonly latest: ImportView | undefined;
}

const Context = createContext<ImportState | undefined>(undefined);

export function ImportStateProvider({ children }: { readonly children: ReactNode }) {
  const latest = useCall('imports.latest', {}).data?.import;
  const job = useShownJob(latest?.importId, latest?.state === 'running');
  const state = useMemo(() => ({ latest, ...job }), [latest, job]);
  return <Context value={state}>{children}</Context>;
}

export function useImportState(): ImportState {
  const state = use(Context);
  if (state === undefined) throw new Error('useImportState needs an ImportStateProvider.');
  return state;
}
