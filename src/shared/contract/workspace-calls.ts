import { z } from 'zod';
import { blindView } from '../model/blind.ts';
import { call, nothing } from './call.ts';
import { workspaceView } from './views.ts';

/** The workspace itself, and what is set for all of it. */
export const workspaceCalls = {
  'workspace.get': call('engine', nothing, workspaceView),
  'workspace.setNetwork': call(
    'engine',
    z.strictObject({ network: z.enum(['offline', 'allowed']) }),
    workspaceView,
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
