import { z } from 'zod';
import { blindView } from '../model/blind.ts';
import { NETWORK_KINDS, REQUEST_OUTCOMES } from '../model/network.ts';
import { call, nothing } from './call.ts';
import { timestamp } from './scalars.ts';
import { workspaceView } from './views.ts';

const networkRequest = z.strictObject({
  at: timestamp,
  kind: z.enum(NETWORK_KINDS),
  host: z.string(),
  path: z.string(),
  outcome: z.enum(REQUEST_OUTCOMES),
  bytes: z.int().min(0),
  ms: z.int().min(0),
});

/** The workspace itself, and what is set for all of it. */
export const workspaceCalls = {
  'workspace.get': call('engine', nothing, workspaceView),
  /** What may be asked for on the network, in place of what might before. */
  'workspace.setNetwork': call(
    'engine',
    z.strictObject({ kinds: z.array(z.enum(NETWORK_KINDS)) }),
    workspaceView,
  ),
  /** The last requests that were made of the network or refused by the guard, the newest first. */
  'workspace.requests': call(
    'engine',
    z.strictObject({ limit: z.int().min(1).max(5000) }),
    z.strictObject({ requests: z.array(networkRequest), total: z.int().min(0) }),
  ),
  /** What was shown in part is checked again before it answers. */
  'workspace.setDisclosure': call(
    'engine',
    z.strictObject({ disclosure: z.enum(['part', 'whole']) }),
    workspaceView,
  ),
  /** Hides who people are, or, without `blind`, shows it again. */
  'workspace.setBlind': call(
    'engine',
    z.strictObject({ blind: blindView.optional() }),
    workspaceView,
  ),
} as const;
