import { useSyncExternalStore } from 'react';
import { z } from 'zod';
import { LIST_COLUMNS } from '../../shared/contract/saved-views.ts';
import type { ListColumn } from '../../shared/contract/saved-views.ts';
import { candidateOrder } from '../../shared/contract/views.ts';

const WIDTHS = z.partialRecord(z.enum(['name', ...LIST_COLUMNS]), z.int().min(80).max(1200));

const schema = z.strictObject({
  /** Absent until somebody chose: the list then goes by the room that there is. */
  columns: z.array(z.enum(LIST_COLUMNS)).optional(),
  /** Pixels, of the columns that somebody has drawn wider or narrower. */
  widths: WIDTHS.default({}),
  /** Absent: by how well people fit. */
  order: candidateOrder.optional(),
});

/** How the list of candidates looks in this window. */
export type ListLook = Readonly<z.infer<typeof schema>>;

/** What there is to see until somebody has chosen; the last of them only where there is room. */
export const FIRST_COLUMNS: readonly ListColumn[] = ['verdicts', 'skills', 'issuers'];

const KEY = 'touchstone.list';
const FIRST_LOOK: ListLook = { widths: {} };
const listeners = new Set<() => void>();
let current: ListLook | undefined;

/** Kept beyond the window; the people themselves are not. */
export function setListLook(change: { readonly [Key in keyof ListLook]?: ListLook[Key] }): void {
  const { columns, order, widths } = { ...readListLook(), ...change };
  current = {
    widths,
    ...(columns !== undefined && { columns }),
    ...(order !== undefined && { order }),
  };
  localStorage.setItem(KEY, JSON.stringify(current));
  for (const listener of listeners) listener();
}

export function useListLook(): ListLook {
  return useSyncExternalStore(listen, readListLook);
}

function listen(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

function readListLook(): ListLook {
  const kept = localStorage.getItem(KEY);
  // What is kept may be gone by another hand; a look that cannot be read is the first one.
  if (kept === null) return (current = FIRST_LOOK);
  if (current === undefined || current === FIRST_LOOK) current = parseLook(kept);
  return current;
}

function parseLook(kept: string): ListLook {
  try {
    return schema.parse(JSON.parse(kept));
  } catch {
    return FIRST_LOOK;
  }
}
