import { z } from 'zod';
import { IMPACT_STEPS } from '../model/adverse-impact.ts';
import { call, nothing } from './call.ts';
import { rowId } from './scalars.ts';

const count = z.int().min(0);

const groupRate = z.strictObject({
  group: z.string(),
  people: count,
  selected: count,
  rate: z.number(),
  ratio: z.number().optional(),
  chance: z.number().optional(),
});

const impactTable = z.strictObject({
  category: z.string(),
  stated: count,
  unstated: count,
  steps: z.record(z.enum(IMPACT_STEPS), z.array(groupRate)),
});

const impactState = z.strictObject({
  isOn: z.boolean(),
  /** Of how many people there are answers. */
  people: count,
});

/** How groups fared in a selection: apart from everything that finds or orders people. */
export const impactCalls = {
  'impact.get': call('engine', nothing, impactState),
  /** Off, everything that was taken in for it is forgotten. */
  'impact.setOn': call('engine', z.strictObject({ isOn: z.boolean() }), impactState),
  /** Takes in a table of people and their groups. */
  'impact.import': call(
    'engine',
    z.strictObject({ file: z.string().min(1).max(4096) }),
    z.discriminatedUnion('kind', [
      /** `rows` of the table; `known`: of whom there is somebody here. */
      z.strictObject({ kind: z.literal('taken-in'), rows: count, known: count }),
      z.strictObject({ kind: z.enum(['no-table', 'unreadable']) }),
    ]),
  ),
  /** Of an opening's shortlist; nothing while it is off. */
  'impact.measure': call(
    'engine',
    z.strictObject({ openingId: rowId }),
    z.strictObject({ people: count, tables: z.array(impactTable) }),
  ),
} as const;
