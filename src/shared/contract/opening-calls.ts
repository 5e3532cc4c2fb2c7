import { z } from 'zod';
import { call, done, nothing } from './call.ts';
import { openingDraft, openingView, rankInput, rankedPage } from './openings.ts';
import { rowId } from './scalars.ts';
import { completionView } from './query-views.ts';

/** Openings, and the language of queries. */
export const openingCalls = {
  /** By title. */
  'openings.list': call('engine', nothing, z.strictObject({ openings: z.array(openingView) })),
  'openings.get': call('engine', z.strictObject({ openingId: rowId }), openingView),
  'openings.save': call(
    'engine',
    /** In place of the one of this id; a new one where none is given. */
    z.strictObject({ openingId: rowId.optional(), opening: openingDraft }),
    z.strictObject({ openingId: rowId }),
  ),
  'openings.copy': call(
    'engine',
    z.strictObject({ openingId: rowId }),
    z.strictObject({ openingId: rowId }),
  ),
  /** From when on retention may count. */
  'openings.setClosed': call(
    'engine',
    z.strictObject({ openingId: rowId, isClosed: z.boolean() }),
    done,
  ),
  'openings.remove': call('engine', z.strictObject({ openingId: rowId }), done),
  /** Puts back what was removed since the workspace was opened, its shortlist too. */
  'openings.restore': call('engine', z.strictObject({ openingId: rowId }), done),
  /** People in the order of what is asked for, saved or not, each with the reasons. */
  'openings.rank': call('engine', rankInput, rankedPage),
  /** Skills that a text names, to be confirmed. */
  'openings.recognise': call(
    'engine',
    z.strictObject({ text: z.string().max(200_000) }),
    z.strictObject({ skills: z.array(z.strictObject({ key: z.string(), name: z.string() })) }),
  ),
  /** The file that docs/openings.md describes. */
  'openings.export': call(
    'engine',
    z.strictObject({ openingId: rowId }),
    z.strictObject({ text: z.string() }),
  ),
  'openings.import': call(
    'engine',
    z.strictObject({ text: z.string().max(1_000_000) }),
    z.strictObject({ openingId: rowId }),
  ),
  /** What is wrong with a query, if anything, and what may be written at a place in it. */
  'query.read': call(
    'engine',
    z.strictObject({ text: z.string().max(500), cursor: z.int().min(0).max(500) }),
    z.strictObject({
      error: z
        .strictObject({ position: z.int().min(0), length: z.int().min(0), message: z.string() })
        .optional(),
      /** What may stand in place of the text between `from` and `to`. */
      completions: z.array(completionView),
    }),
  ),
} as const;
