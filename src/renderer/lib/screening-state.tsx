import { createContext, use, useMemo, useState } from 'react';
import type { Dispatch, ReactNode, SetStateAction } from 'react';
import type { SavedView } from '../../shared/contract/saved-views.ts';
import type { CandidateFilter } from '../../shared/contract/views.ts';
import type { Age } from '../../shared/model/age.ts';
import type { Stage } from '../../shared/model/stage.ts';
import type { IssuerTrust, Verdict } from '../../shared/model/verdict.ts';
import { setListLook } from './list-look.ts';
import { useSelectedPeople } from './selected-people.ts';
import type { Selecting } from './selected-people.ts';

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
  readonly trusts: readonly Chosen<IssuerTrust>[];
  readonly ages: readonly Chosen<Age>[];
  readonly openings: readonly Chosen[];
  readonly stages: readonly Chosen<Stage>[];
  readonly tags: readonly Chosen[];
  /** Only those of whom something is for a person to judge. */
  readonly isToLookAt: boolean;
}

/** The parts of the filter of which several can be chosen. */
export type FacetName = Exclude<keyof Filter, 'text' | 'isToLookAt'>;

export const FACETS = [
  'verdicts',
  'skills',
  'issuers',
  'trusts',
  'ages',
  'openings',
  'stages',
  'tags',
] as const satisfies readonly FacetName[];

export const NO_FILTER: Filter = {
  text: '',
  skills: [],
  issuers: [],
  verdicts: [],
  trusts: [],
  ages: [],
  openings: [],
  stages: [],
  tags: [],
  isToLookAt: false,
};

/** What stays as it is while the recruiter goes to another screen and comes back. */
export interface ScreeningState {
  readonly filter: Filter;
  readonly setFilter: Dispatch<SetStateAction<Filter>>;
  /** The kept view that was opened last. */
  readonly viewId: string | undefined;
  readonly setViewId: (viewId: string | undefined) => void;
  readonly selection: Selecting['selection'];
  readonly setSelection: Selecting['setSelection'];
}

const Context = createContext<ScreeningState | undefined>(undefined);
// Apart, so that a row of the list is not drawn anew for each change of the filter.
const SelectionContext = createContext<Selecting | undefined>(undefined);

export function ScreeningStateProvider({ children }: { readonly children: ReactNode }) {
  const [filter, setFilter] = useState(NO_FILTER);
  const [viewId, setViewId] = useState<string>();
  const { selection, setSelection } = useSelectedPeople();
  const state = useMemo(
    () => ({ filter, setFilter, viewId, setViewId, selection, setSelection }),
    [filter, viewId, selection, setSelection],
  );
  const selecting = useMemo(() => ({ selection, setSelection }), [selection, setSelection]);
  return (
    <Context value={state}>
      <SelectionContext value={selecting}>{children}</SelectionContext>
    </Context>
  );
}

export function useSelection(): Selecting {
  const selecting = use(SelectionContext);
  if (selecting === undefined) throw new Error('useSelection needs a ScreeningStateProvider.');
  return selecting;
}

export function useScreeningState(): ScreeningState {
  const state = use(Context);
  if (state === undefined) throw new Error('useScreeningState needs a ScreeningStateProvider.');
  return state;
}

export function isNarrowed(filter: Filter): boolean {
  return (
    filter.isToLookAt ||
    filter.text.trim() !== '' ||
    FACETS.some((facet) => filter[facet].length > 0)
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
export function forContract({ text, isToLookAt, ...chosen }: Filter) {
  return {
    text,
    ...(isToLookAt ? { isToLookAt } : {}),
    skills: valuesOf(chosen.skills),
    issuers: valuesOf(chosen.issuers),
    verdicts: valuesOf(chosen.verdicts),
    ...(chosen.trusts.length > 0 && { trusts: valuesOf(chosen.trusts) }),
    ...(chosen.ages.length > 0 && { ages: valuesOf(chosen.ages) }),
    ...(chosen.openings.length > 0 && { openings: valuesOf(chosen.openings) }),
    ...(chosen.stages.length > 0 && { stages: valuesOf(chosen.stages) }),
    ...(chosen.tags.length > 0 && { tags: valuesOf(chosen.tags) }),
  };
}

function valuesOf<Value extends string>(chosen: readonly Chosen<Value>[]): Value[] {
  return chosen.map(({ value }) => value);
}

/** What the values of a filter are called. */
export function labelsOf(filter: Filter): Record<string, string> {
  return Object.fromEntries(
    FACETS.flatMap((facet) => filter[facet]).map(({ value, label }) => [value, label]),
  );
}

/** Shows the list as a view that was kept. */
export function openView(
  { setFilter, setViewId }: Pick<ScreeningState, 'setFilter' | 'setViewId'>,
  { id, filter, labels, columns, order }: SavedView & { readonly id: string },
): void {
  setFilter(filterFrom(filter, labels));
  setListLook({ columns, order });
  setViewId(id);
}

function filterFrom(kept: CandidateFilter, labels: Readonly<Record<string, string>>): Filter {
  const chosen = <Value extends string>(values: readonly Value[] = []): readonly Chosen<Value>[] =>
    values.map((value) => ({ value, label: labels[value] ?? value }));
  return {
    text: kept.text,
    skills: chosen(kept.skills),
    issuers: chosen(kept.issuers),
    verdicts: chosen(kept.verdicts),
    trusts: chosen(kept.trusts),
    ages: chosen(kept.ages),
    openings: chosen(kept.openings),
    stages: chosen(kept.stages),
    tags: chosen(kept.tags),
    isToLookAt: kept.isToLookAt ?? false,
  };
}
