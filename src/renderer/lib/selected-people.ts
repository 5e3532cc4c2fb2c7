import { useState } from 'react';
import type { Dispatch, SetStateAction } from 'react';
import type { CallOutput } from '../../shared/contract/contract.ts';
import { useCall } from './client.ts';

/** Whom the recruiter has selected. */
export interface Selecting {
  /** Ids of the selected candidates, in the order selected. */
  readonly selection: ReadonlySet<string>;
  readonly setSelection: Dispatch<SetStateAction<ReadonlySet<string>>>;
}

/** A selection of people who are there: whoever is deleted leaves it, and whoever is merged is whom they are by then. */
export function useSelectedPeople(): Selecting {
  const [chosen, setSelection] = useState<ReadonlySet<string>>(new Set());
  const { data, isStale } = useCall(
    'candidates.present',
    { candidateIds: [...chosen] },
    { enabled: chosen.size > 0 },
  );
  // What was answered before a change says nothing of whom that made two again.
  const selection = data === undefined || isStale ? chosen : presentAmong(chosen, data.people);
  // Drawn at once: whoever is gone is not selected again when they are back.
  if (selection !== chosen) setSelection(selection);
  return { selection, setSelection };
}

/** The same set where everybody is there as they were. */
function presentAmong(
  chosen: ReadonlySet<string>,
  people: CallOutput<'candidates.present'>['people'],
): ReadonlySet<string> {
  const present = new Set(people.map(({ id }) => id));
  const isSame = present.size === chosen.size && [...present].every((id) => chosen.has(id));
  return isSame ? chosen : present;
}

/** The same people with this one among them, or without if they were there. */
export function toggled(selection: ReadonlySet<string>, id: string): ReadonlySet<string> {
  const next = new Set(selection);
  if (!next.delete(id)) next.add(id);
  return next;
}
