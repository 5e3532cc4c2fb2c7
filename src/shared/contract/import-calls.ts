import { z } from 'zod';
import { call, done, nothing } from './call.ts';
import { rowId } from './scalars.ts';
import { importView } from './views.ts';

const paths = z.array(z.string().min(1).max(4096)).min(1).max(10_000);

/** Taking files in. */
export const importCalls = {
  'imports.start': call('engine', z.strictObject({ paths }), z.strictObject({ importId: rowId })),
  'imports.startSamples': call('engine', nothing, z.strictObject({ importId: rowId })),
  'imports.cancel': call('engine', z.strictObject({ importId: rowId }), done),
  /** How many wait behind the one that runs, and what came of those that ended, the newest first. */
  'imports.list': call(
    'engine',
    nothing,
    z.strictObject({ waiting: z.int().min(0), ended: z.array(importView) }),
  ),
  'imports.latest': call('engine', nothing, z.strictObject({ import: importView.optional() })),
} as const;
