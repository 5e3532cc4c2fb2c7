import { z } from 'zod';
import { SAVED_VIEW_LIMITS } from '../limits.ts';
import { call, done, nothing } from './call.ts';
import { rowId } from './scalars.ts';
import { candidateFilter, candidateOrder } from './views.ts';

/** The columns that the list can do without. */
export const LIST_COLUMNS = ['verdicts', 'skills', 'issuers', 'issued'] as const;
export type ListColumn = (typeof LIST_COLUMNS)[number];

const label = z.string().max(SAVED_VIEW_LIMITS.labelLength);

/** A view of the list that the recruiter keeps. */
export const savedView = z.strictObject({
  name: z.string().trim().min(1).max(80),
  filter: candidateFilter,
  /** What the filter's values are called, by value: a list of nobody has no facets. */
  labels: z
    .record(label, label)
    .refine((labels) => Object.keys(labels).length <= SAVED_VIEW_LIMITS.labels),
  columns: z.array(z.enum(LIST_COLUMNS)).max(LIST_COLUMNS.length),
  order: candidateOrder.optional(),
});
export type SavedView = z.infer<typeof savedView>;

export const savedViewCalls = {
  /** By name. */
  'views.list': call(
    'engine',
    nothing,
    z.strictObject({ views: z.array(savedView.extend({ id: rowId })) }),
  ),
  /** Keeps a view in place of one of the same name. */
  'views.save': call('engine', savedView, z.strictObject({ viewId: rowId })),
  'views.remove': call('engine', z.strictObject({ viewId: rowId }), done),
  /** Puts back what was removed since the workspace was opened. */
  'views.restore': call('engine', z.strictObject({ viewId: rowId }), done),
} as const;
