import { createContext, use, useMemo, useState } from 'react';
import type { ReactNode } from 'react';
import type { Verdict } from '../../shared/model/verdict.ts';

/** Something chosen of a facet; its label is kept, since a list of nobody has no facets. */
export interface Chosen<Value extends string = string> {
  readonly value: Value;
  readonly label: string;
}

/** What the list is narrowed to. */
export interface Filter {
  readonly text: string;
  readonly skills: readonly Chosen[];
  readonly issuers: readonly Chosen[];
  readonly verdicts: readonly Chosen<Verdict>[];
  /** Only those of whom something is for a person to judge. */
  readonly isToLookAt: boolean;
}

export const NO_FILTER: Filter = {
  text: '',
  skills: [],
  issuers: [],
  verdicts: [],
  isToLookAt: false,
};

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
    filter.isToLookAt ||
    filter.text.trim() !== '' ||
    filter.skills.length + filter.issuers.length + filter.verdicts.length > 0
  );
}

/** `chosen` with this in it, or without it if it was there. */
export function toggledIn<Value extends string>(
  chosen: readonly Chosen<Value>[],
  { value, label }: Chosen<Value>,
): readonly Chosen<Value>[] {
  const rest = chosen.filter((other) => other.value !== value);
  return rest.length < chosen.length ? rest : [...chosen, { value, label }];
}

/** As the contract takes it. */
export function forContract({ text, skills, issuers, verdicts, isToLookAt }: Filter) {
  return {
    text,
    ...(isToLookAt ? { isToLookAt } : {}),
    skills: skills.map(({ value }) => value),
    issuers: issuers.map(({ value }) => value),
    verdicts: verdicts.map(({ value }) => value),
  };
}
