import { createContext, use, useMemo, useState } from 'react';
import type { ReactNode } from 'react';
import type { Verdict } from '../../shared/model/verdict.ts';

/** What the list is narrowed to. */
export interface Filter {
  readonly text: string;
  readonly skills: readonly string[];
  readonly issuers: readonly string[];
  readonly verdicts: readonly Verdict[];
}

export const NO_FILTER: Filter = { text: '', skills: [], issuers: [], verdicts: [] };

/** What stays as it is while the recruiter goes to another screen and comes back. */
export interface ScreeningState {
  readonly filter: Filter;
  readonly setFilter: (filter: Filter) => void;
  /** Ids of the selected candidates with their names, in the order selected. */
  readonly selection: ReadonlyMap<string, string>;
  readonly setSelection: (selection: ReadonlyMap<string, string>) => void;
}

const Context = createContext<ScreeningState | undefined>(undefined);

export function ScreeningStateProvider({ children }: { readonly children: ReactNode }) {
  const [filter, setFilter] = useState(NO_FILTER);
  const [selection, setSelection] = useState<ReadonlyMap<string, string>>(new Map());
  const state = useMemo(
    () => ({ filter, setFilter, selection, setSelection }),
    [filter, selection],
  );
  return <Context value={state}>{children}</Context>;
}

export function useScreeningState(): ScreeningState {
  const state = use(Context);
  if (state === undefined) throw new Error('useScreeningState needs a ScreeningStateProvider.');
  return state;
}

/** The same map with `id` put in, or taken out if it was there. */
export function toggled(
  selection: ReadonlyMap<string, string>,
  id: string,
  name: string,
): ReadonlyMap<string, string> {
  const next = new Map(selection);
  if (!next.delete(id)) next.set(id, name);
  return next;
}

export function isNarrowed(filter: Filter): boolean {
  return (
    filter.text.trim() !== '' ||
    filter.skills.length + filter.issuers.length + filter.verdicts.length > 0
  );
}

/** As the contract takes it, whose arrays may be written to. */
export function forContract(filter: Filter) {
  return {
    text: filter.text,
    skills: [...filter.skills],
    issuers: [...filter.issuers],
    verdicts: [...filter.verdicts],
  };
}
