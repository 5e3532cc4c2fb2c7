import { createContext, use, useMemo } from 'react';
import type { ReactNode } from 'react';
import type { CallInput } from '../../shared/contract/contract.ts';
import type { RecheckView } from '../../shared/contract/views.ts';
import { useCall, useCommand } from './client.ts';
import { useShownJob } from './use-shown-job.ts';
import type { ShownJob } from './use-shown-job.ts';

/** What was checked again last, or is now, and whether it is on show. */
export interface RecheckState extends ShownJob {
  readonly latest: RecheckView | undefined;
}

const Context = createContext<RecheckState | undefined>(undefined);

export function RecheckStateProvider({ children }: { readonly children: ReactNode }) {
  const latest = useCall('rechecks.latest', {}).data?.recheck;
  const job = useShownJob(latest?.recheckId, latest?.state === 'running');
  const state = useMemo(() => ({ latest, ...job }), [latest, job]);
  return <Context value={state}>{children}</Context>;
}

export function useRecheckState(): RecheckState {
  const state = use(Context);
  if (state === undefined) throw new Error('useRecheckState needs a RecheckStateProvider.');
  return state;
}

/** Whether nothing may be asked for on the network; not while that is not known. */
export function useIsOffline(): boolean {
  return useCall('workspace.get', {}).data?.network.length === 0;
}

export type RecheckScope = CallInput<'rechecks.start'>['scope'];

/** Starts checking again, and puts it on show: a small one may end before anybody is told that it runs. */
export function useCheckAgain(): (scope: RecheckScope) => void {
  const { show } = useRecheckState();
  const start = useCommand('rechecks.start');
  return (scope) => start.mutate({ scope }, { onSuccess: ({ recheckId }) => show(recheckId) });
}
