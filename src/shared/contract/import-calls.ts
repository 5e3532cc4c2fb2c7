import { z } from 'zod';
import { call, done, nothing } from './call.ts';
import { rowId } from './scalars.ts';
import { importView } from './views.ts';

const paths = z.array(z.string().min(1).max(4096)).min(1).max(10_000);

/** What an import of a text is called, where files have their names. */
const name = z.string().trim().min(1).max(200);

/** Taking files in. */
export const importCalls = {
  /** Said when files are about to come, so that what verifies them is there by then. */
  'imports.prepare': call('engine', nothing, done),
  'imports.start': call('engine', z.strictObject({ paths }), z.strictObject({ importId: rowId })),
  'imports.startSamples': call('engine', nothing, z.strictObject({ importId: rowId })),
  /** Imports a credential that was pasted; of a link it only tells the host, so that it can be asked first. */
  'imports.paste': call(
    'engine',
    z.strictObject({ text: z.string().max(4_000_000), name }),
    z.discriminatedUnion('kind', [
      z.strictObject({ kind: z.literal('credential'), importId: rowId }),
      z.strictObject({ kind: z.literal('link'), url: z.string(), host: z.string() }),
    ]),
  ),
  /** Fetches what a link leads to, where the network is allowed for it, and imports that. */
  'imports.fetch': call(
    'engine',
    z.strictObject({ url: z.url({ protocol: /^https$/u }).max(4096), name }),
    z.strictObject({ importId: rowId }),
  ),
  'imports.cancel': call('engine', z.strictObject({ importId: rowId }), done),
  /** How many wait behind the one that runs, and what came of those that ended, the newest first. */
  'imports.list': call(
    'engine',
    nothing,
    z.strictObject({ waiting: z.int().min(0), ended: z.array(importView) }),
  ),
  'imports.latest': call('engine', nothing, z.strictObject({ import: importView.optional() })),
} as const;
